import ctypes

libc = ctypes.CDLL(None)
libc.printf(b"of C, ")
print("of Python")
libc.puts(b"of C again")
