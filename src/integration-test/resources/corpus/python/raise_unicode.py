größe = "ä€😀"
raise KeyError(größe, "\udc80")
