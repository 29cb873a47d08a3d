p "after a byte order mark", __ENCODING__
raise "ü"
