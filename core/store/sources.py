"""Where past requests came from: one source for each list that was added, and its removals."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Select, and_, func, insert, or_, select, update
from sqlalchemy.sql import ColumnElement

from core.errors import RequestError
from core.store.schema import REMOVALS, SOURCES
from core.texts import say


@dataclass(frozen=True, slots=True)
class Source:
    """A list of requests that was added to the register. Times are aware, in UTC."""

    id: int
    name: str
    rows: int
    added_at: datetime
    added_by: str
    removed_at: datetime | None = None
    removed_by: str | None = None


class AlreadyAdded(RequestError):
    """The very same requests are in the register already, or were and are removed: `source`."""

    def __init__(self, source: Source) -> None:
        at = source.removed_at or source.added_at
        by = source.removed_by if source.removed_at else source.added_by
        key = "history.added_and_removed" if source.removed_at else "history.already_added"
        super().__init__(say(key, name=source.name, when=at.astimezone(), by=by, id=source.id))
        self.source = source

    def __reduce__(self) -> tuple[type["AlreadyAdded"], tuple[Source]]:
        return AlreadyAdded, (self.source,)


def sources_where(connection: Connection, *conditions: ColumnElement[bool]) -> list[Source]:
    """Sources that are in the register, removed ones too, in the order they were added."""
    standing = and_(REMOVALS.c.source_id == SOURCES.c.id, REMOVALS.c.restored_version.is_(None))
    query = (
        select(
            *SOURCES.c["id", "name", "rows", "added_at", "added_by"],
            *REMOVALS.c["removed_at", "removed_by"],
        )
        .select_from(SOURCES.outerjoin(REMOVALS, standing))
        .where(SOURCES.c.added_version.is_not(None), *conditions)
        .order_by(SOURCES.c.first_request)
    )
    return [Source(*row) for row in connection.execute(query)]


def source_of(connection: Connection, source_id: int) -> Source:
    """One source. Raises RequestError with a sentence if there is none."""
    found = sources_where(connection, SOURCES.c.id == source_id)
    if not found:
        raise RequestError(say("history.no_such_source", id=source_id))
    return found[0]


def refuse_known(connection: Connection, fingerprint: str) -> None:
    """Raise AlreadyAdded if a source has the same cells; one not removed goes first."""
    found = sources_where(connection, SOURCES.c.fingerprint == fingerprint)
    if found:
        raise AlreadyAdded(min(found, key=lambda source: source.removed_at is not None))


def note_removal(
    connection: Connection, source_id: int, version: int, *, by: str, at: datetime
) -> None:
    """The source counts no longer from `version` on."""
    values = {"removed_version": version, "removed_at": at, "removed_by": by}
    connection.execute(insert(REMOVALS).values(source_id=source_id, **values))


def note_return(
    connection: Connection, source_id: int, version: int, *, by: str, at: datetime
) -> None:
    """The removed source counts again from `version` on."""
    standing = REMOVALS.c.source_id == source_id, REMOVALS.c.restored_version.is_(None)
    values = {"restored_version": version, "restored_at": at, "restored_by": by}
    connection.execute(update(REMOVALS).where(*standing).values(**values))


def removed_at(connection: Connection, version: int) -> list[tuple[int, int]]:
    """The [first, stop) of the requests of each source that was removed at a version."""
    rows = connection.execute(_removed(version).order_by(SOURCES.c.first_request))
    return [(row.first_request, row.first_request + row.rows) for row in rows]


def count_at(connection: Connection, version: int) -> int:
    """How many requests there were at a version, without those of removed sources."""
    added = select(func.sum(SOURCES.c.rows)).where(SOURCES.c.added_version <= version)
    removed = select(func.sum(_removed(version).subquery().c.rows))
    return (connection.scalar(added) or 0) - (connection.scalar(removed) or 0)


def _removed(version: int) -> Select[tuple[int, int]]:
    return (
        select(SOURCES.c.first_request, SOURCES.c.rows)
        .join(REMOVALS, REMOVALS.c.source_id == SOURCES.c.id)
        .where(
            REMOVALS.c.removed_version <= version,
            or_(REMOVALS.c.restored_version.is_(None), REMOVALS.c.restored_version > version),
        )
    )
