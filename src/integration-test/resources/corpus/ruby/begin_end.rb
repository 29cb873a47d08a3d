puts "body"
BEGIN { puts "begin #{__LINE__}" }
END { puts "end" }
=begin
puts "a comment"
=end
puts "last"
