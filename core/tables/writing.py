"""Writing tables: csv that no spreadsheet can run, xlsx whose text stays text, parquet."""

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet

from core.errors import TableError
from core.tables import sandbox
from core.tables.csv_text import csv_blocks
from core.tables.table import Table
from core.tables.workbooks import MOST_COLUMNS, SheetCells, Widths, free_name, write_workbook
from core.texts import say

ROW_ID = "row_id"
WRITABLE = (".xlsx", ".csv", ".parquet")

WRITER = "core.tables.workbooks"
WRITING_S = 3_600.0
CELLS_WRITTEN_HERE = 100_000

_MARK = b"\xef\xbb\xbf"
_FILE_MODE = 0o644


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
        sheets = {Path(table.name).stem: with_row_id(table.frame)}
        for name, frame in (extra_sheets or {}).items():
            named = with_row_id(frame) if frame.index.name == ROW_ID else frame
            sheets[f"{name} (2)" if name in sheets else name] = named
        write_xlsx(sheets, path)
    else:
        endings = ", ".join(WRITABLE)
        raise TableError(say("tables.unwritable.suffix", suffix=suffix or "?", endings=endings))


def write_csv(table: Table, path: Path) -> None:
    """UTF-8 with a mark, so that Excel shows all letters; formulas are kept from running."""
    names, columns = _arrays(table)

    def write(beside: Path) -> None:
        with beside.open("wb") as file:
            file.write(_MARK)
            file.writelines(csv_blocks(names, columns))

    _write_whole(path, write)


def write_parquet(table: Table, path: Path) -> None:
    """Text columns and whole-number row ids, without any library's own notes on them."""
    names, columns = _arrays(table)
    arrow = pa.Table.from_arrays(columns, names=names)

    def write(beside: Path) -> None:
        pa.parquet.write_table(arrow, beside, compression="zstd", store_schema=False)

    _write_whole(path, write)


def write_xlsx(
    sheets: Mapping[str, pd.DataFrame], path: Path, *, widths: Widths | None = None
) -> None:
    """One sheet per frame, without its index: text stays text, header frozen and bold, filters.

    `widths` gives columns of sheets a width in characters; the others suit their first cells.
    """
    cells = [_sheet_cells(name, frame) for name, frame in sheets.items()]
    for sheet in cells:
        if len(sheet.columns) > MOST_COLUMNS:
            values = {"columns": f"{len(sheet.columns):,}", "limit": f"{MOST_COLUMNS:,}"}
            raise TableError(say("tables.unwritable.columns", **values))
    aside = sum(sheet.rows * len(sheet.columns) for sheet in cells) > CELLS_WRITTEN_HERE
    write = _write_aside if aside else write_workbook
    _write_whole(path, lambda beside: write(cells, beside, widths or {}))


def with_row_id(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with its row ids as first column.

    A column `row_id` of an earlier result (first, numbers that rise, a status and its note among
    the columns) is replaced; any other column of that name is kept under a free one.
    """
    if ROW_ID in frame.columns:
        is_first = frame.columns[0] == ROW_ID
        if is_first and _is_result(frame) and _rises(frame[ROW_ID]):
            frame = frame.drop(columns=ROW_ID)
        else:
            taken = {str(name).casefold() for name in frame.columns}
            frame = frame.rename(columns={ROW_ID: free_name(ROW_ID, taken)})
    ids = pd.DataFrame({ROW_ID: frame.index.to_numpy()}, index=frame.index)
    return pd.concat([ids, frame], axis=1)


def _is_result(frame: pd.DataFrame) -> bool:
    names = {str(name) for name in frame.columns}
    ours = [name.removesuffix("_status") for name in names if name.endswith("_status")]
    return any(f"{name}_note" in names for name in ours)


def _rises(column: "pd.Series[str]") -> bool:
    numbers = pd.to_numeric(column, errors="coerce")
    return bool(numbers.notna().all() and (numbers.diff().iloc[1:] > 0).all())


def _write_aside(sheets: Sequence[SheetCells], path: Path, widths: Widths) -> None:
    """Write a large workbook in a child process: here it would keep every page waiting."""
    with sandbox.private_folder() as folder:
        for place, sheet in enumerate(sheets):
            names = [str(number) for number in range(len(sheet.cells))]
            batch = pa.RecordBatch.from_arrays(list(sheet.cells), names=names)
            file = str(Path(folder, f"{place}.arrow"))
            with pa.OSFile(file, "wb") as sink, pa.ipc.new_file(sink, batch.schema) as writer:
                writer.write_batch(batch)
        listed = [(sheet.name, list(sheet.columns)) for sheet in sheets]
        job = {"folder": folder, "file": str(path), "sheets": listed, "widths": widths}
        try:
            sandbox.run(job, entry=WRITER, wall_s=WRITING_S, cpu_s=int(WRITING_S))
        except TableError as error:
            raise OSError from error


def _sheet_cells(name: str, frame: pd.DataFrame) -> SheetCells:
    cells = [_array(frame.iloc[:, place]) for place in range(frame.shape[1])]
    return SheetCells(name, [str(column) for column in frame.columns], cells)


def _arrays(table: Table) -> tuple[list[str], list[pa.Array]]:
    sheet = _sheet_cells(table.name, with_row_id(table.frame))
    return list(sheet.columns), list(sheet.cells)


def _array(series: "pd.Series[Any]") -> pa.Array:
    """The cells in one piece: numbers as they are, all else as text, blank where there is none."""
    if series.dtype.kind in "iuf":
        return pa.array(series.to_numpy(), from_pandas=True)
    if series.dtype == object:
        series = series.map(
            lambda cell: cell if isinstance(cell, str) or cell is None else str(cell)
        )
    array = pa.array(series, pa.large_string(), from_pandas=True)
    array = array.combine_chunks() if isinstance(array, pa.ChunkedArray) else array
    return pc.fill_null(array, "")


def _write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Write beside the path, then rename: a reader never sees half a file."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".rowmill-", suffix=path.suffix)
        os.close(handle)
    except OSError as error:
        raise TableError(say("tables.unwritable.folder", folder=str(path.parent))) from error
    beside = Path(name)
    try:
        write(beside)
        beside.chmod(_FILE_MODE)
        beside.replace(path)
    except OSError as error:
        raise TableError(say("tables.unwritable.file", name=path.name)) from error
    finally:
        beside.unlink(missing_ok=True)
