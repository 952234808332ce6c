"""Postal addresses in one normal form for comparing: the same place reads the same.

A cell is split into words; each distinct word is read once (address_tokens), each distinct sequence
of kinds of words once (address_shapes); the parts are then gathered for all rows at a time.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from core.matching import address_tape, address_words
from core.matching.address_columns import fold_postcodes, fold_states
from core.matching.address_shapes import read_shape
from core.matching.address_vocabulary import (
    Letters,
    TokenRows,
    Vocabulary,
    expand,
    letters,
)
from core.matching.folding import fold
from core.pacing import checkpoint

__all__ = ["AddressParts", "fold_postcodes", "fold_states", "fold_towns", "split_addresses"]

BLOCK_ROWS = 100_000

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class AddressParts:
    """Columns of one length, large_string without nulls; "" where an address has no such part."""

    unit: pa.Array
    number: pa.Array
    street: pa.Array
    town: pa.Array
    state: pa.Array
    postcode: pa.Array


def split_addresses(lines: pa.Array, *, region: str = "US") -> AddressParts:
    """The parts of each address, a street line alone or the whole in one cell, in the same order.

    `region` (ISO 3166 code) only hints: Canadian `2-10` is a unit and a number.
    """
    reader = _Reader("CA" if region.upper() == "CA" else "")
    blocks = [
        reader.read(lines.slice(start, BLOCK_ROWS)) for start in range(0, len(lines), BLOCK_ROWS)
    ]
    columns = ([] for _ in range(6)) if not blocks else zip(*blocks, strict=True)
    return AddressParts(
        *(pa.concat_arrays(column) if column else pa.array([], pa.large_string())
          for column in map(list, columns))
    )  # fmt: skip


def fold_towns(cells: pa.Array) -> pa.Array:
    """Towns from a column of their own, in the form `split_addresses` gives them."""
    reader = _Reader("")
    blocks = [
        reader.read_towns(cells.slice(start, BLOCK_ROWS))
        for start in range(0, len(cells), BLOCK_ROWS)
    ]
    return pa.concat_arrays(blocks) if blocks else pa.array([], pa.large_string())


def _tidied(cells: pa.Array) -> pa.Array:
    """Folded; lines, bars and tabs become commas, each comma ends a word; no placeholders."""
    cells = cells.cast(pa.large_string())
    if _holds_any(cells, b"\n\r\t;|\\"):
        lined = pc.match_substring_regex(cells, r"[\n\r\t;|\\]")
        fixed = pc.replace_substring_regex(cells.filter(lined), r"[\n\r\t;|\\]+", ",")
        cells = pc.replace_with_mask(cells, lined, fixed)
    folded = fold(cells)
    empty = pc.is_in(folded, value_set=_PLACEHOLDERS)
    short = pc.less(pc.binary_length(folded), 6)
    if pc.any(short).as_py():
        marks = pc.match_substring_regex(folded, r"^[\W_x]*$")
        empty = pc.or_(empty, pc.and_(short, marks))
    blanked = pc.if_else(empty, pa.scalar("", pa.large_string()), folded)
    return pc.replace_substring(blanked, ",", " , ")


def _holds_any(cells: pa.Array, marks: bytes) -> bool:
    """Whether any of the bytes is in the text of any cell."""
    _, offsets, text = cells.buffers()
    if text is None or not len(cells):
        return False
    ends = np.frombuffer(offsets, np.int64)[cells.offset :]
    written = memoryview(text)[ends[0] : ends[len(cells)]].tobytes()
    return any(mark in written for mark in marks)


class _Reader:
    """What was learnt of words, kept from block to block."""

    def __init__(self, region: str) -> None:
        self._region = region
        self._vocabulary = Vocabulary()

    def read(self, lines: pa.Array) -> list[pa.Array]:
        """unit, number, street, town, state, postcode of a block."""
        tokens = self._vocabulary.part_streets(self._vocabulary.tokenise(_tidied(lines)))
        checkpoint()
        parts = self._parts(tokens)
        checkpoint()
        return _gather(tokens, parts)

    def read_towns(self, cells: pa.Array) -> pa.Array:
        """All words of a block's cells as words of a town."""
        tokens = self._vocabulary.tokenise(_tidied(cells))
        marks = np.isin(tokens.kinds, letters(",-/#"))
        return _towns(tokens, ~marks[tokens.codes])

    def _parts(self, tokens: TokenRows) -> Letters:
        """The part of each token. Runs of plain words, and of commas, are one letter of a shape."""
        kinds, starts = tokens.kinds[tokens.codes], tokens.starts
        begins = np.zeros(len(kinds) + 1, bool)
        begins[starts] = True
        begins = begins[:-1]
        merges = np.isin(np.arange(256), letters("W,"))[kinds[1:]]
        begins[1:] |= ~((kinds[1:] == kinds[:-1]) & merges)
        runs = np.cumsum(begins)
        shapes = pa.LargeStringArray.from_buffers(
            len(starts) - 1,
            pa.py_buffer(np.concatenate(([0], runs))[starts].astype(np.int64)),
            pa.py_buffer(kinds[begins].tobytes()),
        ).dictionary_encode()
        read = [read_shape(shape, self._region) for shape in shapes.dictionary.to_pylist()]
        sizes = np.fromiter(map(len, read), np.int64, len(read))
        flat = letters("".join(read))
        rows = shapes.indices.to_numpy()
        labels, _ = expand(flat, sizes, rows, np.arange(len(rows) + 1))
        parts: Letters = labels[runs - 1]
        return parts


def _gather(tokens: TokenRows, parts: Letters) -> list[pa.Array]:
    def part(letter: str, forms: pa.Array, blank: str) -> pa.Array:
        return _join(tokens, parts == ord(letter), forms, blank)

    unit = part(address_tape.UNIT, tokens.short, "")
    if (parts == ord(address_tape.LEVEL)).any():
        nothing = pa.scalar("", pa.large_string())
        marked = pc.binary_join_element_wise(
            pa.scalar("l", pa.large_string()), tokens.short, nothing
        )
        level = part(address_tape.LEVEL, marked, "")
        unit = pc.binary_join_element_wise(unit, level, nothing)
    return [
        unit,
        _numbers(tokens, parts),
        part(address_tape.STREET, tokens.words, " "),
        _towns(tokens, parts == ord(address_tape.TOWN)),
        part(address_tape.STATE, tokens.short, ""),
        part(address_tape.POSTCODE, tokens.short, ""),
    ]


def _numbers(tokens: TokenRows, parts: Letters) -> pa.Array:
    """`12`, `12a`, `12-14`; a fraction stands after a blank: `12 1/2`."""
    is_broken = parts == ord(address_tape.BROKEN)
    mask = (parts == ord(address_tape.NUMBER)) | is_broken
    if not is_broken.any():
        return _join(tokens, mask, tokens.words, "")
    nothing, blank = (pa.scalar(text, pa.large_string()) for text in ("", " "))
    apart = pc.binary_join_element_wise(blank, tokens.words, nothing)
    codes = np.where(is_broken, tokens.codes + len(tokens.words), tokens.codes)
    forms = pa.concat_arrays([tokens.words, apart])
    return _join(replace(tokens, codes=codes), mask, forms, "")


def _towns(tokens: TokenRows, mask: Mask) -> pa.Array:
    return _join(tokens, _without_repeats(tokens, mask), tokens.words, " ")


def _join(tokens: TokenRows, mask: Mask, forms: pa.Array, blank: str) -> pa.Array:
    """The masked tokens of each row, joined; rows without any are blank."""
    chosen = forms.take(pa.array(tokens.codes[mask]))
    ends = np.concatenate(([0], np.cumsum(mask)))[tokens.starts]
    lists = pa.ListArray.from_arrays(pa.array(ends, pa.int32()), chosen)
    return pc.binary_join(lists, pa.scalar(blank, pa.large_string()))


def _without_repeats(tokens: TokenRows, mask: Mask) -> Mask:
    """The mask without a word, or two or three, that stand there a second time running."""
    where = np.flatnonzero(mask)
    codes = tokens.codes[where]
    row = np.repeat(np.arange(len(tokens.starts) - 1), np.diff(tokens.starts))[where]
    kept = mask.copy()
    for size in (1, 2, 3):
        same = (codes[size:] == codes[:-size]) & (row[size:] == row[:-size])
        again = np.flatnonzero(same)
        for step in range(1, size):
            inside = again + step < len(same)
            again = again[inside]
            again = again[same[again + step]]
        for step in range(size):
            kept[where[again + size + step]] = False
    return kept


def _listed(text: str) -> Sequence[str]:
    return [line for part in text.strip().splitlines() for line in part.split("|")]


_PLACEHOLDERS = pa.array(_listed(address_words.PLACEHOLDERS), pa.large_string())
