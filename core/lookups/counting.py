"""Counting what a run would ask, know, settle here and buy, before it runs."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from core.geocoding.query import Query
from core.lookups.asked import Asked
from core.lookups.corrected import corrections, is_whole
from core.lookups.free import Free, offline_answer
from core.lookups.quote import Quote
from core.lookups.terms import LookupTerms, as_micro
from core.lookups.told import OPEN
from core.pacing import checkpoint
from core.store import open_store
from core.tables.roles import Role

_STEP = 50


def known_keys(home: str, queries: Sequence[Query]) -> set[str]:
    """The keys of queries that cost nothing: kept answers, and what operators put right."""
    if not home:
        return set()
    given = corrections(home, queries)
    kept = open_store(Path(home)).answers.known([query.key for query in queries])
    return {*kept, *(key for key, place in given.items() if is_whole(place))}


def settled_by(
    queries: Sequence[Query], free: Free, tell: Callable[[float], None], asks: str
) -> int:
    """How many queries the gazetteer settles, so that a ladder does not buy them.

    `tell` hears of the share looked at; `asks` is the operator's choice of what stays open.
    """
    count = 0
    for number, query in enumerate(queries):
        status = offline_answer(query, free.home).status
        count += status.value not in OPEN[asks]
        if number % _STEP == 0:
            checkpoint()
            tell(number / len(queries))
    return count


def quote_of(
    asked: Asked,
    *,
    columns: Mapping[Role, Sequence[str]],
    known: int,
    settled: int,
    base_url: str,
    home: str,
    terms: LookupTerms,
    run_calls: int,
    run_micro: int,
) -> Quote:
    """The quote for what a table asks of a paid service."""
    left, limit = _calls_left(home, terms, run_calls, run_micro)
    return Quote(
        rows=len(asked.of_row),
        blank=asked.blank,
        distinct=len(asked.queries),
        known=known,
        settled=settled,
        to_buy=len(asked.queries) - known - settled,
        terms=terms,
        host=urlsplit(base_url).netloc,
        sent=tuple(role for role in columns if columns[role]),
        calls_left=left,
        limit=limit,
    )


def free_quote(asked: Asked, *, given: int) -> Quote:
    """The quote for what is looked up on this machine only: nothing to buy, nothing leaves.

    `given` is the number of addresses whose place the operator gave.
    """
    rows, distinct = len(asked.of_row), len(asked.queries)
    return Quote(rows, asked.blank, distinct, given, distinct - given, 0, LookupTerms())


def _calls_left(
    home: str, terms: LookupTerms, run_calls: int, run_micro: int
) -> tuple[int | None, str]:
    """The smallest of the budgets in calls, and which it is: run_calls, run or day."""
    left: dict[str, int] = {}
    if run_calls:
        left["run_calls"] = run_calls
    if run_micro and terms.price_micro:
        left["run"] = run_micro // terms.price_micro
    if terms.day_budget and terms.price_micro:
        spent = open_store(Path(home)).paid_calls.spent_today().micro if home else 0
        day_micro = as_micro(terms.day_budget)
        left["day"] = max(0, day_micro - spent) // terms.price_micro
    if not left:
        return None, ""
    limit = min(left, key=left.__getitem__)
    return left[limit], limit
