def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("the generator ends")


generator = numbers()
print(next(generator))
