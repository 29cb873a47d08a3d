import sys


def hook(kind, value, trace):
    print("never mind", value)


sys.excepthook = hook
raise ValueError("wrong")
