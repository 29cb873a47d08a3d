import os


class Last:
    def __del__(self):
        print("the end in", name, flush=True)


name = "the parent"
last = Last()
if os.fork() == 0:
    name = "the child"
else:
    os.wait()
