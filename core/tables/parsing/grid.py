"""The raw cells of one sheet, and what is known about them besides their text."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

MOST_ROWS_NAMED = 1_000

RowNumbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SheetInfo:
    """One sheet of a workbook, as the picker shows it."""

    name: str
    rows: int
    columns: int
    hidden: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is odd: its code, how often, where (the first 1,000 sheet rows)."""

    code: str
    count: int
    rows: tuple[int, ...] = ()
    column: str | None = None
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What a sheet says about its cells: rows are counted from 1, columns from 0 in the grid."""

    merged: tuple[tuple[int, int, int, int], ...] = ()  # first row, first column, last row, last
    hidden_rows: tuple[int, ...] = ()
    empty_formulas: tuple[int, ...] = ()
    long_numbers: tuple[int, ...] = ()
    numeric: dict[int, tuple[int, ...]] = field(default_factory=dict)  # column: rows
    counts: dict[str, int] = field(default_factory=dict)  # whole counts where rows are cut off


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A line that does not fit the table, kept as it stands in the file."""

    row: int
    line: int
    text: str
    why: str


@dataclass(slots=True)
class Grid:
    """Raw cells, all large_string without nulls; `rows[i]` is the sheet row number of row i."""

    cells: pa.Table
    rows: RowNumbers
    facts: SheetFacts = field(default_factory=SheetFacts)
    number_columns: Callable[[int], frozenset[int]] | None = None  # from a grid row on
    quarantined: list[Quarantined] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def width(self) -> int:
        return int(self.cells.num_columns)

    def head(self, count: int) -> list[list[str]]:
        """The first rows as lists of text; fewer of them where the sheet is very wide."""
        count = min(count, max(30, 400_000 // max(1, self.width)))
        columns = [column.slice(0, count).to_pylist() for column in self.cells.columns]
        return [list(row) for row in zip(*columns, strict=True)]


def large_strings(column: pa.ChunkedArray | pa.Array) -> pa.ChunkedArray:
    """The column as large_string, one chunk, blanks where it had nulls."""
    if isinstance(column, pa.Array):
        column = pa.chunked_array([column])
    column = column.cast(pa.large_string())
    if column.null_count:
        column = pc.fill_null(column, "")
    whole = column.combine_chunks() if column.num_chunks != 1 else column.chunk(0)
    return pa.chunked_array([whole])


def grid_of(columns: list[pa.ChunkedArray], rows: RowNumbers) -> Grid:
    """A grid of columns that are large_string already."""
    names = [str(position) for position in range(len(columns))]
    return Grid(pa.Table.from_arrays(columns, names=names), rows)


def first_rows(rows: RowNumbers) -> tuple[int, ...]:
    """The row numbers an oddity names: the first 1,000."""
    return tuple(rows[:MOST_ROWS_NAMED].tolist())
