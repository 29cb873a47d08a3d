def bill(items):
    text = ""
    i = 0
    while i < len(items):
        if i > 0:
            text = text + "\n"
        text = text + items[i][0] + " " * (10 - len(items[i][0]))
        number = "%.2f" % items[i][1]
        text = text + " " * (8 - len(number)) + number
        i = i + 1
    return text
