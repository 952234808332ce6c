"""Files of other versions: older ones are upgraded without loss, newer ones refused."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Column, Connection, Integer, MetaData, Table, inspect

from core.store import Store, StoreError, Verdict, open_store
from core.store.database import Database, engine_of
from core.store.schema import METADATA
from core.store.upgrades import UPGRADES, bring_up_to_date, newest_version, version_of
from tests.core.store.conftest import MakeRequests

VERSION_1 = Path(__file__).with_name("version_1.sql")


def add_a_note(connection: Connection) -> None:
    """A made-up upgrade: one more table, one more column."""
    connection.exec_driver_sql("CREATE TABLE notes (id INTEGER PRIMARY KEY, words TEXT)")
    connection.exec_driver_sql("ALTER TABLE sources ADD COLUMN note TEXT NOT NULL DEFAULT ''")


def fail(connection: Connection) -> None:
    """A made-up upgrade that goes wrong half way."""
    add_a_note(connection)
    raise ZeroDivisionError


def shape(path: Path) -> dict[str, object]:
    """Every table with its columns, keys and indexes."""
    with Database(path).reading() as connection:
        found = inspect(connection)
        return {
            name: (
                [
                    (each["name"], str(each["type"]), each["nullable"])
                    for each in found.get_columns(name)
                ],
                found.get_pk_constraint(name),
                found.get_foreign_keys(name),
                sorted((str(each["name"]), each["unique"]) for each in found.get_indexes(name)),
                found.get_unique_constraints(name),
            )
            for name in found.get_table_names()
        }


def test_a_new_store_has_every_table_in_the_newest_version(store: Store) -> None:
    with Database(store.path).reading() as connection:
        assert version_of(connection) == newest_version() == 1 + len(UPGRADES)
    assert set(shape(store.path)) == {*METADATA.tables, "schema_version"}


def test_an_older_file_is_upgraded_and_keeps_its_rows(
    store: Store, make_requests: MakeRequests
) -> None:
    source = store.register.add("list", make_requests(3), lambda _: b"x", by="ann", kind="index")
    upgrades = [*UPGRADES, add_a_note]

    for _ in range(2):
        with Database(store.path).writing() as connection:
            bring_up_to_date(connection, store.path, upgrades=upgrades)

    with Database(store.path).reading() as connection:
        assert version_of(connection) == newest_version(upgrades)
        assert inspect(connection).has_table("notes")
        assert connection.exec_driver_sql("SELECT note FROM sources").scalar_one() == ""
    assert store.register.sources() == (source,)
    assert store.register.count() == 3


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(store: Store) -> None:
    before = shape(store.path)

    with pytest.raises(ZeroDivisionError), Database(store.path).writing() as connection:
        bring_up_to_date(connection, store.path, upgrades=[*UPGRADES, fail])

    assert shape(store.path) == before


def test_a_new_file_gets_the_tables_of_today_and_no_upgrade(store: Store) -> None:
    notes = MetaData()
    Table("notes", notes, Column("id", Integer, primary_key=True))
    with Database(store.path).writing() as connection:
        connection.exec_driver_sql("DROP TABLE schema_version")

        bring_up_to_date(connection, store.path, tables=notes, upgrades=[fail])

        assert version_of(connection) == 2
        assert inspect(connection).has_table("notes")


def test_a_file_of_a_newer_rowmill_is_refused_with_a_sentence(tmp_path: Path) -> None:
    known = newest_version()
    path = open_store(tmp_path / "old").path
    engine_of(path).dispose()
    (tmp_path / "new").mkdir()
    newer = shutil.copy(path, tmp_path / "new")
    connection = sqlite3.connect(newer)
    connection.execute("INSERT INTO schema_version VALUES (?, '2030-01-01 00:00:00')", [known + 1])
    connection.commit()
    connection.close()

    with pytest.raises(StoreError, match="written by a newer Rowmill") as caught:
        open_store(tmp_path / "new")

    assert f"version {known + 1} of the file; this one knows {known}" in str(caught.value)


def test_a_file_of_version_1_becomes_like_a_new_one(tmp_path: Path) -> None:
    home = tmp_path / "old"
    home.mkdir()
    connection = sqlite3.connect(home / "rowmill.sqlite3")
    connection.executescript(VERSION_1.read_text(encoding="utf-8"))
    connection.close()

    store = open_store(home)

    assert shape(store.path) == shape(open_store(tmp_path / "new").path)
    assert [source.name for source in store.register.sources()] == ["march.xlsx", "april.xlsx"]
    assert store.register.count() == 2
    assert store.register.removed_ranges() == ((3, 4),)
    assert store.register.requests([2])[0].name == "Bob Example"
    assert [store.register.payload(each.id) for each in store.register.segments()] == [b"m", b"a"]
    (decision,) = store.decisions.standing().values()
    assert (decision.verdict, decision.cells_a) == (Verdict.NOT, {"name": "Alice Example"})
