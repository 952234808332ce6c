"""What came of matching: groups of rows, and the pairs worth telling of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from core.matching.candidates import Candidates
from core.matching.columns import Mask, Positions
from core.matching.comparisons import Comparison
from core.matching.estimate import Levels, Matrix, Model, Vector
from core.matching.similar import Grades
from core.matching.weigh import Rarity, contributions

BELOW = 1e-6
SAME, NOT, UNSURE = 1, -1, 2  # what an operator said of a pair


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities: from `match` a pair joins, from `review` the operator is asked."""

    match: float = 0.8
    review: float = 0.35

    @property
    def match_score(self) -> float:
        """The same in log2 odds."""
        return float(np.log2(self.match / (1.0 - self.match)))

    @property
    def asking_score(self) -> float:
        """What a pair is held at that only the operator may decide: below joining."""
        middle = (self.match_score + self.review_score) / 2.0
        return min(middle, self.match_score - BELOW)

    @property
    def review_score(self) -> float:
        """The same in log2 odds."""
        return float(np.log2(self.review / (1.0 - self.review)))


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """What came of it. Pairs are of distinct records, and only those worth telling of.

    `groups` has one number per row, -1 for a row alone; `cluster_of` one per record. `score` is
    log2 odds of a duplicate, `held` what a rule has taken off it. `said` is what the operator
    decided: SAME, NOT, UNSURE, or 0.
    """

    candidates: Candidates
    groups: Positions
    cluster_of: Positions
    one: Positions
    other: Positions
    levels: Levels
    relation: Positions
    probabilities: Matrix
    score: Vector
    held: Vector
    rare: Rarity
    rule: Sequence[str]
    said: Grades
    model: Model
    phases_s: Mapping[str, float] = field(default_factory=dict)

    def parts(self, pairs: Positions) -> Matrix:
        """What adds up to the score of some pairs: start, each comparison, rule; log2 odds."""
        one, other = self.one[pairs], self.other[pairs]
        parts = contributions(self.model, self.rare, self.levels[pairs], one, other)
        return np.column_stack([parts, self.held[pairs]])

    def level(self, comparison: type[Comparison]) -> Grades:
        """The level of each pair in a comparison; -1 throughout where it was not made."""
        if comparison not in self.model.comparisons:
            return np.full(len(self.levels), -1, np.int8)
        return self.levels[:, self.model.comparisons.index(comparison)]

    def in_doubt(self, thresholds: Thresholds) -> Mask:
        """Pairs to ask the operator about: likely enough, yet not joined."""
        apart = self.cluster_of[self.one] != self.cluster_of[self.other]
        apart |= (self.one == self.other) & (self.score < thresholds.match_score)
        least = min(thresholds.review_score, thresholds.asking_score)
        likely = (self.score >= least) & (self.said == 0)
        doubt: Mask = apart & (likely | (self.said == UNSURE)) & ~self._denied()
        doubt |= (self.cluster_of[self.one] != self.cluster_of[self.other]) & (self.said == SAME)
        return doubt

    def _denied(self) -> Mask:
        """Pairs whose clusters hold records that the operator said are not the same person."""
        one, other = self.cluster_of[self.one], self.cluster_of[self.other]
        code = np.minimum(one, other) * (int(self.cluster_of.max(initial=0)) + 1)
        code += np.maximum(one, other)
        denied: Mask = np.isin(code, code[self.said == NOT])
        return denied
