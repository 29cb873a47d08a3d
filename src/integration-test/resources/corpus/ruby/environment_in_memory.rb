text = File.read("/proc/self/environ")
p text.downcase.include?("cachehit"), text.include?("RUBY"), text.start_with?("PATH=")
