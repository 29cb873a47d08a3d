import os
import sys

print(os.environ.get("PYTHONHASHSEED"), sys.flags.hash_randomization, sys.hash_info.algorithm)
print({"a": 1, "b": 2}, hash(1.5), hash(()), hash(None) == hash(None))
