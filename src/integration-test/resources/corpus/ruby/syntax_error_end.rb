def method
  if true
    1
end
