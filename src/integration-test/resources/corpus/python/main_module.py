import __main__
import sys

print(__main__ is sys.modules["__main__"], __main__.__file__, list(vars(__main__)))
if __name__ == "__main__":
    print("main")
