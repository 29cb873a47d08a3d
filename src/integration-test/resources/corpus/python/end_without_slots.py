class Bare:
    __slots__ = ()

    def __del__(self):
        print("the end of an object without attributes")


class Number(int):
    __slots__ = ()

    def __del__(self):
        print("the end of", int(self))


bare, number = Bare(), Number(7)
