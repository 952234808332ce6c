"""Writing xlsx row by row in little memory: text stays text, nothing runs, nothing is cut off."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import xlsxwriter

CREATED = datetime(2000, 1, 1)  # a constant, so that equal tables give equal bytes
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
MOST_CELL_CHARACTERS = 32_767
MOST_NAME_CHARACTERS = 31
LONG_CELLS = "Long cells"
ROWS_AT_ONCE = 10_000
WIDTH_RANGE = (8, 50)
WIDTH_FROM_ROWS = 200

Widths = Mapping[str, Mapping[str, float]]
LongCell = tuple[str, int, str, str]  # sheet, row, column, part of the text


def write_workbook(sheets: Mapping[str, pd.DataFrame], path: Path, widths: Widths) -> None:
    """One sheet per frame, in order; rows beyond a sheet's limit go on in a further sheet.

    A cell holds 32,767 characters: of a longer one the sheet shows the start, and the sheet
    "Long cells" holds the whole text in parts.
    """
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "tmpdir": str(path.parent),
    }
    with xlsxwriter.Workbook(str(path), options) as book:
        book.set_properties({"created": CREATED})
        bold = book.add_format({"bold": True})
        names: set[str] = set()
        long: list[LongCell] = []
        for name, frame in sheets.items():
            for part in _parts(frame):
                title = free_name(sheet_name(name), names)
                long += _fill(book.add_worksheet(title), part, bold, widths.get(name, {}))
        if long:
            frame = pd.DataFrame(long, columns=["sheet", "row", "column", "text"])
            _fill(book.add_worksheet(free_name(LONG_CELLS, names)), frame, bold, {})


def sheet_name(name: str) -> str:
    """A name that a workbook takes: no signs it forbids, 31 characters, not blank."""
    plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", " ", name).strip("' ")
    plain = plain[:MOST_NAME_CHARACTERS].strip("' ")
    return "Sheet" if plain.casefold() in ("", "history") else plain


def free_name(name: str, taken: set[str]) -> str:
    """The name, numbered where it is taken; it is taken from now on."""
    number, free = 1, name
    while free.casefold() in taken:
        number += 1
        ending = f" ({number})"
        free = f"{name[: MOST_NAME_CHARACTERS - len(ending)]}{ending}"
    taken.add(free.casefold())
    return free


def _parts(frame: pd.DataFrame) -> list[pd.DataFrame]:
    """As many frames as sheets are needed for all rows."""
    most = MOST_ROWS - 1
    return [frame.iloc[start : start + most] for start in range(0, max(1, len(frame)), most)]


def _fill(
    sheet: Any, frame: pd.DataFrame, bold: Any, widths: Mapping[str, float]
) -> list[LongCell]:
    """Write one sheet; what does not fit into its cell is returned."""
    for place, name in enumerate(frame.columns):
        sheet.set_column(place, place, widths.get(str(name)) or _width(frame, place))
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(frame.columns):
        sheet.write_string(0, place, str(name)[:MOST_CELL_CHARACTERS], bold)
    long: list[LongCell] = []
    for start in range(0, len(frame), ROWS_AT_ONCE):
        long += _fill_rows(sheet, frame.iloc[start : start + ROWS_AT_ONCE], start + 1)
    if frame.shape[1]:
        sheet.autofilter(0, 0, max(1, len(frame)), frame.shape[1] - 1)
    return long


def _fill_rows(sheet: Any, frame: pd.DataFrame, start: int) -> list[LongCell]:
    numeric = [kind.kind in "iuf" for kind in frame.dtypes]
    columns = [frame.iloc[:, place].tolist() for place in range(frame.shape[1])]
    long: list[LongCell] = []
    for row, cells in enumerate(zip(*columns, strict=True), start):
        for place, cell in enumerate(cells):
            if numeric[place]:
                if cell == cell:  # a missing number is a blank
                    sheet.write_number(row, place, cell)
            elif isinstance(cell, str):
                if len(cell) > MOST_CELL_CHARACTERS:
                    long += _split(sheet.name, row + 1, str(frame.columns[place]), cell)
                    cell = cell[:MOST_CELL_CHARACTERS]
                if cell:
                    sheet.write_string(row, place, cell)
            elif cell is not None and cell == cell:
                sheet.write_string(row, place, str(cell))
    return long


def _split(sheet: str, row: int, column: str, cell: str) -> list[LongCell]:
    size = MOST_CELL_CHARACTERS
    return [(sheet, row, column, cell[at : at + size]) for at in range(0, len(cell), size)]


def _width(frame: pd.DataFrame, place: int) -> float:
    """Wide enough for the header and for most of the first cells, within reason."""
    cells = sorted(len(str(cell)) for cell in frame.iloc[:WIDTH_FROM_ROWS, place].tolist())
    usual = cells[len(cells) * 9 // 10] if cells else 0
    low, high = WIDTH_RANGE
    return float(min(high, max(low, len(str(frame.columns[place])) + 3, usual + 2)))
