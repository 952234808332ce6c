"""Compare pairs of records: the level of each comparison, for many pairs at a time."""

from collections.abc import Sequence

import numpy as np

from core.matching.columns import Positions
from core.matching.comparisons import Comparison, comparisons_for
from core.matching.estimate import Levels
from core.matching.records import Records


class Comparer:
    """Grades pairs of the records it was made for; comparisons without anything to compare go."""

    def __init__(self, records: Records) -> None:
        self.records = records
        self.kinds = comparisons_for(records)
        self.comparisons: Sequence[Comparison] = [kind(records) for kind in self.kinds]

    def levels(self, one: Positions, other: Positions) -> Levels:
        """Pairs x comparisons, -1 where a side is not given."""
        grades = np.empty((len(one), len(self.comparisons)), np.int8)
        for place, comparison in enumerate(self.comparisons):
            grades[:, place] = comparison.grade(one, other)
        return grades
