"""Places to choose from, as cases: one per address; the place chosen, whole."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from core.geocoding.answer import AddressStatus, Answer, Place
from core.geocoding.query import Query
from core.lookups import choices
from core.lookups.choices import Choice, cases_of, place_of
from core.lookups.written import choices_sheet
from core.tables.roles import Role
from core.tables.table import Table

COLUMNS = {Role.ADDRESS: ("Address",)}
ONE = Place("Mill Lane, Here", locality="Here", country="US", lat=1.0, lng=2.0, radius_km=6.0)
OTHER = replace(ONE, lat=5.0, locality="There")
IN_DOUBT = Answer(AddressStatus.REVIEW, "offline", ONE, candidates=(ONE, OTHER))


def table(*addresses: str) -> Table:
    rows = pd.RangeIndex(2, len(addresses) + 2, name="row_id")
    return Table("a.csv", pd.DataFrame({"Address": addresses}, index=rows, dtype="str"), {})


def test_rows_of_one_address_are_one_case() -> None:
    sheet = choices_sheet((row, IN_DOUBT) for row in (2, 4, 5))

    found = cases_of(
        table("1 Mill Lane", "clear", "1  mill lane,", "2 Mill Lane"), COLUMNS, "US", sheet
    )

    assert [list(case.rows) for case in found] == [["2", "4"], ["5"]]
    assert [case.query.line for case in found] == ["1 Mill Lane", "2 Mill Lane"]
    assert [choice.lat for choice in found[0].choices] == ["1.000000", "5.000000"]


def test_the_place_chosen_is_whole_and_two_of_one_name_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr(choices, "answered_free", lambda queries, given, free: iter([IN_DOUBT]))
    (case,) = cases_of(table("1 Mill Lane"), COLUMNS, "US", choices_sheet([(2, IN_DOUBT)]))

    assert place_of(case, case.choices[0], str(home)) == ONE
    assert place_of(case, case.choices[1], str(home)) == OTHER


def test_a_place_that_is_gone_keeps_what_the_sheet_says(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    gone = Answer(AddressStatus.UNRESOLVED, "offline")
    monkeypatch.setattr(choices, "answered_free", lambda queries, given, free: iter([gone]))
    choice = Choice("Mill Lane, Here", "1.5", "", "ROOFTOP", "", "ChIJ1")

    place = place_of(choices.Case(Query("x"), ("2",), "offline", (choice,)), choice, str(home))

    spot = (place.formatted, place.lat, place.lng, place.location_type, place.place_id)
    assert spot == ("Mill Lane, Here", 1.5, None, "ROOFTOP", "ChIJ1")
