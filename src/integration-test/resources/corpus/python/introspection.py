import inspect
import traceback


def where():
    traceback.print_stack()
    return [(frame.filename, frame.lineno, frame.function) for frame in inspect.stack()]


print(where())
print(inspect.getsource(where))
print(inspect.currentframe().f_back)
