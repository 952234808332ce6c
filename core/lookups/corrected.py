"""An address that an operator has put right: for ever, whatever a provider says.

A place chosen from Google's is Google's: its place_id is kept for ever, the rest of it no longer
than Google's other answers. After that the address is asked again, and the place of that id taken.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from core.geocoding.answer import AddressStatus, Answer, Place
from core.geocoding.query import Query
from core.lookups.terms import load_terms
from core.store import Correction, open_store
from core.texts import say


def corrections(home: str, queries: Sequence[Query]) -> dict[str, Mapping[str, Any]]:
    """The places that operators gave for some of the queries, by key; none without a home."""
    if not home:
        return {}
    standing = open_store(Path(home)).corrections.standing([query.key for query in queries])
    oldest = datetime.now(UTC) - timedelta(days=load_terms(home).keep_days)
    return {key: _allowed(correction, oldest) for key, correction in standing.items()}


def is_whole(place: Mapping[str, Any]) -> bool:
    """Whether a correction says the place itself, not only which of Google's it is."""
    return "formatted" in place


def corrected(place: Mapping[str, Any]) -> Answer:
    """The answer where the operator gave the place."""
    known = {field.name for field in fields(Place)}
    kept = Place(**{name: value for name, value in place.items() if name in known})
    return Answer(AddressStatus.ACCEPTED, "operator", kept, reasons=(say("lookups.corrected"),))


def with_choice(answer: Answer, place: Mapping[str, Any] | None) -> Answer:
    """Google's answer, where the operator chose one of its places before: that one."""
    for candidate in answer.candidates if place else ():
        if place and candidate.place_id == place["place_id"]:
            return Answer(
                AddressStatus.ACCEPTED, "operator", candidate, (say("lookups.corrected"),)
            )
    return answer


def as_kept(place: Place) -> dict[str, Any]:
    """A place as plain data, as corrections are kept."""
    return asdict(place)


def _allowed(correction: Correction, oldest: datetime) -> Mapping[str, Any]:
    place_id = correction.place.get("place_id")
    return {"place_id": place_id} if place_id and correction.at < oldest else correction.place
