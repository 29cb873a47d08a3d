import unittest

from bill_printer import bill


class BillPrinterTest(unittest.TestCase):
    def test_lines_up(self):
        self.assertEqual(bill([("tea", 2.5), ("cake", 10)]), "tea           2.50\ncake         10.00")
