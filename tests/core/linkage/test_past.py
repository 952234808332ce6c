"""The past of one run: several histories under one numbering, and names for their requests."""

from pathlib import Path

import pandas as pd
import pytest

from core.linkage import history
from core.linkage.history import add_to_history, current_history
from core.linkage.past import APART, Past
from core.matching.candidates import find_candidates
from core.matching.columns import text_array
from core.matching.dates import NO_DAY, day_numbers
from core.matching.normalise import normalise
from core.matching.segment import FORMAT
from core.matching.window import UNDATED
from core.store import open_store
from core.tables.roles import Role
from core.tables.table import Table


def keep(home: Path, *names: str, asked: str = "", item: str = "") -> str:
    """A list of requests under a home; its rows begin at 2."""
    rows = range(len(names))
    cells = {
        "Name": list(names),
        "Tel": [f"20147281{20 + row}" for row in rows],
        "Asked": [asked] * len(names),
        "Book": [item] * len(names),
    }
    index = pd.RangeIndex(2, len(names) + 2, name="row_id")
    frame = pd.DataFrame(cells, dtype="str", index=index)
    roles = {
        Role.NAME: ("Name",),
        Role.PHONE: ("Tel",),
        Role.DATE: ("Asked",),
        Role.ITEM: ("Book",),
    }
    add_to_history(Table(f"{names[0]}.csv", frame, roles), home, region="US", by="Ada")
    return str(home)


@pytest.fixture
def two(tmp_path: Path) -> Past:
    """A register of two, and a list of one for this run."""
    kept = keep(tmp_path / "kept", "Thea Quarry", "Otto Umber", asked="2026-01-05")
    once = keep(tmp_path / "once", "Nell Piper", item="Salt and Paper")
    return Past.of(kept, [once])


def test_no_history_is_an_empty_past() -> None:
    nothing = Past.of("", [])

    assert nothing.segments == []
    assert nothing.stored([]) == {}


def test_an_empty_register_has_no_segments(tmp_path: Path) -> None:
    assert current_history(str(tmp_path)) is None
    assert Past.of(str(tmp_path), []).segments == []


def test_requests_of_two_histories_have_numbers_of_their_own(two: Past) -> None:
    numbers = [number for segment in two.segments for number in segment.requests.tolist()]

    assert len(numbers) == len(set(numbers)) == 3
    assert sum(number >= APART for number in numbers) == 1


def test_a_number_leads_back_to_what_was_written(two: Past) -> None:
    numbers = [number for segment in two.segments for number in segment.requests.tolist()]

    stored = two.stored(numbers)

    assert set(stored) == set(numbers)
    assert sorted(one.name for one in stored.values()) == [
        "Nell Piper",
        "Otto Umber",
        "Thea Quarry",
    ]
    assert [one.name for number, one in stored.items() if number >= APART] == ["Nell Piper"]


def test_a_run_of_its_own_needs_no_register(tmp_path: Path) -> None:
    past = Past.of("", [keep(tmp_path / "once", "Nell Piper")])

    (number,) = past.segments[0].requests.tolist()

    assert number >= APART
    assert past.stored([number])[number].name == "Nell Piper"


def test_a_kept_request_is_called_by_its_number_and_one_of_this_run_by_its_row(two: Past) -> None:
    numbers = sorted(number for segment in two.segments for number in segment.requests.tolist())
    stored = two.stored(numbers)

    called = [two.name(number, stored[number]) for number in numbers]

    assert called[:2] == [f"history:{number}" for number in numbers[:2]]
    assert called[2] == "history:2"


def test_day_and_item_of_both_histories_are_described(two: Past) -> None:
    numbers = sorted(number for segment in two.segments for number in segment.requests.tolist())

    described = two.described(numbers)

    day = int(day_numbers(text_array(["2026-01-05"]), region="US")[0])
    assert day != NO_DAY
    assert [(one.id, one.day, one.item) for one in (described[number] for number in numbers)] == [
        (numbers[0], day, ""),
        (numbers[1], day, ""),
        (numbers[2], UNDATED, "salt and paper"),
    ]


def test_nothing_asked_for_is_nothing_described(two: Past) -> None:
    assert two.described([]) == {}


def test_a_pinned_version_does_not_see_what_came_later(tmp_path: Path) -> None:
    home = keep(tmp_path, "Thea Quarry")
    first = current_history(home)
    assert first is not None
    keep(tmp_path, "Otto Umber")

    then, now = Past.of(home, [], first.version), Past.of(home, [])

    assert sum(len(segment.requests) for segment in then.segments) == 1
    assert sum(len(segment.requests) for segment in now.segments) == 2


def test_an_index_of_another_form_is_made_anew_from_what_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(history, "FORMAT", "records-0")
        home = keep(tmp_path, "Thea Quarry", "Otto Umber")
    assert [entry.kind for entry in open_store(tmp_path).register.segments()] == ["records-0"]

    past = Past.of(home, [])

    assert [entry.kind for entry in open_store(tmp_path).register.segments()] == [FORMAT]
    new = normalise({"name": ["Quarry, Thea"], "phone": ["2014728120"]})
    found = find_candidates(new, past.segments)
    met = {found.past[other - found.fixed] for other in found.other.tolist()}
    assert {past.stored(ids)[ids[0]].name for ids in met} == {"Thea Quarry"}
