"""What a run leaves, and writing it to files: every row that came in goes out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from core.tables.table import Table
from core.tables.writing import write_table
from core.texts import say


@dataclass(frozen=True)
class Result:
    """The table with the new columns, the rows left out at reading, and extra sheets by name."""

    table: Table
    left_out: pd.DataFrame = field(default_factory=pd.DataFrame)
    sheets: Mapping[str, pd.DataFrame] = field(default_factory=dict)


def write_result(result: Result, path: Path) -> tuple[Path, ...]:
    """Write the result by the ending of `path`: .xlsx, .csv or .parquet.

    Rows left out at reading and extra sheets are sheets of a workbook; beside a csv or parquet
    they are files of their own. Returns the files written. Raises TableError, and then the file
    that was there before is untouched.
    """
    extras = dict(result.sheets)
    if len(result.left_out):
        extras[say("results.left_out_sheet")] = result.left_out
    if path.suffix.lower() == ".xlsx":
        write_table(result.table, path, extra_sheets=extras)
        return (path,)
    write_table(result.table, path)
    written = [path]
    for name, frame in extras.items():
        beside = path.with_name(f"{path.stem}.{name.lower().replace(' ', '-')}{path.suffix}")
        write_table(Table(name, frame), beside)
        written.append(beside)
    return tuple(written)
