names = "Umask Threads SigQ SigPnd ShdPnd SigBlk SigIgn SigCgt CapInh CapPrm CapEff CapAmb NoNewPrivs Seccomp CoreDumping".split()
for line in open("/proc/self/status"):
    name, _, value = line.partition(":")
    if name in names and name != "SigQ":
        print(name, value.strip())
