"""Comparisons of homes: house number, street and flat; town and postcode."""

import numpy as np
from rapidfuzz import fuzz, process

from core.matching.columns import Positions
from core.matching.comparison import NULL, Comparison, Values
from core.matching.records import Records
from core.matching.similar import Grades, Similarity

TOWN_ALIKE = 0.9
WHOLE_ALIKE = 88.0  # token sort ratio, of 100, of street and town together
SHORTEST_INSIDE = 5  # letters of a street that stands in the other row's town


class Street(Comparison):
    """House number and street, and the flat where both name one.

    Where the border between street and town was drawn differently on the two sides, the words of
    both together decide.
    """

    name = "street"
    levels = ("different", "number", "alike", "street", "near", "other_unit", "equal")
    fields = ("number", "street", "unit", "town", "postcode")
    needed = ("street",)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._likeness = Values(records.columns["street"], (0.85, 0.93))
        self._town = Values(records.columns["town"], (TOWN_ALIKE,))

    def grade(self, one: Positions, other: Positions) -> Grades:
        """Number and street are one comparison: neither says much without the other."""
        street = self._likeness.grade(one, other)
        first, second = self._codes("number", one), self._codes("number", other)
        number = (first >= 0) & (first == second)
        grades = np.where(number, np.int8(1), np.int8(0))
        grades[street == 2] = 2
        grades[street == 3] = 3
        grades[(street >= 1) & number] = 4
        grades[(street == 3) & number] = 6
        flat, other_flat = self._codes("unit", one), self._codes("unit", other)
        apart = (flat >= 0) & (other_flat >= 0) & (flat != other_flat)
        grades[(grades == 6) & apart] = 5
        grades[street < 0] = NULL
        self._regard_border(grades, street, one, other)
        return grades

    def _regard_border(
        self, grades: Grades, street: Grades, one: Positions, other: Positions
    ) -> None:
        """Other streets, yet one postcode or towns alike: perhaps parted in other places."""
        first, second = self._codes("postcode", one), self._codes("postcode", other)
        unlike = np.flatnonzero((street == 0) & (first == second) & (first >= 0))
        town = self._town.grade(one[unlike], other[unlike])
        unlike = unlike[town < 2]
        texts = [self._texts(side[unlike]) for side in (one, other)]
        (streets, towns), (other_streets, other_towns) = texts
        inside = [
            (len(a) >= SHORTEST_INSIDE and a in d) or (len(b) >= SHORTEST_INSIDE and b in c)
            for a, b, c, d in zip(streets, other_streets, towns, other_towns, strict=True)
        ]
        grades[unlike[np.array(inside, np.bool_)]] = NULL
        whole = process.cpdist(
            [f"{a} {b}" for a, b in zip(streets, towns, strict=True)],
            [f"{a} {b}" for a, b in zip(other_streets, other_towns, strict=True)],
            scorer=fuzz.token_sort_ratio,
            score_cutoff=WHOLE_ALIKE,
        )
        grades[unlike[whole >= WHOLE_ALIKE]] = self.levels.index("alike")

    def _texts(self, records: Positions) -> tuple[list[str], list[str]]:
        street, town = (self._columns[name].take(records).cells() for name in ("street", "town"))
        return street.to_pylist(), town.to_pylist()


class Place(Comparison):
    """Town and postcode."""

    name = "place"
    levels = ("different", "near", "one", "equal")
    fields = ("town", "postcode")
    needed = ("town", "postcode")

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._town = Values(records.columns["town"], (TOWN_ALIKE,))
        self._postcode = Values(records.columns["postcode"], (0.7,), Similarity)

    def grade(self, one: Positions, other: Positions) -> Grades:
        """One of the two is enough to compare."""
        town, postcode = self._town.grade(one, other), self._postcode.grade(one, other)
        grades = np.zeros(len(one), np.int8)
        grades[(town == 1) | (postcode == 1)] = 1
        grades[(town == 2) | (postcode == 2)] = 2
        grades[(town == 2) & (postcode == 2)] = 3
        grades[(town < 0) & (postcode < 0)] = NULL
        return grades
