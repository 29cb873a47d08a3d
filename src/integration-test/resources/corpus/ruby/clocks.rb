p Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) < 1, Process.times.utime < 1, Time.now.zone, Time.now.year > 2024
p Process.clock_gettime(Process::CLOCK_MONOTONIC).positive?, (Time.now - Time.at(Time.now.to_i)) < 5
