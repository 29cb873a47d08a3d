import sys

for stream in sys.stdin, sys.stdout, sys.stderr:
    print(stream, stream.encoding, stream.errors, stream.line_buffering, stream.write_through, stream.isatty(),
          stream.newlines, type(stream.buffer).__name__, stream.fileno())
print(sys.__stdin__ is sys.stdin, sys.__stdout__ is sys.stdout, sys.__stderr__ is sys.stderr)
