import os

file = open(os.dup(1), "w")
file.write("written to a file that nobody closes\n")
