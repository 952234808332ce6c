"""Opening the store: where it is, how it is set up, and the sentences when it cannot be used."""

import multiprocessing
import os
import pickle
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from core.store import Store, StoreError, Verdict, database, home_folder, open_store
from core.store.database import Database, engine_of
from tests.core.store.conftest import MakeRequests, RunScript

A, B = "0" * 16, "f" * 16
NOBODY = 65534


def decide(store: Store, key_a: str = A, key_b: str = B) -> int:
    """Take any decision."""
    return store.decisions.decide(key_a, key_b, Verdict.SAME, by="ann", cells_a={}, cells_b={}).id


@contextmanager
def without_privileges() -> Iterator[None]:
    """Root may write to anything; inside, it may not."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_the_home_is_made_for_its_user_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROWMILL_HOME", str(tmp_path / "deep" / "home"))

    store = open_store()

    assert store.path.parent == home_folder()
    assert home_folder().stat().st_mode & 0o777 == 0o700
    assert store.path.stat().st_mode & 0o777 == 0o600


def test_without_rowmill_home_it_is_the_folder_for_user_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ROWMILL_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)

    assert home_folder().is_relative_to(tmp_path)
    assert home_folder().name == "rowmill"


def test_a_home_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreError, match="Make it, or set ROWMILL_HOME"):
        open_store(tmp_path / "file" / "home")


def test_the_file_is_in_wal_mode_and_every_change_reaches_the_disk(store: Store) -> None:
    with Database(store.path).reading() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }

    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 30_000,
    }


def test_threads_share_one_engine(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        engines = set(pool.map(lambda _: engine_of(open_store(tmp_path).path), range(32)))

    assert len(engines) == 1


def test_a_handle_can_be_pickled(store: Store) -> None:
    decide(pickle.loads(pickle.dumps(store)))

    assert store.decisions.version() == 1


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_forked_child_uses_connections_of_its_own(store: Store) -> None:
    decide(store)
    ours = engine_of(store.path)

    def work() -> None:
        assert engine_of(store.path) is not ours
        decide(store, A, "1" * 16)

    child = multiprocessing.get_context("fork").Process(target=work)
    child.start()
    child.join(30)

    assert child.exitcode == 0
    assert decide(store, A, "2" * 16) == 3
    assert len(store.decisions.standing()) == 3


def test_a_file_that_was_taken_away_is_noticed(store: Store) -> None:
    decide(store)
    for path in store.path.parent.iterdir():
        path.unlink()

    assert store.decisions.standing() == {}
    assert store.path.exists()


def test_many_processes_open_a_new_store_at_once(tmp_path: Path, run_script: RunScript) -> None:
    script = """
import sys
from pathlib import Path
from core.store import Verdict, open_store
sys.stdin.read(1)
store = open_store(Path(sys.argv[1]))
key = sys.argv[2] * 16
store.decisions.decide(key, "f" * 16, Verdict.NOT, by="ann", cells_a={}, cells_b={})
"""
    processes = [run_script(script, tmp_path, number) for number in range(6)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("x")
        process.stdin.flush()

    errors = [process.communicate(timeout=60)[1] for process in processes]

    assert errors == [""] * 6
    assert len(open_store(tmp_path).decisions.standing()) == 6


def test_a_store_another_program_writes_to_for_too_long_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_S", 0.05)
    store = open_store(tmp_path)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreError, match="Wait until it is done, then try again"):
        decide(store)
    assert store.decisions.version() == 0
    other.execute("ROLLBACK")
    other.close()
    assert decide(store) == 1


def test_a_thread_that_waits_too_long_for_another_ones_change_gets_a_sentence(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_S", 0.05)

    with ThreadPoolExecutor(1) as pool, Database(store.path).writing():
        waiting = pool.submit(decide, store)
        with pytest.raises(StoreError, match=r"has been writing to .* for too long"):
            waiting.result(10)

    assert decide(store) == 1


def test_a_change_that_fails_lets_the_next_one_in(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), Database(store.path).writing():
        raise ZeroDivisionError

    assert decide(store) == 1


def test_reading_goes_on_while_another_program_writes(store: Store) -> None:
    decide(store)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    assert store.decisions.version() == 1
    other.close()


@pytest.mark.parametrize("mode", [0o444, 0o000], ids=["read-only", "unreadable"])
def test_a_file_that_may_not_be_written_is_a_sentence(tmp_path: Path, mode: int) -> None:
    decide(open_store(tmp_path))
    folder = Path(tempfile.mkdtemp())
    path = folder / "rowmill.sqlite3"
    shutil.copy(tmp_path / path.name, path)
    path.chmod(mode)
    folder.chmod(0o555)
    try:
        with without_privileges(), pytest.raises(StoreError, match="Allow writing to it"):
            decide(open_store(folder))
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_full_disk_is_a_sentence_and_loses_nothing(
    store: Store, make_requests: MakeRequests
) -> None:
    store.register.add("first", make_requests(10), lambda _: b"x", by="ann", kind="index")
    _limit_pages(store.path, 100)

    with pytest.raises(StoreError, match="Free some space"):
        store.register.add(
            "second", make_requests(20_000, "Bob"), lambda _: b"y", by="ann", kind="index"
        )

    assert store.register.count() == 10
    assert [source.name for source in store.register.sources()] == ["first"]


@pytest.mark.parametrize("content", [b"not a database " * 1000, b"\xff" * 100])
def test_a_file_that_is_no_database_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "rowmill.sqlite3").write_bytes(content)

    with pytest.raises(StoreError, match="is damaged, or is not a file of Rowmill"):
        open_store(tmp_path)
    assert (tmp_path / "rowmill.sqlite3").read_bytes() == content


def test_a_damaged_file_is_a_sentence(tmp_path: Path, make_requests: MakeRequests) -> None:
    whole = open_store(tmp_path / "whole")
    whole.register.add("list", make_requests(2_000), lambda _: b"x", by="ann", kind="index")
    engine_of(whole.path).dispose()
    content = bytearray(whole.path.read_bytes())
    content[4096:] = b"\x55" * (len(content) - 4096)
    (tmp_path / "rowmill.sqlite3").write_bytes(content)

    with pytest.raises(StoreError, match="Put a backup in its place"):
        open_store(tmp_path).register.sources()


def test_no_cell_is_in_an_error_or_a_log(
    store: Store, make_requests: MakeRequests, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    _limit_pages(store.path, 60)

    with pytest.raises(StoreError) as caught:
        store.register.add(
            "list", make_requests(20_000, "CANARY"), lambda _: b"x", by="ann", kind="index"
        )
    seen: BaseException | None = caught.value
    texts = [caplog.text, str(caught.getrepr(style="native"))]
    while seen is not None:
        texts += [str(seen), repr(seen)]
        seen = seen.__cause__ or seen.__context__

    assert len(texts) > 4
    assert not [text for text in texts if "CANARY" in text]


def _limit_pages(path: Path, pages: int) -> None:
    """Let the file grow no further than that, as if its disk were full."""
    engine = engine_of(path)
    engine.dispose()

    @event.listens_for(engine, "connect")
    def limit(connection: sqlite3.Connection, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count={pages}")
