"""`rowmill quote`: what a run would ask, know, settle here and buy; nothing is sent."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from core.commands.reading import (
    Delimiter,
    Encoding,
    HeaderRow,
    Input,
    Mapped,
    SheetName,
    read_input,
)
from core.commands.writing import tell
from core.lookups.quote import Quote
from core.operations.operation import Resources
from core.request import parse_operations
from core.store import open_store
from core.tables.reading import ReadOptions
from core.texts import say


def quote_command(
    source: Input,
    slug: Annotated[str, typer.Argument(metavar="OPERATION", help=say("cli.quote.operation"))],
    mapped: Mapped = None,
    options: Annotated[
        list[str] | None, typer.Option("--set", metavar="SLUG.OPTION=VALUE", help=say("cli.set"))
    ] = None,
    sheet: SheetName = None,
    header_row: HeaderRow = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False,
) -> int:
    """Count exactly, and print label and value; or all counts as JSON."""
    operation = parse_operations([slug], options or [])[0]
    reading = read_input(source, mapped, ReadOptions(sheet, header_row, encoding, delimiter))
    operation.check(reading.table)
    resources = Resources(home=str(open_store().path.parent))
    operation.prepare(resources, _silent)
    quote = operation.quote(reading.table, resources, _silent)
    if quote is None:
        tell(json.dumps(None) if as_json else say("cli.quote.free"))
    elif as_json:
        tell(json.dumps(_counts(quote)))
    else:
        for line in quote_lines(quote):
            tell(line)
    return 0


def quote_lines(quote: Quote) -> list[str]:
    """The quote in plain lines, the same words as on the page."""
    money = f"{quote.terms.currency}{quote.price:,.2f}"
    lines = [
        say("cli.quote.rows", count=quote.rows, distinct=quote.distinct, blank=quote.blank),
        say("cli.quote.known", known=quote.known, settled=quote.settled, to_buy=quote.to_buy),
    ]
    if quote.host:
        lines += [
            say("cli.quote.price", price=money, per_1000=quote.terms.price_per_1000),
            say("cli.quote.least", seconds=quote.at_least_s, rate=quote.terms.rate_per_s),
            say("cli.quote.leaves", calls=quote.calls, host=quote.host),
        ]
    if quote.left_open:
        lines.append(say("cli.quote.stops", calls=quote.calls, left=quote.left_open))
    return lines


def _counts(quote: Quote) -> dict[str, object]:
    counts = {name: value for name, value in asdict(quote).items() if name != "terms"}
    derived = {
        "calls": quote.calls,
        "left_open": quote.left_open,
        "price": quote.price,
        "price_per_1000": quote.terms.price_per_1000,
        "at_least_s": round(quote.at_least_s, 3),
    }
    return {**counts, **derived}


def _silent(words: str, fraction: float) -> None:
    """Nobody watches."""
