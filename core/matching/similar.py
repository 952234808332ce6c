"""How alike two texts are, graded by thresholds: rapidfuzz, where a bound does not settle it."""

from collections.abc import Sequence
from typing import Any, ClassVar

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

from core.matching.columns import Codes, Mask, Positions
from core.matching.letters import Letters, letters_of

Grades = npt.NDArray[np.int8]

MEMO_BITS = 18
_ODD = np.uint64(0x9E3779B97F4A7C15)
_GRADE_BITS = np.uint64(3)
_PREFIX_WEIGHT = 0.1  # of Jaro-Winkler, for each of up to four equal first letters


class Similarity:
    """Grades pairs of a column's values: 0 is unlike, k reached the k-th of rising thresholds.

    Thresholds are of a normalised similarity, 0 to 1. Grades come from the values alone, so
    threads may share the memo: a slot holds key and grade in one word and is believed only when
    the key in it is the one looked for.
    """

    _scorer: ClassVar[Any] = staticmethod(OSA.normalized_similarity)

    def __init__(self, values: pa.Array, thresholds: Sequence[float]) -> None:
        self._values = values.to_numpy(zero_copy_only=False)
        self._thresholds = tuple(sorted(thresholds))
        self._memo = np.zeros(1 << MEMO_BITS, np.uint64)

    def grade(self, one: Codes, other: Codes) -> Grades:
        """The grades of pairs of different codes, none of them negative."""
        grades = np.zeros(len(one), np.int8)
        hopeful = np.flatnonzero(self._can_reach(one, other))
        low = np.minimum(one[hopeful], other[hopeful]).astype(np.uint64)
        high = np.maximum(one[hopeful], other[hopeful]).astype(np.uint64)
        keys = low * np.uint64(len(self._values)) + high + np.uint64(1)
        slots = ((keys * _ODD) >> np.uint64(64 - MEMO_BITS)).astype(np.int64)
        held = self._memo[slots]
        found = (held & np.uint64(7)).astype(np.int8)
        missing = np.flatnonzero(held >> _GRADE_BITS != keys)
        if len(missing):
            fresh = self._compute(low[missing].astype(np.int64), high[missing].astype(np.int64))
            found[missing] = fresh
            self._memo[slots[missing]] = (keys[missing] << _GRADE_BITS) | fresh.astype(np.uint64)
        grades[hopeful] = found
        return grades

    def _can_reach(self, one: Codes, other: Codes) -> Mask:
        """Whether a pair may reach the lowest threshold at all."""
        return np.ones(len(one), np.bool_)

    def _compute(self, low: Positions, high: Positions) -> Grades:
        similarity = process.cpdist(
            self._values[low].tolist(),
            self._values[high].tolist(),
            scorer=self._scorer,
            score_cutoff=self._thresholds[0],
            dtype=np.float32,
            workers=1,
        )
        grades = np.zeros(len(low), np.int8)
        for threshold in self._thresholds:
            grades += similarity >= np.float32(threshold)
        return grades


class NameSimilarity(Similarity):
    """Jaro-Winkler similarity (Winkler 1990), kind to slips towards the end of a name.

    Most pairs of names share too few letters to be alike. With at most m matching letters of
    lengths a and b, Jaro is at most (m/a + m/b + 1) / 3: whoever stays below the threshold even
    so is not compared.
    """

    _scorer = staticmethod(JaroWinkler.normalized_similarity)

    def __init__(self, values: pa.Array, thresholds: Sequence[float]) -> None:
        super().__init__(values, thresholds)
        self._letters: Letters = letters_of(values)

    def _can_reach(self, one: Codes, other: Codes) -> Mask:
        first, second = self._letters.of(one), self._letters.of(other)
        only_first = np.bitwise_count(first.kinds & ~second.kinds)
        only_second = np.bitwise_count(second.kinds & ~first.kinds)
        matching = np.minimum(first.length - only_first, second.length - only_second)
        matching = matching.astype(np.float32)
        jaro = (matching / first.length + matching / second.length + np.float32(1)) / np.float32(3)
        prefix = first.shared_prefix(second)
        reachable = jaro + np.float32(_PREFIX_WEIGHT) * prefix * (np.float32(1) - jaro)
        possible: Mask = reachable >= np.float32(self._thresholds[0] - 1e-4)
        return possible
