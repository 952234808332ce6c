"""`rowmill settings`: the terms of look-ups, shown and changed; never the API key."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Annotated, Any

import typer

from core.commands.operator import operator
from core.commands.writing import tell
from core.errors import SettingsError
from core.lookups.terms import LookupTerms, load_terms, parsed, save_terms
from core.store import home_folder
from core.texts import say


def settings_command(
    changes: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME=VALUE]...", help=say("cli.settings.change"))
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=say("cli.json"))] = False,
) -> int:
    """Change what is named, then show all."""
    home = str(home_folder())
    terms = load_terms(home)
    if changes:
        terms = changed(terms, changes)
        save_terms(home, terms, by=operator())
    if as_json:
        tell(json.dumps(asdict(terms)))
        return 0
    for name, value in asdict(terms).items():
        shown = f"{value:g}" if isinstance(value, float) else str(value)
        tell(f"{name} = {shown}  ({say(f'cli.settings.{name}')})")
    return 0


def changed(terms: LookupTerms, changes: Sequence[str]) -> LookupTerms:
    """The terms with `NAME=VALUE` put in. Raises SettingsError, which names what there is."""
    known = asdict(terms)
    values: dict[str, Any] = {}
    for text in changes:
        name, equals, value = text.partition("=")
        if not equals or name not in known:
            raise SettingsError(say("cli.settings.no_such", text=text, names=", ".join(known)))
        values[name] = parsed(name, value)
    return replace(terms, **values)
