"""Files of other versions: older ones are upgraded without loss, newer ones refused."""

import shutil
import sqlite3
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import (
    Column,
    Connection,
    Dialect,
    Integer,
    MetaData,
    Select,
    Table,
    UpdateBase,
    inspect,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from core.store import (
    Allowance,
    Amount,
    Cleared,
    Holder,
    Pace,
    Store,
    StoreError,
    Verdict,
    answers,
    claims,
    database,
    open_store,
    paces,
    settings,
    spending,
)
from core.store.database import Database, engine_of
from core.store.schema import METADATA
from core.store.upgrades import UPGRADES, bring_up_to_date, newest_version, version_of
from tests.core.store.conftest import MakeRequests

POSTGRESQL: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
RUN, PACE = Allowance("run", 5_000), Pace("other", per_second=50, per_minute=3_000)


def file_of_version(version: int, home: Path) -> Store:
    """Open what a Rowmill of that version left in its home."""
    home.mkdir()
    dump = Path(__file__).with_name(f"version_{version}.sql").read_text(encoding="utf-8")
    connection = sqlite3.connect(home / "rowmill.sqlite3")
    connection.executescript(dump)
    connection.close()
    return open_store(home)


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


@pytest.mark.parametrize("version", range(1, newest_version() + 1))
def test_a_file_of_every_version_becomes_like_a_new_one(tmp_path: Path, version: int) -> None:
    store = file_of_version(version, tmp_path / "old")

    assert shape(store.path) == shape(open_store(tmp_path / "new").path)
    assert [source.name for source in store.register.sources()] == ["march.xlsx", "april.xlsx"]
    assert store.register.count() == 2
    assert store.register.removed_ranges() == ((3, 4),)
    assert store.register.requests([2])[0].name == "Bob Example"
    assert [store.register.payload(each.id) for each in store.register.segments()] == [b"m", b"a"]
    (decision,) = store.decisions.standing().values()
    assert (decision.verdict, decision.cells_a) == (Verdict.NOT, {"name": "Alice Example"})


def test_a_file_of_version_1_takes_paid_calls(tmp_path: Path) -> None:
    store = file_of_version(1, tmp_path / "old")

    cleared = store.paid_calls.again(RUN, PACE)
    store.corrections.correct("a" * 32, {}, query="1 Old Rd", by="ann")
    store.settings.set({"per_second": "50"}, by="ann")

    assert isinstance(cleared, Cleared)
    assert (store.paid_calls.spent_today().calls, store.corrections.version()) == (1, 1)


def test_a_file_of_version_2_keeps_what_was_paid_for_and_chosen(tmp_path: Path) -> None:
    store = file_of_version(2, tmp_path / "old")

    found, nothing, expired, claimed = (digit * 32 for digit in "0123")
    known = dict(store.answers.known([found, nothing, expired, claimed]))
    street = {"formatted_address": "12 Example Street, Springfield", "place_id": "place-1"}
    assert known == {found: (street,), nothing: ()}
    assert store.paid_calls.spent("a run") == Amount(4, 20_000)
    assert store.corrections.standing()["a" * 32].place == {"formatted": "2 New Road"}
    assert [each.undone_by for each in store.corrections.all()] == [None, "bob"]
    assert store.settings.get() == {"per_second": "40"}
    holder = Holder.of_this_call()  # the process that had claimed it is no more
    assert isinstance(store.paid_calls.begin(claimed, RUN, PACE, holder=holder), Cleared)


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=str)
def test_postgresql_could_keep_every_table(table: Table) -> None:
    partial = {
        each for each in table.indexes if each.dialect_options["sqlite"]["where"] is not None
    }

    assert str(CreateTable(table).compile(dialect=POSTGRESQL))
    for index in table.indexes:
        statement = str(CreateIndex(index).compile(dialect=POSTGRESQL))
        assert (" WHERE " in statement) == (index in partial)


@pytest.mark.parametrize("module", [answers, claims, database, paces, settings, spending])
def test_postgresql_could_run_every_prepared_statement(module: ModuleType) -> None:
    statements = [each for each in vars(module).values() if isinstance(each, UpdateBase | Select)]

    assert statements
    assert all(str(each.compile(dialect=POSTGRESQL)) for each in statements)
