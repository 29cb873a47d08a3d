import os
import sys

print(sys.path, os.path.realpath(sys.path[0]), sys.path_importer_cache.keys())
print(sys.meta_path, [getattr(hook, "__name__", hook) for hook in sys.path_hooks])
