Person = Struct.new(:name)
