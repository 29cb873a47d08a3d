def outer(values):
    return [inner(value) for value in values]


def inner(value):
    return 10 / value + len(str(value))


print(outer([5, 2]))
outer([1, 0])
