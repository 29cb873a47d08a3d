p Process.times.cutime, Process.last_status
Process.wait
