import os

print(len(set(os.getresuid() + os.getresgid())), os.getgroups() in ([], [os.getgid()]))
print(os.getpid() == os.getsid(0) == os.getpgrp(), os.getpriority(os.PRIO_PROCESS, 0), os.sched_getscheduler(0))
print(os.sched_getaffinity(0) != set(), os.open("/proc/self/mem", os.O_RDONLY) > 2)
