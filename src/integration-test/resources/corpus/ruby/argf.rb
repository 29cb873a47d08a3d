ARGF.each_line { |line| p [ARGF.filename, ARGF.lineno, line] }
p ARGV
