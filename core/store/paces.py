"""
When the next call on an API key may be sent: one limiter for all processes of the machine.

The generic cell rate algorithm in its form of virtual scheduling, without tolerance for bursts
(ITU-T Recommendation I.371, annex A): calls are spaced evenly, so that no window of any length
holds more than its share. After a rejection the pace falls, and comes back by itself.
"""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, insert, select, update

from core.store.schema_lookups import PACES

SLOWER = 0.8  # what a rejection leaves of the pace
SLOWEST = 0.25
SLOW_DOWN_EVERY_S = 1.0  # the calls that were under way are rejected together
RECOVERY_S = 10.0  # from the slowest pace to the full one
MOST_WAIT_S = 120.0
LEAST_TOLERANCE_S = 0.01
MOST_CALLERS = 100  # who may stand in line for one key

_ONE = select(*PACES.c["next_at", "pace", "slowed_at"]).where(PACES.c.key == bindparam("of"))
_NEXT = update(PACES).where(PACES.c.key == bindparam("of")).values(next_at=bindparam("then"))
_SLOW = (
    update(PACES)
    .where(PACES.c.key == bindparam("of"))
    .values(next_at=bindparam("then"), pace=bindparam("slower"), slowed_at=bindparam("at"))
)
_NEW = insert(PACES)


@dataclass(frozen=True, slots=True)
class Pace:
    """How many calls the owner of an API key may send; `key` is a fingerprint, never the key.

    `headroom` is the part of both limits that stays unused, from 0 to less than 1.
    """

    key: str
    per_second: float
    per_minute: float
    headroom: float = 0.02

    def __post_init__(self) -> None:
        if not (self.per_second > 0 and self.per_minute > 0):
            raise ValueError(f"the limits of a key are above 0, not {self}")
        if not 0 <= self.headroom < 1:
            raise ValueError(f"headroom is at least 0 and below 1, not {self.headroom}")

    @property
    def interval_s(self) -> float:
        """The seconds from one call to the next at full pace."""
        return max(1 / self.per_second, 60 / self.per_minute) / (1 - self.headroom)

    @property
    def tolerance_s(self) -> float:
        """How late a call may be sent: with a later one, a second may hold more than its share.

        Without headroom no lateness is harmless, yet every machine's sleep is late by a little.
        """
        return max(LEAST_TOLERANCE_S, 1 / (1 - self.headroom) - 1)


@dataclass(frozen=True, slots=True)
class _Line:
    next_at: float = 0.0
    pace: float = 1.0
    slowed_at: float = 0.0

    def pace_at(self, now: float) -> float:
        quiet_s = now - self.slowed_at
        if quiet_s < 0:  # the clock was put back
            return 1.0
        return min(1.0, self.pace + quiet_s * (1 - SLOWEST) / RECOVERY_S)


def take_slot(connection: Connection, pace: Pace, now: float) -> float:
    """When the next call may be sent, in seconds since the epoch; the one after it comes later.

    The clock must have been put back where the line seems longer than it can be: it begins anew.
    """
    line = _line(connection, pace.key)
    interval_s = pace.interval_s / (line or _Line()).pace_at(now)
    if line is None:
        values = {"key": pace.key, "next_at": now + interval_s, "pace": 1.0, "slowed_at": 0.0}
        connection.execute(_NEW, values)
        return now
    longest_s = MOST_WAIT_S + MOST_CALLERS * interval_s
    send_at = line.next_at if now < line.next_at <= now + longest_s else now
    connection.execute(_NEXT, {"of": pace.key, "then": send_at + interval_s})
    return send_at


def hold_back(connection: Connection, key: str, now: float, *, wait_s: float) -> None:
    """Give no slot before `wait_s` (at most 120) have passed; lower the pace once a second."""
    line = _line(connection, key) or _Line()
    then = max(line.next_at, now + min(wait_s, MOST_WAIT_S))
    pace, slowed_at = line.pace, line.slowed_at
    if not 0 <= now - slowed_at < SLOW_DOWN_EVERY_S:
        pace, slowed_at = max(SLOWEST, SLOWER * line.pace_at(now)), now
    values = {"then": then, "slower": pace, "at": slowed_at}
    if not connection.execute(_SLOW, {"of": key, **values}).rowcount:
        row = {"key": key, "next_at": then, "pace": pace, "slowed_at": slowed_at}
        connection.execute(_NEW, row)


def pace_of(connection: Connection, key: str, now: float) -> float:
    """The part of the full pace at which calls are sent now, 0.25 to 1."""
    return (_line(connection, key) or _Line()).pace_at(now)


def _line(connection: Connection, key: str) -> _Line | None:
    row = connection.execute(_ONE, {"of": key}).one_or_none()
    return None if row is None else _Line(*row)
