begin
  begin
    {}.fetch(:key)
  rescue KeyError
    raise ArgumentError, "second"
  end
rescue ArgumentError
  raise "third"
end
