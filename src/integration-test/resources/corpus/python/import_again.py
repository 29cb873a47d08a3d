import ctypes
import resource
import select
import socket

callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int)(lambda number: number + 1)
print(callback(2), ctypes.sizeof(ctypes.c_long), ctypes.pythonapi.Py_IsInitialized(), ctypes.string_at(b"abc"))
print(select.select([], [], [], 0), resource.getpagesize(), socket.socketpair()[0].type)
print(ctypes.__file__, select.__name__, socket.error is OSError, select.error is OSError)
