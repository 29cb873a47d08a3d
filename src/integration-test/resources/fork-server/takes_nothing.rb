# A fork server that says it has forked as many as it was asked for, none of which takes a job.
control = IO.for_fd(ENV["CACHEHIT_FORK_SERVER"].split(",").first.to_i, "r+b")
control.sync = true
loop { control.syswrite(control.sysread(16)) }
