"""Identifiers folded for comparing: customer numbers, membership numbers, social security."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.characters import LETTERS_AND_DIGITS, keep_only, lengths, of_one_character
from core.matching.folding import fold
from core.matching.placeholders import blank_placeholders


def fold_identifiers(cells: pa.Array) -> pa.Array:
    """The letters and digits of each cell, in lower case; "" for placeholders.

    One character three times or more, or any number of zeros, is a placeholder. A number that a
    spreadsheet wrote as a decimal ("1023.0") loses its point. Same length, no nulls.
    """
    folded = blank_placeholders(fold(cells))
    folded = _without_decimal_zero(folded)
    plain = blank_placeholders(keep_only(folded, LETTERS_AND_DIGITS))
    idle = of_one_character(plain) & ((lengths(plain) > 2) | _begins_with_zero(plain))
    return pc.if_else(pa.array(idle), pa.scalar("", pa.large_string()), plain)


def _without_decimal_zero(folded: pa.Array) -> pa.Array:
    ends = pc.ends_with(folded, ".0")
    if not pc.any(ends).as_py():
        return folded
    numbers = pc.replace_substring_regex(folded.filter(ends), r"^(\d+)\.0$", r"\1")
    return pc.replace_with_mask(folded, ends, numbers)


def _begins_with_zero(cells: pa.Array) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    begins: np.ndarray[tuple[int], np.dtype[np.bool_]] = pc.starts_with(cells, "0").to_numpy(
        zero_copy_only=False
    )
    return begins
