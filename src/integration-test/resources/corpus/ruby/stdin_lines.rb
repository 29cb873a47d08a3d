while (line = gets)
  p [$., line, line.encoding]
end
