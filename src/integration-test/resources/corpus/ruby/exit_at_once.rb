at_exit { puts "never" }
puts "printed or lost"
exit! 5
