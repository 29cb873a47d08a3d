at_exit { puts "last" }
at_exit do
  puts "first"
  at_exit { puts "second" }
end
END { puts "END block" }
BEGIN { puts "BEGIN block" }
ObjectSpace.define_finalizer(Object.new, proc { puts "finalized" })
