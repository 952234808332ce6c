"""The tables of paid look-ups: what was answered and corrected, what it cost, how fast one may ask.

They share `METADATA` with the other tables of the store.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Double,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from core.store.schema import METADATA, Moment

# `results` end before `place_ids` do; the row goes with them.
ANSWERS = Table(
    "answers",
    METADATA,
    Column("query_key", String(32), primary_key=True),
    Column("results", JSON(none_as_null=True)),
    Column("place_ids", JSON, nullable=False),
    Column("answered_at", Moment, nullable=False),
    Column("keep_until", Moment, nullable=False),
    Column("place_ids_until", Moment, nullable=False, index=True),
    Index(
        "answers_with_results",
        "keep_until",
        sqlite_where=text("results IS NOT NULL"),
        postgresql_where=text("results IS NOT NULL"),
    ),
)

CORRECTIONS = Table(
    "corrections",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("query_key", String(32), nullable=False),
    Column("query", Text, nullable=False),
    Column("place", JSON, nullable=False),
    Column("corrected_by", Text, nullable=False),
    Column("corrected_at", Moment, nullable=False),
    Column("undone_at", Moment),
    Column("undone_by", Text),
    Index(
        "corrections_standing",
        "query_key",
        unique=True,
        sqlite_where=text("undone_at IS NULL"),
        postgresql_where=text("undone_at IS NULL"),
    ),
    sqlite_autoincrement=True,
)

# Whoever asks a service for an address has a claim on it: a call of a process, told from another
# process of the same number by the time it was started at.
CLAIMS = Table(
    "claims",
    METADATA,
    Column("query_key", String(32), primary_key=True),
    Column("process_id", Integer, nullable=False),
    Column("started_at", Double, nullable=False),
    Column("token", String(32), nullable=False),
    Column("claimed_at", Double, nullable=False),
)

# What a run and what a day has spent, in calls and in millionths of the currency.
SPENDING = Table(
    "spending",
    METADATA,
    Column("kind", String(8), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("calls", Integer, nullable=False),
    Column("micro", BigInteger, nullable=False),
)

# The limiter of an API key, in seconds since the epoch; `key` is a fingerprint of it.
PACES = Table(
    "paces",
    METADATA,
    Column("key", String(64), primary_key=True),
    Column("next_at", Double, nullable=False),
    Column("pace", Double, nullable=False),
    Column("slowed_at", Double, nullable=False),
)

# Every value a setting ever had; the last one counts.
SETTINGS = Table(
    "settings",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String(64), nullable=False),
    Column("value", Text, nullable=False),
    Column("set_at", Moment, nullable=False),
    Column("set_by", Text, nullable=False),
    sqlite_autoincrement=True,
)

LOOKUP_TABLES = (ANSWERS, CORRECTIONS, CLAIMS, SPENDING, PACES, SETTINGS)
