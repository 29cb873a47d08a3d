thread = Thread.new { exit 7 }
thread.join
puts "never"
