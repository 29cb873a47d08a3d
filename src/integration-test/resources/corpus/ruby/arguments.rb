p ARGV, $*, ARGV.frozen?, ARGV.map(&:encoding), ARGV.map(&:frozen?)
