puts "never"
[1, 2].each do |number
  puts number
end
