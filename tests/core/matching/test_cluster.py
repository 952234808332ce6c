"""Clustering: strong pairs join, weak chains do not, the operator's word is last."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.matching.cluster import CERTAIN, GIANT, clusters

JOIN = 2.0
Edge = tuple[int, int, float]


def clustered(count: int, edges: list[Edge], fixed: int | None = None) -> list[set[int]]:
    one, other, score = (np.array(part) for part in zip(*edges, strict=True))
    labels = clusters(
        count,
        (one.astype(np.int64), other.astype(np.int64), score.astype(np.float64)),
        join_from=JOIN,
        fixed=fixed,
    )
    assert len(labels) == count
    groups = [set(np.flatnonzero(labels == label).tolist()) for label in np.unique(labels)]
    return [group for group in groups if len(group) > 1]


def test_a_pair_from_the_threshold_on_joins() -> None:
    assert clustered(4, [(0, 1, 2.0), (2, 3, 1.99)]) == [{0, 1}]


def test_what_joins_over_a_third_is_one_group() -> None:
    assert clustered(3, [(0, 1, 9.0), (1, 2, 9.0)]) == [{0, 1, 2}]


def test_strong_evidence_against_divides_the_weaker_link() -> None:
    assert clustered(3, [(0, 1, 9.0), (1, 2, 2.5), (0, 2, -8.0)]) == [{0, 1}]


def test_weak_links_do_not_chain() -> None:
    chain = [(n, n + 1, 2.0) for n in range(30)]
    against = [(a, b, -6.0) for a in range(31) for b in range(a + 2, min(a + 5, 31))]

    assert max(map(len, clustered(31, chain + against))) <= 3


def test_two_families_of_strong_pairs_are_not_joined_by_one_weak_pair() -> None:
    left = [(a, b, 9.0) for a in range(5) for b in range(a + 1, 5)]
    right = [(a + 5, b + 5, 9.0) for a, b, _ in left]

    bridge = [(0, 5, 2.2), (1, 6, -5.0), (2, 7, -5.0)]

    assert sorted(clustered(10, left + right + bridge), key=min) == [{*range(5)}, {*range(5, 10)}]


def test_pairs_nobody_compared_speak_against_joining_two_groups() -> None:
    left = [(a, b, 9.0) for a in range(5) for b in range(a + 1, 5)]
    right = [(a + 5, b + 5, 9.0) for a, b, _ in left]

    assert len(clustered(10, [*left, *right, (0, 5, 2.2)])) == 2


def test_twenty_records_of_one_person_are_one_group() -> None:
    edges = [(a, b, 6.0 if (a + b) % 3 else -1.0) for a in range(20) for b in range(a + 1, 20)]

    assert clustered(20, edges) == [set(range(20))]


def test_a_decision_that_two_are_not_the_same_is_kept_through_a_third() -> None:
    edges = [(0, 1, 8.0), (1, 2, 8.0), (0, 2, -CERTAIN)]

    assert not any({0, 2} <= group for group in clustered(3, edges))


@pytest.mark.parametrize("others", [1, 3, 30])
def test_a_decision_against_outvotes_everybody_between(others: int) -> None:
    between = range(2, 2 + others)
    edges = [(end, middle, 12.0) for end in (0, 1) for middle in between]
    edges += [(a, b, 12.0) for a in between for b in between if a < b]

    assert not any({0, 1} <= group for group in clustered(2 + others, [*edges, (0, 1, -CERTAIN)]))


def test_a_decision_that_two_are_the_same_outvotes_everything_against_it() -> None:
    edges = [(0, 1, CERTAIN), (0, 2, 9.0), (1, 3, 9.0), (0, 3, -9.0), (1, 2, -9.0), (2, 3, -9.0)]

    assert any({0, 1} <= group for group in clustered(4, edges))


def test_decisions_hold_in_a_giant_too() -> None:
    count = GIANT + 50
    ring = [(n, (n + 1) % count, 20.0) for n in range(count)]
    ring += [(n, (n + 2) % count, 20.0) for n in range(count)]

    groups = clustered(count, [*ring, (0, 10, -CERTAIN)])

    assert not any({0, 10} <= group for group in groups)


def test_past_records_are_not_expected_to_have_met() -> None:
    """Ten past requests that nobody compared with each other, all of them the row's."""
    edges = [(0, past, 2.0) for past in range(1, 11)]

    assert clustered(11, edges, fixed=1) == [set(range(11))]


@given(
    st.lists(
        st.tuples(st.integers(0, 11), st.integers(0, 11), st.integers(-8, 12)),
        max_size=40,
        unique_by=lambda edge: (min(edge[:2]), max(edge[:2])),
    ).filter(lambda edges: any(one != other for one, other, _ in edges))
)
def test_groups_are_linked_by_pairs_that_join(edges: list[tuple[int, int, int]]) -> None:
    ordered = [(min(a, b), max(a, b), float(score)) for a, b, score in edges if a != b]

    for group in clustered(12, ordered):
        reached = {min(group)}
        for _ in group:
            for one, other, score in ordered:
                if score >= JOIN and group >= {one, other} and reached & {one, other}:
                    reached |= {one, other}
        assert reached == group


@given(st.permutations(range(6)))
def test_the_order_of_the_pairs_does_not_show(order: list[int]) -> None:
    edges = [(0, 1, 9.0), (1, 2, 5.0), (0, 2, -3.0), (2, 3, 7.0), (3, 4, 2.5), (2, 4, -9.0)]

    shuffled = clustered(5, [edges[place] for place in order])

    assert shuffled == clustered(5, edges)


def test_a_long_chain_of_records_ends_in_time() -> None:
    count = 5_000

    groups = clustered(count, [(n, n + 1, 2.5) for n in range(count - 1)])

    assert sum(map(len, groups)) <= count
