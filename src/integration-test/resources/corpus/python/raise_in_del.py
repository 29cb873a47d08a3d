class Item:
    def __del__(self):
        raise ValueError("in __del__")

    def __repr__(self):
        return "Item"


Item()
print("goes on")
