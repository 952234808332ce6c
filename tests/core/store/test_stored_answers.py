"""Answers of a paid service: found in bulk while they may be kept, gone when they may not."""

import pickle
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func, select

from core.store import Store
from core.store.answers import ROWS_AT_ONCE, keep_answer
from core.store.database import Database
from core.store.schema_lookups import ANSWERS

NOW = datetime.now(UTC)
DAY = timedelta(days=1)
FOUND = ({"formatted_address": "12 Example Street", "place_id": "place-1"}, {"types": ["x"]})


def key(number: int) -> str:
    """The key of a made-up query."""
    return f"{number:032x}"


def keep(store: Store, *keys: str, results: Sequence[dict[str, Any]] = FOUND) -> None:
    """Keep answers for 30 days, their place_ids for 365."""
    until = {"keep_until": NOW + 30 * DAY, "place_ids_until": NOW + 365 * DAY}
    with Database(store.path).writing() as connection:
        for each in keys:
            keep_answer(connection, each, results, now=NOW, **until)


def kept(store: Store) -> list[tuple[Any, Any]]:
    """The results and the place_ids of every row."""
    with Database(store.path).reading() as connection:
        rows = connection.execute(select(ANSWERS.c.results, ANSWERS.c.place_ids))
        return [tuple(row) for row in rows]


def test_answers_come_back_by_their_keys_those_without_results_too(store: Store) -> None:
    keep(store, key(1))
    keep(store, key(2), results=[])

    known = store.answers.known([key(3), key(2), key(1), key(1)])

    assert dict(known) == {key(1): FOUND, key(2): ()}
    assert (len(known), key(3) in known, known.get(key(3))) == (2, False, None)
    assert pickle.loads(pickle.dumps(known)) == known


def test_nothing_is_known_of_no_keys(store: Store) -> None:
    assert len(store.answers.known([])) == 0


def test_an_answer_is_known_until_it_expires(store: Store) -> None:
    keep(store, key(1))

    assert len(store.answers.known([key(1)], now=NOW + 29 * DAY)) == 1
    assert len(store.answers.known([key(1)], now=NOW + 30 * DAY)) == 0


def test_a_hundred_thousand_keys_are_found_in_seconds(store: Store) -> None:
    keys = [key(number) for number in range(100_000)]
    keep(store, *keys[:10_000])

    began = time.perf_counter()
    known = store.answers.known(keys)

    assert time.perf_counter() - began < 5  # 2 at most on a machine that does nothing else
    assert len(known) == 10_000


def test_purge_takes_results_first_and_place_ids_at_their_own_date(store: Store) -> None:
    keep(store, key(1))
    keep(store, key(2), results=[])

    assert store.answers.purge(NOW + 29 * DAY) == 0
    assert store.answers.purge(NOW + 30 * DAY) == 2
    assert kept(store) == [(None, ["place-1"]), (None, [])]
    assert store.answers.purge(NOW + 30 * DAY) == 0
    assert store.answers.purge(NOW + 365 * DAY) == 2
    assert kept(store) == []


def test_purge_takes_more_than_fits_into_one_transaction(store: Store) -> None:
    keep(store, *(key(number) for number in range(ROWS_AT_ONCE + 1)))

    assert store.answers.purge(NOW + 31 * DAY) == ROWS_AT_ONCE + 1
    assert store.answers.count() == 0


def test_an_answer_takes_the_place_of_the_one_that_expired(store: Store) -> None:
    keep(store, key(1))
    store.answers.purge(NOW + 30 * DAY)

    keep(store, key(1), results=[{"place_id": "place-2"}])

    assert kept(store) == [([{"place_id": "place-2"}], ["place-2"])]


def test_forget_deletes_all_of_it(store: Store) -> None:
    keep(store, key(1), key(2))
    assert store.answers.count() == 2

    assert store.answers.forget() == 2

    assert store.answers.count() == 0
    with Database(store.path).reading() as connection:
        assert connection.scalar(select(func.count()).select_from(ANSWERS)) == 0
