import os

for name in sorted(os.listdir("/proc/self/fd"), key=int):
    try:
        print(name, os.readlink(f"/proc/self/fd/{name}").split(":")[0], os.get_inheritable(int(name)))
    except OSError as error:
        print(name, error.strerror)
