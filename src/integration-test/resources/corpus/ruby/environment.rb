ENV.each { |name, value| p [name, value, value.encoding.name, value.frozen?] }
p ENV.size, ENV["RUBYOPT"], ENV["HOME"] == Dir.home
