p trap("INT", "DEFAULT")
Process.kill(:INT, $$)
sleep
