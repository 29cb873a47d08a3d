import csv
import pathlib

ZONES = pathlib.Path(__file__).with_name("zones.csv")


def price(zone, grams):
    with open(ZONES, newline="") as file:
        rates = {row["zone"]: int(row["rate"]) for row in csv.DictReader(file)}
    return rates[zone] * -(-grams // 1000)
