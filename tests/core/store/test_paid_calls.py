"""Paid calls: nothing is asked twice, no budget exceeded, and what was not sent costs nothing."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Literal

import pytest

from core.store import (
    Allowance,
    Amount,
    Busy,
    Cleared,
    Holder,
    Known,
    Pace,
    PaidCalls,
    Spent,
    Store,
)
from core.store.claims import ABANDONED_AFTER_S
from core.store.database import Database

KEY, OTHER = "a" * 32, "b" * 32
RUN = Allowance("run", price_micro=5_000)
FAST = Pace("fingerprint", per_second=1e6, per_minute=1e8)
FOUND = ({"formatted_address": "12 Example Street", "place_id": "place-1"},)
FAR = datetime.now(UTC) + timedelta(days=30)
NOON = datetime(2026, 3, 2, 12).timestamp()  # local time


def calls_at(store: Store, now: float) -> PaidCalls:
    """Paid calls by a clock that stands at `now`, in seconds since the epoch."""
    return PaidCalls(Database(store.path), lambda: now)


def begin(
    store: Store, key: str = KEY, allowance: Allowance = RUN, *, holder: Holder | None = None
) -> Cleared | Known | Busy | Spent:
    """Ask for a query as a call of its own."""
    holder = holder or Holder.of_this_call()
    return store.paid_calls.begin(key, allowance, FAST, holder=holder)


def settle(store: Store, holder: Holder, key: str = KEY) -> None:
    """Keep what was found."""
    until = {"keep_until": FAR, "place_ids_until": FAR}
    store.paid_calls.settle(key, FOUND, holder=holder, **until)


def test_the_first_to_ask_is_cleared_the_next_is_busy_until_the_answer_is_known(
    store: Store,
) -> None:
    holder, before = Holder.of_this_call(), time.time()

    cleared = begin(store, holder=holder)

    assert isinstance(cleared, Cleared)
    assert before <= cleared.send_at <= time.time()
    assert cleared.day == date.today()
    assert begin(store) == Busy()
    settle(store, holder)
    assert begin(store) == Known(FOUND)
    assert dict(store.answers.known([KEY])) == {KEY: FOUND}


def test_other_addresses_are_not_busy(store: Store) -> None:
    begin(store)

    assert isinstance(begin(store, OTHER), Cleared)


def test_a_claim_that_was_dropped_leaves_no_answer(store: Store) -> None:
    holder = Holder.of_this_call()
    begin(store, holder=holder)

    store.paid_calls.drop(KEY, holder=holder)

    assert isinstance(begin(store), Cleared)


def test_nobody_lets_go_of_another_ones_claim(store: Store) -> None:
    begin(store)

    store.paid_calls.drop(KEY, holder=Holder.of_this_call())

    assert begin(store) == Busy()


def test_the_same_call_may_begin_again(store: Store) -> None:
    holder = Holder.of_this_call()
    begin(store, holder=holder)

    assert isinstance(begin(store, holder=holder), Cleared)


def test_a_process_that_has_the_number_of_a_dead_one_does_not_hold_its_claims(
    store: Store,
) -> None:
    holder = Holder.of_this_call()
    begin(store, holder=replace(holder, started_at=holder.started_at - 60))

    assert isinstance(begin(store), Cleared)


def test_a_claim_whose_thread_never_let_go_ends_at_last(store: Store) -> None:
    begin(store)
    later = calls_at(store, time.time() + ABANDONED_AFTER_S)

    assert isinstance(later.begin(KEY, RUN, FAST, holder=Holder.of_this_call()), Cleared)


def test_whoever_lost_a_claim_still_keeps_the_answer_but_not_the_claim(store: Store) -> None:
    lost, holder = Holder(999_999_999, 1.0, "0" * 32), Holder.of_this_call()
    begin(store, holder=lost)
    begin(store, holder=holder)

    settle(store, lost)

    assert begin(store) == Known(FOUND)
    settle(store, holder)
    assert store.answers.count() == 1


def test_what_is_known_or_busy_costs_nothing(store: Store) -> None:
    holder = Holder.of_this_call()
    begin(store, holder=holder)
    begin(store)
    settle(store, holder)
    begin(store)

    assert store.paid_calls.spent("run") == Amount(1, 5_000)


def test_every_try_costs_in_its_run_and_on_its_day(store: Store) -> None:
    begin(store)
    store.paid_calls.again(RUN, FAST)
    store.paid_calls.again(replace(RUN, run_id="other", price_micro=7_000), FAST)

    assert store.paid_calls.spent("run") == Amount(2, 10_000)
    assert store.paid_calls.spent("other") == Amount(1, 7_000)
    assert store.paid_calls.spent("unheard of") == Amount(0, 0)
    assert store.paid_calls.spent_today() == Amount(3, 17_000)


@pytest.mark.parametrize(
    ("allowance", "limit"),
    [
        (replace(RUN, run_calls=2), "run_calls"),
        (replace(RUN, run_micro=14_999), "run"),
        (replace(RUN, day_micro=14_999), "day"),
    ],
    ids=["run_calls", "run_micro", "day_micro"],
)
def test_a_budget_that_is_spent_says_which(
    store: Store, allowance: Allowance, limit: Literal["run_calls", "run", "day"]
) -> None:
    found = [begin(store, f"{number:032x}", allowance) for number in range(3)]

    assert isinstance(found[1], Cleared)
    assert found[2] == store.paid_calls.again(allowance, FAST) == Spent(limit)
    assert store.paid_calls.spent("run") == Amount(2, 10_000)
    assert isinstance(begin(store, f"{2:032x}"), Cleared)  # nobody claimed it


def test_a_budget_can_be_spent_to_the_last_penny(store: Store) -> None:
    allowance = replace(RUN, run_calls=2, run_micro=10_000, day_micro=10_000)

    assert isinstance(begin(store, KEY, allowance), Cleared)
    assert isinstance(begin(store, OTHER, allowance), Cleared)


def test_the_budget_of_a_day_is_for_all_runs_and_new_at_midnight(store: Store) -> None:
    today, tomorrow = calls_at(store, NOON), calls_at(store, NOON + 86_400)
    mine, yours = (replace(RUN, run_id=name, day_micro=5_000) for name in ("mine", "yours"))
    assert isinstance(today.again(mine, FAST), Cleared)

    assert today.again(yours, FAST) == Spent("day")
    assert isinstance(tomorrow.again(yours, FAST), Cleared)
    assert (today.spent_today(), tomorrow.spent_today()) == (Amount(1, 5_000), Amount(1, 5_000))


def test_a_try_that_was_not_sent_is_given_back_to_its_own_day(store: Store) -> None:
    today, tomorrow = calls_at(store, NOON), calls_at(store, NOON + 86_400)
    cleared = today.again(replace(RUN, run_calls=1), FAST)
    assert isinstance(cleared, Cleared)
    tomorrow.again(replace(RUN, run_id="other"), FAST)

    tomorrow.give_back(RUN, cleared)

    assert (today.spent("run"), today.spent_today()) == (Amount(), Amount())
    assert tomorrow.spent_today() == Amount(1, 5_000)
    assert isinstance(today.again(replace(RUN, run_calls=1), FAST), Cleared)


def test_expired_answers_go_when_a_new_day_settles(store: Store) -> None:
    holder = Holder.of_this_call()
    begin(store, holder=holder)
    settle(store, holder)
    later = calls_at(store, (FAR + timedelta(days=1)).timestamp())

    until = {"keep_until": FAR + timedelta(days=30), "place_ids_until": FAR}
    later.settle(OTHER, FOUND, holder=holder, **until)

    assert list(store.answers.known([KEY, OTHER], now=FAR - timedelta(days=1))) == [OTHER]


def test_a_negative_allowance_is_refused() -> None:
    with pytest.raises(ValueError, match="0 \\(no limit\\) or more"):
        Allowance("run", price_micro=-1)


def test_threads_that_ask_for_the_same_pay_once(store: Store) -> None:
    keys = [f"{number:032x}" for number in range(25)]
    together = threading.Barrier(16)

    def work(_: int) -> int:
        together.wait(10)
        paid = 0
        for key in keys:
            holder = Holder.of_this_call()
            while begin(store, key, holder=holder) == Busy():
                time.sleep(0.001)
            if key not in store.answers.known([key]):
                settle(store, holder, key)
                paid += 1
        return paid

    with ThreadPoolExecutor(16) as pool:
        paid = sum(pool.map(work, range(16)))

    assert paid == 25
    assert store.paid_calls.spent("run").calls == 25
