at_exit { puts "still here" }
at_exit { raise "in at_exit" }
puts "done"
