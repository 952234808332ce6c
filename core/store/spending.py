"""What runs and days have spent on paid calls, against what they may spend."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import Connection, and_, bindparam, insert, or_, select, update

from core.store.schema_lookups import SPENDING

_RUN = and_(SPENDING.c.kind == "run", SPENDING.c.name == bindparam("run"))
_DAY = and_(SPENDING.c.kind == "day", SPENDING.c.name == bindparam("day"))
_BOTH = select(*SPENDING.c["kind", "calls", "micro"]).where(or_(_RUN, _DAY))
_ADD = (
    update(SPENDING)
    .where(or_(_RUN, _DAY))
    .values(calls=SPENDING.c.calls + bindparam("more"), micro=SPENDING.c.micro + bindparam("price"))
)
_NEW = insert(SPENDING)


@dataclass(frozen=True, slots=True)
class Allowance:
    """
    What a call costs, and what its run and its day may spend; 0 is no limit.

    Money is in millionths of the currency. The day's limit is that of all operators together.
    """

    run_id: str
    price_micro: int
    run_calls: int = 0
    run_micro: int = 0
    day_micro: int = 0

    def __post_init__(self) -> None:
        if min(self.price_micro, self.run_calls, self.run_micro, self.day_micro) < 0:
            raise ValueError(f"an allowance is 0 (no limit) or more: {self}")


@dataclass(frozen=True, slots=True)
class Amount:
    """Calls, and what they cost in millionths of the currency."""

    calls: int = 0
    micro: int = 0


@dataclass(frozen=True, slots=True)
class Spent:
    """There is nothing left for another call: of the run's calls, its money, or the day's."""

    limit: Literal["run_calls", "run", "day"]


def spent_by(connection: Connection, run_id: str, day: date) -> tuple[Amount, Amount]:
    """What a run has spent, on whichever day, and what a day has, in whichever run."""
    found = _amounts(connection, run_id, day)
    return found.get("run", Amount()), found.get("day", Amount())


def reserve(connection: Connection, allowance: Allowance, day: date) -> Spent | None:
    """Spend one call of the run and of the day; nothing is spent if one of them may not."""
    found = _amounts(connection, allowance.run_id, day)
    spent = _refused(allowance, found.get("run", Amount()), found.get("day", Amount()))
    if spent is not None:
        return spent
    names = {"run": allowance.run_id, "day": day.isoformat()}
    cost = {"more": 1, "price": allowance.price_micro}
    if found:
        connection.execute(_ADD, {**names, **cost})
    for kind in names.keys() - found.keys():
        amount = {"calls": 1, "micro": allowance.price_micro}
        connection.execute(_NEW, {"kind": kind, "name": names[kind], **amount})
    return None


def unreserve(connection: Connection, allowance: Allowance, day: date) -> None:
    """Take one call back, that of the run and of the day it was reserved on."""
    names = {"run": allowance.run_id, "day": day.isoformat()}
    connection.execute(_ADD, {**names, "more": -1, "price": -allowance.price_micro})


def _amounts(connection: Connection, run_id: str, day: date) -> dict[str, Amount]:
    rows = connection.execute(_BOTH, {"run": run_id, "day": day.isoformat()})
    return {kind: Amount(calls, micro) for kind, calls, micro in rows}


def _refused(allowance: Allowance, run: Amount, day: Amount) -> Spent | None:
    if allowance.run_calls and run.calls + 1 > allowance.run_calls:
        return Spent("run_calls")
    if allowance.run_micro and run.micro + allowance.price_micro > allowance.run_micro:
        return Spent("run")
    if allowance.day_micro and day.micro + allowance.price_micro > allowance.day_micro:
        return Spent("day")
    return None
