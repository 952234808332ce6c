"""csv that no spreadsheet runs: dangerous cells get an apostrophe, which our reader takes off."""

import re
from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

ROWS_AT_ONCE = 50_000

# An apostrophe in front of such a cell gets another one, so that reading undoes exactly this.
_DANGEROUS = r"^'*[=+\-@\t\r]"
# Plain signed decimals and full E.164 numbers are what they look like.
_HARMLESS = r"^(-\d+(\.\d+)?|\+[1-9]\d{6,14})$"
_NEEDS_QUOTES = '[",\r\n]'


def safe_cell(cell: str) -> str:
    """The cell as csv may hold it."""
    if re.match(_DANGEROUS, cell) and not re.fullmatch(_HARMLESS[1:-1], cell):
        return f"'{cell}"
    return cell


def csv_blocks(names: Sequence[str], columns: Sequence[pa.Array]) -> Iterator[bytes]:
    """A table as csv in UTF-8, without a mark: commas, quotes where needed, CR LF at line ends."""
    header = [pa.array([name], pa.large_string()) for name in names]
    yield _lines(header)
    count = len(columns[0]) if columns else 0
    for start in range(0, count, ROWS_AT_ONCE):
        yield _lines([column.slice(start, ROWS_AT_ONCE) for column in columns])


def _lines(columns: Sequence[pa.Array]) -> bytes:
    cells = [_quoted(_safe(column.cast(pa.large_string()))) for column in columns]
    lines = pc.binary_join_element_wise(*cells, pa.scalar(",", pa.large_string()))
    return "\r\n".join([*lines.to_pylist(), ""]).encode()


def _safe(column: pa.Array) -> pa.Array:
    """The same rule as `safe_cell`, on a whole column."""
    dangerous = pc.match_substring_regex(column, _DANGEROUS)
    if not pc.any(dangerous).as_py():
        return column
    dangerous = pc.and_not(dangerous, pc.match_substring_regex(column, _HARMLESS))
    return pc.if_else(dangerous, _joined("'", column), column)


def _quoted(column: pa.Array) -> pa.Array:
    wanted = pc.match_substring_regex(column, _NEEDS_QUOTES)
    if not pc.any(wanted).as_py():
        return column
    doubled = pc.replace_substring(column, '"', '""')
    return pc.if_else(wanted, _joined('"', doubled, '"'), column)


def _joined(*parts: str | pa.Array) -> pa.Array:
    texts = [
        pa.scalar(part, pa.large_string()) if isinstance(part, str) else part for part in parts
    ]
    return pc.binary_join_element_wise(*texts, pa.scalar("", pa.large_string()))
