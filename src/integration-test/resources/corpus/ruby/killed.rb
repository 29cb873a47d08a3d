$stdout.sync = true
puts "printed"
Process.kill(:TERM, $$)
sleep
