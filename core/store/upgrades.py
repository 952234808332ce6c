"""
How a file made by an older Rowmill becomes one of today, without loss.

A new file gets the tables of `schema.py` and `schema_lookups.py` at once. An older one gets the
upgrades that it lacks, in order, all in one transaction. To change the schema: change those tables,
and append to `UPGRADES` the function that does the same to a file of the version before.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Column, Connection, Integer, MetaData, Table, func, insert, inspect, select

from core.store.errors import StoreError
from core.store.schema import COUNTERS, LOOKUP_COUNTERS, METADATA, Moment
from core.store.schema_lookups import LOOKUP_TABLES
from core.texts import say

Upgrade = Callable[[Connection], None]


def _add_lookups(connection: Connection) -> None:
    METADATA.create_all(connection, LOOKUP_TABLES, checkfirst=False)
    connection.execute(insert(COUNTERS), [{"name": n, "value": 0} for n in LOOKUP_COUNTERS])


UPGRADES: tuple[Upgrade, ...] = (_add_lookups,)  # the first leads from version 1 to version 2

SCHEMA_VERSION = Table(
    "schema_version",
    MetaData(),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("since", Moment, nullable=False),
)


def newest_version(upgrades: Sequence[Upgrade] = UPGRADES) -> int:
    """The version that the upgrades lead to."""
    return 1 + len(upgrades)


def version_of(connection: Connection) -> int:
    """The version of an open database; 0 for a new one."""
    if not inspect(connection).has_table(SCHEMA_VERSION.name):
        return 0
    return connection.scalar(select(func.max(SCHEMA_VERSION.c.version))) or 0


def refuse_newer(
    connection: Connection, path: Path, *, upgrades: Sequence[Upgrade] = UPGRADES
) -> int:
    """The version of an open database. Raises StoreError for one this Rowmill does not know."""
    found, known = version_of(connection), newest_version(upgrades)
    if found > known:
        raise StoreError(say("store.newer", path=path, found=found, known=known))
    return found


def bring_up_to_date(
    connection: Connection,
    path: Path,
    *,
    tables: MetaData = METADATA,
    upgrades: Sequence[Upgrade] = UPGRADES,
) -> None:
    """Inside one transaction: make the tables, or upgrade them. Raises StoreError if newer."""
    found = refuse_newer(connection, path, upgrades=upgrades)
    if found == 0:
        SCHEMA_VERSION.create(connection)
        tables.create_all(connection)
        _note(connection, newest_version(upgrades))
        return
    for version, upgrade in enumerate(upgrades[found - 1 :], start=found + 1):
        upgrade(connection)
        _note(connection, version)


def _note(connection: Connection, version: int) -> None:
    connection.execute(insert(SCHEMA_VERSION).values(version=version, since=datetime.now(UTC)))
