p Encoding.default_external, Encoding.default_internal, __ENCODING__, Encoding.find("locale"), Encoding.find("filesystem")
p "ü".bytes, "ü".encoding, ENV["PATH"].encoding
