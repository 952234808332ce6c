"""Which addresses are one, which are none, and what is sent of them."""

import pytest

from core.geocoding.query import Query, tidy


@pytest.mark.parametrize(
    "written",
    [
        "12 oak street springfield il 62704",
        "12 Oak Street,  Springfield, IL 62704",
        "12 OAK STREET; SPRINGFIELD IL 62704",
        "１２ Oak Street, Springfield, IL 62704",
        "12 Oak Street, Springfield, I.L. 62704".replace("I.L.", "IL."),
    ],
)
def test_case_width_spaces_and_commas_make_no_other_address(written: str) -> None:
    one = Query("12 Oak Street, Springfield, IL 62704", default="US")

    assert Query(written, default="US").key == one.key


@pytest.mark.parametrize(
    "other",
    [
        Query("12 Oak Street, Springfield, IL 62704", default="CA"),
        Query("12 Oak Street, Springfield, IL 62704", country="Canada"),
        Query("12 Oak Street", city="Springfield, IL 62704", default="US"),
        Query("21 Oak Street, Springfield, IL 62704", default="US"),
    ],
)
def test_another_house_country_or_default_is_another_address(other: Query) -> None:
    assert other.key != Query("12 Oak Street, Springfield, IL 62704", default="US").key


def test_the_default_does_not_matter_where_a_country_is_stated() -> None:
    stated = Query("12 Oak Street", country="Canada", default="US")

    assert stated.key == Query("12 Oak Street", country="CANADA", default="GB").key


@pytest.mark.parametrize("cell", ["", "  ", "N/A", "n.a.", "-", "--", "none", "Unknown", "XX", "?"])
def test_a_filler_is_no_address(cell: str) -> None:
    assert Query(cell, country="Canada").is_blank


@pytest.mark.parametrize("cell", ["12", "Na Zdar 5", "東京", "X 12"])
def test_whatever_else_is_looked_up(cell: str) -> None:
    assert not Query(cell).is_blank


def test_a_line_holds_what_is_given_in_its_order() -> None:
    query = Query("12 Oak St", "Springfield", "", "62704", "USA", default="US")

    assert query.line == "12 Oak St, Springfield, 62704, USA"


def test_lines_of_a_cell_become_parts() -> None:
    assert tidy(" 12  Oak St,\r\n\u200bSpringfield\t IL \n") == "12 Oak St, Springfield IL"
