"""What a database says when it cannot be used, as a sentence for the operator."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from core.errors import RequestError
from core.texts import say

# SQLite's names of results (https://www.sqlite.org/rescode.html), by how they begin.
SENTENCES = {
    "SQLITE_BUSY": "store.locked",
    "SQLITE_LOCKED": "store.locked",
    "SQLITE_READONLY": "store.read_only",
    "SQLITE_CANTOPEN": "store.read_only",
    "SQLITE_PERM": "store.read_only",
    "SQLITE_AUTH": "store.read_only",
    "SQLITE_FULL": "store.full",
    "SQLITE_CORRUPT": "store.damaged",
    "SQLITE_NOTADB": "store.damaged",
    "SQLITE_IOERR": "store.disk",
    "SQLITE_TOOBIG": "store.too_big",
}


class StoreError(RequestError):
    """What Rowmill keeps cannot be read or written; the message says what would do."""


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """Raise StoreError for whatever the database at `path` refuses inside.

    A mistake of ours (a broken constraint, a wrong statement) passes as it is.
    """
    try:
        yield
    except (IntegrityError, ProgrammingError):
        raise
    except PoolTimeout as error:
        raise StoreError(say("store.locked", path=path)) from error
    except DatabaseError as error:
        raise StoreError(sentence(path, error.orig)) from error


def sentence(path: Path, error: BaseException | None) -> str:
    """The sentence for what the database's driver raised."""
    name = error.sqlite_errorname if isinstance(error, sqlite3.Error) else ""
    for beginning, key in SENTENCES.items():
        if name.startswith(beginning):
            return say(key, path=path)
    return say("store.failed", path=path, code=name or type(error).__name__)
