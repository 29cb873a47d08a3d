import sys

print(sys.flags)
print(sys.warnoptions, sys._xoptions, sys.dont_write_bytecode, sys.pycache_prefix, sys.platlibdir)
print(sorted(dir(sys)))
print(sys.gettrace(), sys.getprofile(), sys.getswitchinterval(), sys.getdlopenflags(), sys.get_int_max_str_digits())
