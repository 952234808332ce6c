"""Paid calls to a service: nothing asked twice, no budget exceeded, no key overloaded."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection

from core.store.answers import Answers, Results, fresh_answer, keep_answer
from core.store.claims import Holder, claim, is_claimed, let_go
from core.store.database import Database, hold_counter
from core.store.paces import Pace, hold_back, pace_of, take_slot
from core.store.spending import Allowance, Amount, Spent, reserve, spent_by, unreserve


@dataclass(frozen=True, slots=True)
class Cleared:
    """A try is paid for, on `day`, and may be sent at `send_at`, in seconds since the epoch."""

    send_at: float
    day: date


@dataclass(frozen=True, slots=True)
class Known:
    """The answer came meanwhile."""

    results: Results


@dataclass(frozen=True, slots=True)
class Busy:
    """Another call asks for the same just now; its answer will be known soon."""


@dataclass(frozen=True, slots=True)
class PaidCalls:
    """
    The calls of all runs, operators and processes of this machine. All methods raise StoreError.

    What a try costs is spent before it is sent, and stays spent if its process is killed: nobody
    knows whether it was sent. So a budget may be used up too early, but is never exceeded. `clock`
    gives seconds since the epoch; a day is the machine's local one.
    """

    database: Database
    clock: Callable[[], float] = time.time

    def begin(
        self, query_key: str, allowance: Allowance, pace: Pace, *, holder: Holder
    ) -> Cleared | Known | Busy | Spent:
        """Clear the first try for a query and claim it, unless it is known, claimed or too dear.

        Whoever is cleared must come to `settle` or `drop`, whatever happens. It does not wait
        until `send_at`.
        """
        with self.database.writing() as connection:
            hold_counter(connection, "paid_calls")
            now = self.clock()
            results = fresh_answer(connection, query_key, now=_moment(now))
            if results is not None:
                return Known(results)
            if is_claimed(connection, query_key, holder=holder, now=now):
                return Busy()
            cleared = _clear(connection, allowance, pace, now)
            if isinstance(cleared, Cleared):
                claim(connection, query_key, holder=holder, now=cleared.send_at)
            return cleared

    def again(self, allowance: Allowance, pace: Pace) -> Cleared | Spent:
        """Clear a further try for a query that is claimed: it costs, and waits, as the first."""
        with self.database.writing() as connection:
            hold_counter(connection, "paid_calls")
            return _clear(connection, allowance, pace, self.clock())

    def another_slot(self, cleared: Cleared, pace: Pace) -> Cleared:
        """A later slot, at no cost, for a try that missed its own by over `pace.tolerance_s`."""
        with self.database.writing() as connection:
            hold_counter(connection, "paid_calls")
            return replace(cleared, send_at=take_slot(connection, pace, self.clock()))

    def give_back(self, allowance: Allowance, cleared: Cleared) -> None:
        """Take back what a try cost that never left this machine; its slot is not used again."""
        with self.database.writing() as connection:
            hold_counter(connection, "paid_calls")
            unreserve(connection, allowance, cleared.day)

    def settle(
        self,
        query_key: str,
        results: Sequence[Mapping[str, Any]],
        *,
        holder: Holder,
        keep_until: datetime,
        place_ids_until: datetime,
    ) -> None:
        """Keep the answer and let go of the claim. Expired answers go once a day, after this."""
        with self.database.writing() as connection:
            hold_counter(connection, "paid_calls")
            now = _moment(self.clock())
            dates = {"keep_until": keep_until, "place_ids_until": place_ids_until}
            keep_answer(connection, query_key, results, now=now, **dates)
            let_go(connection, query_key, holder=holder)
        _purge_once_a_day(self.database, now)

    def drop(self, query_key: str, *, holder: Holder) -> None:
        """Let go of the claim without an answer."""
        with self.database.writing() as connection:
            hold_counter(connection, "paid_calls")
            let_go(connection, query_key, holder=holder)

    def slow_down(self, pace_key: str, *, wait_s: float) -> None:
        """The service said: too fast. No try is cleared for `wait_s`, at most 120, from now on.

        The pace falls to 0.8 of what it was, at most once a second and not below 0.25, and is back
        at 1 after 10 s without rejections. What was cleared before keeps its `send_at`.
        """
        with self.database.writing() as connection:
            hold_counter(connection, "paid_calls")
            hold_back(connection, pace_key, self.clock(), wait_s=wait_s)

    def spent(self, run_id: str) -> Amount:
        """What a run has spent so far, with what is reserved for tries under way."""
        with self.database.reading() as connection:
            return spent_by(connection, run_id, self._today())[0]

    def spent_today(self) -> Amount:
        """What all runs have spent since midnight, local time."""
        with self.database.reading() as connection:
            return spent_by(connection, "", self._today())[1]

    def pace_of(self, pace_key: str) -> float:
        """The part of its full pace at which calls on a key are sent now, 0.25 to 1."""
        with self.database.reading() as connection:
            return pace_of(connection, pace_key, self.clock())

    def _today(self) -> date:
        return date.fromtimestamp(self.clock())


def _clear(connection: Connection, allowance: Allowance, pace: Pace, now: float) -> Cleared | Spent:
    day = date.fromtimestamp(now)
    spent = reserve(connection, allowance, day)
    return spent or Cleared(take_slot(connection, pace, now), day)


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


_purged: dict[Database, date] = {}


def _purge_once_a_day(database: Database, now: datetime) -> None:
    if _purged.get(database) != now.date():
        _purged[database] = now.date()
        Answers(database).purge(now)
