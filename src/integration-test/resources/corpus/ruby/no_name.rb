number = 1
puts numbr
