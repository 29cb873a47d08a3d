$stdout.sync = true
child = fork do
  puts "child"
  exit 6
end
p Process.wait2(child).last.exitstatus
