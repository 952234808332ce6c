"""Reading a spreadsheet safely: parsed in a limited child process, mapped into memory here."""

import os
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from core.errors import TableError
from core.tables import guard, sandbox
from core.tables.frames import TEXT, mapped_frame
from core.tables.roles import Role, RoleGuess, roles_of
from core.tables.table import Table
from core.texts import say

SUPPORTED = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt")
Severity = Literal["look", "harmless"]

_KINDS = {"xlsx": "xlsx", "xlsm": "xlsx", "xls": "xls", "ods": "ods"}
_HARMLESS = frozenset(
    {
        "title_rows",
        "repeated_headers",
        "totals",
        "blank_rows",
        "two_row_header",
        "duplicate_headers",
        "blank_headers",
        "short_rows",
        "hidden_sheets",
        "dates_day_first",
        "dates_month_first",
        "wrong_suffix",
        "merged_cells",
    }
)


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """The operator's choices; None lets the reader find out. Header row 0 means there is none."""

    sheet: str | None = None
    header_row: int | None = None
    encoding: str | None = None
    delimiter: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of a workbook and its size, header and blank rows included."""

    name: str
    rows: int
    columns: int
    hidden: bool


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something odd: a sentence that goes on from the count, what happens to it, and where."""

    code: str
    severity: Severity
    count: int
    sentence: str
    consequence: str
    rows: tuple[int, ...]  # the first 1,000 sheet row numbers
    column: str | None


@dataclass(frozen=True)
class Reading:
    """A table and how it was read."""

    table: Table
    sheets: tuple[Sheet, ...]
    sheet: str | None
    header_row: int
    encoding: str  # "" when it is set by the file
    encoding_confidence: float
    delimiter: str
    guesses: tuple[RoleGuess, ...]
    oddities: tuple[Oddity, ...]
    left_out: pd.DataFrame  # the table's columns, then `why` and, for lines put aside, `line`
    raw: pd.DataFrame
    elapsed_s: float
    size_bytes: int


def read_table(
    path: Path, options: ReadOptions | None = None, *, name: str | None = None
) -> Reading:
    """Read a spreadsheet into text cells; `name` is what the operator calls the file.

    Raises TableError, with one or two plain sentences, for a file that cannot be read.
    """
    options = options or ReadOptions()
    name = name or path.name
    started = time.perf_counter()
    sniffed = guard.check(path)
    with sandbox.private_folder() as folder:
        job = _job(path, options, sniffed.kind, name, folder)
        answer = sandbox.run(job)
        names = answer["names"]
        frame = mapped_frame(Path(folder, "table.arrow"), names)
        left_out = _left_out(Path(folder, "left_out.arrow"), names)
        raw = _raw(Path(folder, "raw.arrow"), answer["width"])
    several = Counter(finding["code"] for finding in answer["findings"])
    guesses = tuple(_guess(values) for values in answer["guesses"])
    oddities = [
        _oddity(finding, names_column=several[finding["code"]] > 1)
        for finding in answer["findings"]
    ]
    suffix = Path(name).suffix.lower().lstrip(".")
    if suffix in SUPPORTED and _KINDS.get(suffix, "text") != sniffed.kind:
        oddities.append(_wrong_suffix(suffix, sniffed.kind))
    return Reading(
        table=Table(name, frame, roles_of(guesses)),
        sheets=tuple(Sheet(**sheet) for sheet in answer["sheets"]),
        sheet=answer["sheet"],
        header_row=answer["header_row"],
        encoding=answer["encoding"],
        encoding_confidence=answer["encoding_confidence"],
        delimiter=answer["delimiter"],
        guesses=guesses,
        oddities=tuple(sorted(oddities, key=lambda oddity: oddity.severity == "harmless")),
        left_out=left_out,
        raw=raw,
        elapsed_s=time.perf_counter() - started,
        size_bytes=sniffed.size_bytes,
    )


def _job(
    path: Path, options: ReadOptions, kind: guard.Kind, name: str, folder: str
) -> dict[str, Any]:
    """What the child is asked to do; the file has the right ending there, whatever its name."""
    suffix = {"xlsx": ".xlsx", "xls": ".xls", "ods": ".ods"}.get(kind, Path(name).suffix.lower())
    link = Path(folder, f"input{suffix if suffix.isascii() else ''}")
    try:
        link.symlink_to(os.path.abspath(path))
    except OSError:
        link = path
    return {
        "file": str(link),
        "folder": folder,
        "kind": kind,
        "sheet": options.sheet,
        "header_row": options.header_row,
        "encoding": options.encoding,
        "delimiter": options.delimiter,
    }


def _left_out(path: Path, names: list[str]) -> pd.DataFrame:
    """The rows that are not in the table, with the reason in words."""
    frame = mapped_frame(path, [*(f"c{i}" for i in range(len(names))), "why", "number", "line"])
    whys = [
        say(f"tables.why.{code}", line=f"{int(number):,}")
        for code, number in zip(frame["why"], frame["number"], strict=True)
    ]
    frame["why"] = pd.Series(whys, index=frame.index, dtype=TEXT)
    frame = frame.drop(columns="number")
    frame.columns = pd.Index([*names, *(_free(name, names) for name in ("why", "line"))])
    return frame


def _free(name: str, taken: list[str]) -> str:
    """The name, or the next one with a number where the table has such a column."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free


def _raw(path: Path, width: int) -> pd.DataFrame:
    return mapped_frame(path, [str(place + 1) for place in range(width)])


def _guess(values: Mapping[str, Any]) -> RoleGuess:
    role = Role(values["role"]) if values["role"] else None
    return RoleGuess(
        values["column"], role, values["confidence"], tuple(values["samples"]), values["reason"]
    )


def _oddity(finding: Mapping[str, Any], *, names_column: bool) -> Oddity:
    code, count = finding["code"], finding["count"]
    values = {"count": count, "column": finding["column"] or "", **finding["values"]}
    sentence = say(f"tables.odd.{code}", **values)
    if names_column and finding["column"]:
        sentence = say("tables.in_column", sentence=sentence, column=finding["column"])
    return Oddity(
        code=code,
        severity="harmless" if code in _HARMLESS else "look",
        count=count,
        sentence=sentence,
        consequence=say(f"tables.then.{code}", **values),
        rows=tuple(finding["rows"]),
        column=finding["column"],
    )


def _wrong_suffix(suffix: str, kind: guard.Kind) -> Oddity:
    values = {"suffix": f".{suffix}", "kind": say(f"tables.kind.{kind}"), "count": 1}
    return Oddity(
        "wrong_suffix",
        "harmless",
        1,
        say("tables.odd.wrong_suffix", **values),
        say("tables.then.wrong_suffix", **values),
        (),
        None,
    )


__all__ = [
    "SUPPORTED",
    "Oddity",
    "ReadOptions",
    "Reading",
    "Sheet",
    "TableError",
    "read_table",
]
