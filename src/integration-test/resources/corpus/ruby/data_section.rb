p DATA.class, DATA.path, DATA.lineno, DATA.pos, DATA.read, DATA.fileno > 2
DATA.rewind
p DATA.gets
__END__
first line
second ü
