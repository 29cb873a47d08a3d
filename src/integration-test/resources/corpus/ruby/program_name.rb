p $0.encoding, $0.frozen?, $0.equal?($PROGRAM_NAME), __FILE__.encoding
$0 = "renamed"
p $0, __FILE__, File.read("/proc/self/cmdline").delete("\0").start_with?("renamed")
