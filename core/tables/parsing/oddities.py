"""What is odd about a table, each with how often and where."""

import re
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.tables.parsing.decoding import MIXED, Encoding
from core.tables.parsing.grid import Finding, Grid, RowNumbers, first_rows
from core.tables.parsing.layout import Layout
from core.tables.roles import Role, RoleGuess

_SCIENTIFIC = r"^\s*\+?\d(?:[.,]\d+)?[eE]\+?\d{1,2}\s*$"
_MOJIBAKE = (
    "(Ã[\u0080-\u00bf]|Â[\u0080-\u00bf]|â€[™œ\u009d\u0093\u0094¦˜]|Ð[\u0080-\u00bf]Ñ|\ufffd)"
)
_TWO_WAYS = r"^\s*(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](\d{4}|\d\d)(\D|$)"
_DAY_FIRST = r"^\s*(1[3-9]|2\d|3[01])[/.-](0?[1-9]|1[0-2])[/.-](\d{4}|\d\d)(\D|$)"
_MONTH_FIRST = r"^\s*(0?[1-9]|1[0-2])[/-](1[3-9]|2\d|3[01])[/-](\d{4}|\d\d)(\D|$)"
_NUMERIC = {Role.PHONE: "numeric_phones", Role.POSTCODE: "numeric_postcodes"}
_SURE = 0.5


def find(
    grid: Grid, layout: Layout, table: pa.Table, rows: RowNumbers, guesses: Sequence[RoleGuess]
) -> list[Finding]:
    """Everything odd, what the operator may want to look at first."""
    findings = [*grid.findings, *_of_structure(grid, layout), *_of_facts(grid, layout)]
    numbers = _number_columns(grid, layout, guesses)
    for place, guess in enumerate(guesses):
        if guess.role is None or guess.confidence < _SURE:
            continue
        column = table.column(place)
        findings += _of_role(guess, column, rows)
        if layout.columns[place] in numbers:
            findings += _all_numeric(column, rows, guess)
        else:
            findings += _numeric_cells(grid, layout, place, guess)
    findings += _of_text(table, rows)
    return findings


def of_encoding(grid: Grid, encoding: Encoding) -> list[Finding]:
    """How the text was decoded, where that was not certain."""
    if encoding.errors == MIXED:
        return [Finding("mixed_encoding", 1)]
    if encoding.errors == "replace":
        return [Finding("undecodable", 1, values={"encoding": encoding.name})]
    if encoding.confidence < 0.9:
        return [Finding("guessed_encoding", 1, values={"encoding": encoding.name})]
    return []


def _of_structure(grid: Grid, layout: Layout) -> list[Finding]:
    positions = {
        "title_rows": layout.titles,
        "repeated_headers": layout.repeats,
        "totals": layout.totals,
        "blank_rows": layout.blanks,
    }
    findings = [
        Finding(code, len(at), first_rows(grid.rows[at])) for code, at in positions.items() if at
    ]
    for why in ("ragged", "unclosed_quote"):
        lines = [line for line in grid.quarantined if line.why == why]
        if lines:
            where = first_rows(np.array([line.row for line in lines]))
            values = {"line": f"{lines[0].line:,}"}
            findings.append(Finding(why, len(lines), where, values=values))
    if len(layout.header) > 1:
        top = first_rows(grid.rows[list(layout.header)])
        findings.append(Finding("two_row_header", 1, top))
    if not layout.header:
        findings.append(Finding("no_header", 1))
    for code, names in (
        ("duplicate_headers", layout.duplicate_names),
        ("blank_headers", layout.blank_names),
    ):
        if names:
            listed = ", ".join(dict.fromkeys(names[:5]))
            findings.append(Finding(code, len(names), values={"names": listed}))
    return findings


def _of_facts(grid: Grid, layout: Layout) -> list[Finding]:
    facts = grid.facts
    header = {int(grid.rows[at]) for at in layout.header}
    merged = [area[0] for area in facts.merged if area[0] not in header]
    below = [row for row in merged if not layout.header or row > max(header)]
    last = int(grid.rows[-1]) if len(grid.rows) else 0
    hidden = [row for row in facts.hidden_rows if row <= last]
    found = (
        ("merged_cells", below, len(below)),
        ("hidden_rows", hidden, facts.counts.get("hidden_rows", 0) if hidden else 0),
        ("empty_formulas", facts.empty_formulas, facts.counts.get("empty_formulas", 0)),
        ("long_numbers", facts.long_numbers, facts.counts.get("long_numbers", 0)),
    )
    return [
        Finding(code, count, first_rows(np.unique(np.array(rows, dtype=np.int64))))
        for code, rows, count in found
        if count
    ]


def _of_role(guess: RoleGuess, column: pa.ChunkedArray, rows: RowNumbers) -> list[Finding]:
    if guess.role == Role.PHONE:
        return _matching("lost_digits", column, rows, _SCIENTIFIC, guess.column)
    if guess.role in (Role.DATE, Role.BIRTH_DATE):
        return _two_way_dates(column, rows, guess.column)
    if guess.role == Role.POSTCODE:
        return _short_postcodes(column, rows, guess.column)
    return []


def _matching(
    code: str, column: pa.ChunkedArray, rows: RowNumbers, pattern: str, name: str | None
) -> list[Finding]:
    mask = pc.match_substring_regex(column, pattern).to_numpy(zero_copy_only=False)
    if not mask.any():
        return []
    example = column[int(np.argmax(mask))].as_py()[:60]
    return [Finding(code, int(mask.sum()), first_rows(rows[mask]), name, {"example": example})]


def _two_way_dates(column: pa.ChunkedArray, rows: RowNumbers, name: str) -> list[Finding]:
    """11/04/2026 is told by the other dates of the column, if some of them have a day above 12."""
    findings = _matching("two_way_dates", column, rows, _TWO_WAYS, name)
    day_first = pc.any(pc.match_substring_regex(column, _DAY_FIRST)).as_py()
    month_first = pc.any(pc.match_substring_regex(column, _MONTH_FIRST)).as_py()
    if findings and day_first != month_first:
        code = "dates_day_first" if day_first else "dates_month_first"
        found = findings[0]
        return [Finding(code, found.count, found.rows, name, found.values)]
    return findings


def _short_postcodes(column: pa.ChunkedArray, rows: RowNumbers, name: str) -> list[Finding]:
    """Postcodes of digits that are shorter than most: a zero in front may be lost."""
    plain = pc.utf8_trim_whitespace(column)
    digits = pc.match_substring_regex(plain, r"^\d{3,9}$").to_numpy(zero_copy_only=False)
    if digits.sum() < 5:
        return []
    lengths = pc.utf8_length(plain).to_numpy(zero_copy_only=False)
    values, counts = np.unique(lengths[digits], return_counts=True)
    usual = int(values[counts.argmax()])
    short = digits & (lengths < usual)
    if not short.any() or counts.max() < 0.6 * digits.sum():
        return []
    example = plain[int(np.argmax(short))].as_py()
    values_ = {"example": example, "usual": str(usual)}
    return [Finding("short_postcodes", int(short.sum()), first_rows(rows[short]), name, values_)]


def _numeric_cells(grid: Grid, layout: Layout, place: int, guess: RoleGuess) -> list[Finding]:
    """Phones and postcodes stored as numbers: a spreadsheet drops their leading zeros."""
    if guess.role not in _NUMERIC:
        return []
    start = int(grid.rows[layout.header[-1]]) if layout.header else 0
    found = [row for row in grid.facts.numeric.get(layout.columns[place], ()) if row > start]
    if not found:
        return []
    rows = first_rows(np.array(found, dtype=np.int64))
    return [Finding(_NUMERIC[guess.role], len(found), rows, guess.column)]


def _number_columns(grid: Grid, layout: Layout, guesses: Sequence[RoleGuess]) -> frozenset[int]:
    """Grid columns of numbers only, where the format tells no more than that."""
    if grid.number_columns is None or not any(guess.role in _NUMERIC for guess in guesses):
        return frozenset()
    return grid.number_columns(layout.header[-1] + 1 if layout.header else 0)


def _all_numeric(column: pa.ChunkedArray, rows: RowNumbers, guess: RoleGuess) -> list[Finding]:
    if guess.role not in _NUMERIC:
        return []
    filled = pc.greater(pc.binary_length(column), 0).to_numpy(zero_copy_only=False)
    where = first_rows(rows[filled])
    return [Finding(_NUMERIC[guess.role], int(filled.sum()), where, guess.column)]


def _of_text(table: pa.Table, rows: RowNumbers) -> list[Finding]:
    """Letters that were decoded wrongly before the file came here."""
    hits = np.zeros(len(rows), dtype=bool)
    example = ""
    for column in table.columns:
        if _maybe_mojibake(column):
            mask = pc.match_substring_regex(column, _MOJIBAKE).to_numpy(zero_copy_only=False)
            if mask.any() and not example:
                example = _around(column[int(np.argmax(mask))].as_py())
            hits |= mask
    if not hits.any():
        return []
    return [
        Finding("mojibake", int(hits.sum()), first_rows(rows[hits]), values={"example": example})
    ]


def _maybe_mojibake(column: pa.ChunkedArray) -> bool:
    """Plain English columns are told by their bytes alone."""
    return bool(pc.any(pc.invert(pc.string_is_ascii(column))).as_py())


def _around(text: str) -> str:
    found = re.search(_MOJIBAKE, text)
    at = found.start() if found else 0
    return text[max(0, at - 15) : at + 15].strip()
