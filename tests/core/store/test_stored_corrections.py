"""Corrections of addresses: one stands for a query, for ever; undone ones are kept."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import RequestError
from core.store import Correction, Store, open_store

KEY, OTHER = "a" * 32, "b" * 32
OLD = {"formatted": "1 Old Road", "lat": 1.5, "postcode": "", "radius_km": None}
NEW = {"formatted": "2 New Road", "lat": -2.25}


def correct(
    store: Store, place: dict[str, object], *, key: str = KEY, by: str = "ann"
) -> Correction:
    """Say which place the query means."""
    return store.corrections.correct(key, place, query="1 Old Rd", by=by)


def test_a_correction_is_kept_with_what_was_asked(store: Store) -> None:
    correction = correct(store, OLD)

    assert (correction.key, correction.query, correction.place) == (KEY, "1 Old Rd", OLD)
    assert (correction.by, correction.undone_at) == ("ann", None)
    assert abs(datetime.now(UTC) - correction.at) < timedelta(minutes=1)
    assert open_store(store.path.parent).corrections.standing() == {KEY: correction}


def test_the_same_place_again_gives_the_one_that_stands(store: Store) -> None:
    first = correct(store, OLD)

    assert correct(store, OLD, by="bob") == first
    assert (store.corrections.version(), store.corrections.all()) == (1, [first])


def test_another_place_undoes_the_one_that_stood(store: Store) -> None:
    first = correct(store, OLD)

    second = correct(store, NEW, by="bob")

    assert store.corrections.standing() == {KEY: second}
    newest, oldest = store.corrections.all()
    assert (newest, oldest.id) == (second, first.id)
    assert (oldest.undone_by, oldest.undone_at) == ("bob", second.at)


def test_an_undone_correction_stands_no_longer_but_stays(store: Store) -> None:
    undone = store.corrections.undo(correct(store, OLD).id, by="bob")

    assert undone.undone_by == "bob"
    assert store.corrections.standing() == {}
    assert store.corrections.all() == [undone]
    assert store.corrections.undo(undone.id, by="cat") == undone
    assert store.corrections.version() == 2


def test_undo_last_takes_ones_own_corrections_back_one_by_one(store: Store) -> None:
    mine = correct(store, OLD)
    theirs = correct(store, NEW, key=OTHER, by="bob")

    undone = [store.corrections.undo_last(by="ann") for _ in range(2)]

    assert [each and each.id for each in undone] == [mine.id, None]
    assert store.corrections.standing() == {OTHER: theirs}


def test_those_of_some_keys_are_found_among_many(store: Store) -> None:
    one, other = correct(store, OLD), correct(store, NEW, key=OTHER)
    many = [f"{number:032x}" for number in range(2_500)]

    assert store.corrections.standing([*many, OTHER, OTHER]) == {OTHER: other}
    assert store.corrections.standing([OTHER, *many, KEY]) == {KEY: one, OTHER: other}
    assert store.corrections.standing([]) == {}


def test_all_gives_no_more_than_asked_for(store: Store) -> None:
    correct(store, OLD)
    newest = correct(store, NEW)

    assert store.corrections.all(limit=1) == [newest]


def test_an_unknown_number_is_a_sentence(store: Store) -> None:
    with pytest.raises(RequestError, match="There is no correction number 7"):
        store.corrections.undo(7, by="ann")


@pytest.mark.parametrize("key", ["", "A" * 32, "0" * 16])
def test_what_is_no_key_of_a_query_is_refused(store: Store, key: str) -> None:
    with pytest.raises(ValueError, match="32 hex digits"):
        correct(store, OLD, key=key)


def test_threads_correcting_one_address_leave_one_standing(store: Store) -> None:
    places: list[dict[str, object]] = [{"formatted": f"{number % 3}"} for number in range(24)]

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda place: correct(store, place), places))

    assert len(store.corrections.standing()) == 1
    assert {each.id for each in store.corrections.all()} == {each.id for each in made}
