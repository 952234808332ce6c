"""When two requests of one person are the same request: the window in days, the same item."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from core.matching.columns import Positions

UNDATED = int(np.iinfo(np.int64).min)
NO_ITEM = ""

DayAndItem: TypeAlias = tuple[int, str]


@dataclass(frozen=True, slots=True, eq=False)
class Requests:
    """What is known of each row beside the person, one entry per row.

    `day` counts days, UNDATED where there is none; `items` are folded texts, NO_ITEM where none
    is given; `rank` orders the rows of a group: the lowest is kept.
    """

    day: Positions
    items: list[str]
    rank: Positions

    def of(self, row: int) -> DayAndItem:
        """The day and item of a row."""
        return int(self.day[row]), self.items[row] if self.items else NO_ITEM


@dataclass(frozen=True, slots=True)
class PastRequest:
    """A past request: its id, day and folded item."""

    id: int
    day: int = UNDATED
    item: str = NO_ITEM


@dataclass(frozen=True, slots=True)
class Window:
    """`days` 0: whenever the requests were made; `same_item`: only if they ask for the same."""

    days: int = 0
    same_item: bool = False

    @property
    def everything(self) -> bool:
        """Every further request of a person is a duplicate."""
        return not self.days and not self.same_item

    def same(self, one: DayAndItem, other: DayAndItem) -> bool:
        """Whether two requests of a person are one; what is not given makes no difference."""
        (day, item), (other_day, other_item) = one, other
        if self.same_item and item and other_item and item != other_item:
            return False
        dated = day != UNDATED and other_day != UNDATED
        return not (self.days and dated and abs(day - other_day) > self.days)
