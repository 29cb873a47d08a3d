import os
import sys

if len(sys.argv) == 2:
    print("before", flush=True)
    os.execv(sys.executable, [sys.executable, __file__, "again", "and again"])
print(sys.argv, sys.orig_argv)
