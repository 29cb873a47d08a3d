# encoding: iso-8859-1
p __ENCODING__, "ü".size, "ü".encoding
raise "ü"
