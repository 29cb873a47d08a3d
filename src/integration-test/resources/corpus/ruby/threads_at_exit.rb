Thread.new { sleep 60 }
Thread.new do
  sleep 60
ensure
  puts "ensured"
end
Thread.pass
sleep 0.05
puts "main ends"
