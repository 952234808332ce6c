"""Writing xlsx row by row in little memory: text stays text, nothing runs, nothing is cut off."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
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


@dataclass(frozen=True, slots=True)
class SheetCells:
    """One sheet to write: columns of text (large_string) or numbers, and their names."""

    name: str
    columns: Sequence[str]
    cells: Sequence[pa.Array]

    @property
    def rows(self) -> int:
        """How many rows there are below the header."""
        return len(self.cells[0]) if self.cells else 0


def main(job: Mapping[str, Any]) -> int:
    """In a child process: write the sheets that lie in the job's folder as Arrow files."""
    folder = Path(job["folder"])
    sheets = []
    for place, (name, columns) in enumerate(job["sheets"]):
        with pa.memory_map(str(folder / f"{place}.arrow")) as source:
            table = pa.ipc.open_file(source).read_all()
        cells = [column.combine_chunks() for column in table.columns]
        sheets.append(SheetCells(name, columns, cells))
    write_workbook(sheets, Path(job["file"]), job["widths"])
    (folder / "findings.json").write_text(json.dumps({}), encoding="utf-8")
    return 0


def write_workbook(sheets: Sequence[SheetCells], path: Path, widths: Widths) -> None:
    """Write the sheets in order; rows beyond a sheet's limit go on in a further sheet.

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
        for cells in sheets:
            for part in _parts(cells):
                sheet = book.add_worksheet(free_name(sheet_name(cells.name), names))
                long += _fill(sheet, part, bold, widths.get(cells.name, {}))
        if long:
            _fill(book.add_worksheet(free_name(LONG_CELLS, names)), _listed(long), bold, {})


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


def _parts(sheet: SheetCells) -> list[SheetCells]:
    """As many sheets as are needed for all rows."""
    most = MOST_ROWS - 1
    return [
        SheetCells(sheet.name, sheet.columns, [cells.slice(start, most) for cells in sheet.cells])
        for start in range(0, max(1, sheet.rows), most)
    ]


def _listed(long: Sequence[LongCell]) -> SheetCells:
    names = ("sheet", "row", "column", "text")
    cells = [pa.array(column) for column in zip(*long, strict=True)]
    return SheetCells(LONG_CELLS, names, cells)


def _fill(sheet: Any, part: SheetCells, bold: Any, widths: Mapping[str, float]) -> list[LongCell]:
    """Write one sheet; what does not fit into its cell is returned."""
    for place, name in enumerate(part.columns):
        sheet.set_column(place, place, widths.get(name) or _width(part, place))
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(part.columns):
        sheet.write_string(0, place, name[:MOST_CELL_CHARACTERS], bold)
    long: list[LongCell] = []
    for start in range(0, part.rows, ROWS_AT_ONCE):
        long += _fill_rows(sheet, part, start)
    if part.columns:
        sheet.autofilter(0, 0, max(1, part.rows), len(part.columns) - 1)
    return long


def _fill_rows(sheet: Any, part: SheetCells, start: int) -> list[LongCell]:
    columns = [cells.slice(start, ROWS_AT_ONCE).to_pylist() for cells in part.cells]
    long: list[LongCell] = []
    for row, cells in enumerate(zip(*columns, strict=True), start + 1):
        for place, cell in enumerate(cells):
            if isinstance(cell, str):
                if len(cell) > MOST_CELL_CHARACTERS:
                    long += _split(sheet.name, row + 1, part.columns[place], cell)
                    cell = cell[:MOST_CELL_CHARACTERS]
                if cell:
                    sheet.write_string(row, place, cell)
            elif cell is not None and cell == cell:  # a missing number is a blank
                sheet.write_number(row, place, cell)
    return long


def _split(sheet: str, row: int, column: str, cell: str) -> list[LongCell]:
    size = MOST_CELL_CHARACTERS
    return [(sheet, row, column, cell[at : at + size]) for at in range(0, len(cell), size)]


def _width(part: SheetCells, place: int) -> float:
    """Wide enough for the header and for most of the first cells, within reason."""
    first = part.cells[place].slice(0, WIDTH_FROM_ROWS).to_pylist()
    lengths = sorted(len(str(cell)) for cell in first if cell is not None)
    usual = lengths[len(lengths) * 9 // 10] if lengths else 0
    low, high = WIDTH_RANGE
    return float(min(high, max(low, len(part.columns[place]) + 3, usual + 2)))
