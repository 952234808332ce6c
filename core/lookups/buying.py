"""Answers from the service: known ones for nothing, others bought once, each kept as it comes."""

import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.engine.chunk import Failure
from core.errors import ItemError, PauseRun, RequestError, StopRun
from core.geocoding.answer import Answer
from core.geocoding.google.judge import judge
from core.geocoding.google.key import google_key
from core.geocoding.query import Query
from core.lookups.clearance import Clearances
from core.lookups.corrected import corrected, is_whole, with_choice
from core.lookups.purchase import BudgetSpent, Purchase, budget_spent
from core.lookups.terms import load_terms
from core.lookups.troubles import break_off, given_up, worked
from core.pacing import checkpoint, current_meter
from core.store import (
    Busy,
    Cleared,
    Holder,
    Known,
    PaidCalls,
    Results,
    Spent,
    Store,
    StoreError,
    open_store,
)
from core.texts import say

if TYPE_CHECKING:
    from core.geocoding.google.client import GoogleClient

BUSY_STEP_S = 0.05
KEEPING_WAITS_S = (0.0, 0.5, 2.0)  # what is paid for is worth some tries
CONNECTIONS = 64  # of all runs together; each has at most 16 workers


def bought(
    queries: Sequence[Query], corrections: Mapping[str, Mapping[str, Any]], purchase: Purchase
) -> Iterator[Answer | Failure]:
    """One answer per query, in order. Raises StopRun or PauseRun when nothing more can be had.

    `corrections` are places that the operator gave, by query key. An answer is in the store before
    it is yielded: whatever happens afterwards, it is not paid again. What the terms say of limits,
    price and the day's budget holds from the next chunk on.
    """
    try:
        store = open_store(Path(purchase.home))
        _let_go(store.paid_calls, [_held.popleft() for _ in range(len(_held))])
        purchase = replace(purchase, terms=load_terms(purchase.home))
        _client(purchase.base_url)  # made before the first leave to send: that is for its moment
        known = _known(store, queries)
    except StoreError as error:
        raise PauseRun(str(error)) from error
    except RequestError as error:
        raise StopRun(str(error)) from error
    for query in queries:
        given = corrections.get(query.key)
        if given is not None and is_whole(given):
            current_meter().count("cached")
            yield corrected(given)
        elif query.key in known:
            current_meter().count("cached")
            yield with_choice(judge(query, known[query.key]), given)
        else:
            had = _had(query, store, purchase)
            yield (
                had.outcome if isinstance(had.outcome, Failure) else with_choice(had.outcome, given)
            )
            if had.trouble:
                raise PauseRun(had.trouble)


def kept_answers(
    queries: Sequence[Query], corrections: Mapping[str, Mapping[str, Any]], home: str
) -> dict[str, Answer]:
    """Answers that are in the store, by query key: of this run, or of whoever asked as well."""
    known = open_store(Path(home)).answers.known([query.key for query in queries])
    return {
        query.key: with_choice(judge(query, known[query.key]), corrections.get(query.key))
        for query in queries
        if query.key in known
    }


_held: deque[tuple[str, Holder]] = deque()  # claims that could not be let go of


@dataclass(frozen=True, slots=True)
class _Had:
    """What came of one address; `trouble` says why it could not be kept, though it is there."""

    outcome: Answer | Failure
    trouble: str = ""


def _known(store: Store, queries: Sequence[Query]) -> Mapping[str, Results]:
    began = time.perf_counter()
    known = store.answers.known([query.key for query in queries])
    current_meter().waited("store", time.perf_counter() - began)
    return known


def _had(query: Query, store: Store, purchase: Purchase) -> _Had:
    """Bought, or waited for while another worker, run or process buys the very same."""
    holder = Holder.of_this_call()
    while True:
        began = time.perf_counter()
        try:
            step = store.paid_calls.begin(
                query.key, purchase.allowance, purchase.pace, holder=holder
            )
        except StoreError as error:
            raise PauseRun(str(error)) from error
        if isinstance(step, Busy):
            checkpoint()
            time.sleep(BUSY_STEP_S)
        current_meter().waited("store", time.perf_counter() - began)
        if isinstance(step, Known):
            current_meter().count("cached")
            return _Had(judge(query, step.results))
        if isinstance(step, Spent):
            raise budget_spent(step, purchase)
        if isinstance(step, Cleared):
            return _buy(query, store.paid_calls, purchase, step, holder)


def _buy(
    query: Query, calls: PaidCalls, purchase: Purchase, first: Cleared, holder: Holder
) -> _Had:
    """Ask, keep, let go: whatever happens, the address can be asked for again."""
    clearances = Clearances(calls, purchase, first)
    try:
        results = _client(purchase.base_url).ask(query, clearances)
        worked(purchase.run_id)
        return _Had(judge(query, results), _kept(query, results, calls, purchase, holder))
    except ItemError as error:
        if given_up(purchase.run_id, error.code):  # not this address's fault: nothing is lost
            raise PauseRun(say("lookups.no_service", why=error.message)) from error
        return _Had(Failure(error.code, error.message))
    except StoreError as error:
        raise PauseRun(str(error)) from error
    except StopRun as error:
        if not isinstance(error, BudgetSpent):
            break_off(purchase.run_id, str(error))
        raise
    finally:
        with suppress(StoreError):
            clearances.close()
        _let_go(calls, [(query.key, holder)])


def _let_go(calls: PaidCalls, claims: Sequence[tuple[str, Holder]]) -> None:
    """Let go of claims; those that the store does not take just now are tried again later."""
    for key, holder in claims:
        try:
            calls.drop(key, holder=holder)
        except StoreError:
            _held.append((key, holder))


def _kept(
    query: Query, results: Results, calls: PaidCalls, purchase: Purchase, holder: Holder
) -> str:
    """Keep an answer that is paid for; why that cannot be done, "" if it could."""
    now, terms, began = datetime.now(UTC), purchase.terms, time.perf_counter()
    trouble = ""
    for wait_s in KEEPING_WAITS_S:
        time.sleep(wait_s)
        try:
            calls.settle(
                query.key,
                results,
                holder=holder,
                keep_until=now + timedelta(days=terms.keep_days),
                place_ids_until=now + timedelta(days=terms.keep_place_id_days),
            )
        except StoreError as error:
            trouble = str(error)
        else:
            trouble = ""
            break
    current_meter().waited("store", time.perf_counter() - began)
    return trouble


def _client(base_url: str) -> "GoogleClient":
    """The one client of this process for the key and the address."""
    return _made(google_key(), base_url)


@lru_cache(maxsize=4)
def _made(key: str, base_url: str) -> "GoogleClient":
    from core.geocoding.google.client import GoogleClient  # heavy, and only buying needs it

    return GoogleClient(key, base_url, connections=CONNECTIONS)
