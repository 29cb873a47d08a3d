thread = Thread.new { raise "in a thread" }
thread.name = "worker"
begin
  thread.join
rescue => error
  p error
end
p Thread.report_on_exception, Thread.abort_on_exception
