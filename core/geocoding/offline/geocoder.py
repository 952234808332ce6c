"""The offline geocoder: the town of an address, or why it cannot be told, without any network."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from core.geocoding.answer import AddressStatus, Answer
from core.geocoding.offline.by_code import by_code_alone
from core.geocoding.offline.gazetteer import open_gazetteer
from core.geocoding.offline.resolve import resolve
from core.geocoding.offline.told import answered
from core.geocoding.query import Query
from core.texts import say


class Geocoder:
    """Answers from the gazetteer of a home folder; threads may share it."""

    def __init__(self, home: Path | None = None) -> None:
        """Raises GazetteerMissing where there is no gazetteer yet."""
        self._gazetteer = open_gazetteer(home)

    def answer(self, query: Query) -> Answer:
        """The answer to one query; equal queries get equal answers."""
        if query.is_blank:
            reason = say("geocoding.offline.missing")
            return Answer(AddressStatus.MISSING, "offline", reasons=(reason,))
        found = answered(resolve(query, self._gazetteer))
        is_nothing = found.status == AddressStatus.UNRESOLVED
        return (by_code_alone(query, self._gazetteer) if is_nothing else None) or found


def answers(queries: Iterable[Query], home: Path | None = None) -> Iterator[Answer]:
    """An answer per query, in order. Raises GazetteerMissing where there is no gazetteer yet."""
    return map(Geocoder(home).answer, queries)


def answer(query: Query, home: Path | None = None) -> Answer:
    """The answer to one query. Raises GazetteerMissing."""
    return Geocoder(home).answer(query)
