"""`rowmill decide` and `rowmill decisions`: the operator's word on pairs, and taking it back."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from core.commands.history import MOST
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
from core.errors import RequestError
from core.linkage.decided import Side, decide, side_of_past, sides_of
from core.linkage.past import HISTORY
from core.store import Decision, Verdict, home_folder, open_store
from core.tables.reading import ReadOptions
from core.texts import say

SHOWN = ("name", "phone", "email", "address", "identifier", "birth_date")
CELLS_SHOWN, LETTERS_SHOWN = 2, 40

decisions_app = typer.Typer(help=say("cli.decisions.about"), invoke_without_command=True)


def decide_command(
    source: Input,
    row: Annotated[
        int, typer.Argument(metavar="ROW", min=0, max=MOST, help=say("cli.decisions.row"))
    ],
    other: Annotated[str, typer.Argument(metavar="OTHER", help=say("cli.decisions.other"))],
    verdict: Annotated[Verdict, typer.Argument(help=say("cli.decisions.verdict"))],
    mapped: Mapped = None,
    sheet: SheetName = None,
    header_row: HeaderRow = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    region: Region = "US",
    past: Annotated[
        Path | None, typer.Option("--history", help=say("cli.decisions.history"))
    ] = None,
    past_mapped: Annotated[
        list[str] | None,
        typer.Option("--history-map", metavar="ROLE=COLUMN", help=say("cli.history_map")),
    ] = None,
) -> int:
    """Store the operator's word on a row of a file and another one, or a past request."""
    number, is_past = _number(other)
    options = ReadOptions(sheet, header_row, encoding, delimiter)
    table = to_match(read_input(source, mapped, options).table, region)
    if not is_past:
        sides = sides_of(table, (row, number), region)
    elif past is not None:
        of_file = to_match(read_input(past, past_mapped).table, region)
        sides = [*sides_of(table, (row,), region), *sides_of(of_file, (number,), region)]
    else:
        sides = [*sides_of(table, (row,), region), side_of_past(home_folder(), number)]
    _decide(sides[0], sides[1], verdict)
    return 0


@decisions_app.callback()
def list_command(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False,
    undone_too: Annotated[bool, typer.Option("--all", help=say("cli.decisions.all"))] = False,
) -> int:
    """The decisions that stand, newest first."""
    if context.invoked_subcommand is not None:
        return 0
    decisions = open_store().decisions.all()
    shown = [each for each in decisions if undone_too or each.undone_at is None]
    if as_json:
        tell(json.dumps([asdict(each) for each in shown], indent=2, default=str))
        return 0
    for each in shown:
        tell(_about(each))
    if not shown:
        tell(say("cli.decisions.none"))
    return 0


@decisions_app.command(name="undo", help=say("cli.decisions.undo"))
def undo_command(
    decision_id: Annotated[
        int | None,
        typer.Argument(metavar="[ID]", min=1, max=MOST, help=say("cli.decisions.id")),
    ] = None,
) -> int:
    """Take back one decision; without a number the last one of this operator."""
    decisions, by = open_store().decisions, operator()
    if decision_id is None:
        undone = decisions.undo_last(by=by)
    else:
        undone = decisions.undo(decision_id, by=by)
    if undone is None:
        raise RequestError(say("cli.decisions.nothing_to_undo", by=by))
    words = say(f"cli.decisions.verdicts.{undone.verdict}")
    tell(say("cli.decisions.undone", id=undone.id, verdict=words, **_pair(undone)))
    return 0


def _number(other: str) -> tuple[int, bool]:
    """The number that OTHER names, and whether it is a past request's."""
    words = other.strip().lower()
    digits = words.removeprefix(HISTORY)
    if not (digits.isascii() and digits.isdigit() and int(digits) <= MOST):
        raise RequestError(say("cli.decisions.not_another", other=other))
    return int(digits), words.startswith(HISTORY)


def _decide(one: Side, other: Side, verdict: Verdict) -> None:
    """Store the decision and say what it is, whose place it took, and how to take it back."""
    decided = decide(home_folder(), one, other, verdict, by=operator())
    words = say(f"cli.decisions.verdicts.{verdict}")
    tell(say("cli.decisions.decided", id=decided.id, verdict=words, **_pair(decided)))
    tell(say("cli.decisions.from_next_run", id=decided.id))


def _about(decision: Decision) -> str:
    line = say(
        "cli.decisions.line",
        id=decision.id,
        verdict=say(f"cli.decisions.verdicts.{decision.verdict}"),
        when=decision.at.astimezone(),
        by=decision.by,
        **_pair(decision),
    )
    if decision.undone_at is None:
        return line
    when = decision.undone_at.astimezone()
    return line + say("cli.decisions.line_undone", when=when, by=decision.undone_by)


def _pair(decision: Decision) -> Mapping[str, str]:
    return {"one": _shown(decision.cells_a), "other": _shown(decision.cells_b)}


def _shown(cells: Mapping[str, str]) -> str:
    """The cells that tell most of a record, printable and short."""
    known = [cells[kind] for kind in SHOWN if cells.get(kind, "").strip()]
    known = known or [cell for cell in cells.values() if cell.strip()]
    texts = ["".join(c if c.isprintable() else " " for c in cell) for cell in known]
    return ", ".join(" ".join(text.split())[:LETTERS_SHOWN] for text in texts[:CELLS_SHOWN])
