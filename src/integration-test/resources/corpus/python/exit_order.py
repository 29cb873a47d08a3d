import atexit


class Last:
    def __del__(self):
        print("collected")


last = Last()
for number in range(3):
    atexit.register(print, number)
