class Desk:
    def __init__(self, printer):
        pass

    def take(self, zone, grams):
        pass
