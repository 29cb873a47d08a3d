from prices import price


class Desk:
    def __init__(self, printer):
        self.printer = printer

    def take(self, zone, grams):
        self.printer.write(f"{zone}: {price(zone, grams)}\n")
