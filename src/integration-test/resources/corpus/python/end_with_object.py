class Last:
    def __del__(self):
        print("the end of", self.name)


def function():
    return last


last = Last()
last.name = "an object that a function knows"
print(function().name)
