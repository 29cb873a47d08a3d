class Node:
    def __init__(self, name):
        self.name = name
        self.itself = self

    def __del__(self):
        print("the end of", self.name)


nodes = [Node(number) for number in range(3)]
print(len(nodes))
