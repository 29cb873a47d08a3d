ENV["ADDED"] = "1"
ENV.delete("HOME")
puts `env`
p $?.exitstatus, $?.class
