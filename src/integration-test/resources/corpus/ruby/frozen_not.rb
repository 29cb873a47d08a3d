text = +"not frozen"
p text.frozen?, "literal".frozen?, :symbol.frozen?, "a#{1}".frozen?
