#!/usr/bin/env no-such-interpreter
print("the shebang line is a comment", __file__)
