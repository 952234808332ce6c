"""The offline geocoder: the town of an address, or why it cannot be told, without any network."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from core.geocoding.answer import AddressStatus, Answer
from core.geocoding.offline.by_code import by_code_alone
from core.geocoding.offline.gazetteer import open_gazetteer
from core.geocoding.offline.resolve import resolve
from core.geocoding.offline.told import answered
from core.geocoding.query import Query
from core.texts import say


def answers(queries: Sequence[Query], home: Path | None = None) -> Iterator[Answer]:
    """An answer per query, in order. Raises GazetteerMissing where there is no gazetteer yet."""
    gazetteer = open_gazetteer(home)
    for query in queries:
        if query.is_blank:
            reason = say("geocoding.offline.missing")
            yield Answer(AddressStatus.MISSING, "offline", reasons=(reason,))
        else:
            found = answered(resolve(query, gazetteer))
            is_nothing = found.status == AddressStatus.UNRESOLVED
            yield (by_code_alone(query, gazetteer) if is_nothing else None) or found


def answer(query: Query, home: Path | None = None) -> Answer:
    """The answer to one query; equal queries get equal answers."""
    return next(answers([query], home))
