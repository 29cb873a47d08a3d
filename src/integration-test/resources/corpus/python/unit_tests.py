import unittest


class SumTest(unittest.TestCase):
    def test_right(self):
        self.assertEqual(2, 1 + 1)

    def test_wrong(self):
        self.assertEqual([1, 2], [1, 3])


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(SumTest).run(result)
print(result, result.failures[0][1])
