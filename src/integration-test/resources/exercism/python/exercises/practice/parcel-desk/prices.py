def price(zone, grams):
    pass
