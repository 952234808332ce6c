"""The built-in sample: a week of 1,230 invented book requests, messy on purpose.

Nobody in it exists. Telephone numbers come only from ranges that are set aside for films and
books (US 555-0100 to 0199, Ofcom, ACMA, ARCEP, Bundesnetzagentur), addresses of e-mail only from
names reserved by RFC 2606. Towns and their postcodes are real, streets are made up.
"""

import datetime as dt
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from core.sample.requests import SAMPLE_ROWS, Cell, requests_of_a_week
from core.sample.words import BOOKS, LANGUAGES

__all__ = [
    "SAMPLE_NAME",
    "SAMPLE_ROWS",
    "SAMPLE_SHEET",
    "TEMPLATE_HEADERS",
    "TEMPLATE_NAME",
    "write_sample",
    "write_template",
]

SAMPLE_NAME = "requests_sample.xlsx"
SAMPLE_SHEET = "Requests"
TEMPLATE_NAME = "requests_template.xlsx"
TEMPLATE_HEADERS = (
    *("Full name", "Phone", "Street", "Town", "State", "Postcode", "Country", "E-mail"),
    *("Book", "Language", "Date of request"),
)

_HEADERS = (
    *("Full name", "Tel.", "Street", "Town", "ZIP", "Country?", "Mail", "Book", "Lang"),
    *("Col 10", ""),
)
_HEADER_ROW = 4
_SEED = 1230
_CREATED = dt.datetime(2026, 11, 23, 8, 30)
_TITLES = ("Book requests, week 47", "Web form, phone team and partners, put together by hand")


def write_sample(path: Path) -> None:
    """Write the sample workbook: the same bytes whenever and wherever it is written."""
    rows = [request.cells for request in requests_of_a_week(random.Random(_SEED))]
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": _CREATED, "title": _TITLES[0]})
        book.add_worksheet("Cover")
        sheet = book.add_worksheet(SAMPLE_SHEET)
        _fill(sheet, rows, bold=book.add_format({"bold": True}),
              day=book.add_format({"num_format": "yyyy-mm-dd"}))  # fmt: skip
        lists = book.add_worksheet("Lists")
        lists.hide()
        lists.write_column(0, 0, ["Books", *BOOKS])
        lists.write_column(0, 1, ["Languages", *sorted({word for word in LANGUAGES if word})])
        sheet.activate()


def write_template(path: Path) -> None:
    """Write an empty sheet with headers; its cells are text, so Excel keeps every digit."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet(SAMPLE_SHEET)
        text = book.add_format({"num_format": "@"})
        sheet.set_column(0, len(TEMPLATE_HEADERS) - 1, 18, text)
        sheet.write_row(0, 0, TEMPLATE_HEADERS, book.add_format({"bold": True}))
        sheet.freeze_panes(1, 0)


def _fill(sheet: Any, rows: Sequence[Sequence[Cell]], *, bold: Any, day: Any) -> None:
    for line, title in enumerate(_TITLES):
        sheet.write_string(line, 0, title, bold)
    sheet.set_column(0, len(_HEADERS) - 1, 16)
    line = _HEADER_ROW - 1
    again = {len(rows) * quarter // 4 for quarter in (0, 1, 2, 3)}
    for number, row in enumerate(rows):
        if number in again:
            sheet.write_row(line, 0, _HEADERS, bold)
            line += 1
        _write(sheet, line, row, day)
        line += 1
    sheet.write_row(line, 0, ("Total", "", "", "", "", "", "", len(rows)), bold)


def _write(sheet: Any, line: int, cells: Sequence[Cell], day: Any) -> None:
    for column, cell in enumerate(cells):
        if isinstance(cell, dt.date):
            sheet.write_datetime(line, column, cell, day)
        elif isinstance(cell, int):
            sheet.write_number(line, column, cell)
        elif cell:
            sheet.write_string(line, column, cell)
