"""One SQLite file: an engine per process, changes that come one by one, errors in plain words."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, bindparam, create_engine, event, select, update

from core.store.errors import StoreError, in_plain_words
from core.store.schema import COUNTERS
from core.store.upgrades import bring_up_to_date, newest_version, refuse_newer
from core.texts import say

BUSY_S = 30.0  # how long a change waits for another one to end
WAL_BYTES = 64 * 2**20  # what the log beside the file shrinks to after a large change
# A writer takes the lock at once: one that has read before cannot wait for it, only fail.
BEGIN_TO_WRITE = "BEGIN IMMEDIATE"

_COUNTER = select(COUNTERS.c.value).where(COUNTERS.c.name == bindparam("of"))
_HELD_COUNTER = _COUNTER.with_for_update()


@dataclass(frozen=True, slots=True)
class Database:
    """
    The database in a file. It can be pickled, and handed to threads and to other processes: it
    holds the path only, and every process opens connections of its own.
    """

    path: Path

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that sees one state of the database throughout. Raises StoreError."""
        with in_plain_words(self.path), _begun(engine_of(self.path), "BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is the only one to write; undone if the body raises.

        Raises StoreError, also if another one still writes after 30 s.
        """
        opened = _opened_at(self.path)
        alone, plain_words = _alone(opened, self.path), in_plain_words(self.path)
        with alone, plain_words, _begun(opened.engine, BEGIN_TO_WRITE) as connection:
            yield connection


def counted(connection: Connection, name: str) -> int:
    """Where a counter stands."""
    return int(connection.execute(_COUNTER, {"of": name}).scalar_one())


def hold_counter(connection: Connection, name: str) -> int:
    """Where a counter stands; until this transaction ends nobody else can hold or change it."""
    return int(connection.execute(_HELD_COUNTER, {"of": name}).scalar_one())


def set_counter(connection: Connection, name: str, value: int) -> None:
    """Move a counter that this transaction holds."""
    connection.execute(update(COUNTERS).where(COUNTERS.c.name == name).values(value=value))


@dataclass(frozen=True, slots=True)
class _Opened:
    engine: Engine
    file: tuple[int, int]  # to notice that another file took the place of the one we opened
    writing: threading.Lock = field(default_factory=threading.Lock)


_opened: dict[tuple[int, Path], _Opened] = {}
_lock = threading.Lock()


def engine_of(path: Path) -> Engine:
    """This process's engine on the file, opened and upgraded the first time. Raises StoreError."""
    return _opened_at(path).engine


def _opened_at(path: Path) -> _Opened:
    """What this process opened.

    A forked child never closes what its parent opened: SQLite forbids it
    (https://www.sqlite.org/howtocorrupt.html, section 2.6), so the entry stays, unused.
    """
    key = (os.getpid(), path)
    found = _opened.get(key)
    if found is None or found.file != _identity(path):
        with _lock:
            found = _opened.get(key)
            if found is None or found.file != _identity(path):
                if found is not None:
                    found.engine.dispose()
                found = _opened[key] = _open(path)
    return found


@contextmanager
def _alone(opened: _Opened, path: Path) -> Iterator[None]:
    # SQLite lets threads that wait to write sleep and try again: slow, and some wait for ever.
    if not opened.writing.acquire(timeout=BUSY_S):
        raise StoreError(say("store.locked", path=path))
    try:
        yield
    finally:
        opened.writing.release()


def _open(path: Path) -> _Opened:
    _make_private(path)
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        hide_parameters=True,  # what an error or a log says holds no cells
        max_overflow=-1,
        connect_args={"timeout": BUSY_S},
    )
    event.listen(engine, "connect", _prepare_connection)
    try:
        with in_plain_words(path):
            with _begun(engine, "BEGIN") as connection:
                found = refuse_newer(connection, path)
            if found < newest_version():
                with _begun(engine, BEGIN_TO_WRITE) as connection:
                    bring_up_to_date(connection, path)
    except BaseException:  # whatever it was: nothing may stay open, and the caller hears of it
        engine.dispose()
        raise
    return _Opened(engine, _identity(path))


def _make_private(path: Path) -> None:
    # A file that is there is not touched: closing it would drop SQLite's locks on it.
    try:
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise StoreError(say("store.read_only", path=path)) from error


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return (0, 0)
    return (status.st_dev, status.st_ino)


def _prepare_connection(connection: Any, _: object) -> None:
    """What SQLite needs to be told; `isolation_level` leaves BEGIN to `_begun`."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute(f"PRAGMA journal_size_limit={WAL_BYTES}")


@contextmanager
def _begun(engine: Engine, begin: str) -> Iterator[Connection]:
    with engine.begin() as connection:
        connection.exec_driver_sql(begin)
        yield connection


def _renew_lock() -> None:
    global _lock
    _lock = threading.Lock()


if hasattr(os, "register_at_fork"):  # a fork while another thread opens would leave it locked
    os.register_at_fork(after_in_child=_renew_lock)
