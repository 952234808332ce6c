"""What a comparison is: the level of agreement of a pair's fields, "different" to "equal"."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import ClassVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.columns import Codes, Column, Mask, Positions
from core.matching.records import Records
from core.matching.similar import Grades, NameSimilarity, Similarity

NULL = -1


class Comparison(ABC):
    """One comparison: `levels` names them from the least to the most agreement.

    `grade` gives a pair's level, or -1 where one side is not given. `frequent` names the column
    whose value's rarity counts when the pair is at the last level; `counted` the column in which
    the chance of that level is counted, where many agree by chance.
    """

    name: ClassVar[str]
    levels: ClassVar[tuple[str, ...]]
    fields: ClassVar[tuple[str, ...]]
    needed: ClassVar[tuple[str, ...]]  # without one of them there is nothing to compare
    frequent: ClassVar[str | None] = None
    counted: ClassVar[str | None] = None

    def __init__(self, records: Records) -> None:
        self._columns = {name: records.columns[name] for name in self.fields}

    @abstractmethod
    def grade(self, one: Positions, other: Positions) -> Grades:
        """The level of each pair of record positions."""

    def _codes(self, field: str, records: Positions) -> Codes:
        return self._columns[field].codes[records]


class Values:
    """Equality and likeness of one column's values."""

    def __init__(
        self,
        column: Column,
        thresholds: tuple[float, ...],
        kind: type[Similarity] = NameSimilarity,
    ) -> None:
        self._codes = column.codes
        self._similarity = kind(column.values, thresholds)
        self.top = len(thresholds) + 1

    def grade(self, one: Positions, other: Positions) -> Grades:
        """-1 not given, 0 unlike, then the thresholds reached, `top` equal."""
        first, second = self._codes[one], self._codes[other]
        known = (first >= 0) & (second >= 0)
        grades = np.where(first == second, np.int8(self.top), np.int8(0))
        grades[~known] = NULL
        unequal = np.flatnonzero(known & (first != second))
        if len(unequal):
            grades[unequal] = self._similarity.grade(first[unequal], second[unequal])
        return grades


def same_text(
    column: Column, of: Column, part: Callable[[pa.Array], pa.Array] | None = None
) -> Codes:
    """Each record's text in `column` as a code into the values of `of`; -2 where it is missing."""
    texts = part(column.values) if part else column.values
    if not len(texts) or not len(of.values):
        return np.full(len(column), -2, np.int32)
    found = pc.fill_null(pc.index_in(texts, of.values), -2).to_numpy(zero_copy_only=False)
    return np.append(found.astype(np.int32), np.int32(-2))[column.codes]


def crosses(
    elsewhere: Codes, first: Codes, second: Codes, one: Positions, other: Positions
) -> Mask:
    """Whether one record's text stands in the other record's other column."""
    found: Mask = (elsewhere[one] == second) & (second >= 0)
    found |= (elsewhere[other] == first) & (first >= 0)
    return found
