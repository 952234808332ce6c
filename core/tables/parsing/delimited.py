"""Reading csv, tsv and txt: every line ends up in a row, or is kept aside with its number."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.tables.parsing.decoding import Encoding, find_encoding
from core.tables.parsing.grid import (
    Finding,
    Grid,
    Quarantined,
    first_rows,
    grid_of,
    large_strings,
)
from core.tables.parsing.refusal import Refused

DELIMITERS = (",", ";", "\t", "|")
MOST_LINES_OF_A_RECORD = 500
MOST_COLUMNS = 16_384
SNIFFED_CHARACTERS = 256 * 1024
SNIFFED_RECORDS = 500
ROWS_AT_ONCE = 20_000
FAST_FROM_BYTES = 4 * 1024**2

_SEPARATOR_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n?", re.IGNORECASE)
_APOSTROPHES = r"^'('*[=+\-@\t\r])"

csv.field_size_limit(16 * 1024**2)


@dataclass(frozen=True, slots=True)
class TextFile:
    """A delimited file as it is going to be read."""

    path: Path
    encoding: Encoding
    delimiter: str
    skipped_lines: int  # a first line "sep=;", which is no row


@dataclass(slots=True)
class Lines:
    """The lines of a file, some of which can be given back and read again."""

    source: Iterator[str]
    given: list[str] = field(default_factory=list)  # since the record began
    waiting: list[str] = field(default_factory=list)  # last one first

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        if len(self.given) > MOST_LINES_OF_A_RECORD:
            raise csv.Error("a record of too many lines")
        line = self.waiting.pop() if self.waiting else next(self.source)
        self.given.append(line)
        return line

    def give_back(self, lines: list[str]) -> None:
        self.waiting.extend(reversed(lines))


@dataclass(slots=True)
class Records:
    """Rows of cells as they come, and the lines that were put aside."""

    cells: list[list[str]] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)


def inspect(path: Path, encoding: str | None, delimiter: str | None) -> TextFile:
    """Find encoding and delimiter; both can be chosen instead. Raises Refused."""
    found = find_encoding(path, encoding)
    with _opened(path, found) as file:
        text = file.read(SNIFFED_CHARACTERS)
    skipped = 0
    named = _SEPARATOR_LINE.match(text)
    if named:
        text, skipped = text[named.end() :], 1
    if delimiter is not None:
        if len(delimiter) != 1 or delimiter in '"\r\n':
            raise Refused("no_such_delimiter")
        return TextFile(path, found, delimiter, skipped)
    if named:
        return TextFile(path, found, named[1], skipped)
    return TextFile(path, found, sniff_delimiter(text, prefers_tab=path.suffix == ".tsv"), skipped)


def sniff_delimiter(text: str, *, prefers_tab: bool = False) -> str:
    """The delimiter that cuts most records into the same number of cells, quotes respected."""
    best, best_score = "\t" if prefers_tab else ",", 0.0
    whole = text if len(text) < SNIFFED_CHARACTERS else text.rpartition("\n")[0]
    for delimiter in DELIMITERS:
        widths = _widths(whole, delimiter)
        if not widths:
            continue
        counts = Counter(widths)
        width, times = max(counts.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
        if width < 2:
            continue
        score = times / len(widths) + 0.02 * min(width, 20) + 0.15 * (widths[0] == width)
        score += 0.05 * (delimiter == "\t") + 0.1 * (prefers_tab and delimiter == "\t")
        if score > best_score:
            best, best_score = delimiter, score
    return best


def read_text(file: TextFile) -> Grid:
    """The raw cells of a delimited file."""
    grid = _read_fast(file) or _read_exactly(file)
    columns = [_without_apostrophes(column) for column in grid.cells.columns]
    clean = grid_of(columns, grid.rows)
    clean.quarantined, clean.findings = grid.quarantined, grid.findings
    return clean


def _opened(path: Path, encoding: Encoding) -> io.TextIOWrapper:
    return path.open(encoding=encoding.name, errors=encoding.errors, newline="")


def _widths(text: str, delimiter: str) -> list[int]:
    return [len(cells) for cells in _first_records(text, delimiter)]


def _first_records(text: str, delimiter: str) -> list[list[str]]:
    """Up to 500 records that hold anything."""
    records: list[list[str]] = []
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if any(cell.strip() for cell in cells):
                records.append(cells)
            if len(records) >= SNIFFED_RECORDS:
                break
    except csv.Error:
        pass
    return records


def _without_apostrophes(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Take off the apostrophe that keeps a cell from running as a formula."""
    if not pc.any(pc.starts_with(column, "'")).as_py():
        return column
    return large_strings(pc.replace_substring_regex(column, _APOSTROPHES, r"\1"))


def _read_fast(file: TextFile) -> Grid | None:
    """Big files without a quote, a NUL, a blank or an uneven line; None where it is not exact."""
    plain = file.encoding.name in ("utf-8", "utf-8-sig") and file.encoding.errors == "strict"
    if not plain or file.path.stat().st_size < FAST_FROM_BYTES or file.delimiter not in DELIMITERS:
        return None
    if not _is_plain(file.path):
        return None
    import pyarrow.csv  # only big files need it

    width = _first_width(file)
    names = [str(place) for place in range(width)]
    try:
        table = pyarrow.csv.read_csv(
            file.path,
            read_options=pyarrow.csv.ReadOptions(
                column_names=names, skip_rows=file.skipped_lines, block_size=8 * 1024**2
            ),
            parse_options=pyarrow.csv.ParseOptions(
                delimiter=file.delimiter, quote_char=False, ignore_empty_lines=False
            ),
            convert_options=pyarrow.csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False
            ),
        )
    except pa.ArrowException:
        return None
    columns = [large_strings(column) for column in table.columns]
    return grid_of(columns, np.arange(1, table.num_rows + 1))


def _is_plain(path: Path) -> bool:
    """No quote and no NUL anywhere, line ends of one kind, no blank line."""
    last, ends = b"", set()
    with path.open("rb") as content:
        while block := content.read(8 * 1024**2):
            if b'"' in block or b"\0" in block:
                return False
            seam = last[-3:] + block
            if b"\n\n" in seam or b"\n\r" in seam or b"\r\r" in seam:
                return False
            returns, pairs = seam.count(b"\r"), seam.count(b"\r\n")
            if returns != pairs + seam.endswith(b"\r"):
                return False
            ends.add(pairs > 0)
            ends.add(seam.count(b"\n") == pairs)
            last = block
    return len(ends) == 1 and last[-1:] == b"\n"


def _first_width(file: TextFile) -> int:
    with _opened(file.path, file.encoding) as opened:
        line = opened.readline()
        line = opened.readline() if file.skipped_lines else line
    return line.count(file.delimiter) + 1


def _read_exactly(file: TextFile) -> Grid:
    """Record by record, with every line that does not fit put aside."""
    quarantined: list[Quarantined] = []
    with _opened(file.path, file.encoding) as opened:
        width = _usual_width(file)
        lines = Lines(iter(opened))
        for _ in range(file.skipped_lines):
            next(lines)
        gathered = _Gathered(width)
        row, line = 0, file.skipped_lines
        while True:
            row += 1
            taken, cells, why = _next_record(lines, file.delimiter, width)
            if not taken:
                break
            start, line = line + 1, line + len(taken)
            if why is None and len(cells) > width and any(c.strip() for c in cells[width:]):
                why = "ragged"
            if why is not None:
                text = "".join(taken).rstrip("\r\n")
                quarantined.append(Quarantined(row, start, text, why))
            else:
                gathered.add(row, cells)
    grid = gathered.grid()
    grid.quarantined = quarantined
    grid.findings = gathered.findings()
    return grid


def _usual_width(file: TextFile) -> int:
    """How many cells a record of this file has, from its first part."""
    with _opened(file.path, file.encoding) as opened:
        text = opened.read(SNIFFED_CHARACTERS * 4)
    if file.skipped_lines and (named := _SEPARATOR_LINE.match(text)):
        text = text[named.end() :]
    records = _first_records(text, file.delimiter)
    if not records:
        return 1
    full = [len(_trimmed(cells)) for cells in records]
    width = max(Counter(full).items(), key=lambda item: (item[1], item[0]))[0]
    padded, times = Counter(map(len, records)).most_common(1)[0]
    if times >= 0.6 * len(records):
        width = max(width, padded)
    first = _trimmed(records[0])
    if all(cell.strip() for cell in first) and len(set(first)) == len(first):
        width = max(width, len(first))
    return min(width, MOST_COLUMNS)


def _trimmed(cells: list[str]) -> list[str]:
    """The cells without the blank ones at the end."""
    count = next((i for i in range(len(cells), 0, -1) if cells[i - 1].strip()), 0)
    return cells[:count]


def _next_record(
    lines: Lines, delimiter: str, width: int
) -> tuple[list[str], list[str], str | None]:
    """The lines of the next record, its cells, and why it must be put aside, if so."""
    lines.given = []
    try:
        cells = next(csv.reader(lines, delimiter=delimiter, strict=True))
    except StopIteration:
        return [], [], None
    except csv.Error:
        cells = None
    taken = lines.given
    if cells is not None and (len(taken) == 1 or len(cells) == width):
        return taken, cells, None
    first = taken[0]
    lines.give_back(taken[1:])
    if _quotes_are_closed(first, delimiter):
        cells = next(csv.reader([first], delimiter=delimiter), [])
        return [first], cells, None
    if cells is not None and len(taken) <= MOST_LINES_OF_A_RECORD and len(cells) < width:
        for _ in taken[1:]:
            lines.waiting.pop()
        return taken, cells, None
    return [first], [], "unclosed_quote"


def _quotes_are_closed(line: str, delimiter: str) -> bool:
    """Whether a line is complete by itself, even if its quotes are odd."""
    try:
        next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error as error:
        return "unexpected end" not in str(error)
    return True


class _Gathered:
    """Rows on their way into Arrow columns, a batch at a time."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.rows: list[int] = []
        self.short: list[int] = []
        self.nul: list[int] = []
        self._waiting: list[list[str]] = []
        self._batches: list[list[pa.Array]] = []

    def add(self, row: int, cells: list[str]) -> None:
        missing = self.width - len(cells)
        if missing > 0:
            if cells and any(cell.strip() for cell in cells):
                self.short.append(row)
            cells = cells + [""] * missing
        self.rows.append(row)
        self._waiting.append(cells)
        if len(self._waiting) >= ROWS_AT_ONCE:
            self._flush()

    def grid(self) -> Grid:
        self._flush()
        columns = [
            large_strings(pa.chunked_array(chunks, pa.large_string()))
            for chunks in zip(*self._batches, strict=True)
        ] or [pa.chunked_array([[]], pa.large_string()) for _ in range(self.width)]
        return grid_of(columns, np.asarray(self.rows, dtype=np.int64))

    def findings(self) -> list[Finding]:
        if not self.short:
            return []
        rows = first_rows(np.asarray(self.short, dtype=np.int64))
        return [Finding("short_rows", len(self.short), rows)]

    def _flush(self) -> None:
        if self._waiting:
            columns = list(zip(*self._waiting, strict=False))[: self.width]
            self._batches.append([_column(cells) for cells in columns])
            self._waiting = []


def _column(cells: tuple[str, ...]) -> pa.Array:
    try:
        return pa.array(cells, pa.large_string())
    except (UnicodeEncodeError, pa.ArrowException):  # halves of a surrogate pair
        fixed = [cell.encode("utf-8", "replace").decode("utf-8") for cell in cells]
        return pa.array(fixed, pa.large_string())
