def down(number) = down(number + 1)
begin
  down(0)
rescue SystemStackError => error
  p error.class, error.message, error.backtrace.size > 5000
end
