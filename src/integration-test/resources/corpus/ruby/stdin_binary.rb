data = $stdin.binmode.read
p data.size, data
