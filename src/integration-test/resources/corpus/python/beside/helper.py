"""Lies beside every program."""
NAME = __name__


def fail():
    raise ValueError("from a file beside the program")
