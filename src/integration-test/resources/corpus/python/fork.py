import os
import sys

child = os.fork()
if child == 0:
    print("child", flush=True)
    sys.exit(6)
print("parent", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
