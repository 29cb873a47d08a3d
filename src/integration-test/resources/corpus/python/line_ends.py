print("one")
if True:
    print("two")
1 / 0
