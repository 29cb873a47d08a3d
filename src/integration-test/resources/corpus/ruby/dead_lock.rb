begin
  Queue.new.pop
rescue Exception => error
  puts error.class, error.message.lines.first
end
