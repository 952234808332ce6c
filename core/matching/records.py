"""Records: the normalised fields of rows, as coded columns; equal records are one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

from core.matching.columns import (
    Column,
    Hashes,
    Positions,
    concatenated,
    hash_values,
    mix,
    spread,
)

# What a record can hold, in the order in which its content is hashed: append, never reorder.
FIELDS = (
    "given",
    "middle",
    "surname",
    "suffix",
    "phone",
    "other_phone",
    "mailbox",
    "letters",
    "unit",
    "number",
    "street",
    "town",
    "state",
    "postcode",
    "birth_date",
    "identifier",
)


@dataclass(frozen=True, slots=True, eq=False)
class Records:
    """n records; a field nobody gave is a column of -1."""

    columns: Mapping[str, Column]

    def __len__(self) -> int:
        return len(self.columns[FIELDS[0]])

    def take(self, positions: Positions) -> "Records":
        """Some of the records, in the order asked for."""
        return Records({name: column.take(positions) for name, column in self.columns.items()})

    def compact(self) -> "Records":
        """The same records over only the values that occur."""
        return Records({name: column.compact() for name, column in self.columns.items()})

    def given(self, name: str) -> bool:
        """Whether any record has this field."""
        return len(self.columns[name].values) > 0

    def content(self) -> Hashes:
        """A 64-bit key of all that is known of each record, the same on every machine.

        0 where nothing is known. What is stored under it outlives the process.
        """
        total: Hashes = np.zeros(len(self), np.uint64)
        known = np.zeros(len(self), np.bool_)
        for place, name in enumerate(FIELDS, start=1):
            column = self.columns[name]
            if not len(column.values):
                continue
            salted = mix(hash_values(column.values) + np.uint64(place))
            total += spread(salted, column.codes)  # a sum: a field that is not given adds nothing
            known |= column.codes >= 0
        return np.where(known, mix(total), np.uint64(0))

    def frame(self) -> pd.DataFrame:
        """The fields as text columns, None where nothing is given."""
        cells = {name: column.cells() for name, column in self.columns.items()}
        return pd.DataFrame({name: _optional(array) for name, array in cells.items()})


@dataclass(frozen=True, slots=True, eq=False)
class Distinct:
    """The different records among many, in the order of their content keys.

    `first[k]` is a row that has content k, `of_row[r]` the content of row r (-1: an empty record),
    `times[k]` how many rows have it. The order does not depend on the order of the rows.
    """

    records: Records
    keys: Hashes
    first: Positions
    of_row: Positions
    times: Positions


def distinct(records: Records) -> Distinct:
    """Join equal records; those of which nothing is known are left out."""
    content = records.content()
    known = np.flatnonzero(content)
    keys, first, inverse, times = np.unique(
        content[known], return_index=True, return_inverse=True, return_counts=True
    )
    of_row = np.full(len(records), -1, np.int64)
    of_row[known] = inverse
    first = known[first]
    return Distinct(records.take(first), keys, first, of_row, times)


@dataclass(frozen=True, slots=True, eq=False)
class RowsOfContents:
    """The rows of each content, in sheet order."""

    rows: Positions
    starts: Positions

    def of(self, content: int) -> list[int]:
        """The rows that say this."""
        rows: list[int] = self.rows[self.starts[content] : self.starts[content + 1]].tolist()
        return rows


def rows_of_contents(found: Distinct) -> RowsOfContents:
    """Which rows say the same."""
    known = np.flatnonzero(found.of_row >= 0)
    rows = known[np.argsort(found.of_row[known], kind="stable")]
    return RowsOfContents(rows, np.r_[0, np.cumsum(found.times)].astype(np.int64))


def fields_given(records: Records) -> Positions:
    """How many fields each record has."""
    fields: Positions = np.sum([records.columns[name].codes >= 0 for name in FIELDS], axis=0)
    return fields


def together(parts: Iterable[Records]) -> Records:
    """The records of several, one after the other, over joined values."""
    listed = list(parts)
    return Records({name: concatenated([part.columns[name] for part in listed]) for name in FIELDS})


def empty_column(length: int) -> Column:
    """A column in which nothing is given."""
    return Column(np.full(length, -1, np.int32), pa.array([], pa.large_string()))


def _optional(cells: pa.Array) -> pd.Series:
    texts = cells.to_numpy(zero_copy_only=False)
    return pd.Series(np.where(texts == "", None, texts), dtype=object)
