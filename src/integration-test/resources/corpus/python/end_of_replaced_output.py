import sys


class Twice:
    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(text.upper())
        return self.stream.write(text)

    def flush(self):
        self.stream.write("flushed\n")


sys.stdout = Twice(sys.stdout)
print("hello")
