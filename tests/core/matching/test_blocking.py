"""Blocking: who shares a key meets; nobody meets more than a bounded number of others."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.matching.blocking import WINDOW, block_pairs, candidate_pairs, union
from core.matching.keys import KEYS, Key, Part, keys_for
from core.matching.normalise import normalise
from core.matching.records import Records, distinct

CAP = 10


def word(number: int) -> str:
    """A word of its own for each number; digits are no part of a name."""
    return "".join(
        "bcdfghklmnprstvz"[number >> shift & 15] + "aeio"[number >> shift & 3]
        for shift in (8, 4, 0)
    )


def pairs_of(
    blocks: list[int], order: list[int] | None = None, cap: int = CAP
) -> set[tuple[int, int]]:
    hashes = np.array(blocks, np.uint64) << np.uint64(32)
    ranked = np.arange(len(blocks)) if order is None else np.array(order)
    packed = block_pairs(hashes, ranked, cap)
    one, other = np.divmod(packed, max(1, len(blocks)))
    found = list(zip(one.tolist(), other.tolist(), strict=True))
    assert len(found) == len(set(found))
    return set(found)


@given(st.lists(st.integers(0, 4), max_size=40))
def test_small_blocks_meet_whole_and_a_missing_key_meets_nobody(blocks: list[int]) -> None:
    if any(blocks.count(block) > CAP for block in blocks if block):
        return
    expected = {
        (one, other)
        for one in range(len(blocks))
        for other in range(one + 1, len(blocks))
        if blocks[one] == blocks[other] != 0
    }

    assert pairs_of(blocks) == expected


def test_a_large_block_meets_neighbours_in_the_order_of_rank_only() -> None:
    order = np.random.default_rng(1).permutation(100).tolist()
    rank = {record: place for place, record in enumerate(order)}

    found = pairs_of([7] * 100, order)

    assert {abs(rank[one] - rank[other]) for one, other in found} == set(range(1, WINDOW + 1))


@pytest.mark.parametrize("cap", [2, 10, 40])
@pytest.mark.parametrize("size", [2, 9, 10, 11, 40, 41, 500])
def test_nobody_meets_more_than_the_cap_or_two_windows(cap: int, size: int) -> None:
    found = pairs_of([3] * size, cap=cap)

    meets = np.bincount(np.array(sorted(found)).ravel(), minlength=size)
    assert meets.max() <= max(cap - 1, 2 * WINDOW)
    assert meets.min() >= 1


def test_union_gives_every_pair_once_in_order() -> None:
    assert union([np.array([5, 1]), np.array([1, 9]), np.array([], np.int64)]).tolist() == [
        1,
        5,
        9,
    ]
    assert union([]).tolist() == []


def people(**cells: list[str]) -> Records:
    return distinct(normalise(cells)).records


def test_pairs_are_in_order_without_repeats_and_of_two_records() -> None:
    records = people(
        name=[f"{word(n % 7)} {word(n % 5)}" for n in range(200)],
        phone=[f"201472{n % 50:04}" for n in range(200)],
    )

    pairs = candidate_pairs(records, keys_for(records))

    one, other = np.divmod(pairs, len(records))
    assert (one < other).all()
    assert (np.diff(pairs) > 0).all()


def test_without_phone_and_mailbox_more_keys_find_people() -> None:
    bare = people(name=["Thea Quarry"], address=["48 Larch St, Hoboken, NJ 07030"])
    known = people(
        name=["Thea Quarry"], address=["48 Larch St, Hoboken, NJ 07030"], phone=["2014728120"]
    )

    assert "surname+town" in {key.name for key in keys_for(bare)}
    assert "surname+town" not in {key.name for key in keys_for(known)}


def test_a_key_is_left_out_where_no_record_has_its_field() -> None:
    assert {key.name for key in keys_for(people(phone=["2014728120"]))} == {"phone"}


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        (Part("given"), ["thea", "ed"]),
        (Part("given", "first", 3), ["the", ""]),
        (Part("given", "last", 2), ["ea", "ed"]),
    ],
)
def test_a_text_shorter_than_its_part_is_no_key(part: Part, expected: list[str]) -> None:
    records = normalise({"name": ["Thea Quarry", "Ed Quarry"]})
    values = records.columns["given"].values
    said = dict(zip(values.to_pylist(), part.of(values).to_pylist(), strict=True))

    assert [said[given] for given in records.columns["given"].cells().to_pylist()] == [
        expected[0],
        said[records.columns["given"].cells().to_pylist()[1]],
    ]
    assert part.of(normalise({"name": ["Thea Quarry"]}).columns["given"].values).to_pylist() == [
        expected[0]
    ]


SHARED = ["48 Larch Street, Hoboken, NJ 07030"]
HOSTILE = {
    "all names equal": {
        "name": ["Thea Quarry"] * 3_000,
        "phone": [f"20147{n:05}" for n in range(3_000)],
    },
    "all phones equal": {
        "name": [f"{word(n)} q{word(n + 7)}" for n in range(3_000)],
        "phone": ["2014728120"] * 3_000,
    },
    "all homes equal": {
        "name": [f"{word(n)} q{word(n + 7)}" for n in range(3_000)],
        "address": SHARED * 3_000,
    },
    "all born at once": {
        "name": [f"Thea Quarry{word(n)}" for n in range(3_000)],
        "birth_date": ["1990-04-05"] * 3_000,
        "identifier": [f"X1{n:07}" for n in range(3_000)],
    },
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_has_a_bounded_number_of_pairs_per_record(kind: str) -> None:
    records = people(**HOSTILE[kind])
    keys = keys_for(records)

    pairs = candidate_pairs(records, keys)

    one, other = np.divmod(pairs, len(records))
    meets = np.bincount(np.r_[one, other], minlength=len(records))
    assert meets.max() <= sum(max(key.cap - 1, 2 * WINDOW) for key in keys)
    assert len(pairs) <= len(records) * WINDOW * len(keys)


def test_keys_have_names_of_their_own() -> None:
    assert len({key.name for key in KEYS if isinstance(key, Key)}) == len(KEYS)
