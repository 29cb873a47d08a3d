[$stdin, $stdout, $stderr, STDIN, STDOUT, STDERR].each do |stream|
  p [stream, stream.fileno, stream.sync, stream.tty?, stream.external_encoding, stream.internal_encoding,
     stream.close_on_exec?, stream.autoclose?, stream.lineno] unless stream == $stdout || stream == $stderr
  p [stream, stream.fileno, stream.sync, stream.tty?, stream.external_encoding, stream.close_on_exec?]
end
