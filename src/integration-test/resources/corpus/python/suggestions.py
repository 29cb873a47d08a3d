import collections

try:
    collections.orderedDict
except AttributeError as error:
    print(error)
numbers = [1]
print(number)
