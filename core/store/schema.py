"""
The tables of the store, in the version of today; those of paid look-ups in `schema_lookups.py`.
`upgrades.py` brings older files here.

A version of the register is a number that grows with each change of it. Rows that hold only for a
time say from which version on (`added_version`) and up to which (`replaced_version`, not included).
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    Connection,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    event,
    insert,
    text,
)

REQUEST_COLUMNS = (
    "row_id",
    "name",
    "phone",
    "address",
    "email",
    "item",
    "asked",
    "identifier",
    "birth_date",
)

LOOKUP_COUNTERS = ("corrections", "paid_calls", "settings")

METADATA = MetaData()


class Moment(TypeDecorator[datetime]):
    """A point in time: aware in Python, UTC in the database, whether it knows time zones or not."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; a time without a zone is refused."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware, in UTC."""
        return value and (value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC))


def _key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


COUNTERS = Table(
    "counters",
    METADATA,
    Column("name", String(32), primary_key=True),
    Column("value", Integer, nullable=False),
)


@event.listens_for(COUNTERS, "after_create")
def _begin_to_count(table: Table, connection: Connection, **_: object) -> None:
    starts = {"register": 0, "register_tidied": 0, "next_request": 1, "decisions": 0}
    lookups = dict.fromkeys(LOOKUP_COUNTERS, 0)
    rows = [{"name": n, "value": v} for n, v in (starts | lookups).items()]
    connection.execute(insert(table), rows)


# A source without `added_version` is still being added: nobody sees it.
SOURCES = Table(
    "sources",
    METADATA,
    _key(),
    Column("name", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("fingerprint", String(64), nullable=False, index=True),
    Column("begun_at", Moment, nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("added_by", Text, nullable=False),
    Column("first_request", Integer, unique=True),
    Column("added_version", Integer),
    sqlite_autoincrement=True,
)

REMOVALS = Table(
    "removals",
    METADATA,
    _key(),
    Column("source_id", ForeignKey(SOURCES.c.id), nullable=False, index=True),
    Column("removed_version", Integer, nullable=False),
    Column("removed_at", Moment, nullable=False),
    Column("removed_by", Text, nullable=False),
    Column("restored_version", Integer),
    Column("restored_at", Moment),
    Column("restored_by", Text),
    sqlite_autoincrement=True,
)

# The request of a source at `position` (from 0) has the id `first_request + position`.
PAST_REQUESTS = Table(
    "past_requests",
    METADATA,
    Column("source_id", ForeignKey(SOURCES.c.id), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    *(Column(name, Text, nullable=False) for name in REQUEST_COLUMNS),
    sqlite_with_rowid=False,
)

# Ids are never given twice (`sqlite_autoincrement`), since payloads are cached by them.
SEGMENTS = Table(
    "segments",
    METADATA,
    _key(),
    Column("kind", String(64), nullable=False),
    Column("first_request", Integer, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("added_version", Integer, nullable=False),
    Column("replaced_version", Integer),
    sqlite_autoincrement=True,
)

SEGMENT_PARTS = Table(
    "segment_parts",
    METADATA,
    Column("segment_id", ForeignKey(SEGMENTS.c.id), primary_key=True),
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("content", LargeBinary, nullable=False),
)

DECISIONS = Table(
    "decisions",
    METADATA,
    _key(),
    Column("key_a", String(16), nullable=False),
    Column("key_b", String(16), nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("decided_at", Moment, nullable=False),
    Column("decided_by", Text, nullable=False),
    Column("cells_a", JSON, nullable=False),
    Column("cells_b", JSON, nullable=False),
    Column("undone_at", Moment),
    Column("undone_by", Text),
    CheckConstraint("key_a < key_b", name="decisions_in_order"),
    Index(
        "decisions_standing",
        "key_a",
        "key_b",
        unique=True,
        sqlite_where=text("undone_at IS NULL"),
        postgresql_where=text("undone_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)
