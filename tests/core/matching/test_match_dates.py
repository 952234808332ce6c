"""Dates of a column: one reading of day and month, none of placeholders."""

from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.matching.dates import NO_DAY, day_numbers, fold_dates


def _dates(cells: list[str], region: str = "US") -> list[str]:
    days: list[str] = fold_dates(pa.array(cells, pa.large_string()), region=region).to_pylist()
    return days


@pytest.mark.parametrize(
    "cell",
    """1956-04-09|19560409|1956/4/9|1956.04.09|04/09/1956|4/9/56|4-9-1956|9.4.1956
|9 Apr 1956|9-Apr-56|Apr 9, 1956|April 9th, 1956|9th of April 1956
|Monday, 9 April 1956|1956 Apr 9|9apr1956|9 avril 1956|9. April 1956
|9 de abril de 1956|9 апреля 1956|1956年4月9日|1956-04-09 00:00:00
|1956-04-09T10:11:12Z|04/09/1956 12:30 PM|20554|20554.0|04091956""".replace("\n", "").split("|"),
)
def test_a_date_is_read_however_it_is_written(cell: str) -> None:
    assert _dates([cell]) == ["19560409"]


@pytest.mark.parametrize(
    "cell",
    """|N/A|1900-01-01|01/01/1900|0000-00-00|00/00/0000|31/02/1956|1956-02-30|19561309|April 1956
|1956|12|99999|4/9|unknown|9999-99-99|56""".replace("\n", "").split("|"),
)
def test_what_is_no_date_is_blank(cell: str) -> None:
    assert _dates([cell]) == [""]


def test_one_day_over_twelve_puts_the_day_first_in_the_whole_column() -> None:
    assert _dates(["13/04/1956", "9/4/1956"]) == ["19560413", "19560409"]


def test_one_second_number_over_twelve_puts_the_month_first_in_the_whole_column() -> None:
    assert _dates(["4/13/1956", "4/9/1956"], "AU") == ["19560413", "19560409"]


def test_an_undecided_column_is_read_by_the_region() -> None:
    assert (_dates(["4/9/1956"], "US"), _dates(["4/9/1956"], "GB")) == (["19560409"], ["19560904"])


def test_two_digits_over_the_pivot_are_a_year_of_the_last_century() -> None:
    cells = pa.array(["1/1/30", "1/1/31"], pa.large_string())

    assert fold_dates(cells, pivot=30).to_pylist() == ["20300101", "19310101"]


def test_day_numbers_count_from_1970() -> None:
    cells = pa.array(["1970-01-01", "2024-02-29", "soon", ""], pa.large_string())

    assert day_numbers(cells).tolist() == [0, 19782, NO_DAY, NO_DAY]


@given(st.dates(date(1902, 1, 1), date(2149, 12, 31)))
def test_every_day_is_read(day: date) -> None:
    written = [day.isoformat(), f"{day:%Y%m%d}", f"{day:%d.%m.%Y}", f"{day:%d %B %Y}"]

    assert set(_dates(written)) == {f"{day:%Y%m%d}"}


@given(
    st.lists(st.text(max_size=20) | st.from_regex(r"[0-9]{1,9}[-/. ][0-9]{0,4}[-/.]?[0-9]{0,9}"))
)
def test_any_text_gives_dates_that_read_the_same_again(cells: list[str]) -> None:
    found = _dates(cells)

    assert len(found) == len(cells)
    assert all(day == "" or (len(day) == 8 and day.isdigit()) for day in found)
    assert _dates(found) == found
