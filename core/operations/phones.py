"""Validate phones: what each phone cell says, as E.164, with a status and a reason."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, TypeAlias

import pandas as pd
import pyarrow as pa

from core.engine.chunk import Failure
from core.engine.settings import Bound
from core.errors import SettingsError
from core.operations.operation import Operation, Plan, Resources, Result, option, with_columns
from core.phones import PhoneStatus, describe_note, read_phones, region_of
from core.phones.region_names import supported_regions
from core.tables.roles import Role
from core.tables.table import Table
from core.texts import say

Cells: TypeAlias = tuple[str, ...]

COLUMNS = (
    "phone_status",
    "phone_e164",
    "phone_national",
    "phone_international",
    "phone_region",
    "phone_type",
    "phone_extension",
    "phone_carrier",
    "phone_location",
    "phone_timezone",
    "phone_other",
    "phone_note",
)
MEMO_SIZE = 1 << 16


@dataclass(frozen=True)
class ValidatePhones(Operation[Cells, Cells]):
    """Items are rows: the cells of the phone columns, and last the row's country or ""."""

    slug: ClassVar[str] = "phones"
    title: ClassVar[str] = say("operations.phones.title")
    activity: ClassVar[str] = say("operations.phones.activity")
    noun: ClassVar[str] = say("operations.phones.noun")
    prefix: ClassVar[str] = "phone_"
    needs: ClassVar[tuple[Role, ...]] = (Role.PHONE,)
    uses: ClassVar[tuple[Role, ...]] = (Role.COUNTRY,)
    position: ClassVar[int] = 10

    region: str = option(
        say("operations.phones.region"),
        "US",
        help=say("operations.phones.region_help"),
        choices=supported_regions(),
    )
    descriptions: bool = option(
        say("operations.phones.descriptions"), True, help=say("operations.phones.descriptions_help")
    )

    def __post_init__(self) -> None:
        if self.region not in supported_regions():
            raise SettingsError(say("operations.phones.no_such_region", value=self.region))

    @property
    def bound(self) -> Bound:
        """Reading numbers is computing in Python."""
        return "python"

    @property
    def added_columns(self) -> tuple[str, ...]:
        """Twelve columns, status first and note last."""
        return COLUMNS

    def plan(self, table: Table, resources: Resources) -> Plan[Cells]:
        """One item per row."""
        columns = self.require(Role.PHONE, table)
        country = self.columns_of(Role.COUNTRY, table)[:1]
        return Plan(_RowCells(table.frame, (*columns, *country), has_country=bool(country)))

    def work(
        self, items: Sequence[Cells], shared: Any, resources: Resources
    ) -> Iterator[Cells | Failure]:
        """The twelve new cells of each row; equal rows are answered once."""
        for cells in items:
            yield _answer(cells, self.region, self.descriptions)

    def gather(
        self, table: Table, plan: Plan[Cells], outcomes: Sequence[Cells | Failure]
    ) -> Result:
        """The table with the twelve columns at its end."""
        blank = ("",) * (len(COLUMNS) - 2)
        rows = [
            ("error", *blank, outcome.message) if isinstance(outcome, Failure) else outcome
            for outcome in outcomes
        ]
        columns = ([row[place] for row in rows] for place in range(len(COLUMNS)))
        return Result(with_columns(table, COLUMNS, columns))


class _RowCells(Sequence[Cells]):
    """Rows of some columns as tuples of cells, made chunk by chunk."""

    def __init__(self, frame: pd.DataFrame, columns: Sequence[str], *, has_country: bool) -> None:
        self._columns = [pa.chunked_array(pa.array(frame[name])) for name in columns]
        self._rows, self._has_country = len(frame), has_country

    def __len__(self) -> int:
        return self._rows

    def __getitem__(self, wanted: Any) -> Any:
        if not isinstance(wanted, slice):
            return self[wanted : wanted + 1][0]
        start, stop, _ = wanted.indices(self._rows)
        cells = [column.slice(start, stop - start).to_pylist() for column in self._columns]
        if not self._has_country:
            cells.append([""] * (stop - start))
        return list(zip(*cells, strict=True))


def clear_memo() -> None:
    """Forget every row answered so far, so that a benchmark answers them afresh."""
    _answer.cache_clear()


@lru_cache(maxsize=MEMO_SIZE)
def _answer(cells: Cells, region: str, descriptions: bool) -> Cells:
    """The new cells of a row whose phone cells and country are `cells`."""
    *phones, country = cells
    own_region = region_of(country) if country else None
    reading = read_phones(phones, own_region or region, descriptions=descriptions)
    notes = [describe_note(note) for note in reading.notes]
    if country.strip() and own_region is None and reading.status != PhoneStatus.MISSING:
        notes.append(say("operations.phones.unknown_country", country=country, region=region))
    return (
        reading.status.value,
        reading.e164,
        reading.national,
        reading.international,
        reading.region,
        reading.type,
        reading.extension,
        reading.carrier,
        reading.location,
        reading.timezone,
        "; ".join(reading.other),
        "; ".join(notes),
    )
