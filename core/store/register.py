"""The history register: past requests, where they came from, and the index over them."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pyarrow as pa
from sqlalchemy import Connection, insert, select, update

from core.errors import RequestError
from core.store.database import Database, counted, hold_counter, set_counter
from core.store.errors import StoreError
from core.store.past_requests import (
    PastRequest,
    checked,
    delete_rows,
    fingerprint,
    read_rows,
    write_rows,
)
from core.store.schema import SOURCES
from core.store.segments import (
    Segment,
    delete_replaced,
    read_payload,
    replace,
    segments_at,
    write_segment,
)
from core.store.sources import (
    Source,
    count_at,
    note_removal,
    note_return,
    refuse_known,
    removed_at,
    source_of,
    sources_where,
)
from core.texts import say

ABANDONED_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Register:
    """
    Past requests, each with a number of its own, and opaque segments of an index over them.

    Every change makes a new version of the whole; what held at an older one can still be asked
    for, so that a run sees the register of its beginning to its end. All methods raise StoreError.
    """

    database: Database

    def version(self) -> int:
        """A number that grows with each add, remove, restore and merge; 0 for an empty register."""
        with self.database.reading() as connection:
            return counted(connection, "register")

    def count(self, version: int | None = None) -> int:
        """How many past requests there are, without those of removed sources."""
        with self.database.reading() as connection:
            return count_at(connection, _or_now(connection, version))

    def add(
        self,
        name: str,
        requests: pa.Table,
        make_segment: Callable[[int], bytes],
        *,
        by: str,
        kind: str,
        at: datetime | None = None,
        again: bool = False,
    ) -> Source:
        """Add a list of requests, with the segment of the index over them: all of it or nothing.

        `requests` has the columns of REQUEST_COLUMNS, text without nulls; its row k gets the id
        first + k. `make_segment(first)` gives the segment's bytes. It is called while others may
        write, and once more in the rare case that another list came first; it must be pure.
        Raises AlreadyAdded for requests that were added before, unless `again`; RequestError for
        an empty list; Cancelled at a checkpoint. Memory is bounded beyond what is handed in.
        """
        table = checked(requests)
        if not table.num_rows:
            raise RequestError(say("history.empty", name=name))
        mark = fingerprint(table)
        if not again:
            with self.database.reading() as connection:
                refuse_known(connection, mark)
        source_id = self._begin_source(name, table.num_rows, mark, by, at or datetime.now(UTC))
        try:
            write_rows(self.database, source_id, table)
            return self._publish(source_id, mark, make_segment, kind=kind, again=again)
        except BaseException:  # a cancel or Ctrl+C too must leave no half of a list
            with suppress(StoreError):  # `tidy` finds what could not be deleted now
                delete_rows(self.database, source_id, table.num_rows)
            raise

    def sources(self) -> tuple[Source, ...]:
        """Every list that was added, in that order; removed ones say so."""
        with self.database.reading() as connection:
            return tuple(sources_where(connection))

    def remove(self, source_id: int, *, by: str) -> Source:
        """Let a source count no longer; its requests stay. Raises RequestError for no such id."""
        with self.database.writing() as connection:
            version = hold_counter(connection, "register") + 1
            if source_of(connection, source_id).removed_at is None:
                note_removal(connection, source_id, version, by=by, at=datetime.now(UTC))
                set_counter(connection, "register", version)
            return source_of(connection, source_id)

    def restore(self, source_id: int, *, by: str) -> Source:
        """Let a removed source count again. Raises RequestError for no such id."""
        with self.database.writing() as connection:
            version = hold_counter(connection, "register") + 1
            if source_of(connection, source_id).removed_at is not None:
                note_return(connection, source_id, version, by=by, at=datetime.now(UTC))
                set_counter(connection, "register", version)
            return source_of(connection, source_id)

    def removed_ranges(self, version: int | None = None) -> tuple[tuple[int, int], ...]:
        """The [first, stop) ids of each removed source's requests, ascending."""
        with self.database.reading() as connection:
            return tuple(removed_at(connection, _or_now(connection, version)))

    def requests(self, ids: Sequence[int]) -> list[PastRequest]:
        """Past requests by their ids, in that order, removed ones too. Raises KeyError."""
        with self.database.reading() as connection:
            return read_rows(connection, ids)

    def segments(
        self, version: int | None = None, *, kind: str | None = None
    ) -> tuple[Segment, ...]:
        """The segments that hold at a version, by their first request, without their bytes.

        Raises StoreError for a version from before the last `tidy`.
        """
        with self.database.reading() as connection:
            if version is not None and version < counted(connection, "register_tidied"):
                raise StoreError(say("history.version_gone"))
            return segments_at(connection, _or_now(connection, version), kind)

    def payload(self, segment_id: int) -> bytes:
        """The bytes of a segment. Raises StoreError if `tidy` deleted it meanwhile."""
        with self.database.reading() as connection:
            try:
                return read_payload(connection, segment_id)
            except KeyError as error:
                raise StoreError(say("history.version_gone")) from error

    def merge(
        self, old: Sequence[int], payload: bytes, *, first_request: int, rows: int, kind: str
    ) -> Segment:
        """Put one segment in the place of several, from the next version on.

        Raises StoreError if another process replaced one of them meanwhile.
        """
        with self.database.writing() as connection:
            version = hold_counter(connection, "register") + 1
            if not replace(connection, old, version):
                raise StoreError(say("history.merged_meanwhile"))
            set_counter(connection, "register", version)
            return write_segment(
                connection, payload, version, kind=kind, first=first_request, rows=rows
            )

    def tidy(self, *, pinned: int | None = None) -> None:
        """Delete replaced segments that versions from `pinned` (default: now) on do not need.

        Also what is left of lists whose adding ended with the process, over a day ago.
        """
        with self.database.writing() as connection:
            now = hold_counter(connection, "register")
            lost = delete_replaced(connection, now if pinned is None else min(pinned, now))
            tidied = max(lost, counted(connection, "register_tidied"))
            set_counter(connection, "register_tidied", tidied)
            overdue = SOURCES.c.begun_at < datetime.now(UTC) - ABANDONED_AFTER
            query = select(SOURCES.c.id, SOURCES.c.rows)
            dead = connection.execute(query.where(SOURCES.c.added_version.is_(None), overdue)).all()
        for source_id, rows in dead:
            delete_rows(self.database, source_id, rows)

    def _begin_source(self, name: str, rows: int, mark: str, by: str, at: datetime) -> int:
        values = {"name": name, "rows": rows, "fingerprint": mark, "added_by": by, "added_at": at}
        with self.database.writing() as connection:
            row = insert(SOURCES).values(**values, begun_at=datetime.now(UTC))
            return int(connection.execute(row).inserted_primary_key[0])  # type: ignore[index]

    def _publish(
        self,
        source_id: int,
        mark: str,
        make_segment: Callable[[int], bytes],
        *,
        kind: str,
        again: bool,
    ) -> Source:
        with self.database.reading() as connection:
            likely = counted(connection, "next_request")
        payload = make_segment(likely)
        with self.database.writing() as connection:
            version = hold_counter(connection, "register") + 1
            if not again:
                refuse_known(connection, mark)
            first = counted(connection, "next_request")
            if first != likely:
                payload = make_segment(first)
            published = {"first_request": first, "added_version": version}
            staged = SOURCES.c.id == source_id, SOURCES.c.fingerprint == mark
            connection.execute(update(SOURCES).where(*staged).values(**published))
            source = source_of(connection, source_id)
            write_segment(connection, payload, version, kind=kind, first=first, rows=source.rows)
            set_counter(connection, "register", version)
            set_counter(connection, "next_request", first + source.rows)
            return source


def _or_now(connection: Connection, version: int | None) -> int:
    return counted(connection, "register") if version is None else version
