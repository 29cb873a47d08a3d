import random

print(0 <= random.random() < 1)
random.seed(5)
print(random.random(), random.sample(range(100), 5))
