import os
from pathlib import Path

print(os.getcwd(), Path.cwd(), Path.home(), os.path.abspath("x"), len(os.listdir()), os.getenv("PWD"))
print(oct(os.stat(".").st_mode), oct(os.stat(__file__).st_mode), os.readlink(__file__))
