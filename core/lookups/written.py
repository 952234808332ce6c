"""Answers as an operator's table has them: the cells of a row, and the sheets beside it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import pandas as pd

from core.engine.chunk import Failure
from core.geocoding.answer import AddressStatus, Answer, Place
from core.pacing import checkpoint
from core.texts import say

Cells: TypeAlias = tuple[str, ...]

COLUMNS = (
    "address_status",
    "address_formatted",
    "address_street_number",
    "address_route",
    "address_locality",
    "address_region",
    "address_postcode",
    "address_country",
    "address_lat",
    "address_lng",
    "address_location_type",
    "address_partial_match",
    "address_place_id",
    "address_radius_km",
    "address_provider",
    "address_note",
)
STATUS, PROVIDER, NOTE = 0, COLUMNS.index("address_provider"), len(COLUMNS) - 1
BETWEEN_NOTES = "; "
CHOICE_COLUMNS = (
    "row_id",
    "choice",
    "formatted",
    "lat",
    "lng",
    "location_type",
    "radius_km",
    "provider",
    "place_id",
)


def cells_of(answer: Answer) -> Cells:
    """The sixteen cells of an answer, in the order of COLUMNS."""
    place = answer.place or Place("")
    return (
        answer.status.value,
        place.formatted,
        place.street_number,
        place.route,
        place.locality,
        place.region,
        place.postcode,
        place.country,
        _degrees(place.lat),
        _degrees(place.lng),
        place.location_type,
        "true" if place.partial_match else "",
        place.place_id,
        _kilometres(place.radius_km),
        answer.provider,
        BETWEEN_NOTES.join(answer.reasons),
    )


def cells_of_failure(failure: Failure) -> Cells:
    """The cells of an address that could not be worked on: the reason is in the note."""
    return ("error", *[""] * (NOTE - 1), failure.message)


def cells_of_blank() -> Cells:
    """The cells of a row that has no address."""
    status = AddressStatus.MISSING.value
    return (status, *[""] * (NOTE - 1), say("lookups.missing"))


def with_note(cells: Sequence[str], note: str) -> Cells:
    """The same cells, with something said before what their note says already."""
    return (*cells[:NOTE], BETWEEN_NOTES.join(filter(None, (note, cells[NOTE]))))


def as_columns(rows: Sequence[Cells]) -> Iterable[list[str]]:
    """Rows of cells as columns, one after the other."""
    for place in range(len(COLUMNS)):
        checkpoint()
        yield [row[place] for row in rows]


def choices_sheet(doubtful: Iterable[tuple[object, Answer]]) -> pd.DataFrame:
    """The places each doubtful row could mean, numbered from 1, the likeliest first."""
    rows = [
        (
            str(row_id),
            str(number),
            place.formatted,
            _degrees(place.lat),
            _degrees(place.lng),
            place.location_type,
            _kilometres(place.radius_km),
            answer.provider,
            place.place_id,
        )
        for row_id, answer in doubtful
        for number, place in enumerate(answer.candidates, start=1)
    ]
    return pd.DataFrame(rows, columns=list(CHOICE_COLUMNS), dtype="str")


def sources_sheet(lines: Sequence[str]) -> pd.DataFrame:
    """Where places come from, and under which licences they may be used."""
    return pd.DataFrame({say("lookups.sources_column"): list(lines)}, dtype="str")


def sheets(
    doubtful: Iterable[tuple[object, Answer]], sources: Sequence[str]
) -> Mapping[str, pd.DataFrame]:
    """The sheets beside the rows; no sheet of choices where nothing is in doubt."""
    choices = choices_sheet(doubtful)
    found = {say("lookups.choices_sheet"): choices} if len(choices) else {}
    if sources:
        found[say("lookups.sources_sheet")] = sources_sheet(sources)
    return found


def _degrees(angle: float | None) -> str:
    return "" if angle is None else f"{angle:.6f}"


def _kilometres(distance_km: float | None) -> str:
    return "" if distance_km is None else f"{distance_km:.1f}"
