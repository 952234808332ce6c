"""Likeness of texts, graded: the bound that spares comparing never costs a pair."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, JaroWinkler

from core.matching import similar
from core.matching.similar import NameSimilarity, Similarity

LETTERS = "abcdeilmnorst"
NAMES = st.text(LETTERS, min_size=1, max_size=14)
NEAR = st.tuples(NAMES, st.permutations(range(4)), NAMES).map(
    lambda drawn: (
        drawn[0] + drawn[2],
        "".join((drawn[0][:4] + "aeio")[k] for k in drawn[1]) + drawn[2],
    )
)
THRESHOLDS = (0.8, 0.92)


def grade(kind: type[Similarity], one: str, other: str, thresholds: tuple[float, ...]) -> int:
    values = pa.array([one, other], pa.large_string())
    codes = np.array([0], np.int32), np.array([1], np.int32)
    return int(kind(values, thresholds).grade(*codes)[0])


def reached(likeness: float, thresholds: tuple[float, ...]) -> set[int]:
    """The grades that are right; two where the likeness is a threshold but for rounding."""
    return {
        sum(likeness >= threshold + slack for threshold in thresholds) for slack in (-1e-6, 1e-6)
    }


@given(st.one_of(st.tuples(NAMES, NAMES), NEAR))
@example(("aaaa", "aaab"))
@example(("a" * 40, "a" * 41))
@example(("o brien 3", "obrien-3"))
def test_the_bound_drops_no_name_that_reaches_a_threshold(pair: tuple[str, str]) -> None:
    one, other = pair
    likeness = JaroWinkler.normalized_similarity(one, other)

    assert grade(NameSimilarity, one, other, THRESHOLDS) in reached(likeness, THRESHOLDS)


@given(st.tuples(*[st.text("-' .!abc019", min_size=1, max_size=9)] * 2))
def test_the_bound_holds_for_signs_that_share_a_bit(pair: tuple[str, str]) -> None:
    likeness = JaroWinkler.normalized_similarity(*pair)

    assert grade(NameSimilarity, *pair, (0.7,)) in reached(likeness, (0.7,))


@given(NAMES, NAMES)
def test_other_texts_are_graded_by_edits(one: str, other: str) -> None:
    likeness = OSA.normalized_similarity(one, other)

    assert grade(Similarity, one, other, (0.7, 0.85)) in reached(likeness, (0.7, 0.85))


def test_a_crowded_memo_gives_the_grades_of_an_empty_one(monkeypatch: pytest.MonkeyPatch) -> None:
    draw = np.random.default_rng(3)
    texts = ["".join(draw.choice(list(LETTERS), 6)) for _ in range(300)]
    values = pa.array(sorted(set(texts)), pa.large_string())
    one, other = draw.integers(0, len(values), (2, 20_000)).astype(np.int32)
    one, other = one[one != other], other[one != other]
    expected = NameSimilarity(values, THRESHOLDS).grade(one, other)
    monkeypatch.setattr(similar, "MEMO_BITS", 4)
    crowded = NameSimilarity(values, THRESHOLDS)

    assert (expected > 0).any()
    assert (crowded.grade(one, other) == expected).all()
    assert (crowded.grade(other, one) == expected).all()
