"""What operators decided about pairs of records; nothing is deleted, undone ones stay."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.sql import ColumnElement

from core.errors import RequestError
from core.store.database import Database, counted, hold_counter, set_counter
from core.store.schema import DECISIONS
from core.texts import say

CONTENT_KEY = re.compile(r"[0-9a-f]{16}")


class Verdict(StrEnum):
    """Whether two records tell of the same person."""

    SAME = "same"
    NOT = "not"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on two records, known by their content keys, `key_a` < `key_b`; times in UTC.

    The cells are those the operator saw.
    """

    id: int
    key_a: str
    key_b: str
    verdict: Verdict
    by: str
    at: datetime
    cells_a: Mapping[str, str]
    cells_b: Mapping[str, str]
    undone_at: datetime | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions there are. At most one stands for a pair. All methods raise StoreError."""

    database: Database

    def version(self) -> int:
        """A number that grows with each decision and each undoing; 0 before the first."""
        with self.database.reading() as connection:
            return counted(connection, "decisions")

    def decide(
        self,
        key_a: str,
        key_b: str,
        verdict: Verdict,
        *,
        by: str,
        cells_a: Mapping[str, str],
        cells_b: Mapping[str, str],
    ) -> Decision:
        """Decide on a pair, in either order; another verdict that stood is undone by this one.

        The keys are the records' content keys, 16 hex digits. The same verdict again changes
        nothing and gives the one that stands. Raises RequestError for two equal records.
        """
        pair = _in_order(key_a, key_b)
        if pair != (key_a, key_b):
            cells_a, cells_b = cells_b, cells_a
        with self.database.writing() as connection:
            version = hold_counter(connection, "decisions") + 1
            standing = _find(connection, *_stands(), *_on(pair))
            if standing and standing[0].verdict == verdict:
                return standing[0]
            now = datetime.now(UTC)
            _undo(connection, [*_stands(), *_on(pair)], by=by, at=now)
            row = insert(DECISIONS).values(
                key_a=pair[0],
                key_b=pair[1],
                verdict=str(verdict),
                decided_at=now,
                decided_by=by,
                cells_a=dict(cells_a),
                cells_b=dict(cells_b),
            )
            decision_id = connection.execute(row).inserted_primary_key[0]  # type: ignore[index]
            set_counter(connection, "decisions", version)
            return _find(connection, DECISIONS.c.id == decision_id)[0]

    def undo(self, decision_id: int, *, by: str) -> Decision:
        """Let a decision stand no longer; its pair is undecided then. One undone stays as it is.

        Raises RequestError for no such id.
        """
        with self.database.writing() as connection:
            version = hold_counter(connection, "decisions") + 1
            return _undone(connection, decision_id, version, by=by)

    def undo_last(self, *, by: str) -> Decision | None:
        """Undo the last decision of `by` that stands; None if there is none."""
        with self.database.writing() as connection:
            version = hold_counter(connection, "decisions") + 1
            own = _find(connection, *_stands(), DECISIONS.c.decided_by == by, limit=1)
            return _undone(connection, own[0].id, version, by=by) if own else None

    def standing(self) -> Mapping[tuple[str, str], Decision]:
        """The decisions that stand, by (key_a, key_b)."""
        with self.database.reading() as connection:
            found = _find(connection, *_stands())
        return MappingProxyType({(each.key_a, each.key_b): each for each in found})

    def all(self, *, limit: int | None = None) -> list[Decision]:
        """Every decision, undone ones too, newest first."""
        with self.database.reading() as connection:
            return _find(connection, limit=limit)


def _in_order(key_a: str, key_b: str) -> tuple[str, str]:
    for key in (key_a, key_b):
        if not CONTENT_KEY.fullmatch(key):
            raise ValueError(f"a content key has 16 hex digits, not {len(key)} characters")
    if key_a == key_b:
        raise RequestError(say("decisions.equal"))
    return (key_a, key_b) if key_a < key_b else (key_b, key_a)


def _stands() -> list[ColumnElement[bool]]:
    return [DECISIONS.c.undone_at.is_(None)]


def _on(pair: tuple[str, str]) -> list[ColumnElement[bool]]:
    return [DECISIONS.c.key_a == pair[0], DECISIONS.c.key_b == pair[1]]


def _find(
    connection: Connection, *conditions: ColumnElement[bool], limit: int | None = None
) -> list[Decision]:
    columns = DECISIONS.c[
        "id",
        "key_a",
        "key_b",
        "verdict",
        "decided_by",
        "decided_at",
        "cells_a",
        "cells_b",
        "undone_at",
        "undone_by",
    ]
    query = select(*columns).where(*conditions).order_by(DECISIONS.c.id.desc()).limit(limit)
    return [
        Decision(id_, key_a, key_b, Verdict(verdict), *rest)
        for id_, key_a, key_b, verdict, *rest in connection.execute(query)
    ]


def _undone(connection: Connection, decision_id: int, version: int, *, by: str) -> Decision:
    this = DECISIONS.c.id == decision_id
    if _undo(connection, [this, *_stands()], by=by, at=datetime.now(UTC)):
        set_counter(connection, "decisions", version)
    found = _find(connection, this)
    if not found:
        raise RequestError(say("decisions.no_such_decision", id=decision_id))
    return found[0]


def _undo(
    connection: Connection, conditions: list[ColumnElement[bool]], *, by: str, at: datetime
) -> int:
    values = {"undone_at": at, "undone_by": by}
    return connection.execute(update(DECISIONS).where(*conditions).values(**values)).rowcount
