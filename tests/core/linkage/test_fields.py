"""Fields: the cells of a table by meaning, whatever columns they stand in."""

import numpy as np
import pandas as pd
import pytest

from core.linkage.fields import days_of, folded_items, items_of, joined, records_of
from core.matching.columns import text_array
from core.matching.dates import day_numbers
from core.matching.window import UNDATED
from core.tables.roles import Role
from core.tables.table import Table


def table(cells: dict[str, list[str]], **roles: tuple[str, ...]) -> Table:
    frame = pd.DataFrame(cells, dtype="str")
    return Table("t.csv", frame, {Role(role): columns for role, columns in roles.items()})


def names_of(headers: tuple[str, str], first: str, second: str) -> tuple[str, str]:
    people = table({headers[0]: [first], headers[1]: [second]}, name=headers)
    frame = records_of(people, "US").frame()
    return str(frame["given"][0]), str(frame["surname"][0])


def test_columns_of_a_role_are_joined_in_their_order_and_blank_ones_leave_no_gap() -> None:
    cells = {"Street": [" 48 Larch St ", "", "9 Heron Ln"], "Town": ["Hoboken", "Denver", " "]}

    whole = joined(table(cells, address=("Street", "Town")), Role.ADDRESS, ", ")

    assert whole.to_pylist() == ["48 Larch St, Hoboken", "Denver", "9 Heron Ln"]


def test_a_role_without_a_column_is_blank_in_every_row() -> None:
    assert joined(table({"Name": ["a", "b"]}, name=("Name",)), Role.PHONE).to_pylist() == ["", ""]


@pytest.mark.parametrize("headers", [("First name", "Last name"), ("Vorname", "Nachname")])
def test_first_and_last_name_are_one_name(headers: tuple[str, str]) -> None:
    assert names_of(headers, "Thea", "Quarry") == ("thea", "quarry")


@pytest.mark.parametrize("headers", [("Last name", "First name"), ("Surname", "Name")])
def test_a_family_name_in_front_changes_places(headers: tuple[str, str]) -> None:
    assert names_of(headers, "Quarry", "Thea") == ("thea", "quarry")


def test_three_columns_of_a_name_keep_their_order() -> None:
    cells = {"First": ["Thea"], "Middle": ["Ruth"], "Last": ["Quarry"]}

    frame = records_of(table(cells, name=("First", "Middle", "Last")), "US").frame()

    assert frame[["given", "middle", "surname"]].iloc[0].tolist() == ["thea", "ruth", "quarry"]


def test_two_phone_columns_give_a_phone_and_another() -> None:
    cells = {"Mobile": ["201-472-8120", ""], "Home": ["303-861-4472", "303-861-4472"]}

    frame = records_of(table(cells, phone=("Mobile", "Home")), "US").frame()

    assert frame["phone"].tolist() == ["2014728120", "3038614472"]
    assert frame["other_phone"][0] == "3038614472"


class TestCheckedPhones:
    """After a phone check its numbers are taken."""

    def phones(self, written: str, e164: str, other: str = "") -> list[str | None]:
        cells = {"Tel": [written], "phone_e164": [e164], "phone_other": [other]}
        frame = records_of(table(cells, phone=("Tel",)), "US").frame()
        return frame[["phone", "other_phone"]].iloc[0].tolist()

    def test_the_checked_number_is_taken(self) -> None:
        assert self.phones("201 472 812O", "+12014728120")[0] == "2014728120"

    def test_what_the_check_could_not_read_is_taken_as_written(self) -> None:
        assert self.phones("472-8120", "")[0] == "4728120"

    def test_the_further_numbers_of_a_check_count_too(self) -> None:
        assert self.phones("x", "+12014728120", "+13038614472") == ["2014728120", "3038614472"]

    def test_one_of_the_columns_alone_is_the_operators_own(self) -> None:
        cells = {"Tel": ["201-472-8120"], "phone_e164": ["+13038614472"]}

        frame = records_of(table(cells, phone=("Tel",)), "US").frame()

        assert frame["phone"].tolist() == ["2014728120"]


def test_town_and_postcode_come_from_the_address_where_their_columns_are_blank() -> None:
    cells = {
        "Address": ["48 Larch St, Hoboken, NJ 07030"] * 2,
        "Town": ["Denver", ""],
        "Zip": ["80203", ""],
    }

    frame = records_of(
        table(cells, address=("Address",), city=("Town",), postcode=("Zip",)), "US"
    ).frame()

    assert frame["town"].tolist() == ["denver", "hoboken"]
    assert frame["postcode"].tolist() == ["80203", "07030"]


@pytest.mark.parametrize(("region", "day"), [("US", "2026-03-04"), ("GB", "2026-04-03")])
def test_days_are_read_as_the_region_writes_them(region: str, day: str) -> None:
    asked = table({"Asked": ["03/04/2026", "soon", ""]}, date=("Asked",))

    days = days_of(asked, region)

    expected = np.datetime64(day).astype("datetime64[D]").astype(int)
    assert days.tolist() == [expected, UNDATED, UNDATED]
    assert day_numbers(text_array([day]), region=region)[0] == expected


def test_items_are_one_spelling() -> None:
    cells = ["Salt and Paper", " SALT   and-paper!", "Čaj", "", "№ 5"]

    assert folded_items(text_array(cells))[:4] == ["salt and paper", "salt and paper", "caj", ""]


def test_rows_without_an_item_column_ask_for_nothing() -> None:
    assert items_of(table({"Name": ["a", "b"]}, name=("Name",))) == ["", ""]
