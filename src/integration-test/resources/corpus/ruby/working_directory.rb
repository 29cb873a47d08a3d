p Dir.pwd, Dir.home, ENV["PWD"], Dir.children(".").size, File.readlink(__FILE__), File.expand_path("x")
File.write("new", "")
Dir.mkdir("folder")
p format("%o %o %o", File.stat("new").mode, File.stat("folder").mode, File.umask), File.owned?("new")
