print(list(globals()))
print(__builtins__, __annotations__)
number: int = 1
print(__annotations__)
