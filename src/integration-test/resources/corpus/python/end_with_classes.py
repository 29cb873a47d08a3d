import abc
import collections
import dataclasses
import enum


class Colour(enum.Enum):
    RED = 1


@dataclasses.dataclass
class Point:
    x: int


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self): ...


class Square(Shape):
    def area(self):
        return 4


Pair = collections.namedtuple("Pair", "one other")
print(Colour.RED, Point(1), Square().area(), Pair(1, 2), isinstance(Square(), Shape))
