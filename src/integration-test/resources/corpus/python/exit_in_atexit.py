import atexit
import sys

atexit.register(print, "second")
atexit.register(sys.exit, 9)
sys.exit(2)
