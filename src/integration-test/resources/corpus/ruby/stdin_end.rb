p gets, $stdin.eof?
$stdin.readline
