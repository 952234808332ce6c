"""The places doubtful rows could mean, as cases to decide: one per distinct address."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from core.geocoding.answer import Place
from core.geocoding.query import Query
from core.lookups.asked import BLANK, asked_of
from core.lookups.free import Free, answered_free
from core.tables.roles import Role
from core.tables.table import Table

_NEAR = 1e-5  # degrees: the sheet has six decimals


@dataclass(frozen=True, slots=True)
class Choice:
    """A place as the sheet of choices has it, all of it text."""

    formatted: str
    lat: str
    lng: str
    location_type: str
    radius_km: str
    place_id: str


@dataclass(frozen=True, slots=True)
class Case:
    """One address, the rows that hold it by their numbers, and the places it could be."""

    query: Query
    rows: Sequence[str]
    provider: str
    choices: Sequence[Choice]


def cases_of(
    table: Table, columns: Mapping[Role, Sequence[str]], default: str, sheet: pd.DataFrame
) -> list[Case]:
    """The cases of a sheet of choices, in its order; `table` is the one it was made with."""
    choices: dict[str, list[Choice]] = {}
    providers: dict[str, str] = {}
    names = ["row_id", "provider", "formatted", "lat", "lng", "location_type", "radius_km"]
    for row, provider, *cells in zip(*(sheet[name] for name in [*names, "place_id"]), strict=True):
        choices.setdefault(row, []).append(Choice(*cells))
        providers[row] = provider
    rows = list(choices)
    index = table.frame.index
    places = index.get_indexer(pd.Index(rows).astype(index.dtype))
    asked = asked_of(Table(table.name, table.frame.iloc[places], table.roles), columns, default)
    of_query: dict[int, list[str]] = {}
    for row, place in zip(rows, asked.of_row, strict=True):
        if place != BLANK:
            of_query.setdefault(place, []).append(row)
    return [
        Case(asked.queries[place], same, providers[same[0]], choices[same[0]])
        for place, same in of_query.items()
    ]


def place_of(case: Case, choice: Choice, home: str) -> Place:
    """The place chosen, with its street, town and country; without them where they are gone.

    The sheet has what a person needs to choose; the rest is looked up again, for nothing.
    """
    free = Free(home, kept_too=case.provider == "google")
    for answer in answered_free([case.query], {}, free):
        for candidate in answer.candidates:
            if _is_same(candidate, choice):
                return candidate
    return Place(
        choice.formatted,
        lat=_number(choice.lat),
        lng=_number(choice.lng),
        location_type=choice.location_type,
        place_id=choice.place_id,
        radius_km=_number(choice.radius_km),
    )


def _is_same(place: Place, choice: Choice) -> bool:
    """Two towns of one name are told apart by where they are."""
    spots = (place.lat, _number(choice.lat)), (place.lng, _number(choice.lng))
    near = all(one == other or abs((one or 0) - (other or 0)) < _NEAR for one, other in spots)
    return near and (place.formatted, place.place_id) == (choice.formatted, choice.place_id)


def _number(text: str) -> float | None:
    return float(text) if text else None
