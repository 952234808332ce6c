"""Settings: the last value counts, and no value is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from core.store import Store, open_store


def test_what_was_set_last_counts(store: Store) -> None:
    assert store.settings.get() == {}

    store.settings.set({"per_second": "50", "currency": "$"}, by="ann")
    store.settings.set({"per_second": "40"}, by="bob")

    expected = {"per_second": "40", "currency": "$"}
    assert open_store(store.path.parent).settings.get() == expected


def test_every_value_is_kept_with_who_set_it(store: Store) -> None:
    store.settings.set({"per_second": "50"}, by="ann")
    store.settings.set({"per_second": "40"}, by="bob")

    history = store.settings.history()

    assert [(name, value, by) for name, value, _, by in history] == [
        ("per_second", "40", "bob"),
        ("per_second", "50", "ann"),
    ]
    assert all(abs(datetime.now(UTC) - each.at) < timedelta(minutes=1) for each in history)


def test_the_same_value_again_leaves_no_trace(store: Store) -> None:
    store.settings.set({"per_second": "50"}, by="ann")

    store.settings.set({"per_second": "50"}, by="bob")
    store.settings.set({}, by="bob")

    assert len(store.settings.history()) == 1


def test_threads_setting_at_once_lose_nothing(store: Store) -> None:
    def change(number: int) -> None:
        store.settings.set({f"name {number}": "x", "all": str(number)}, by="ann")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(change, range(24)))

    assert len(store.settings.get()) == 25
    assert len(store.settings.history()) == 48
