"""Who asks for which address just now, so that no two ask for the same."""

import os
import secrets
from dataclasses import dataclass
from functools import cache

import psutil
from sqlalchemy import Connection, bindparam, delete, insert, select

from core.store.schema_lookups import CLAIMS

ABANDONED_AFTER_S = 3 * 60 * 60  # no call takes so long: its thread ended without letting go
SAME_START_S = 2.0  # a clock that is set moves the time a process was started at

_ONE = select(*CLAIMS.c["process_id", "started_at", "token", "claimed_at"]).where(
    CLAIMS.c.query_key == bindparam("key")
)
_NEW = insert(CLAIMS)
_FORGET = delete(CLAIMS).where(CLAIMS.c.query_key == bindparam("key"))
_LET_GO = _FORGET.where(
    CLAIMS.c.token == bindparam("own"), CLAIMS.c.process_id == bindparam("process")
)


@dataclass(frozen=True, slots=True)
class Holder:
    """A call of a process, from before its first try to the end of its last."""

    process_id: int
    started_at: float
    token: str

    @classmethod
    def of_this_call(cls) -> "Holder":
        """A new one, of this process."""
        process_id = os.getpid()
        return cls(process_id, _started_at(process_id), secrets.token_hex(16))


def is_claimed(connection: Connection, key: str, *, holder: Holder, now: float) -> bool:
    """Whether another call that goes on has a claim; one of a process that died is deleted."""
    row = connection.execute(_ONE, {"key": key}).one_or_none()
    if row is None:
        return False
    other = Holder(row.process_id, row.started_at, row.token)
    recent = abs(now - row.claimed_at) < ABANDONED_AFTER_S
    if other != holder and recent and is_living(other):
        return True
    let_go(connection, key, holder=other)
    return False


def claim(connection: Connection, key: str, *, holder: Holder, now: float) -> None:
    """Note a claim where there is none."""
    values = {"process_id": holder.process_id, "started_at": holder.started_at}
    row = {"query_key": key, **values, "token": holder.token, "claimed_at": now}
    connection.execute(_NEW, row)


def let_go(connection: Connection, key: str, *, holder: Holder) -> None:
    """Delete the claim, if it is the holder's."""
    values = {"key": key, "own": holder.token, "process": holder.process_id}
    connection.execute(_LET_GO, values)


def is_living(holder: Holder) -> bool:
    """Whether the holder's process still runs; another one of its number is not it."""
    try:
        process = psutil.Process(holder.process_id)
        if process.status() == psutil.STATUS_ZOMBIE:
            return False
        return abs(process.create_time() - holder.started_at) < SAME_START_S
    except psutil.NoSuchProcess:
        return False
    except psutil.AccessDenied:  # it is there, and more cannot be known
        return True


@cache
def _started_at(process_id: int) -> float:
    return psutil.Process(process_id).create_time()
