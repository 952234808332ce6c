"""Candidates: distinct records of a file, the past ones they meet, and decided pairs."""

import numpy as np
import pytest

from core.matching.candidates import find_candidates
from core.matching.keys import keys_for
from core.matching.normalise import normalise
from core.matching.records import Records
from core.matching.segment import Segment, make_segment

STRANGERS = {
    "name": ["Thea Quarry", "Otto Umber", "Nell Piper"],
    "phone": ["2014728120", "3038614472", "6175309981"],
    "address": ["48 Larch St, Hoboken, NJ 07030", "9 Heron Ln, Denver, CO 80203", ""],
}


def strangers() -> Records:
    return normalise(STRANGERS)


def past_of(cells: dict[str, list[str]], first: int = 500) -> Segment:
    records = normalise(cells)
    return make_segment(records, np.arange(first, first + len(records)))


def keys_of(records: Records, *rows: int) -> tuple[int, int]:
    low, high = sorted(int(records.content()[row]) for row in rows)
    return low, high


def test_records_that_share_nothing_are_not_compared() -> None:
    assert len(find_candidates(strangers())) == 0


def test_equal_rows_are_one_record_paired_with_itself() -> None:
    records = strangers().take(np.array([0, 1, 0, 0]))

    found = find_candidates(records)

    assert len(found.new.keys) == 2
    assert found.one.tolist() == found.other.tolist()
    assert found.new.of_row[found.new.of_row == found.one[0]].size == 3


def test_fifty_thousand_equal_rows_are_one_pair() -> None:
    records = strangers().take(np.zeros(50_000, np.int64))

    found = find_candidates(records)

    assert len(found) == 1
    assert found.new.times.tolist() == [50_000]


def test_empty_records_are_in_no_pair() -> None:
    records = normalise({"name": ["", "N/A", "Thea Quarry"], "phone": ["", "0000000000", "x"]})

    found = find_candidates(records)

    assert found.new.of_row.tolist()[:2] == [-1, -1]
    assert len(found) == 0


def test_no_records_give_no_pairs() -> None:
    assert len(find_candidates(normalise({"name": [], "phone": []}))) == 0


def test_a_decided_pair_is_compared_without_a_key_in_common() -> None:
    records = strangers()

    found = find_candidates(records, decided=[keys_of(records, 0, 1)])

    assert {int(found.keys[found.one[0]]), int(found.keys[found.other[0]])} == set(
        keys_of(records, 0, 1)
    )
    assert len(found) == 1


def test_a_decision_about_records_that_are_not_here_changes_nothing() -> None:
    records = strangers()
    one, _ = keys_of(records, 0, 1)

    assert len(find_candidates(records, decided=[(1, 2), (one, 2**64 - 1), (3, one)])) == 0


def test_a_decided_pair_of_a_row_and_a_past_request_is_compared() -> None:
    records = strangers()
    past = past_of({"name": ["Zeno Gale"], "phone": ["2125550142"]})

    plain = find_candidates(records, [past])
    told = find_candidates(records, [past], [(int(past.keys[0]), int(records.content()[2]))])

    assert len(plain) == 0
    assert told.past[told.other[0] - told.fixed] == (500,)
    assert int(told.keys[told.one[0]]) == int(records.content()[2])


def test_a_decided_pair_of_two_past_requests_is_nobodys_business() -> None:
    past = past_of({"name": ["Zeno Gale", "Otto Vane"], "phone": ["2125550142", "2125550143"]})

    told = find_candidates(strangers(), [past], [(int(past.keys[0]), int(past.keys[1]))])

    assert len(told) == 0


def test_past_records_come_after_the_files_own_with_their_ids() -> None:
    found = find_candidates(strangers(), [past_of(STRANGERS), past_of(STRANGERS, 900)])

    ids = {found.past[other - found.fixed] for other in found.other.tolist()}
    assert found.fixed == 3
    assert (found.one < found.fixed).all()
    assert (found.other >= found.fixed).all()
    assert ids == {(500,), (501,), (502,), (900,), (901,), (902,)}


def test_a_segment_with_other_fields_is_searched_by_the_fields_in_common() -> None:
    past = past_of({"name": ["Thea Quarry"], "email": ["thea@post.example"]})

    assert len(find_candidates(strangers(), [past])) == 1


def test_an_empty_history_is_no_history() -> None:
    past = past_of({"name": [], "phone": []})

    found = find_candidates(strangers(), [past])

    assert len(found) == 0
    assert found.background.past_records == 0


def test_no_pair_appears_twice() -> None:
    records = normalise(
        {
            "name": [f"{'ABC'[n % 3]}nna Quarry" for n in range(120)],
            "phone": [f"201472812{n % 4}" for n in range(120)],
            "email": [f"anna{n % 30}@post.example" for n in range(120)],
        }
    )

    found = find_candidates(records, [past_of(STRANGERS)])

    pairs = list(zip(found.one.tolist(), found.other.tolist(), strict=True))
    assert len(pairs) > 100
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("decisions", [0, 1, 2])
def test_a_decision_on_a_pair_that_meets_anyway_does_not_repeat_it(decisions: int) -> None:
    records = normalise({"name": ["Thea Quarry", "T. Quarry"], "phone": ["2014728120"] * 2})

    found = find_candidates(records, decided=[keys_of(records, 0, 1)] * decisions)

    assert len(found) == 1


def test_the_order_of_the_rows_does_not_show() -> None:
    records = strangers()
    order = np.array([2, 0, 1])

    one, other = find_candidates(records), find_candidates(records.take(order))

    assert (one.keys == other.keys).all()
    assert one.records.frame().equals(other.records.frame())
    assert keys_for(one.records) == keys_for(other.records)
