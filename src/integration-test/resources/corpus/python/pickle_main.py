import pickle


class Point:
    def __init__(self, x):
        self.x = x


data = pickle.dumps(Point(1))
print(data, pickle.loads(data).x)
