import sys

print(sys.excepthook is sys.__excepthook__, sys.unraisablehook is sys.__unraisablehook__)
sys.excepthook = lambda kind, value, trace: print("hook", kind, value, trace.tb_lineno)
1 / 0
