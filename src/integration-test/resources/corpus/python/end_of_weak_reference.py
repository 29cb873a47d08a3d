import weakref


class Thing:
    pass


thing, other = Thing(), Thing()
reference = weakref.ref(thing, lambda _: print("the thing has gone"))
weakref.finalize(other, print, "the other has gone")
print(reference() is thing)
