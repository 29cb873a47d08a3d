# Made from a template; do not edit.

import unittest

from sum_up import (
    sum_up,
)


class SumUpTest(unittest.TestCase):
    def test_sums(self):
        cases = [([], 0), ([1], 1), ([1, 2, 3], 6)]
        for variant, (numbers, expected) in enumerate(cases, start=1):
            with self.subTest(f"variation #{variant}", numbers=numbers, expected=expected):
                self.assertEqual(sum_up(numbers), expected)

    def test_only_numbers(self):
        with self.assertRaises(ValueError) as err:
            sum_up([1, "2"])
        self.assertEqual(type(err.exception), ValueError)
        self.assertEqual(err.exception.args[0], "only numbers add up")


if __name__ == "__main__":
    unittest.main()
