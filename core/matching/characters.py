"""The bytes of a column of ASCII cells: keep some of them, measure, cut; no loop over cells."""

import string
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pyarrow as pa

Bools: TypeAlias = npt.NDArray[np.bool_]
Ints: TypeAlias = npt.NDArray[np.int64]
Bytes: TypeAlias = npt.NDArray[np.uint8]


def only(characters: str) -> Bools:
    """A table of 256: which bytes are among these ASCII characters."""
    table = np.zeros(256, np.bool_)
    table[np.frombuffer(characters.encode("ascii"), np.uint8)] = True
    return table


DIGITS = only(string.digits)
LETTERS = only(string.ascii_lowercase)
LETTERS_AND_DIGITS = DIGITS | LETTERS


def bytes_of(cells: pa.Array) -> tuple[Bytes, Ints]:
    """The bytes of all cells in a row, and where each cell begins and ends: n + 1 offsets."""
    _, starts, data = cells.buffers()
    if not len(cells) or data is None:
        return np.empty(0, np.uint8), np.zeros(len(cells) + 1, np.int64)
    offsets = np.frombuffer(starts, np.int64)[cells.offset : cells.offset + len(cells) + 1]
    return np.frombuffer(data, np.uint8)[offsets[0] : offsets[-1]], offsets - offsets[0]


def cells_of(data: Bytes, offsets: Ints) -> pa.Array:
    """A string array of n cells from bytes and n + 1 offsets."""
    return pa.LargeStringArray.from_buffers(
        len(offsets) - 1,
        pa.py_buffer(np.ascontiguousarray(offsets, np.int64)),
        pa.py_buffer(np.ascontiguousarray(data)),
    )


def lengths(cells: pa.Array) -> Ints:
    """The number of bytes of each cell."""
    return np.diff(bytes_of(cells)[1])


def sift(data: Bytes, offsets: Ints, kept: Bools) -> pa.Array:
    """The cells with only the bytes marked in `kept`, one mark per byte."""
    small = len(data) < 2**31
    before = np.zeros(len(data) + 1, np.int32 if small else np.int64)
    np.cumsum(kept, out=before[1:])
    return cells_of(data[kept], before[offsets].astype(np.int64))


def heads(cells: pa.Array, ends: Ints) -> pa.Array:
    """The beginnings of the cells that are not empty, up to the places `ends` in their bytes."""
    data, offsets = bytes_of(cells)
    filled = np.diff(offsets) > 0
    steps = np.zeros(len(data) + 1, np.int8)
    steps[offsets[:-1][filled]] += 1
    steps[ends] -= 1
    kept = np.cumsum(steps[:-1], dtype=np.int8).view(np.bool_)
    sizes = np.zeros(len(cells) + 1, np.int64)
    sizes[1:][filled] = ends - offsets[:-1][filled]
    return cells_of(data[kept], np.cumsum(sizes))


def keep_only(cells: pa.Array, wanted: Bools) -> pa.Array:
    """The cells with only the characters wanted, in their order: a table of `only`."""
    data, offsets = bytes_of(cells)
    return sift(data, offsets, wanted[data])


def of_one_character(cells: pa.Array) -> Bools:
    """Which cells are one character again and again; empty ones are."""
    data, offsets = bytes_of(cells)
    if not len(data):
        return np.ones(len(cells), np.bool_)
    changes = np.zeros(len(data) + 1, np.int64)
    np.cumsum(data[1:] != data[:-1], out=changes[1:-1])  # changes[i]: up to byte i
    changes[-1] = changes[-2]
    first = np.minimum(offsets[:-1], len(data) - 1)
    last = np.maximum(offsets[1:] - 1, 0)
    same: Bools = (changes[last] == changes[first]) | (np.diff(offsets) == 0)
    return same
