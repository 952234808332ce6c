"""The sample is what it says: 1,230 rows, the same each time, messy, and nobody's real data."""

import re
from pathlib import Path
from typing import Any

import openpyxl
import phonenumbers
import pytest

from core.sample import (
    SAMPLE_NAME,
    SAMPLE_ROWS,
    SAMPLE_SHEET,
    TEMPLATE_HEADERS,
    write_sample,
    write_template,
)

RESERVED = re.compile(
    r"\+1\d{3}55501\d\d|\+44(2079460|1134960)\d{3}|\+61[23]5550\d{4}|\+33199\d{6}|\+493023125\d{3}"
)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("sample") / SAMPLE_NAME
    write_sample(path)
    return openpyxl.load_workbook(path)


@pytest.fixture(scope="module")
def lines(book: Any) -> list[tuple[Any, ...]]:
    return list(book[SAMPLE_SHEET].iter_rows(values_only=True))


@pytest.fixture(scope="module")
def rows(lines: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [line for line in lines[4:-1] if line[0] != "Full name"]


def test_the_sample_is_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"

    write_sample(first)
    write_sample(second)

    assert first.read_bytes() == second.read_bytes()


def test_an_empty_cover_comes_first_and_a_hidden_sheet_last(book: Any) -> None:
    assert [(sheet.title, sheet.sheet_state) for sheet in book] == [
        ("Cover", "visible"),
        ("Requests", "visible"),
        ("Lists", "hidden"),
    ]
    assert book["Cover"]["A1"].value is None


def test_the_header_stands_below_two_titles_and_comes_again_three_times(
    lines: list[tuple[Any, ...]], rows: list[tuple[Any, ...]]
) -> None:
    assert lines[0][0].startswith("Book requests")
    assert next(number for number, line in enumerate(lines, 1) if line[0] == "Full name") == 4
    assert sum(line[0] == "Full name" for line in lines) == 4
    assert lines[-1][0] == "Total"
    assert len(rows) == SAMPLE_ROWS


def test_most_phones_are_valid_and_all_of_them_are_set_aside_for_fiction(
    rows: list[tuple[Any, ...]],
) -> None:
    regions = {"London": "GB", "Leeds": "GB", "Hobart": "AU", "Sydney": "AU", "Paris": "FR"}
    numbers = []
    for row in rows:
        text = re.sub(r"\.0$|/.*|\(\D.*", "", str(row[1] or "")).strip()
        match = phonenumbers.PhoneNumberMatcher(
            text.replace("0044", "+44"), "DE" if row[3] == "Berlin" else regions.get(row[3], "US")
        )
        numbers += [phonenumbers.format_number(found.number, 0) for found in match][:1]

    # A row in fourteen is beyond help; that the rest is found even so is the operation's task.
    assert 0.9 * SAMPLE_ROWS < len(numbers) < 0.96 * SAMPLE_ROWS
    assert [number for number in numbers if not RESERVED.fullmatch(number)] == []


def test_mail_goes_nowhere(rows: list[tuple[Any, ...]]) -> None:
    mails = [row[6] for row in rows if row[6]]

    assert mails
    assert all(mail.endswith("@example.org") for mail in mails)


def test_some_postcodes_and_phones_are_numbers_as_excel_makes_them(
    rows: list[tuple[Any, ...]],
) -> None:
    postcodes = [row[4] for row in rows if isinstance(row[4], int)]

    assert postcodes
    assert max(postcodes) < 10_000
    assert any(isinstance(row[1], int) for row in rows)
    assert sum(bool(re.fullmatch(r"1\.\d{5}E\+10", str(row[1]))) for row in rows) == 14


def test_the_template_has_headers_and_keeps_what_is_typed_as_text(tmp_path: Path) -> None:
    write_template(tmp_path / "template.xlsx")

    sheet = openpyxl.load_workbook(tmp_path / "template.xlsx").active
    assert next(sheet.iter_rows(values_only=True)) == TEMPLATE_HEADERS
    assert sheet.column_dimensions["A"].number_format == "@"
