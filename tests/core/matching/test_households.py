"""Households: who lives together, by number and size; flats and offices are none."""

from collections.abc import Sequence

import numpy as np
import pytest

from benchmarks.contacts import contacts
from core.matching import match, normalise
from core.matching.candidates import find_candidates
from core.matching.compare import Comparer
from core.matching.conclude import conclude
from core.matching.households import households
from core.matching.segment import make_segment

KINDS = ("name", "phone", "address")
HOME = "48 Larch Street, Apt 4, Hoboken, NJ 07030"
PHONE = "(201) 472-8120"
Row = tuple[str, str, str]


def cells_of(rows: Sequence[Row]) -> dict[str, list[str]]:
    """The rows before those of a usual file."""
    sheet = contacts(160, 5, countries=("US",))
    return {kind: [*(row[place] for row in rows), *sheet[kind]] for place, kind in enumerate(KINDS)}


def of(*rows: Row) -> tuple[list[int], list[int]]:
    """Number and size of each of the rows' households."""
    number, size = households(match(normalise(cells_of(rows))))
    return number[: len(rows)].tolist(), size[: len(rows)].tolist()


def test_a_family_has_one_number_and_the_size_of_its_requests() -> None:
    number, size = of(
        ("Miriam Cohen", PHONE, HOME), ("Avi Cohen", PHONE, HOME), ("Noa Cohen", "", HOME)
    )

    assert len(set(number)) == 1
    assert number[0] >= 0
    assert size == [3, 3, 3]


def test_a_repeated_row_counts_as_a_request_and_not_as_a_person() -> None:
    number, size = of(("Miriam Cohen", PHONE, HOME), ("Miriam Cohen", PHONE, HOME))

    assert number == [-1, -1]
    assert size == [0, 0]


def test_a_member_with_two_requests_counts_twice_for_the_limit() -> None:
    miriam, avi = ("Miriam Cohen", PHONE, HOME), ("Avi Cohen", PHONE, HOME)

    assert of(miriam, avi, miriam)[1] == [3, 3, 3]


@pytest.mark.parametrize("other", ["48 Larch Street, Apt 9, Hoboken, NJ 07030", HOME])
def test_others_behind_the_same_door_are_no_household_without_name_or_phone(other: str) -> None:
    number, _ = of(("Miriam Cohen", PHONE, HOME), ("Zeno Umber", "(303) 861-4472", other))

    assert number == [-1, -1]


def test_one_phone_in_one_flat_makes_a_household_of_two_names() -> None:
    number, _ = of(("Miriam Cohen", PHONE, HOME), ("Zeno Umber", PHONE, HOME))

    assert number[0] == number[1] >= 0


def test_numbers_follow_the_order_of_the_rows() -> None:
    other = "9 Heron Lane, Denver, CO 80203"
    number, _ = of(
        ("Otto Vane", "", "nowhere"),
        ("Miriam Cohen", PHONE, HOME),
        ("Nell Piper", "", other),
        ("Avi Cohen", PHONE, HOME),
        ("Silas Piper", "", other),
    )

    assert number == [-1, 0, 1, 0, 1]


def test_past_requests_count_in_the_size() -> None:
    past = normalise(cells_of([("Avi Cohen", PHONE, HOME), ("Noa Cohen", PHONE, HOME)]))
    segment = make_segment(past.take(np.array([0, 1, 1])), np.array([70, 71, 72]))
    candidates = find_candidates(normalise(cells_of([("Miriam Cohen", PHONE, HOME)])), [segment])
    comparer = Comparer(candidates.records)
    levels = comparer.levels(candidates.one, candidates.other)

    number, size = households(conclude(candidates, comparer, levels))

    assert number[0] == 0
    assert size[0] == 4
