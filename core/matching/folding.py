"""Text folded for comparing: lower case, Latin letters, single spaces; whole columns at a time."""

import pyarrow as pa
import pyarrow.compute as pc
from anyascii import anyascii


def fold(cells: pa.Array) -> pa.Array:
    """The cells in lower case, transliterated to ASCII, spaces collapsed; punctuation stays.

    Takes and gives a string array without nulls, of the same length. Other scripts are
    transliterated letter by letter (Unicode to ASCII tables of anyascii), so that the same name
    written in Cyrillic, Greek, Hebrew, Arabic or Chinese folds to the same text each time.
    """
    cells = cells.cast(pa.large_string())
    foreign = pc.invert(pc.string_is_ascii(cells))
    if pc.any(foreign).as_py():
        plain = [anyascii(cell) for cell in cells.filter(foreign).to_pylist()]
        cells = pc.replace_with_mask(cells, foreign, pa.array(plain, pa.large_string()))
    return tidy(pc.ascii_lower(cells))


def tidy(cells: pa.Array) -> pa.Array:
    """Runs of white space become one space; none at the ends."""
    ragged = pc.match_substring_regex(cells, r"^\s|\s$|\s\s|[\t\n\r\f\v]")
    if pc.any(ragged).as_py():
        fixed = pc.utf8_trim_whitespace(
            pc.replace_substring_regex(cells.filter(ragged), r"\s+", " ")
        )
        cells = pc.replace_with_mask(cells, ragged, fixed)
    return cells
