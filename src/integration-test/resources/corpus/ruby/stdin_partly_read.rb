print "your name? "
puts "hello #{gets.chomp}"
