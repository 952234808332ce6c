"""Verdicts: one row of a person is kept, others repeat it, doubts go to the operator."""

from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from benchmarks.contacts import EVERYTHING, contacts
from core.matching.candidates import find_candidates
from core.matching.compare import Comparer
from core.matching.conclude import conclude
from core.matching.matches import Matches, Thresholds
from core.matching.normalise import normalise
from core.matching.segment import make_segment
from core.matching.verdicts import NOBODY, STATUSES, Status, Verdicts, verdicts
from core.matching.window import UNDATED, PastRequest, Requests, Window

KINDS = ("name", "phone", "address", "email", "birth_date", "identifier")
ROWS = 1_500
SHEET = contacts(ROWS, 31, columns=EVERYTHING)
USUAL, WINDOW = Thresholds(), Window()


def past_of(ids: Sequence[int]) -> Mapping[int, PastRequest]:
    return {number: PastRequest(number, day=number) for number in ids}


def decided(
    *,
    past_rows: int = 0,
    rank: np.ndarray | None = None,
    window: Window = WINDOW,
    days: np.ndarray | None = None,
    thresholds: Thresholds = USUAL,
) -> tuple[Matches, Verdicts]:
    """The generated rows, the first of them in the history where that is asked for."""
    records = normalise({kind: SHEET[kind] for kind in KINDS})
    segments = []
    if past_rows:
        segments = [make_segment(records.take(np.arange(past_rows)), np.arange(past_rows) + 10)]
    candidates = find_candidates(records, segments)
    comparer = Comparer(candidates.records)
    levels = comparer.levels(candidates.one, candidates.other)
    matches = conclude(candidates, comparer, levels, thresholds)
    rank = np.arange(ROWS) if rank is None else rank
    days = np.full(ROWS, UNDATED) if days is None else days
    requests = Requests(days, [], rank)
    return matches, verdicts(matches, requests, thresholds, window, past_of)


def rows_with(found: Verdicts, status: Status) -> np.ndarray:
    return np.flatnonzero(found.status == STATUSES.index(status))


@pytest.fixture(scope="module")
def plain() -> tuple[Matches, Verdicts]:
    return decided()


def test_a_group_has_one_row_kept_or_asked_about_and_the_others_repeat_it(
    plain: tuple[Matches, Verdicts],
) -> None:
    matches, found = plain

    for group in range(matches.groups.max() + 1):
        rows = np.flatnonzero(matches.groups == group)
        standing = [row for row in rows if found.status[row] != STATUSES.index(Status.DUPLICATE)]
        assert len(rows) > 1
        assert len(standing) == 1
        assert STATUSES[found.status[standing[0]]] in (Status.KEPT, Status.REVIEW)
        assert {found.of[row] for row in rows if row != standing[0]} == {standing[0]}


def test_a_row_in_no_group_is_unique_or_asked_about(plain: tuple[Matches, Verdicts]) -> None:
    matches, found = plain

    alone = {STATUSES[status] for status in found.status[matches.groups < 0]}
    assert alone == {Status.UNIQUE, Status.REVIEW}


def test_a_row_asked_about_names_another_row(plain: tuple[Matches, Verdicts]) -> None:
    matches, found = plain
    asked = rows_with(found, Status.REVIEW)

    assert len(asked) > 0
    for row in asked:
        other = found.of[row]
        assert other not in (NOBODY, row)
        assert matches.groups[row] < 0 or matches.groups[row] != matches.groups[other]
        assert found.in_doubt[found.pair[row]]


def test_two_rows_never_ask_about_each_other(plain: tuple[Matches, Verdicts]) -> None:
    _, found = plain

    for row in rows_with(found, Status.REVIEW):
        assert found.of[found.of[row]] != row


def test_every_row_of_a_group_has_a_pair_that_says_why(plain: tuple[Matches, Verdicts]) -> None:
    matches, found = plain
    for row in np.flatnonzero(matches.groups >= 0):
        pair = found.pair[row]
        assert pair != NOBODY
        content = matches.candidates.new.of_row[row]
        ends = (matches.one[pair], matches.other[pair])
        if found.status[row] == STATUSES.index(Status.REVIEW):  # asked for its whole group
            content = next(
                end for end in ends if matches.cluster_of[end] == matches.cluster_of[content]
            )
        assert content in ends


def test_the_row_of_the_lowest_rank_is_kept() -> None:
    rank = np.random.default_rng(4).permutation(ROWS)

    matches, found = decided(rank=rank)

    for row in rows_with(found, Status.KEPT):
        group = np.flatnonzero(matches.groups == matches.groups[row])
        assert rank[row] == rank[group].min()


def test_of_two_rows_in_doubt_the_one_of_higher_rank_is_asked_about() -> None:
    rank = np.random.default_rng(4).permutation(ROWS)

    _, found = decided(rank=rank)

    for row in rows_with(found, Status.REVIEW):
        assert rank[row] > rank[found.of[row]]


def test_rows_in_the_history_repeat_a_past_request() -> None:
    _, found = decided(past_rows=500)

    first = slice(0, 500)
    assert set(found.status[first]) == {STATUSES.index(Status.DUPLICATE)}
    assert (found.past[first] >= 10).all()
    assert (found.of[first] == NOBODY).all()


def test_the_latest_past_request_of_a_person_is_named() -> None:
    matches, found = decided(past_rows=500)

    fixed = matches.candidates.fixed
    for row in rows_with(found, Status.DUPLICATE)[:200]:
        if found.past[row] == NOBODY:
            continue
        cluster = matches.cluster_of[matches.candidates.new.of_row[row]]
        positions = np.flatnonzero(matches.cluster_of[fixed:] == cluster)
        ids = [number for place in positions for number in matches.candidates.past[place]]
        assert found.past[row] == max(ids)


def test_a_wide_window_gives_what_no_window_gives() -> None:
    days = np.random.default_rng(6).integers(0, 300, ROWS)
    rank = np.argsort(np.argsort(days, kind="stable"), kind="stable")

    _, without = decided(days=days, rank=rank)
    _, wide = decided(days=days, rank=rank, window=Window(days=1_000))

    assert (wide.status == without.status).all()
    assert not wide.allowed.any()


def test_a_narrow_window_keeps_further_rows_and_marks_them() -> None:
    days = np.random.default_rng(6).integers(0, 300, ROWS)
    rank = np.argsort(np.argsort(days, kind="stable"), kind="stable")

    matches, found = decided(days=days, rank=rank, window=Window(days=10))

    assert found.allowed.any()
    for row in np.flatnonzero(found.allowed):
        kept = [
            other
            for other in np.flatnonzero(matches.groups == matches.groups[row])
            if found.status[other] != STATUSES.index(Status.DUPLICATE) and other != row
        ]
        assert all(abs(days[row] - days[other]) > 10 for other in kept)
        assert kept


def test_a_row_repeats_a_row_within_the_window() -> None:
    days = np.random.default_rng(6).integers(0, 300, ROWS)
    rank = np.argsort(np.argsort(days, kind="stable"), kind="stable")

    _, found = decided(days=days, rank=rank, window=Window(days=10))

    repeating = rows_with(found, Status.DUPLICATE)
    assert len(repeating)
    assert (np.abs(days[repeating] - days[found.of[repeating]]) <= 10).all()


def test_a_higher_bar_joins_fewer_rows_and_a_lower_one_asks_more(
    plain: tuple[Matches, Verdicts],
) -> None:
    strict = decided(thresholds=Thresholds(0.999, 0.35))[1]
    asking = decided(thresholds=Thresholds(0.8, 0.01))[1]

    usual = plain[1]
    assert len(rows_with(strict, Status.DUPLICATE)) < len(rows_with(usual, Status.DUPLICATE))
    assert len(rows_with(asking, Status.REVIEW)) > len(rows_with(usual, Status.REVIEW))
