class Last:
    def __del__(self):
        print("the end of the last")


things = [[number] for number in range(200_000)]
things.append(Last())
print(len(things))
