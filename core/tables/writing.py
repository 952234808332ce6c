"""Writing tables: csv that no spreadsheet can run, xlsx whose text stays text, parquet."""

import os
import re
import tempfile
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet
import xlsxwriter

from core.errors import TableError
from core.tables.table import Table
from core.texts import say

ROW_ID = "row_id"
WRITABLE = (".xlsx", ".csv", ".parquet")
CREATED = datetime(2000, 1, 1)  # a constant, so that equal tables give equal bytes
MOST_SHEET_ROWS = 1_048_576
MOST_SHEET_COLUMNS = 16_384
MOST_CELL_CHARACTERS = 32_767

_DANGEROUS = r"^'*[=+\-@\t\r]"
_HARMLESS = r"^(-\d+(\.\d+)?|\+[1-9]\d{6,14})$"


def write_table(
    table: Table, path: Path, *, extra_sheets: Mapping[str, pd.DataFrame] | None = None
) -> None:
    """Write by the path's ending: .xlsx, .csv or .parquet; the first column is `row_id`.

    Only a workbook has room for `extra_sheets`. The file appears at once, whole, or not at all.
    Raises TableError where it cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix == ".csv":
        write_csv(table, path)
    elif suffix == ".parquet":
        write_parquet(table, path)
    elif suffix == ".xlsx":
        sheets = {_sheet_name(table.name): with_row_id(table.frame)}
        write_xlsx(sheets | dict(extra_sheets or {}), path)
    else:
        endings = ", ".join(WRITABLE)
        raise TableError(say("tables.unwritable.suffix", suffix=suffix or "?", endings=endings))


def write_csv(table: Table, path: Path) -> None:
    """UTF-8 with a mark, so that Excel shows all letters; formulas are kept from running."""
    frame = with_row_id(table.frame)
    columns = [_arrow(frame.iloc[:, place]) for place in range(frame.shape[1])]
    safe = [_without_formulas(column) for column in columns]
    header = _without_formulas(pa.array([str(name) for name in frame.columns], pa.large_string()))
    names = [str(place) for place in range(len(safe))]
    options = pa.csv.WriteOptions(include_header=False, quoting_style="needed")

    def write(beside: Path) -> None:
        with pa.OSFile(str(beside), "wb") as sink:
            sink.write(b"\xef\xbb\xbf")
            first = [pa.array([name], pa.large_string()) for name in header.to_pylist()]
            for content in (first, safe):
                pa.csv.write_csv(pa.Table.from_arrays(content, names=names), sink, options)

    _write_whole(path, write)


def write_parquet(table: Table, path: Path) -> None:
    """Text columns and whole-number row ids, without any library's own notes."""
    frame = with_row_id(table.frame)
    columns = [_arrow(frame.iloc[:, place]) for place in range(frame.shape[1])]
    arrow = pa.Table.from_arrays(columns, names=[str(name) for name in frame.columns])

    def write(beside: Path) -> None:
        pa.parquet.write_table(arrow, beside, compression="zstd", store_schema=False)

    _write_whole(path, write)


def write_xlsx(
    sheets: Mapping[str, pd.DataFrame],
    path: Path,
    *,
    widths: Mapping[str, Mapping[str, float]] | None = None,
) -> None:
    """One sheet per frame, without its index: text stays text, the header is frozen, filters on.

    `widths` gives some columns of some sheets a width in characters. Rows beyond a sheet's limit
    go on in a second sheet.
    """
    for frame in sheets.values():
        if frame.shape[1] > MOST_SHEET_COLUMNS:
            values = {"columns": f"{frame.shape[1]:,}", "limit": f"{MOST_SHEET_COLUMNS:,}"}
            raise TableError(say("tables.unwritable.columns", **values))

    def write(beside: Path) -> None:
        options = {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "tmpdir": str(beside.parent),
        }
        with xlsxwriter.Workbook(str(beside), options) as book:
            book.set_properties({"created": CREATED})
            bold = book.add_format({"bold": True})
            used: set[str] = set()
            for name, frame in sheets.items():
                for part in _parts(frame):
                    sheet = book.add_worksheet(_unused(_sheet_name(name), used))
                    _fill(sheet, part, bold, (widths or {}).get(name, {}))

    _write_whole(path, write)


def with_row_id(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with its row ids as first column.

    A column `row_id` of an earlier result (first, numbers that rise) is replaced; any other column
    of that name is kept under a free one.
    """
    if ROW_ID in frame.columns:
        if frame.columns[0] == ROW_ID and _rises(frame[ROW_ID]):
            frame = frame.drop(columns=ROW_ID)
        else:
            frame = frame.rename(columns={ROW_ID: _unused(ROW_ID, set(map(str, frame.columns)))})
    columns = {ROW_ID: pd.Series(frame.index.to_numpy(), index=frame.index)}
    return pd.concat([pd.DataFrame(columns), frame], axis=1)


def safe_cell(cell: str) -> str:
    """The cell as csv may hold it: an apostrophe in front where it would run as a formula."""
    if re.match(_DANGEROUS, cell) and not re.fullmatch(_HARMLESS.strip("^$"), cell):
        return f"'{cell}"
    return cell


def _rises(column: pd.Series) -> bool:
    numbers = pd.to_numeric(column, errors="coerce")
    return bool(numbers.notna().all() and (numbers.diff().iloc[1:] > 0).all())


def _arrow(series: pd.Series) -> pa.Array:
    if series.dtype.kind in "iu":
        return pa.array(series.to_numpy(), pa.int64())
    array = pa.array(series, pa.large_string(), from_pandas=True)
    array = array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array
    return pc.fill_null(array, "")


def _without_formulas(column: pa.Array) -> pa.Array:
    """The same rule as `safe_cell`, on a whole column."""
    if not pa.types.is_large_string(column.type):
        return column
    dangerous = pc.and_not(
        pc.match_substring_regex(column, _DANGEROUS), pc.match_substring_regex(column, _HARMLESS)
    )
    if not pc.any(dangerous).as_py():
        return column
    return pc.if_else(dangerous, pc.binary_join_element_wise("'", column, ""), column)


def _parts(frame: pd.DataFrame) -> list[pd.DataFrame]:
    """As many frames as sheets are needed for all rows."""
    most = MOST_SHEET_ROWS - 1
    return [frame.iloc[start : start + most] for start in range(0, max(1, len(frame)), most)]


def _fill(
    sheet: xlsxwriter.worksheet.Worksheet,
    frame: pd.DataFrame,
    bold: xlsxwriter.format.Format,
    widths: Mapping[str, float],
) -> None:
    for place, name in enumerate(frame.columns):
        sheet.set_column(place, place, widths.get(str(name)) or _width(frame, place))
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(frame.columns):
        sheet.write_string(0, place, str(name)[:MOST_CELL_CHARACTERS], bold)
    for start in range(0, len(frame), 10_000):
        _fill_rows(sheet, frame.iloc[start : start + 10_000], start + 1)
    if frame.shape[1]:
        sheet.autofilter(0, 0, max(1, len(frame)), frame.shape[1] - 1)


def _fill_rows(sheet: xlsxwriter.worksheet.Worksheet, frame: pd.DataFrame, start: int) -> None:
    numeric = [kind.kind in "iuf" for kind in frame.dtypes]
    columns = [frame.iloc[:, place].tolist() for place in range(frame.shape[1])]
    for row, cells in enumerate(zip(*columns, strict=True), start):
        for place, cell in enumerate(cells):
            if numeric[place]:
                sheet.write_number(row, place, cell)
            elif cell and isinstance(cell, str):
                _write_text(sheet, row, place, cell)


def _write_text(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, cell: str) -> None:
    if len(cell) > MOST_CELL_CHARACTERS:
        raise _TooLong(row, column, len(cell))
    sheet.write_string(row, column, cell)


class _TooLong(ValueError):
    """A cell longer than a workbook can hold."""


def _width(frame: pd.DataFrame, place: int) -> float:
    """Wide enough for the header and for most of the first cells, within reason."""
    cells = sorted(len(str(cell)) for cell in frame.iloc[:200, place].tolist())
    usual = cells[len(cells) * 9 // 10] if cells else 0
    return float(min(50, max(8, len(str(frame.columns[place])) + 3, usual + 2)))


def _sheet_name(name: str) -> str:
    """A name that a workbook takes: no signs it forbids, 31 characters, not blank."""
    plain = re.sub(r"[\[\]:*?/\\]", " ", Path(name).stem if "." in name else name).strip("' ")
    return plain[:31].strip("' ") or "Sheet"


def _unused(name: str, used: set[str]) -> str:
    """The name, numbered where it is taken; remembered as taken."""
    number, free = 1, name
    while free.casefold() in used or free in used:
        number += 1
        ending = f" ({number})"
        free = f"{name[: 31 - len(ending)]}{ending}"
    used.add(free.casefold())
    return free


def _write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside the path, then rename: a reader never sees half a file."""
    try:
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".rowmill-", suffix=path.suffix)
        os.close(handle)
    except OSError as error:
        raise TableError(say("tables.unwritable.folder", folder=str(path.parent))) from error
    try:
        write(Path(beside))
        os.chmod(beside, 0o644)
        os.replace(beside, path)
    except OSError as error:
        raise TableError(say("tables.unwritable.file", name=path.name)) from error
    finally:
        Path(beside).unlink(missing_ok=True)
