puts "one"
if true
  puts "two"
end
raise "x"
