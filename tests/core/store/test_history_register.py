"""The history register: all or nothing, nothing lost, older versions still there."""

import pickle
import threading
from datetime import UTC, datetime, timedelta

import pyarrow as pa
import pytest
from sqlalchemy import func, select, update

from core.errors import Cancelled, RequestError
from core.pacing import cancellable
from core.store import REQUEST_COLUMNS, AlreadyAdded, PastRequest, Source, Store, StoreError
from core.store.database import Database
from core.store.past_requests import delete_rows
from core.store.schema import PAST_REQUESTS, SEGMENT_PARTS, SEGMENTS, SOURCES
from core.store.segments import PART_BYTES
from tests.core.store.conftest import MakeRequests, RunScript


def add(
    store: Store, requests: pa.Table, name: str = "list.xlsx", *, again: bool = False
) -> Source:
    """Add requests whose segment says where it begins."""
    return store.register.add(
        name, requests, lambda first: f"from {first}".encode(), by="ann", kind="index", again=again
    )


def rows_in(store: Store, *tables: object) -> list[int]:
    """How many rows the tables of the database have."""
    with Database(store.path).reading() as connection:
        return [
            connection.execute(select(func.count()).select_from(table)).scalar_one()  # type: ignore[arg-type]
            for table in tables
        ]


def payloads(store: Store, version: int | None = None) -> list[bytes]:
    """The segments' bytes at a version."""
    return [store.register.payload(each.id) for each in store.register.segments(version)]


def test_an_empty_register_has_nothing(store: Store) -> None:
    register = store.register

    assert (register.version(), register.count(), register.sources()) == (0, 0, ())
    assert (register.segments(), register.removed_ranges(), register.requests([])) == ((), (), [])


def test_requests_are_added_with_ids_one_after_another(
    store: Store, make_requests: MakeRequests
) -> None:
    at = datetime(2026, 3, 2, 8, 30, tzinfo=UTC)
    first = store.register.add(
        "march.xlsx", make_requests(7), lambda _: b"x", by="ann", kind="index", at=at
    )
    second = add(store, make_requests(5, "Bob"))

    assert first == Source(first.id, "march.xlsx", 7, at, "ann")
    assert store.register.sources() == (first, second)
    assert (store.register.count(), store.register.version()) == (12, 2)
    segments = store.register.segments()
    assert [(each.first_request, each.rows, each.kind) for each in segments] == [
        (1, 7, "index"),
        (8, 5, "index"),
    ]
    assert store.register.payload(segments[1].id) == b"from 8"


def test_requests_come_back_as_they_were_in_the_order_asked_for(
    store: Store, make_requests: MakeRequests
) -> None:
    odd = {name: f"{name} é \N{HEBREW LETTER SHIN}\0 'x'; --" for name in REQUEST_COLUMNS}
    add(store, make_requests(3))
    add(store, pa.table({name: pa.array([odd[name]], pa.large_string()) for name in odd}), "odd")

    found = store.register.requests([4, 1, 4])

    assert found[0] == found[2] == PastRequest(id=4, source="odd", **odd)
    assert (found[1].id, found[1].source, found[1].name) == (1, "list.xlsx", "Alice 0")


def test_thousands_of_requests_are_found_in_one_call(
    store: Store, make_requests: MakeRequests
) -> None:
    add(store, make_requests(6_000))
    add(store, make_requests(6_000, "Bob"))
    ids = list(range(12_000, 0, -3))

    assert [each.id for each in store.register.requests(ids)] == ids


@pytest.mark.parametrize("unknown", [0, -1, 4, 10**12])
def test_an_unknown_request_is_an_error(
    store: Store, make_requests: MakeRequests, unknown: int
) -> None:
    add(store, make_requests(3))

    with pytest.raises(KeyError):
        store.register.requests([1, unknown])


def test_a_segment_that_cannot_be_made_leaves_nothing(
    store: Store, make_requests: MakeRequests
) -> None:
    def fail(_: int) -> bytes:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.register.add("list", make_requests(12_000), fail, by="ann", kind="index")

    assert rows_in(store, SOURCES, PAST_REQUESTS, SEGMENTS, SEGMENT_PARTS) == [0, 0, 0, 0]
    assert store.register.version() == 0
    add(store, make_requests(2))
    assert store.register.segments()[0].first_request == 1


def test_a_cancelled_add_leaves_nothing(store: Store, make_requests: MakeRequests) -> None:
    asked = iter([False, False, True])

    with cancellable(lambda: next(asked, False)), pytest.raises(Cancelled):
        add(store, make_requests(30_000))

    assert rows_in(store, SOURCES, PAST_REQUESTS) == [0, 0]


def test_nobody_sees_a_list_that_is_still_being_added(
    store: Store, make_requests: MakeRequests
) -> None:
    seen: list[tuple[object, ...]] = []

    def look(_: int) -> bytes:
        register = store.register
        seen.append((register.version(), register.count(), register.sources()))
        return b"x"

    store.register.add("list", make_requests(10), look, by="ann", kind="index")

    assert seen == [(0, 0, ())]
    assert store.register.count() == 10


def test_a_list_that_comes_between_gets_the_first_ids(
    store: Store, make_requests: MakeRequests
) -> None:
    firsts: list[int] = []

    def be_slow(first: int) -> bytes:
        firsts.append(first)
        if len(firsts) == 1:
            add(store, make_requests(4, "Bob"), "quick")
        return f"from {first}".encode()

    store.register.add("slow", make_requests(3), be_slow, by="ann", kind="index")

    assert firsts == [1, 5]
    assert payloads(store) == [b"from 1", b"from 5"]
    assert [each.source for each in store.register.requests([1, 5])] == ["quick", "slow"]


def test_the_same_requests_again_are_noticed(store: Store, make_requests: MakeRequests) -> None:
    first = add(store, make_requests(10_000), "monday.xlsx")
    halves = make_requests(10_000)
    other_chunks = pa.concat_tables([halves.slice(0, 7), halves.slice(7)])

    with pytest.raises(AlreadyAdded, match="history already: “monday") as caught:
        add(store, other_chunks, "tuesday.xlsx")

    assert caught.value.source == first
    assert pickle.loads(pickle.dumps(caught.value)).source == first
    assert store.register.count() == 10_000
    assert add(store, other_chunks, again=True).rows == 10_000
    assert store.register.count() == 20_000


def test_one_other_cell_makes_other_requests(store: Store, make_requests: MakeRequests) -> None:
    one, other = make_requests(2), make_requests(2)
    shifted = other.set_column(1, "name", pa.array(["Alice 0A", "lice 1"], pa.large_string()))
    add(store, one)

    add(store, shifted)

    assert store.register.count() == 4


def test_two_threads_adding_the_same_list_add_it_once(
    store: Store, make_requests: MakeRequests
) -> None:
    both = threading.Barrier(2)
    outcomes: list[object] = []

    def make(_: int) -> bytes:
        if len(outcomes) == 0:
            both.wait(10)
        return b"x"

    def work() -> None:
        try:
            added = store.register.add("list", make_requests(50), make, by="ann", kind="index")
            outcomes.append(added)
        except AlreadyAdded as error:
            outcomes.append(error)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert sorted(type(each).__name__ for each in outcomes) == ["AlreadyAdded", "Source"]
    assert rows_in(store, SOURCES, PAST_REQUESTS, SEGMENTS) == [1, 50, 1]


def test_an_empty_list_is_a_sentence(store: Store, make_requests: MakeRequests) -> None:
    with pytest.raises(RequestError, match="has no rows to add"):
        add(store, make_requests(0), "empty.xlsx")


def test_a_missing_column_or_a_null_is_refused(store: Store, make_requests: MakeRequests) -> None:
    table = make_requests(1)

    with pytest.raises(ValueError, match="no column \\['phone'\\]"):
        add(store, table.drop_columns(["phone"]))
    with pytest.raises(ValueError, match="nulls in \\['name'\\]"):
        add(store, table.set_column(1, "name", pa.array([None], pa.large_string())))


def test_a_removed_source_counts_no_longer_until_it_is_restored(
    store: Store, make_requests: MakeRequests
) -> None:
    register = store.register
    add(store, make_requests(3))
    source = add(store, make_requests(5, "Bob"))

    removed = register.remove(source.id, by="bob")

    assert removed.removed_by == "bob"
    assert removed.removed_at is not None
    assert (register.count(), register.removed_ranges()) == (3, ((4, 9),))
    assert register.sources()[1] == removed
    assert register.requests([4])[0].name == "Bob 0"
    assert register.restore(source.id, by="cat") == source
    assert (register.count(), register.removed_ranges()) == (8, ())


def test_an_older_version_still_knows_what_was_removed_then(
    store: Store, make_requests: MakeRequests
) -> None:
    register = store.register
    source = add(store, make_requests(3))
    register.remove(source.id, by="ann")
    register.restore(source.id, by="ann")
    register.remove(source.id, by="ann")

    assert [register.removed_ranges(version) for version in range(5)] == [
        (),
        (),
        ((1, 4),),
        (),
        ((1, 4),),
    ]
    assert [register.count(version) for version in range(5)] == [0, 3, 0, 3, 0]


def test_removing_or_restoring_twice_changes_nothing(
    store: Store, make_requests: MakeRequests
) -> None:
    source = add(store, make_requests(3))
    removed = store.register.remove(source.id, by="ann")

    assert store.register.remove(source.id, by="bob") == removed
    assert store.register.restore(source.id, by="bob") == source
    assert store.register.restore(source.id, by="bob") == source
    assert store.register.version() == 3


def test_a_source_that_is_not_there_is_a_sentence(store: Store) -> None:
    for change in (store.register.remove, store.register.restore):
        with pytest.raises(RequestError, match="There is no list number 9"):
            change(9, by="ann")


def test_removed_requests_are_restored_not_added_again(
    store: Store, make_requests: MakeRequests
) -> None:
    source = add(store, make_requests(3))
    store.register.remove(source.id, by="bob")

    with pytest.raises(AlreadyAdded, match=f"by bob. Restore it \\(number {source.id}\\)"):
        add(store, make_requests(3))


def test_an_older_version_has_the_segments_it_had(
    store: Store, make_requests: MakeRequests
) -> None:
    register = store.register
    for mark in ("Alice", "Bob", "Cat"):
        add(store, make_requests(2, mark))
    old = [each.id for each in register.segments()[:2]]

    merged = register.merge(old, b"both", first_request=1, rows=4, kind="index")

    assert payloads(store, 0) == []
    assert payloads(store, 2) == [b"from 1", b"from 3"]
    assert payloads(store, 3) == [b"from 1", b"from 3", b"from 5"]
    assert payloads(store) == payloads(store, 4) == [b"both", b"from 5"]
    assert register.segments()[0] == merged
    assert register.version() == 4


def test_segments_of_another_kind_stand_apart(store: Store, make_requests: MakeRequests) -> None:
    add(store, make_requests(2))

    assert store.register.segments(kind="other") == ()
    assert len(store.register.segments(kind="index")) == 1


def test_segments_that_were_merged_meanwhile_are_not_merged_again(
    store: Store, make_requests: MakeRequests
) -> None:
    add(store, make_requests(2))
    add(store, make_requests(2, "Bob"))
    old = [each.id for each in store.register.segments()]
    store.register.merge(old, b"both", first_request=1, rows=4, kind="index")

    with pytest.raises(StoreError, match="by another process meanwhile"):
        store.register.merge(old, b"again", first_request=1, rows=4, kind="index")

    assert payloads(store) == [b"both"]


def test_tidy_keeps_what_a_pinned_version_needs(store: Store, make_requests: MakeRequests) -> None:
    register = store.register
    add(store, make_requests(2))
    (first,) = register.segments()
    register.merge([first.id], b"second", first_request=1, rows=2, kind="index")
    pinned = register.version()
    (second,) = register.segments()
    register.merge([second.id], b"third", first_request=1, rows=2, kind="index")

    register.tidy(pinned=pinned)

    assert payloads(store, pinned) == [b"second"]
    assert payloads(store) == [b"third"]
    for ask in (lambda: register.segments(pinned - 1), lambda: register.payload(first.id)):
        with pytest.raises(StoreError, match="Start the run again"):
            ask()


def test_tidy_needs_no_pin_and_never_gives_an_id_twice(
    store: Store, make_requests: MakeRequests
) -> None:
    add(store, make_requests(2))
    old = store.register.segments()[0].id
    new = store.register.merge([old], b"new", first_request=1, rows=2, kind="index").id

    store.register.tidy()
    newer = store.register.merge([new], b"newer", first_request=1, rows=2, kind="index").id
    store.register.tidy()

    assert len({old, new, newer}) == 3
    assert rows_in(store, SEGMENTS, SEGMENT_PARTS) == [1, 1]
    assert payloads(store) == [b"newer"]


def test_a_payload_of_many_parts_comes_back_whole(
    store: Store, make_requests: MakeRequests
) -> None:
    payload = bytes(range(256)) * (PART_BYTES // 128) + b"end"

    store.register.add("list", make_requests(1), lambda _: payload, by="ann", kind="index")

    (segment,) = store.register.segments()
    assert (segment.size, store.register.payload(segment.id) == payload) == (len(payload), True)
    assert rows_in(store, SEGMENT_PARTS) == [3]


def test_two_processes_adding_at_once_lose_nothing(
    store: Store, make_requests: MakeRequests, run_script: RunScript
) -> None:
    script = """
import sys
from pathlib import Path
import pyarrow as pa
from core.store import REQUEST_COLUMNS, open_store
register = open_store(Path(sys.argv[1])).register
print("ready", flush=True)
for number in range(8):
    table = pa.table({name: [f"other {number}"] * 700 for name in REQUEST_COLUMNS})
    register.add("other", table, lambda first: f"from {first}".encode(), by="bob", kind="index")
"""
    other = run_script(script, store.path.parent)
    assert other.stdout is not None
    assert other.stdout.readline() == "ready\n"
    for number in range(8):
        add(store, make_requests(700, f"mine {number}"))

    assert other.communicate(timeout=60)[1] == ""
    register = store.register
    assert (register.count(), register.version()) == (16 * 700, 16)
    firsts = [each.first_request for each in register.segments()]
    assert firsts == [1 + 700 * place for place in range(16)]
    assert payloads(store) == [f"from {first}".encode() for first in firsts]
    names = [each.name for each in register.requests(range(1, 16 * 700 + 1))]
    assert len(set(names)) == 8 + 8 * 700


def test_what_a_killed_process_left_is_tidied_after_a_day(
    store: Store, make_requests: MakeRequests, run_script: RunScript
) -> None:
    script = """
import os, sys
from pathlib import Path
import pyarrow as pa
from core.store import REQUEST_COLUMNS, open_store
table = pa.table({name: ["x"] * 6_000 for name in REQUEST_COLUMNS})
open_store(Path(sys.argv[1])).register.add("x", table, lambda _: os._exit(9), by="b", kind="index")
"""
    killed = run_script(script, store.path.parent)
    killed.communicate(timeout=60)
    assert killed.returncode == 9
    assert (store.register.count(), rows_in(store, PAST_REQUESTS)) == (0, [6_000])
    store.register.tidy()
    assert rows_in(store, PAST_REQUESTS) == [6_000]
    with Database(store.path).writing() as connection:
        long_ago = datetime.now(UTC) - timedelta(days=2)
        connection.execute(update(SOURCES).values(begun_at=long_ago))

    store.register.tidy()

    assert rows_in(store, SOURCES, PAST_REQUESTS) == [0, 0]


def test_what_is_in_the_register_is_never_taken_for_left_over(
    store: Store, make_requests: MakeRequests
) -> None:
    source = add(store, make_requests(3))

    delete_rows(Database(store.path), source.id, source.rows)

    assert rows_in(store, SOURCES, PAST_REQUESTS) == [1, 3]
    assert len(store.register.requests([1, 2, 3])) == 3


def test_a_list_given_up_for_dead_is_not_added_in_part(
    store: Store, make_requests: MakeRequests
) -> None:
    def be_given_up(_: int) -> bytes:
        delete_rows(Database(store.path), 1, 3)
        return b"x"

    with pytest.raises(RequestError):
        store.register.add("list", make_requests(3), be_given_up, by="ann", kind="index")

    assert (store.register.version(), store.register.count()) == (0, 0)
    assert rows_in(store, SOURCES, PAST_REQUESTS, SEGMENTS) == [0, 0, 0]
