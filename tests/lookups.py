"""Tables of addresses, runs of them, and terms of look-ups, as tests of paid look-ups need them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from core.engine.settings import Settings
from core.lookups.terms import LookupTerms, save_terms
from core.operations.addresses import GeocodeAddresses
from core.operations.operation import Resources
from core.runs import Run
from core.tables.roles import Role
from core.tables.table import Table

KEY = "AIzaOnlyForTheLocalService0000000000000"
WIDE = Settings(True, 16, 10)
FAST = LookupTerms(per_second=5_000, per_minute=300_000)


def streets(count: int, *, first: int = 1) -> list[str]:
    """So many different addresses that the service finds to the house."""
    return [
        f"{number} Mill Lane, Burntoak {number % 97:05d}" for number in range(first, first + count)
    ]


def table_of(addresses: Sequence[str]) -> Table:
    """A table with one column of addresses; the rows are numbered as in a sheet."""
    rows = pd.RangeIndex(2, len(addresses) + 2, name="row_id")
    frame = pd.DataFrame({"Address": list(addresses)}, index=rows, dtype="str")
    return Table("requests.csv", frame, {Role.ADDRESS: ("Address",)})


def keep_terms(home: Path, terms: LookupTerms = FAST) -> None:
    """Have a home with terms, by default without a limit that a test would wait for."""
    save_terms(str(home), terms, by="the test")


def started(addresses: Sequence[str], home: Path, settings: Settings = WIDE, **options: Any) -> Run:
    """A run by Google that has begun; there is no budget but what `options` say."""
    operation = GeocodeAddresses(**{"provider": "google", "budget": 0.0, **options})
    run = Run(table_of(addresses), [operation], settings, resources=Resources(home=str(home)))
    run.start()
    return run


def finished(
    addresses: Sequence[str], home: Path, settings: Settings = WIDE, **options: Any
) -> Run:
    """The same, at its end."""
    run = started(addresses, home, settings, **options)
    assert run.wait(120)
    return run


def cells(run: Run, name: str = "status") -> list[str]:
    """A column of the result."""
    result = run.result()
    assert result is not None
    return list(result.table.frame[f"address_{name}"])
