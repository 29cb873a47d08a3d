import sys

deepest = 0


def down(number):
    global deepest
    deepest = number
    down(number + 1)


try:
    down(1)
except RecursionError as error:
    print(deepest, error)
print(sys.getrecursionlimit())
