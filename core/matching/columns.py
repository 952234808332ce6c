"""Columns of text as codes into their distinct values: what comparing and blocking run on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

Codes: TypeAlias = npt.NDArray[np.int32]
Hashes: TypeAlias = npt.NDArray[np.uint64]
Positions: TypeAlias = npt.NDArray[np.int64]
Mask: TypeAlias = npt.NDArray[np.bool_]

NOT_GIVEN = -1

_ODD = np.uint64(0x9E3779B97F4A7C15)
_MIX_1, _MIX_2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """`values` are distinct texts, never ""; `codes` say which one a record has, -1 for none."""

    codes: Codes
    values: pa.Array

    def __len__(self) -> int:
        return len(self.codes)

    def take(self, records: Positions) -> "Column":
        """The cells of some records, over the same values."""
        return Column(self.codes[records], self.values)

    def compact(self) -> "Column":
        """The same cells over only the values that occur."""
        used, codes = np.unique(self.codes, return_inverse=True)
        missing = int(len(used) > 0 and used[0] < 0)
        values = self.values.take(pa.array(used[missing:], pa.int64()))
        return Column((codes - missing).astype(np.int32), values)

    def mapped(self, normalised: pa.Array) -> "Column":
        """The column with each distinct value replaced; values that became equal join, "" goes."""
        new = encode(normalised)
        codes = np.append(new.codes, np.int32(NOT_GIVEN))
        return Column(codes[self.codes], new.values)

    def cells(self) -> pa.Array:
        """One text per record, "" where nothing is given."""
        indices = pa.array(self.codes, mask=self.codes < 0)
        return pc.fill_null(self.values.take(indices), "")

    def hashes(self) -> Hashes:
        """A 64-bit hash of each record's text, the same in every process; 0: not given."""
        return spread(hash_values(self.values), self.codes)


def value_counts(column: Column) -> Positions:
    """How many records have each value."""
    return np.bincount(column.codes[column.codes >= 0], minlength=len(column.values))


def text_array(cells: Sequence[str] | pd.Series | pa.Array | pa.ChunkedArray) -> pa.Array:
    """Cells as one large_string array without nulls."""
    array = cells if isinstance(cells, (pa.Array, pa.ChunkedArray)) else pa.array(cells)
    if isinstance(array, pa.ChunkedArray):
        array = array.combine_chunks()
    return pc.fill_null(array.cast(pa.large_string()), "")


def encode(cells: pa.Array) -> Column:
    """A column of its distinct cells; "" is not given."""
    given = pc.replace_with_mask(cells, pc.equal(cells, ""), pa.scalar(None, pa.large_string()))
    found = pc.dictionary_encode(given)
    codes = pc.fill_null(found.indices, NOT_GIVEN).to_numpy(zero_copy_only=False)
    return Column(codes.astype(np.int32, copy=False), found.dictionary.cast(pa.large_string()))


def concatenated(columns: Sequence[Column]) -> Column:
    """The records of several columns one after the other, over joined values."""
    values = encode(pa.concat_arrays([column.values for column in columns]))
    codes, start = [], 0
    for column in columns:
        place = np.append(values.codes[start : start + len(column.values)], np.int32(NOT_GIVEN))
        codes.append(place[column.codes])
        start += len(column.values)
    return Column(np.concatenate(codes), values.values)


def hash_values(values: pa.Array) -> Hashes:
    """A 64-bit hash of each text, never 0, the same in every process and on every machine."""
    if not len(values):
        return np.empty(0, np.uint64)
    texts = values.to_numpy(zero_copy_only=False)
    hashed: Hashes = pd.util.hash_array(texts, categorize=False)
    return np.where(hashed == 0, np.uint64(1), hashed)


def spread(of_values: Hashes, codes: Codes) -> Hashes:
    """The hash of each record's value; 0 where nothing is given."""
    return np.append(of_values, np.uint64(0))[codes]


def mix(hashes: Hashes) -> Hashes:
    """Every bit of a 64-bit number depends on every other (the finaliser of SplitMix64)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * _MIX_1
    hashes = (hashes ^ (hashes >> np.uint64(27))) * _MIX_2
    return hashes ^ (hashes >> np.uint64(31))


def joined(first: Hashes, second: Hashes) -> Hashes:
    """One hash of two, in their order."""
    return mix(first * _ODD + second)


def head_numbers(values: pa.Array, letters: int) -> Hashes:
    """The first `letters` (at most 8) bytes of each text as a number that sorts as the text."""
    if not len(values):
        return np.empty(0, np.uint64)
    heads = pc.ascii_rpad(pc.utf8_slice_codeunits(values, 0, letters), letters, "\0")
    fixed = heads.cast(pa.large_binary()).to_numpy(zero_copy_only=False).astype(f"S{letters}")
    padded = np.zeros((len(values), 8), np.uint8)
    raw = np.frombuffer(fixed.tobytes(), np.uint8).reshape(len(values), letters)
    padded[:, :letters] = raw
    return padded.reshape(-1).view(">u8").astype(np.uint64)
