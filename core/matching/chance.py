"""What agreement by chance looks like: levels among random pairs, and how common a value is."""

from collections.abc import Mapping, Sequence

import numpy as np

from core.matching.candidates import Background, Candidates
from core.matching.columns import Column, Mask, Positions, value_counts
from core.matching.comparisons import Comparison
from core.matching.estimate import Vector
from core.matching.records import Records
from core.pacing import checkpoint

SAMPLED_PAIRS = 60_000
SEED = 20
# Chance of equality before looking, and the weight of that opinion: as of so many pairs, records.
EQUAL_BEFORE: Mapping[str, float] = {
    "given": 4e-3,
    "surname": 1e-3,
    "phone": 1e-6,
    "mailbox": 1e-6,
    "street": 1e-6,
    "place": 3e-3,
    "birth_date": 4e-5,
    "identifier": 1e-6,
}
LEVELS_BEFORE: Mapping[str, tuple[float, ...]] = {
    "given": (0.93, 0.02, 0.001, 0.04, 0.005, 0.004),
    "surname": (0.955, 0.001, 0.04, 0.003, 0.001),
    "phone": (0.999, 0.001, 1e-6),
    "mailbox": (0.995, 0.004, 0.0007, 3e-4, 1e-6),
    "street": (0.973, 0.012, 0.01, 0.005, 2e-5, 1e-6, 1e-6),
    "place": (0.98, 0.012, 0.005, 0.003),
    "birth_date": (0.93, 0.06, 0.01, 4e-5),
    "identifier": (0.98, 0.015, 0.005, 1e-6),
}
PAIRS_BEFORE, RECORDS_BEFORE = 1e6, 1000
LEVEL_PAIRS_BEFORE = 200.0
LEAST_CHANCE = 1e-7
MOST_ADJUSTMENT = 4.2  # natural logarithm: a name is at most 67 times as rare as names are


def by_chance(
    comparison: Comparison,
    records: Records,
    background: Background,
    pairs: tuple[Positions, Positions],
) -> Vector:
    """The share of each level among random pairs of records.

    Sampled: `pairs` as from `random_pairs`. How often names are equal, which a sample hardly
    sees, is counted over all pairs from how often each value occurs.
    """
    before = np.array(LEVELS_BEFORE[comparison.name])
    shares = before * LEVEL_PAIRS_BEFORE
    one, other = pairs
    if len(one):
        checkpoint()
        grades = comparison.grade(one, other)
        shares += np.bincount(grades[grades >= 0], minlength=len(before))
    shares /= shares.sum()
    if comparison.counted is not None:
        shares[-1] = _equal_by_chance(records, comparison, background)
    shares = np.maximum(shares, LEAST_CHANCE)
    whole: Vector = shares / shares.sum()
    return whole


def _equal_by_chance(records: Records, comparison: Comparison, background: Background) -> float:
    """The chance that two records have the same value: sum of c(c - 1) over n(n - 1)."""
    field = comparison.counted or ""
    column = records.columns[field]
    own = value_counts(Column(column.codes[: background.own], column.values))
    given = float(own.sum())
    agree, pairs = background.agreeing.get(field, (0.0, 0.0))
    agree += float((own * (own - 1.0)).sum()) + PAIRS_BEFORE * EQUAL_BEFORE[comparison.name]
    return agree / (pairs + given * max(given - 1.0, 0.0) + PAIRS_BEFORE)


def value_totals(records: Records, field: str, background: Background) -> Positions:
    """How often each value occurs, past records included."""
    column = records.columns[field]
    own = value_counts(Column(column.codes[: background.own], column.values))
    extra = background.extra.get(field)
    return own if extra is None else own + extra


def rarity(counts: Positions, total: float, name: str, equal: float) -> Vector:
    """Per value: log(chance of any agreement / chance of agreeing on this value).

    Term frequency adjustment (Winkler 1989; as weights in Fellegi and Sunter 1969, section 3.3.1):
    sharing a rare name says more than sharing a common one.
    """
    others = np.maximum(counts - 1.0, 0.0) + RECORDS_BEFORE * EQUAL_BEFORE[name]
    frequency = others / (max(total - 1.0, 0.0) + RECORDS_BEFORE)
    rare: Vector = np.clip(np.log(equal / frequency), -MOST_ADJUSTMENT, MOST_ADJUSTMENT)
    return rare


def random_pairs(candidates: Candidates) -> tuple[Positions, Positions]:
    """Pairs that did not come because they resemble each other; the same for the same records.

    Without the candidate pairs: among few records these are many of all pairs, and what they agree
    on has causes.
    """
    fair = candidates.background.fair
    if len(fair) < 2:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    draw = np.random.default_rng(SEED)
    one, other = np.sort(fair[draw.integers(0, len(fair), (2, SAMPLED_PAIRS))], axis=0)
    wanted = (one != other) & ~_are_candidates(candidates, one, other)
    return one[wanted], other[wanted]


def _are_candidates(candidates: Candidates, one: Positions, other: Positions) -> Mask:
    """Which pairs are among the candidates, most of which come in ascending order."""
    count = len(candidates.records)
    pairs, asked = candidates.one * count + candidates.other, one * count + other
    falls = np.flatnonzero(pairs[1:] < pairs[:-1])
    ascending = int(falls[0]) + 1 if len(falls) else len(pairs)
    place = np.searchsorted(pairs[:ascending], asked)
    found: Mask = np.append(pairs[:ascending], -1)[place] == asked
    return found | np.isin(asked, pairs[ascending:])


def all_by_chance(comparisons: Sequence[Comparison], candidates: Candidates) -> list[Vector]:
    """`by_chance` of every comparison."""
    pairs = random_pairs(candidates)
    return [
        by_chance(comparison, candidates.records, candidates.background, pairs)
        for comparison in comparisons
    ]
