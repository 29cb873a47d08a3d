import os
import sys

print("before", flush=True)
if os.fork() == 0:
    print("the child")
else:
    print("the parent", os.waitstatus_to_exitcode(os.wait()[1]), file=sys.stderr)
