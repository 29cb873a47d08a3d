at_exit { puts "still here" }
at_exit { exit 9 }
exit 2
