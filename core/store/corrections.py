"""The places operators chose for addresses themselves; nothing is deleted, undone ones stay."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.sql import ColumnElement

from core.errors import RequestError
from core.store.database import Database, counted, hold_counter, set_counter
from core.store.schema_lookups import CORRECTIONS
from core.texts import say

QUERY_KEY = re.compile(r"[0-9a-f]{32}")
KEYS_AT_ONCE = 1_000  # bound parameters of one query


@dataclass(frozen=True, slots=True)
class Correction:
    """The place that an operator says a query means; `query` is how it read then; times in UTC."""

    id: int
    key: str
    query: str
    place: Mapping[str, Any]
    by: str
    at: datetime
    undone_at: datetime | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """The corrections there are. At most one stands for a key. All methods raise StoreError."""

    database: Database

    def version(self) -> int:
        """A number that grows with each correction and each undoing; 0 before the first."""
        with self.database.reading() as connection:
            return counted(connection, "corrections")

    def correct(self, key: str, place: Mapping[str, Any], *, query: str, by: str) -> Correction:
        """Say which place a query means, for ever; another one that stood is undone by this one.

        The key is the query's, 32 hex digits; the place is plain values, as JSON takes them. The
        same place again changes nothing and gives the correction that stands.
        """
        if not QUERY_KEY.fullmatch(key):
            raise ValueError(f"the key of a query has 32 hex digits, not {len(key)} characters")
        with self.database.writing() as connection:
            version = hold_counter(connection, "corrections") + 1
            standing = _find(connection, _stands(), CORRECTIONS.c.query_key == key)
            if standing and standing[0].place == dict(place):
                return standing[0]
            now = datetime.now(UTC)
            _undo(connection, CORRECTIONS.c.query_key == key, by=by, at=now)
            row = insert(CORRECTIONS).values(
                query_key=key, query=query, place=dict(place), corrected_by=by, corrected_at=now
            )
            correction_id = connection.execute(row).inserted_primary_key[0]  # type: ignore[index]
            set_counter(connection, "corrections", version)
            return _find(connection, CORRECTIONS.c.id == correction_id)[0]

    def undo(self, correction_id: int, *, by: str) -> Correction:
        """Let a correction stand no longer. One undone stays as it is.

        Raises RequestError for no such id.
        """
        with self.database.writing() as connection:
            version = hold_counter(connection, "corrections") + 1
            return _undone(connection, correction_id, version, by=by)

    def undo_last(self, *, by: str) -> Correction | None:
        """Undo the last correction of `by` that stands; None if there is none."""
        with self.database.writing() as connection:
            version = hold_counter(connection, "corrections") + 1
            own = _find(connection, _stands(), CORRECTIONS.c.corrected_by == by, limit=1)
            return _undone(connection, own[0].id, version, by=by) if own else None

    def standing(self, keys: Sequence[str] | None = None) -> dict[str, Correction]:
        """The corrections that stand, by their key; all of them, or those of some keys."""
        with self.database.reading() as connection:
            if keys is None:
                return {each.key: each for each in _find(connection, _stands())}
            wanted = sorted(set(keys))
            parts = (
                wanted[start : start + KEYS_AT_ONCE]
                for start in range(0, len(wanted), KEYS_AT_ONCE)
            )
            some = (CORRECTIONS.c.query_key.in_(part) for part in parts)
            return {each.key: each for few in some for each in _find(connection, _stands(), few)}

    def all(self, *, limit: int | None = None) -> list[Correction]:
        """Every correction, undone ones too, newest first."""
        with self.database.reading() as connection:
            return _find(connection, limit=limit)


def _stands() -> ColumnElement[bool]:
    return CORRECTIONS.c.undone_at.is_(None)


def _find(
    connection: Connection, *conditions: ColumnElement[bool], limit: int | None = None
) -> list[Correction]:
    columns = CORRECTIONS.c[
        "id",
        "query_key",
        "query",
        "place",
        "corrected_by",
        "corrected_at",
        "undone_at",
        "undone_by",
    ]
    query = select(*columns).where(*conditions).order_by(CORRECTIONS.c.id.desc()).limit(limit)
    return [Correction(*row) for row in connection.execute(query)]


def _undone(connection: Connection, correction_id: int, version: int, *, by: str) -> Correction:
    this = CORRECTIONS.c.id == correction_id
    if _undo(connection, this, by=by, at=datetime.now(UTC)):
        set_counter(connection, "corrections", version)
    found = _find(connection, this)
    if not found:
        raise RequestError(say("store.corrections.no_such_correction", id=correction_id))
    return found[0]


def _undo(connection: Connection, which: ColumnElement[bool], *, by: str, at: datetime) -> int:
    values = {"undone_at": at, "undone_by": by}
    return connection.execute(update(CORRECTIONS).where(which, _stands()).values(values)).rowcount
