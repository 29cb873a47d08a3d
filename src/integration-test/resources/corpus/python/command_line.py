print(open("/proc/self/cmdline", "rb").read().split(b"\0"), open("/proc/self/comm").read(), open("/proc/self/stat").read().split(")")[0].split("(")[1])
