import os
import posix

print(list(os.environ.items()))
print(posix.environ == os.environb, list(posix.environ.items()))
