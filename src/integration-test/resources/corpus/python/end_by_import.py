class Last:
    def __del__(self):
        import os

        print("the end, with", os.path.basename("/a/b"))


last = Last()
