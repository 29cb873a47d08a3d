import gc

print(gc.isenabled(), gc.get_threshold(), gc.get_debug(), gc.garbage, gc.callbacks)


class Node:
    pass


node = Node()
node.self = node
del node
print(gc.collect() > 0)
