import gc


class Last:
    def __del__(self):
        print("the end of a frozen object")


last = Last()
last.itself = [1]
gc.freeze()
print(last.itself)
