puts "no end of line"
raise "x"