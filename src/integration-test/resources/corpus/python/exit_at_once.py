import atexit
import os

atexit.register(print, "never")
print("lost in the buffer")
os._exit(5)
