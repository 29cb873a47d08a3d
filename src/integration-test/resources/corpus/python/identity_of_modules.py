import codecs
import copyreg
import encodings
import io
import os
import posixpath
import site
import stat

print(os.path is posixpath, os.stat is not stat, copyreg.dispatch_table.keys(), len(copyreg._extension_registry))
print(io.open is open, codecs.lookup("utf-8").name, sorted(encodings._cache))
print(len(vars(os)), len(vars(site)), sorted(vars(site)))
