reader, writer = IO.pipe
$stdout.reopen(writer)
writer.close
reader.close
puts "nowhere"
$stdout.flush
