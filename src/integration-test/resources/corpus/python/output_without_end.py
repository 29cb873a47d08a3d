import sys

sys.stdout.write("x" * 10000)
sys.stderr.write("no end of line")
