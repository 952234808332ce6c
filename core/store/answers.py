"""What a paid service answered, kept for as long as its terms allow."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Text,
    bindparam,
    cast,
    delete,
    func,
    insert,
    select,
    update,
)

from core.pacing import checkpoint
from core.store.database import Database
from core.store.schema_lookups import ANSWERS

Results = tuple[dict[str, Any], ...]

KEYS_AT_ONCE = 1_000  # bound parameters of one query
ROWS_AT_ONCE = 2_000  # in one transaction: about 25 ms in which nobody else can write

_FRESH = ANSWERS.c.results.is_not(None), ANSWERS.c.keep_until > bindparam("now")
_COUNT = select(func.count()).select_from(ANSWERS).where(*_FRESH)
_ONE = select(ANSWERS.c.results).where(ANSWERS.c.query_key == bindparam("key"), *_FRESH)
_MANY = select(ANSWERS.c.query_key, cast(ANSWERS.c.results, Text)).where(
    ANSWERS.c.query_key.in_(bindparam("keys", expanding=True)), *_FRESH
)
_FORGET = delete(ANSWERS).where(ANSWERS.c.query_key == bindparam("key"))
_KEEP = insert(ANSWERS)
_FEW: BindParameter[int] = bindparam("few", ROWS_AT_ONCE)
_EXPIRED = select(ANSWERS.c.query_key).where(
    ANSWERS.c.results.is_not(None), ANSWERS.c.keep_until <= bindparam("now")
)
_EMPTY = update(ANSWERS).values(results=None).where(ANSWERS.c.query_key.in_(_EXPIRED.limit(_FEW)))
_OVER = select(ANSWERS.c.query_key).where(
    ANSWERS.c.results.is_(None), ANSWERS.c.place_ids_until <= bindparam("now")
)
_DELETE = delete(ANSWERS).where(ANSWERS.c.query_key.in_(_OVER.limit(_FEW)))


@dataclass(frozen=True, slots=True)
class KnownAnswers(Mapping[str, Results]):
    """
    Results by the key of the query, () where none was found; it can be pickled.

    They are read from JSON each time they are asked for: a hundred thousand of them as Python's
    dicts would take a gigabyte.
    """

    texts: Mapping[str, str]

    def __getitem__(self, key: str) -> Results:
        return tuple(json.loads(self.texts[key]))

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers there are, by the key of the query. All methods raise StoreError."""

    database: Database

    def known(self, keys: Sequence[str], *, now: datetime | None = None) -> "KnownAnswers":
        """Those that were asked for and have not expired. Raises Cancelled at a checkpoint."""
        found: dict[str, str] = {}
        at, wanted = now or datetime.now(UTC), sorted(set(keys))
        with self.database.reading() as connection:
            for start in range(0, len(wanted), KEYS_AT_ONCE):
                checkpoint()
                few = {"keys": wanted[start : start + KEYS_AT_ONCE], "now": at}
                found.update((key, text) for key, text in connection.execute(_MANY, few))
        return KnownAnswers(found)

    def count(self) -> int:
        """How many answers there are that have not expired."""
        with self.database.reading() as connection:
            return int(connection.execute(_COUNT, {"now": datetime.now(UTC)}).scalar_one())

    def forget(self) -> int:
        """Delete all of it, as the operator wishes, place_ids too; gives how many there were."""
        with self.database.writing() as connection:
            return connection.execute(delete(ANSWERS)).rowcount

    def purge(self, now: datetime | None = None) -> int:
        """Delete the results that have expired, and rows whose place_ids have; gives how many.

        A place_id stays until its own date. It takes a millisecond where nothing has expired, and
        lets others write in between where much has.
        """
        values, changed = {"now": now or datetime.now(UTC)}, 0
        for statement in (_EMPTY, _DELETE):
            few = ROWS_AT_ONCE
            while few == ROWS_AT_ONCE:
                checkpoint()
                with self.database.writing() as connection:
                    few = connection.execute(statement, values).rowcount
                changed += few
        return changed


def fresh_answer(connection: Connection, key: str, *, now: datetime) -> Results | None:
    """The results for one query, or None if it was not asked for or has expired."""
    found = connection.execute(_ONE, {"key": key, "now": now}).scalar_one_or_none()
    return None if found is None else tuple(found)


def keep_answer(
    connection: Connection,
    key: str,
    results: Sequence[Mapping[str, Any]],
    *,
    now: datetime,
    keep_until: datetime,
    place_ids_until: datetime,
) -> None:
    """Put an answer in the place of the one there was."""
    connection.execute(_FORGET, {"key": key})
    place_ids = [each["place_id"] for each in results if each.get("place_id")]
    values = {"query_key": key, "results": list(results), "place_ids": place_ids}
    dates = {"answered_at": now, "keep_until": keep_until, "place_ids_until": place_ids_until}
    connection.execute(_KEEP, {**values, **dates})
