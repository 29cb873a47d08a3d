import builtins
import unittest
from unittest.mock import NonCallableMagicMock, patch

from desk import Desk
from prices import price
from test_helpers import Paper


class DeskTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.rates = "zone,rate\nmoon,900\n"

    def setUp(self):
        self.paper = Paper()

    def test_prints_the_price(self):
        Desk(self.paper).take("far", 1001)
        self.assertEqual(self.paper.lines(), ["far: 14"])

    def test_prints_once(self):
        mock = NonCallableMagicMock(wraps=self.paper, autospec=True)
        Desk(mock).take("near", 1)
        mock.write.assert_called_once_with("near: 3\n")

    def test_reads_the_rates_anew(self):
        with patch.object(builtins, "open", return_value=Paper(self.rates)):
            self.assertEqual(price("moon", 10), 900)
