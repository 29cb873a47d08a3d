print("after a byte order mark", __doc__)
raise ValueError("ü")
