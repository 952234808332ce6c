"""`rowmill history`: past requests added, listed, removed and restored; and those of one run."""

import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from core.commands.operator import operator
from core.commands.reading import (
    Delimiter,
    Encoding,
    HeaderRow,
    Input,
    Mapped,
    Region,
    SheetName,
    read_input,
    to_match,
)
from core.commands.writing import tell
from core.linkage.history import add_to_history
from core.store import Source, home_folder, open_store
from core.tables.reading import ReadOptions
from core.texts import say

MOST = 2**63 - 1  # a number the store can look for

SourceId: TypeAlias = Annotated[
    int, typer.Argument(metavar="ID", min=1, max=MOST, help=say("cli.history.id"))
]

history_app = typer.Typer(help=say("cli.history.about"), no_args_is_help=True)


@history_app.command(name="add", help=say("cli.history.add"))
def add_command(
    source: Input,
    mapped: Mapped = None,
    sheet: SheetName = None,
    header_row: HeaderRow = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    region: Region = "US",
    again: Annotated[bool, typer.Option("--again", help=say("cli.history.again"))] = False,
    name: Annotated[str | None, typer.Option("--name", help=say("cli.history.name"))] = None,
) -> int:
    """Keep the rows of a file as past requests, and say how many there are then."""
    reading = read_input(source, mapped, ReadOptions(sheet, header_row, encoding, delimiter))
    name = "".join(sign if sign.isprintable() else " " for sign in name or reading.table.name)
    table = replace(to_match(reading.table, region), name=name)
    if len(reading.left_out):
        tell(say("cli.history.left_out", count=len(reading.left_out)))
    tell(say("cli.history.adding", count=len(table), name=table.name))
    began = time.perf_counter()
    added = add_to_history(table, home_folder(), region=region, by=operator(), again=again)
    took_s = time.perf_counter() - began
    tell(say("cli.history.added", count=added.rows, id=added.id, seconds=took_s))
    tell(say("cli.history.holds", count=open_store().register.count()))
    return 0


@history_app.command(name="list", help=say("cli.history.list"))
def list_command(
    as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False,
) -> int:
    """The lists that were added, removed ones too, in the order they were added."""
    register = open_store().register
    sources = register.sources()
    if as_json:
        tell(json.dumps([asdict(source) for source in sources], indent=2, default=str))
        return 0
    for source in sources:
        tell(_about(source))
    tell(say("cli.history.holds", count=register.count()))
    return 0


@history_app.command(name="remove", help=say("cli.history.remove"))
def remove_command(source_id: SourceId) -> int:
    """Let a list count no longer; nothing is deleted."""
    source = open_store().register.remove(source_id, by=operator())
    tell(say("cli.history.removed", count=source.rows, id=source.id, name=source.name))
    tell(say("cli.history.holds", count=open_store().register.count()))
    return 0


@history_app.command(name="restore", help=say("cli.history.restore"))
def restore_command(source_id: SourceId) -> int:
    """Let a removed list count again."""
    source = open_store().register.restore(source_id, by=operator())
    tell(say("cli.history.restored", count=source.rows, id=source.id, name=source.name))
    tell(say("cli.history.holds", count=open_store().register.count()))
    return 0


@contextmanager
def for_this_run(
    files: Sequence[Path], mapped: Sequence[str] | None, *, region: str
) -> Iterator[tuple[str, ...]]:
    """The folder with a store of these files' rows, none without files; gone at the end.

    Raises what reading and adding a file raise.
    """
    if not files:
        yield ()
        return
    with tempfile.TemporaryDirectory(
        prefix="rowmill-history-", ignore_cleanup_errors=True
    ) as folder:
        for path in files:
            table = to_match(read_input(path, mapped).table, region)
            add_to_history(table, Path(folder), region=region, by=operator(), again=True)
            tell(say("cli.history.for_this_run", count=len(table), name=table.name))
        yield (folder,)


def _about(source: Source) -> str:
    words = say(
        "cli.history.source",
        count=source.rows,
        id=source.id,
        name=source.name,
        when=source.added_at.astimezone(),
        by=source.added_by,
    )
    if source.removed_at is None:
        return words
    when = source.removed_at.astimezone()
    return words + say("cli.history.source_removed", when=when, by=source.removed_by)
