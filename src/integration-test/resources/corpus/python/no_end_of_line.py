print("no end of line")
raise ValueError