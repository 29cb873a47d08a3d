p Process.ppid, File.read("/proc/self/oom_score_adj")
