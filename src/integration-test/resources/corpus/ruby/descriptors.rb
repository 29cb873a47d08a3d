Dir.children("/proc/self/fd").map(&:to_i).sort.each do |number|
  puts "#{number} #{File.readlink("/proc/self/fd/#{number}").sub(/:.*/, "")}"
rescue Errno::ENOENT
  puts "#{number} was that of the list"
end
