import atexit


@atexit.register
def fail():
    raise ValueError("in atexit")


print("done")
