"""The table is found in the sheet, and nothing that is filled is lost."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from core.errors import TableError
from core.tables.parsing.layout import find_header
from core.tables.reading import Reading, ReadOptions, read_table
from tests.containers import rows_xml, xlsx

HEADER = ["Full name", "Tel.", "Street", "Town", "ZIP"]
PEOPLE = [
    ["Ada Quill", "(212) 555-0142", "14 Juniper Ln Apt 3", "Willowmere", "00412"],
    ["Bram Oakes", "212-555-0143", "9 Millrace Road", "Larkfield", "10013"],
    ["Wren Fable", "212 555 0107", "2 Heron Ct", "Eastmoor", "00418"],
    ["Ivo Lantern", "0151 555 0113", "12 Oak St", "Springfield", ""],
]
Rows = Sequence[Sequence[str | float | None]]


def read_rows(folder: Path, rows: Rows, options: ReadOptions | None = None, **kw: str) -> Reading:
    path = folder / "sheet.xlsx"
    path.write_bytes(xlsx({"Requests": rows_xml(rows)}, **kw))  # type: ignore[arg-type]
    return read_table(path, options)


def cells(reading: Reading) -> list[list[str]]:
    return reading.table.frame.to_numpy().tolist()


def codes(reading: Reading) -> set[str]:
    return {oddity.code for oddity in reading.oddities}


def test_a_plain_table_is_read_as_it_is(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, [HEADER, *PEOPLE])

    assert list(reading.table.frame.columns) == HEADER
    assert cells(reading) == PEOPLE
    assert reading.table.frame.index.tolist() == [2, 3, 4, 5]
    assert reading.table.frame.index.name == "row_id"
    assert reading.header_row == 1
    assert reading.oddities == ()
    assert len(reading.left_out) == 0


def test_title_rows_are_left_out_and_kept_aside(tmp_path: Path) -> None:
    title: list[list[str | None]] = [
        ["Book requests"],
        ["Week of 23 November 2026", None, "confidential"],
        [None],
    ]

    reading = read_rows(tmp_path, [*title, HEADER, *PEOPLE])

    assert reading.header_row == 4
    assert cells(reading) == PEOPLE
    assert reading.table.frame.index.tolist() == [5, 6, 7, 8]
    assert reading.left_out.index.tolist() == [1, 2]
    assert reading.left_out.iloc[1].tolist()[:3] == ["Week of 23 November 2026", "", "confidential"]
    assert codes(reading) == {"title_rows"}


def test_repeated_headers_and_totals_are_left_out(tmp_path: Path) -> None:
    total = ["Total", "4"]

    reading = read_rows(tmp_path, [HEADER, *PEOPLE[:2], HEADER, *PEOPLE[2:], total])

    assert cells(reading) == PEOPLE
    assert reading.table.frame.index.tolist() == [2, 3, 5, 6]
    assert reading.left_out.index.tolist() == [4, 7]
    assert codes(reading) == {"repeated_headers", "totals"}


def test_a_person_called_total_is_no_totals_row(tmp_path: Path) -> None:
    person = ["Total Eclipse", "212 555 0199", "3 Moon Street", "Larkfield", "10001"]

    reading = read_rows(tmp_path, [HEADER, *PEOPLE, person])

    assert cells(reading)[-1] == person


def test_blank_rows_are_counted_but_those_at_the_end_are_nothing(tmp_path: Path) -> None:
    blank: list[list[str | None]] = [["", " ", None]]

    reading = read_rows(tmp_path, [HEADER, *PEOPLE[:1], *blank, *PEOPLE[1:], *blank * 1000])

    assert cells(reading) == PEOPLE
    assert reading.table.frame.index.tolist() == [2, 4, 5, 6]
    assert [(o.code, o.count, o.rows) for o in reading.oddities] == [("blank_rows", 1, (3,))]


def test_a_header_in_two_merged_rows_is_joined(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Name", "Contact", None, "Place", None],
        [None, "Phone", "Email", "Street", "Town"],
        ["Ada Quill", "212 555 0142", "ada@quill.example", "14 Juniper Ln", "Willowmere"],
        ["Bram Oakes", "212 555 0143", "bram@oakes.example", "9 Millrace Road", "Larkfield"],
    ):
        sheet.append(row)
    for area in ("A1:A2", "B1:C1", "D1:E1"):
        sheet.merge_cells(area)
    book.save(tmp_path / "merged.xlsx")

    reading = read_table(tmp_path / "merged.xlsx")

    names = ["Name", "Contact Phone", "Contact Email", "Place Street", "Place Town"]
    assert list(reading.table.frame.columns) == names
    assert len(reading.table) == 2
    assert reading.header_row == 2
    assert "two_row_header" in codes(reading)


def test_duplicate_and_blank_headers_get_names_of_their_own(tmp_path: Path) -> None:
    header = ["Name", "Phone", "Phone", None, "Phone (2)", "Column 4"]
    rows = [["Ada Quill", "212 555 0142", "212 555 0143", "x", "212 555 0144", "y"]] * 2

    reading = read_rows(tmp_path, [header, *rows])

    names = list(reading.table.frame.columns)
    assert names == ["Name", "Phone", "Phone (3)", "Column 4 (2)", "Phone (2)", "Column 4"]
    assert {"duplicate_headers", "blank_headers"} <= codes(reading)


def test_a_table_without_header_is_recognised(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, PEOPLE)

    assert reading.header_row == 0
    assert list(reading.table.frame.columns) == [f"Column {place}" for place in range(1, 6)]
    assert cells(reading) == PEOPLE


@pytest.mark.parametrize("row", [1, 3])
def test_the_header_row_can_be_chosen(tmp_path: Path, row: int) -> None:
    rows = [HEADER, *PEOPLE]

    reading = read_rows(tmp_path, rows, ReadOptions(header_row=row))

    assert reading.header_row == row
    assert list(reading.table.frame.columns)[:4] == rows[row - 1][:4]
    assert len(reading.table) == 5 - row
    assert len(reading.left_out) == row - 1


def test_no_header_can_be_chosen(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, [HEADER, *PEOPLE], ReadOptions(header_row=0))

    assert cells(reading) == [HEADER, *PEOPLE]
    assert reading.table.frame.index[0] == 1


def test_a_header_row_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="no row 99"):
        read_rows(tmp_path, [HEADER, *PEOPLE], ReadOptions(header_row=99))


def test_a_table_that_starts_in_column_c_and_row_3_keeps_its_row_numbers(tmp_path: Path) -> None:
    shifted = [[None, None, *row] for row in [HEADER, *PEOPLE]]

    reading = read_rows(tmp_path, [[None], [None], *shifted])

    assert reading.header_row == 3
    assert cells(reading) == PEOPLE
    assert reading.table.frame.index[0] == 4


def test_raw_rows_show_the_sheet_as_it_is(tmp_path: Path) -> None:
    reading = read_rows(tmp_path, [["Book requests"], HEADER, *PEOPLE])

    assert reading.raw.iloc[0, 0] == "Book requests"
    assert reading.raw.iloc[1].tolist() == HEADER
    assert reading.raw.index.tolist() == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Name", "Town"], ["Ada", "Larkfield"], ["Bram", "Eastmoor"]], 0),
        ([["Phone"], ["212 555 0142"], ["212 555 0143"]], 0),
        ([["212 555 0142"], ["212 555 0143"]], None),
        ([["Ada", "a@b.example"], ["Bram", "c@d.example"]], None),
        ([["Report"], ["Name", "Phone"], ["Ada", "212 555 0142"]], 1),
        ([["Vorname", "Nachname", "Ort"], ["Ada", "Quill", "Bonn"], ["Bram", "Oak", "Köln"]], 0),
        ([["שם", "טלפון"], ["יוסף", "03-555-0142"], ["רות", "03-555-0143"]], 0),
        ([["Exported", "2026-11-23"], ["Name", "Date"], ["Ada", "2026-11-20"]], 1),
        ([["What is your full name?", "Timestamp"], ["Ada Quill", "11/20/2026 10:00:00"]], 0),
    ],
)
def test_the_header_is_found(rows: list[list[str]], expected: int | None) -> None:
    width = max(map(len, rows))

    assert find_header([row + [""] * (width - len(row)) for row in rows]) == expected
