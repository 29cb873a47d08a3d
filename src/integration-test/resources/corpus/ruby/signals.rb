%w[HUP INT QUIT TERM USR1 USR2 PIPE CHLD ALRM WINCH TTOU CONT].each { |name| p [name, trap(name, "DEFAULT")] }
trap("USR1") { puts "trapped" }
Process.kill(:USR1, $$)
sleep 0.01
