"""Pairwise precision, recall and F1 of groups against the truth, and of thresholds on scored pairs.

All are over ALL pairs of rows of one person, after transitive closure, so a pair that blocking lost
counts as lost. Nothing here lists the pairs of a group: counts are enough, and a group of a million
rows is as cheap as none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]
Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Quality:
    """Counts of pairs, and what they come to."""

    agreed: int
    predicted: int
    true: int

    @property
    def precision(self) -> float:
        """Share of predicted pairs that are true; 1 when nothing was predicted."""
        return self.agreed / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        """Share of true pairs that were predicted; 1 when there are none."""
        return self.agreed / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.agreed / max(self.predicted + self.true, 1)

    def __str__(self) -> str:
        return f"F1 {self.f1:.4f} (precision {self.precision:.4f}, recall {self.recall:.4f})"


def quality(groups: npt.ArrayLike, truth: npt.ArrayLike) -> Quality:
    """Groups (one number per row, -1 alone) against the truth (one person's number per row)."""
    found, person = _alone_apart(groups), _codes(truth)
    both = found * (int(person.max(initial=0)) + 1) + person
    return Quality(_pairs_within(both), _pairs_within(found), _pairs_within(person))


def group_of(left: Numbers, right: Numbers, rows: int) -> Numbers:
    """The connected group of each of `rows` rows, given the links between row positions."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    links = coo_matrix((np.ones(len(left), dtype=bool), (left, right)), shape=(rows, rows))
    groups: Numbers = connected_components(links, directed=False)[1].astype(np.int64)
    return groups


def blocking_recall(left: Numbers, right: Numbers, truth: npt.ArrayLike) -> float:
    """Share of all true pairs that are among the candidates (pairs of row positions)."""
    person = _codes(truth)
    low, high = np.minimum(left, right), np.maximum(left, right)
    same = np.flatnonzero((person[low] == person[high]) & (low != high))
    found = len(np.unique(low[same] * np.int64(len(person)) + high[same]))
    return found / max(_pairs_within(person), 1)


def content_recall(
    content: Numbers, one: Numbers, other: Numbers, truth: npt.ArrayLike, step: int = 1_000_000
) -> float:
    """The same where candidates are pairs of contents, each of which one or more rows have.

    `content` is per row, -1: nothing is known of it; rows of one content count as found.
    """
    from scipy.sparse import csr_matrix

    person = _codes(truth)
    found = quality(content, person).agreed
    known = np.flatnonzero(content >= 0)
    ones = np.ones(len(known), dtype=np.int64)
    rows_of = csr_matrix((ones, (content[known], person[known])))
    for start in range(0, len(one), step):
        left, right = rows_of[one[start : start + step]], rows_of[other[start : start + step]]
        found += int(left.multiply(right).sum())
    return found / max(_pairs_within(person), 1)


def best_threshold(
    left: Numbers,
    right: Numbers,
    weights: Scores,
    truth: npt.ArrayLike,
    thresholds: Iterable[float] = tuple(np.arange(-4, 60.5, 1.0)),
) -> tuple[float, Quality]:
    """The threshold with the best F1 after closure, chosen with the truth in hand."""
    person = _codes(truth)
    tried: list[tuple[float, Quality]] = []
    for threshold in thresholds:
        over = weights >= threshold
        groups = group_of(left[over], right[over], len(person))
        tried.append((threshold, quality(groups, person)))
    return max(tried, key=lambda pair: pair[1].f1)


def lost_pairs(groups: npt.ArrayLike, truth: npt.ArrayLike, limit: int = 50) -> Sequence[Any]:
    """Up to `limit` pairs of neighbouring rows of one person that were not grouped, for reading."""
    return _neighbours(_codes(truth), _alone_apart(groups), limit)


def false_pairs(groups: npt.ArrayLike, truth: npt.ArrayLike, limit: int = 50) -> Sequence[Any]:
    """Up to `limit` pairs of grouped rows that are of two persons, for reading."""
    return _neighbours(_alone_apart(groups), _codes(truth), limit)


def _neighbours(same: Numbers, other: Numbers, limit: int) -> Sequence[Any]:
    order = np.lexsort((other, same))
    one, two = order[:-1], order[1:]
    kept = np.flatnonzero((same[one] == same[two]) & (other[one] != other[two]))[:limit]
    return list(zip(one[kept].tolist(), two[kept].tolist(), strict=True))


def _codes(numbers: npt.ArrayLike) -> Numbers:
    codes: Numbers = np.unique(np.asarray(numbers), return_inverse=True)[1].astype(np.int64)
    return codes


def _alone_apart(groups: npt.ArrayLike) -> Numbers:
    numbers = np.asarray(groups, dtype=np.int64).copy()
    alone = np.flatnonzero(numbers < 0)
    numbers[alone] = numbers.max(initial=0) + 1 + np.arange(len(alone))
    return _codes(numbers)


def _pairs_within(codes: Numbers) -> int:
    sizes = np.unique(codes, return_counts=True)[1].astype(np.int64)
    return int((sizes * (sizes - 1) // 2).sum())
