p [Process.uid, Process.euid, Process.gid, Process.egid].uniq.size, [[], [Process.gid]].include?(Process.groups)
p Process.pid == Process.getsid, Process.pid == Process.getpgrp, $$ == Process.pid, Process.getpriority(Process::PRIO_PROCESS, 0)
