"""Cells of workbooks come out as text, exactly as a spreadsheet shows them."""

import datetime as dt
from pathlib import Path

import openpyxl
import psutil
import pytest

from core.errors import TableError
from core.tables.reading import ReadOptions, read_table
from tests.containers import ods, rows_xml, xls, xlsx
from tests.core.tables.test_layout import codes

HEADER = ["Name", "Phone", "ZIP"]
PEOPLE = [
    ["Ada Quill", "212 555 0100", "00501"],
    ["Bram Oakes", "212 555 0101", "10001"],
    ["Wren Fable", "212 555 0102", "10002"],
]


def column_of(
    folder: Path, values: list[object], *, formats: dict[int, str] | None = None
) -> list[str]:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Value"])
    for number, value in enumerate(values, 2):
        sheet.cell(number, 1, f"Person {number}")
        cell = sheet.cell(number, 2, value)
        if formats and number - 2 in formats:
            cell.number_format = formats[number - 2]
    book.save(folder / "cells.xlsx")
    reading = read_table(folder / "cells.xlsx", ReadOptions(header_row=1))
    return reading.table.frame.iloc[:, 1].tolist()


def test_texts_stay_as_they_are(tmp_path: Path) -> None:
    texts = [
        "00501",
        "NA",
        "null",
        "1.0",
        " padded ",
        "true",
        "a\nb",
        "-",
        "1E5",
        "2024-01-02 00:00:00",
    ]

    assert column_of(tmp_path, [*texts]) == texts


def test_numbers_are_written_out(tmp_path: Path) -> None:
    values = [1.0, 2.5, 2079460958.0, 447911123456.0, 16502530000, 1e20, 1e-7, -3.0, 0.1 + 0.2]

    shown = column_of(tmp_path, [*values])

    assert shown[:5] == ["1", "2.5", "2079460958", "447911123456", "16502530000"]
    assert shown[5:] == ["100000000000000000000", "0.0000001", "-3", "0.3"]


def test_dates_are_iso_dates(tmp_path: Path) -> None:
    values = [dt.datetime(2024, 1, 2), dt.datetime(2024, 1, 2, 3, 4, 5), dt.time(3, 4, 5)]

    assert column_of(tmp_path, [*values]) == ["2024-01-02", "2024-01-02 03:04:05", "03:04:05"]


def test_booleans_are_shown_as_excel_shows_them_and_texts_are_not_touched(tmp_path: Path) -> None:
    assert column_of(tmp_path, [True, "true", False, "x"]) == ["TRUE", "true", "FALSE", "x"]


def test_error_cells_are_shown(tmp_path: Path) -> None:
    errors = ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!"]
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Name", "Value"])
    for number, error in enumerate(errors, 2):
        sheet.cell(number, 1, "Ada")
        sheet.cell(number, 2, error).data_type = "e"
    book.save(tmp_path / "errors.xlsx")

    reading = read_table(tmp_path / "errors.xlsx")

    assert reading.table.frame["Value"].tolist() == errors
    assert [(o.code, o.count, o.rows[0]) for o in reading.oddities] == [("error_cells", 7, 2)]


def test_zeros_that_the_cell_format_shows_are_kept(tmp_path: Path) -> None:
    assert column_of(tmp_path, [501, 10001], formats={0: "00000", 1: "00000"}) == ["00501", "10001"]


def test_formulas_are_read_by_their_saved_result_and_missed_ones_are_told(tmp_path: Path) -> None:
    rows = rows_xml([HEADER, *PEOPLE])
    rows += (
        '<row r="5"><c r="A5" t="str"><f>A2</f><v>Ada Quill</v></c><c r="B5"><f>B2</f></c></row>'
    )
    (tmp_path / "formulas.xlsx").write_bytes(xlsx({"Requests": rows}))

    reading = read_table(tmp_path / "formulas.xlsx")

    assert reading.table.frame.iloc[3].tolist() == ["Ada Quill", "", ""]
    (oddity,) = [o for o in reading.oddities if o.code == "empty_formulas"]
    assert (oddity.count, oddity.rows, oddity.severity) == (1, (5,), "look")


def test_numeric_phones_and_postcodes_are_told(tmp_path: Path) -> None:
    rows: list[list[str | float | None]] = [[*HEADER], [*PEOPLE[0]], ["Bram", 2125550101, 501]]
    (tmp_path / "numbers.xlsx").write_bytes(xlsx({"Requests": rows_xml(rows)}))

    reading = read_table(tmp_path / "numbers.xlsx")

    told = {o.code: (o.count, o.rows, o.column) for o in reading.oddities}
    assert told["numeric_phones"] == (1, (3,), "Phone")
    assert told["numeric_postcodes"] == (1, (3,), "ZIP")


def test_merged_cells_and_hidden_rows_are_told_and_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in [HEADER, *PEOPLE]:
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.row_dimensions[4].hidden = True
    book.save(tmp_path / "odd.xlsx")

    reading = read_table(tmp_path / "odd.xlsx")

    assert reading.table.frame["Name"].tolist() == ["Ada Quill", "", "Wren Fable"]
    assert {o.code: o.rows for o in reading.oddities} == {"merged_cells": (2,), "hidden_rows": (4,)}


def test_the_visible_sheet_with_most_cells_is_taken_and_others_can_be_chosen(
    tmp_path: Path,
) -> None:
    sheets = {
        "Cover": rows_xml([["Welcome"]]),
        "Old": rows_xml([HEADER, *PEOPLE * 5]),
        "Requests": rows_xml([HEADER, *PEOPLE]),
        "Empty": "",
    }
    (tmp_path / "book.xlsx").write_bytes(xlsx(sheets, states={"Old": "hidden"}))

    reading = read_table(tmp_path / "book.xlsx")
    other = read_table(tmp_path / "book.xlsx", ReadOptions(sheet="Old"))

    assert reading.sheet == "Requests"
    assert [(s.name, s.rows, s.hidden) for s in reading.sheets] == [
        ("Cover", 1, False),
        ("Old", 16, True),
        ("Requests", 4, False),
        ("Empty", 0, False),
    ]
    assert codes(reading) == {"hidden_sheets"}
    assert len(other.table) == 15
    with pytest.raises(TableError, match="Cover, Old, Requests, Empty"):
        read_table(tmp_path / "book.xlsx", ReadOptions(sheet="None such"))


def test_prefixed_xml_is_understood(tmp_path: Path) -> None:
    rows: list[list[str | float | None]] = [[*HEADER], [*PEOPLE[0]], ["Bram", 2125550101, "10001"]]
    content = xlsx({"Requests": rows_xml(rows)})
    (tmp_path / "plain.xlsx").write_bytes(content)

    assert codes(read_table(tmp_path / "plain.xlsx")) == {"numeric_phones"}


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_xls_and_ods_are_read(tmp_path: Path, suffix: str) -> None:
    rows: list[list[str | float]] = [[*HEADER], [*PEOPLE[0]], ["Bram Oakes", 2125550101.0, 501.0]]
    made = xls("Requests", rows) if suffix == "xls" else ods({"Requests": rows})
    path = tmp_path / f"book.{suffix}"
    path.write_bytes(made)

    reading = read_table(path)

    assert reading.table.frame.iloc[0].tolist() == PEOPLE[0]
    assert reading.table.frame.iloc[1].tolist() == ["Bram Oakes", "2125550101", "501"]
    assert reading.table.frame.index.tolist() == [2, 3]


def test_a_file_over_the_limit_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "big.xlsx"
    with path.open("wb") as file:
        file.truncate(301 * 1024**2)

    with pytest.raises(TableError, match="301 MB"):
        read_table(path)


@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_columns_of_numbers_are_told_in_xls_and_ods_too(tmp_path: Path, suffix: str) -> None:
    rows: list[list[str | float]] = [["Name", "ZIP"], ["Ada", 501.0], ["Bram", 10001.0]]
    path = tmp_path / f"book.{suffix}"
    path.write_bytes(xls("Requests", rows) if suffix == "xls" else ods({"Requests": rows}))

    told = {o.code: (o.count, o.rows) for o in read_table(path).oddities}

    assert told["numeric_postcodes"] == (2, (2, 3))


def test_the_readers_memory_is_mapped_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    path.write_text("Name,Note\n" + "Ada Quill,a note of some length\n" * 300_000)
    before = psutil.Process().memory_info().rss

    reading = read_table(path)

    assert len(reading.table) == 300_000
    assert psutil.Process().memory_info().rss - before < path.stat().st_size


def test_midnight_is_a_time_of_day_not_a_day(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (["Name", "At"], ["Ann", dt.time(0, 0)], ["Bob", dt.time(9, 30)]):
        book.worksheets[0].append(row)
    book.save(tmp_path / "a.xlsx")

    at = read_table(tmp_path / "a.xlsx").table.frame["At"]

    assert at.tolist() == ["00:00:00", "09:30:00"]
