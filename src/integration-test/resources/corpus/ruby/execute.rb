if ARGV.size == 1
  $stdout.sync = true
  puts "before"
  exec("ruby", __FILE__, "again", "and again")
end
p ARGV, $0
