"""Segments of the history: what is kept comes back, merged or not; looking up is bounded."""

import numpy as np
import pytest

from benchmarks.contacts import EVERYTHING, contacts
from core.linkage.history import without
from core.matching.candidates import find_candidates
from core.matching.keys import KEYS, key_hashes
from core.matching.normalise import normalise
from core.matching.records import FIELDS, Records
from core.matching.segment import Segment, index_of, lookup, make_segment, merged

CELLS = ("name", "phone", "address", "email", "birth_date", "identifier")
Found = dict[int, set[int]]


def records_of(rows: int, seed: int) -> Records:
    sheet = contacts(rows, seed, columns=EVERYTHING)
    return normalise({kind: sheet[kind] for kind in CELLS})


def some(records: Records, start: int, stop: int) -> Records:
    return records.take(np.arange(start, stop)).compact()


PAST = records_of(900, 11)
NEW = records_of(200, 12)
SEGMENT = make_segment(PAST, np.arange(1000, 1000 + len(PAST)))


def found_in(segments: list[Segment], new: Records = NEW) -> set[tuple[int, int]]:
    """Pairs of a new record and a past request that are compared."""
    candidates = find_candidates(new, segments)
    fixed = candidates.fixed
    return {
        (one, request)
        for one, other in zip(candidates.one.tolist(), candidates.other.tolist(), strict=True)
        if other >= fixed
        for request in candidates.past[other - fixed]
    }


def cells(segment: Segment) -> dict[str, list[str]]:
    return {name: segment.records.columns[name].cells().to_pylist() for name in FIELDS}


def test_bytes_give_the_segment_back() -> None:
    again = Segment.from_bytes(SEGMENT.to_bytes())

    assert cells(again) == cells(SEGMENT)
    assert (again.keys == SEGMENT.keys).all()
    assert (again.starts == SEGMENT.starts).all()
    assert (again.requests == SEGMENT.requests).all()
    assert set(again.index) == set(SEGMENT.index)
    for name, index in SEGMENT.index.items():
        assert (again.index[name].hashes == index.hashes).all()
        assert (again.index[name].records == index.records).all()


def test_one_segment_gives_the_same_bytes_each_time() -> None:
    again = make_segment(PAST, np.arange(1000, 1000 + len(PAST)))

    assert again.to_bytes() == SEGMENT.to_bytes()


def test_an_empty_segment_survives_its_bytes() -> None:
    empty = make_segment(some(PAST, 0, 0), np.empty(0, np.int64))

    assert len(Segment.from_bytes(empty.to_bytes())) == 0
    assert found_in([empty]) == set()


def test_every_request_is_in_one_record() -> None:
    of_records = [SEGMENT.requests_of(record) for record in range(len(SEGMENT))]

    known = np.flatnonzero(PAST.content()) + 1000
    assert sorted(request for requests in of_records for request in requests) == known.tolist()


def test_equal_past_requests_are_one_record_with_both_ids() -> None:
    twice = make_segment(PAST.take(np.array([3, 5, 3])), np.array([70, 71, 72]))

    assert len(twice) == 2
    assert (70, 72) in [twice.requests_of(record) for record in range(2)]


@pytest.mark.parametrize("split", [1, 300, 899])
def test_merged_segments_find_what_one_segment_made_at_once_finds(split: int) -> None:
    first = make_segment(some(PAST, 0, split), np.arange(1000, 1000 + split))
    second = make_segment(some(PAST, split, 900), np.arange(1000 + split, 1900))

    both = merged([first, second])

    assert found_in([SEGMENT])
    assert found_in([both]) == found_in([SEGMENT])
    assert sorted(both.requests.tolist()) == sorted(SEGMENT.requests.tolist())
    assert (np.sort(both.keys) == np.sort(SEGMENT.keys)).all()


def test_two_segments_find_at_least_what_one_finds() -> None:
    first = make_segment(some(PAST, 0, 300), np.arange(1000, 1300))
    second = make_segment(some(PAST, 300, 900), np.arange(1300, 1900))

    assert found_in([first, second]) >= found_in([SEGMENT])


def test_removed_requests_are_not_found() -> None:
    left = without(SEGMENT, [(1000, 1300), (1500, 1501)])

    gone = {*range(1000, 1300), 1500}
    found = {request for _, request in found_in([left])}
    assert found.isdisjoint(gone)
    assert set(left.requests.tolist()) == set(SEGMENT.requests.tolist()) - gone


def test_a_record_with_one_of_its_requests_removed_stays() -> None:
    twice = make_segment(PAST.take(np.array([3, 3])), np.array([70, 72]))

    left = without(twice, [(70, 71)])

    assert left.requests_of(0) == (72,)


def test_nothing_removed_leaves_the_very_segment() -> None:
    assert without(SEGMENT, [(5, 9)]) is SEGMENT


def test_a_new_record_meets_at_most_as_many_past_ones_as_the_key_allows() -> None:
    letters = "bcdfghklmnprstvz"
    names = [f"{letters[n // 16]}a{letters[n % 16]}o Quarry" for n in range(256)]
    same = normalise({"name": names, "phone": ["2014728120"] * 256})
    crowd = make_segment(same, np.arange(256))
    new = normalise({"name": ["Otto Umber"], "phone": ["(201) 472-8120"]})

    assert len(found_in([crowd], new)) == KEYS[0].cap


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
def test_looking_up_a_key_gives_records_that_share_it(key: object) -> None:
    assert isinstance(key, type(KEYS[0]))
    past = next(iter(key_hashes(SEGMENT.records, [key])))
    new = next(iter(key_hashes(NEW, [key])))

    one, other = lookup(index_of(past), new, key)

    assert (new[one] == past[other]).all()
    assert (new[one] != 0).all()
    given = np.flatnonzero(new)
    sharing = [min(key.cap, int((past == new[record]).sum())) for record in given]
    assert np.bincount(one, minlength=len(new))[given].tolist() == sharing


def test_a_past_request_that_says_the_same_is_found_without_any_key() -> None:
    cells = {"name": ["Thea"], "city": ["Hoboken"]}
    assert not make_segment(normalise(cells), np.array([5])).index

    assert found_in([make_segment(normalise(cells), np.array([5]))], normalise(cells)) == {(0, 5)}


@pytest.mark.parametrize(
    ("kind", "past", "new"),
    [
        ("phone", "2014728120", "2014799999"),
        ("phone", "2014728120", "9993028120"),
        ("identifier", "A192837465", "A192899999"),
        ("identifier", "A192837465", "B777737465"),
    ],
)
def test_the_history_finds_whom_the_file_would_find(kind: str, past: str, new: str) -> None:
    name = {"name": ["Thea Quarry"]}
    one, other = (
        normalise({**name, kind: [past]}),
        normalise({"name": ["Thelma Umber"], kind: [new]}),
    )
    within = normalise({"name": ["Thea Quarry", "Thelma Umber"], kind: [past, new]})
    assert len(find_candidates(within)) == 1

    assert found_in([make_segment(one, np.array([5]))], other) == {(0, 5)}
