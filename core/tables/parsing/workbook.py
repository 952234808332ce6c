"""Reading xlsx, xls and ods into raw text cells, exactly as a spreadsheet would show them."""

import threading
from functools import partial
from pathlib import Path
from typing import Any

import fastexcel
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.tables.parsing import sheet_xml
from core.tables.parsing.grid import (
    Finding,
    Grid,
    SheetInfo,
    first_rows,
    grid_of,
    large_strings,
)
from core.tables.parsing.refusal import Refused
from core.texts import say

# As the error cells are named by the reader, and as a spreadsheet shows them.
_ERRORS = {
    "Ref": "#REF!",
    "NA": "#N/A",
    "Div0": "#DIV/0!",
    "Name": "#NAME?",
    "Null": "#NULL!",
    "Num": "#NUM!",
    "Value": "#VALUE!",
    "GettingData": "#GETTING_DATA",
}
_STAMP = r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"
_STAMP_LENGTH = len("2026-11-23 00:00:00")
_MIDNIGHT = r"^(\d{4}-\d\d-\d\d) 00:00:00(\.0+)?$"
_TIME_ONLY = r"^1899-12-3[01] (\d\d:\d\d:\d\d)"


class Workbook:
    """An opened workbook: its sheets measured, the likeliest of them loaded."""

    def __init__(self, path: Path, *, is_xlsx: bool, wanted: str | None = None) -> None:
        """Raises Refused where the file cannot be opened."""
        self.path = path
        self.parts = {part.name: part for part in sheet_xml.sheet_parts(path)} if is_xlsx else {}
        self._search = _Search(path, self._likeliest(wanted))
        try:
            self._reader = fastexcel.read_excel(path)
        except fastexcel.FastExcelError as error:
            raise Refused(_reason(error)) from error
        self._loaded: tuple[str, Any] | None = None
        self.sheets = [self._measure(name, wanted) for name in self._reader.sheet_names]
        if not any(sheet.rows for sheet in self.sheets):
            raise Refused("no_sheet")

    def load(self, name: str) -> tuple[pa.RecordBatch, Any]:
        """The cells of a sheet as text, and the cells that are errors."""
        try:
            sheet = self._loaded[1] if self._loaded and self._loaded[0] == name else None
            sheet = sheet or self._sheet(name)
            self._loaded = None
            batch, errors = sheet.to_arrow_with_errors()
        except fastexcel.FastExcelError as error:
            raise Refused(_reason(error)) from error
        return batch, errors

    def search(self, name: str) -> sheet_xml.Searched:
        """What the sheet's XML tells; nothing for formats other than xlsx."""
        part = self.part(name)
        if part != self._search.part:
            self._search = _Search(self.path, part)
        return self._search.found()

    def part(self, name: str) -> str:
        """The name of the sheet's XML inside the file, or nothing."""
        return self.parts[name].part if name in self.parts else ""

    def number_columns(self, name: str, first_row: int) -> frozenset[int]:
        """Columns that hold nothing but numbers from a grid row on; for formats without XML."""
        try:
            sheet = self._reader.load_sheet(
                name, header_row=None, skip_rows=first_row, schema_sample_rows=None
            )
            columns = sheet.available_columns()
        except fastexcel.FastExcelError:
            return frozenset()
        return frozenset(i for i, c in enumerate(columns) if c.dtype in ("int", "float"))

    def _likeliest(self, wanted: str | None) -> str:
        """The sheet whose XML is searched while the cells are still being read."""
        if wanted in self.parts:
            return self.parts[wanted].part
        sizes = sheet_xml.part_sizes(self.path) if self.parts else {}
        visible = [part.part for part in self.parts.values() if not part.hidden]
        return max(visible, key=lambda part: sizes.get(part, 0), default="")

    def _measure(self, name: str, wanted: str | None) -> SheetInfo:
        try:
            sheet = self._sheet(name)
        except fastexcel.FastExcelError as error:
            if name == wanted or len(self._reader.sheet_names) == 1:
                raise Refused(_reason(error)) from error
            return SheetInfo(name, 0, 0, hidden=True)
        hidden = self.parts[name].hidden if name in self.parts else sheet.visible != "visible"
        info = SheetInfo(name, sheet.total_height, sheet.width, hidden)
        best = self._loaded[1] if self._loaded else None
        larger = best is None or info.rows * info.columns > best.total_height * best.width
        if name == wanted or (wanted is None and larger and not hidden and not is_own(name)):
            self._loaded = (name, sheet)
        return info

    def _sheet(self, name: str) -> Any:
        return self._reader.load_sheet(name, header_row=None, skip_rows=0, dtypes="string")


class _Search:
    """The search of one sheet's XML, in a thread beside the reader of the cells."""

    def __init__(self, path: Path, part: str) -> None:
        self.part = part
        self._found = sheet_xml.Searched()
        self._thread = threading.Thread(target=self._run, args=(path,), daemon=True)
        self._thread.start()

    def found(self) -> sheet_xml.Searched:
        self._thread.join()
        return self._found

    def _run(self, path: Path) -> None:
        if self.part:
            self._found = sheet_xml.search(path, self.part, sheet_xml.padded_styles(path))


def is_own(name: str) -> bool:
    """Whether a sheet is one that a result has beside its rows."""
    return name in (say("operations.duplicates.sheet"), say("results.left_out_sheet"))


def choose_sheet(book: Workbook, wanted: str | None) -> str:
    """The wanted sheet, or the visible one with most cells that was not added to a result here."""
    names = [sheet.name for sheet in book.sheets]
    if wanted is not None:
        if wanted not in names:
            raise Refused("no_such_sheet", sheet=wanted, sheets=", ".join(names))
        return wanted
    visible = [sheet for sheet in book.sheets if not sheet.hidden and not is_own(sheet.name)]
    visible = visible or [sheet for sheet in book.sheets if not sheet.hidden] or book.sheets
    return max(visible, key=lambda sheet: sheet.rows * sheet.columns).name


def read_sheet(book: Workbook, name: str) -> Grid:
    """The raw cells of one sheet, from its first row on."""
    batch, errors = book.load(name)
    columns = [large_strings(column) for column in batch.columns]
    del batch
    columns, findings = _show_errors(columns, errors)
    found = book.search(name)
    columns = _show_types(book, name, found, columns)
    rows = np.arange(1, len(columns[0]) + 1) if columns else np.arange(0)
    grid = grid_of(columns, rows)
    grid.facts = found.facts()
    grid.findings = findings
    if not book.part(name):
        grid.number_columns = partial(book.number_columns, name)
    return grid


def _reason(error: Exception) -> str:
    text = str(error).lower()
    if "password" in text or "encrypt" in text:
        return "password"
    return "damaged"


def _show_errors(
    columns: list[pa.ChunkedArray], errors: Any
) -> tuple[list[pa.ChunkedArray], list[Finding]]:
    """Put "#REF!" and its like back where the reader left a blank."""
    found = errors.errors if errors is not None else []
    patches: dict[int, dict[int, str]] = {}
    rows: list[int] = []
    for cell in found:
        row, column = cell.offset_position
        shown = cell.detail.rpartition("Error(")[2].rstrip("')")
        patches.setdefault(column, {})[row] = _ERRORS.get(shown, "#VALUE!")
        rows.append(row + 1)
    columns = _patched(columns, patches)
    if not rows:
        return columns, []
    example = next(iter(next(iter(patches.values())).values()))
    numbers = first_rows(np.unique(np.asarray(rows, dtype=np.int64)))
    return columns, [Finding("error_cells", len(rows), numbers, values={"example": example})]


def _patched(
    columns: list[pa.ChunkedArray], patches: dict[int, dict[int, str]]
) -> list[pa.ChunkedArray]:
    """The columns with single cells replaced: {column: {position: text}}."""
    result = list(columns)
    for place, cells in patches.items():
        if not 0 <= place < len(result):
            continue
        column = result[place]
        mask = np.zeros(len(column), dtype=bool)
        known = sorted(position for position in cells if position < len(column))
        mask[known] = True
        texts = pa.array([cells[position] for position in known], pa.large_string())
        result[place] = large_strings(pc.replace_with_mask(column, pa.array(mask), texts))
    return result


def _show_types(
    book: Workbook, name: str, found: sheet_xml.Searched, columns: list[pa.ChunkedArray]
) -> list[pa.ChunkedArray]:
    """Dates as ISO dates, booleans as TRUE and FALSE, zeros that the cell's format shows."""
    shift = found.first_column or 0
    patches: dict[int, dict[int, str]] = {}
    for row, column, text in found.padded:
        patches.setdefault(column - shift, {})[row - 1] = text
    columns = _patched(columns, patches)
    stamped = [i for i, column in enumerate(columns) if _any_stamp(column)]
    if stamped:
        texts = _texts(book, name, found, stamps=True)
        for place in stamped:
            columns[place] = _dates_shown(columns[place], texts)
    return _show_booleans(book, name, found, columns)


def _show_booleans(
    book: Workbook, name: str, found: sheet_xml.Searched, columns: list[pa.ChunkedArray]
) -> list[pa.ChunkedArray]:
    """TRUE and FALSE; where the sheet also has the texts "true" and "false", cell by cell."""
    if book.part(name) and not found.booleans:
        return columns
    if _texts(book, name, found, stamps=False):
        return _show_single_booleans(found, columns)
    kinds = pa.array(["true", "false"], pa.large_string())
    for place, column in enumerate(columns):
        mask = pc.is_in(column, value_set=kinds)
        if pc.any(mask).as_py():
            columns[place] = large_strings(pc.if_else(mask, pc.utf8_upper(column), column))
    return columns


def _show_single_booleans(
    found: sheet_xml.Searched, columns: list[pa.ChunkedArray]
) -> list[pa.ChunkedArray]:
    shift = found.first_column or 0
    patches: dict[int, dict[int, str]] = {}
    for row, column in found.booleans:
        place = column - shift
        if 0 <= place < len(columns) and row <= len(columns[place]):
            patches.setdefault(place, {})[row - 1] = columns[place][row - 1].as_py().upper()
    return _patched(columns, patches)


def _texts(book: Workbook, name: str, found: sheet_xml.Searched, *, stamps: bool) -> frozenset[str]:
    part = book.part(name)
    if not part:
        return frozenset()
    inline = found.has_inline_text
    return sheet_xml.texts_like(book.path, part, stamps=stamps, has_inline_text=inline)


def _dates_shown(column: pa.ChunkedArray, texts: frozenset[str]) -> pa.ChunkedArray:
    """Midnight is left off a date, day nought off a time; what is text in the sheet stays."""
    shown = pc.replace_substring_regex(column, _TIME_ONLY, r"\1")
    shown = pc.replace_substring_regex(shown, _MIDNIGHT, r"\1")
    if texts:
        kept = pc.is_in(column, value_set=pa.array(sorted(texts), pa.large_string()))
        shown = pc.if_else(kept, column, shown)
    return large_strings(shown)


def _any_stamp(column: pa.ChunkedArray) -> bool:
    longest = pc.max(pc.binary_length(column)).as_py() or 0
    return longest >= _STAMP_LENGTH and bool(
        pc.any(pc.match_substring_regex(column, _STAMP)).as_py()
    )
