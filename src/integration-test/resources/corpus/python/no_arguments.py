import sys

print(sys.argv, sys.orig_argv, sys.executable, sys.prefix, sys.exec_prefix)
