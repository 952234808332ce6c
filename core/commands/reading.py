"""A table as the command line asks for it: which file, how it is read, what its columns hold."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from core.operations.duplicates import FindDuplicates
from core.request import parse_roles
from core.tables.reading import Reading, ReadOptions, read_table
from core.tables.table import Table
from core.texts import say

Input: TypeAlias = Annotated[Path, typer.Argument(metavar="INPUT", help=say("cli.input"))]
Mapped: TypeAlias = Annotated[
    list[str] | None, typer.Option("--map", metavar="ROLE=COLUMN", help=say("cli.map"))
]
SheetName: TypeAlias = Annotated[str | None, typer.Option("--sheet", help=say("cli.sheet"))]
HeaderRow: TypeAlias = Annotated[
    int | None, typer.Option("--header-row", help=say("cli.header_row"))
]
Encoding: TypeAlias = Annotated[str | None, typer.Option("--encoding", help=say("cli.encoding"))]
Delimiter: TypeAlias = Annotated[str | None, typer.Option("--delimiter", help=say("cli.delimiter"))]
Region: TypeAlias = Annotated[str, typer.Option("--region", help=say("cli.region"))]


def read_input(
    source: Path, mapped: Sequence[str] | None, options: ReadOptions | None = None
) -> Reading:
    """The file, with `ROLE=COLUMN` words put over the roles that were found.

    Raises TableError for a file that cannot be read, MappingError for words that do not fit it.
    """
    roles = parse_roles(mapped or [])
    reading = read_table(source, options)
    table = reading.table.with_roles({**reading.table.roles, **roles})
    return replace(reading, table=table)


def to_match(table: Table, region: str) -> Table:
    """The table as the duplicates operation matches it: without what an earlier run of it wrote.

    Raises MappingError, which lists the columns, where none of them gives anything to match.
    """
    operation = FindDuplicates(region=region)
    operation.check(table)
    roles = {role: operation.columns_of(role, table) for role in table.roles}
    return table.with_roles({role: columns for role, columns in roles.items() if columns})
