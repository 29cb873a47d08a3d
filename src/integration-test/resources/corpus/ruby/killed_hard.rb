$stdout.sync = true
puts "printed"
Process.kill(:USR1, $$)
sleep
