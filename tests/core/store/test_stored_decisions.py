"""Decisions about pairs: one stands for a pair, undone ones are kept, two deciding lose nothing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest

from core.errors import RequestError
from core.store import Decision, Store, Verdict, open_store
from tests.core.store.conftest import RunScript

LOW, HIGH = "00000000000000aa", "00000000000000bb"
ANNA, ANNE = {"name": "Anna Example"}, {"name": "Anne Example", "phone": "N/A"}


def decide(store: Store, verdict: Verdict, *, by: str = "ann", high: str = HIGH) -> Decision:
    """Decide on the pair, the higher key first."""
    return store.decisions.decide(high, LOW, verdict, by=by, cells_a=ANNE, cells_b=ANNA)


def test_a_decision_is_kept_with_its_keys_in_order_and_the_cells_along(store: Store) -> None:
    decision = decide(store, Verdict.NOT)

    assert (decision.key_a, decision.key_b, decision.verdict) == (LOW, HIGH, Verdict.NOT)
    assert (decision.cells_a, decision.cells_b) == (ANNA, ANNE)
    assert (decision.by, decision.undone_at) == ("ann", None)
    assert abs(datetime.now(UTC) - decision.at) < timedelta(minutes=1)
    again = open_store(store.path.parent)
    assert again.decisions.standing() == {(LOW, HIGH): decision}


def test_the_same_verdict_again_gives_the_one_that_stands(store: Store) -> None:
    first = decide(store, Verdict.SAME)

    again = decide(store, Verdict.SAME, by="bob")

    assert again == first
    assert store.decisions.version() == 1
    assert store.decisions.all() == [first]


def test_another_verdict_undoes_the_one_that_stood(store: Store) -> None:
    first = decide(store, Verdict.SAME)

    second = decide(store, Verdict.NOT, by="bob")

    assert list(store.decisions.standing().values()) == [second]
    newest, oldest = store.decisions.all()
    assert (newest, oldest.id) == (second, first.id)
    assert (oldest.undone_by, oldest.undone_at) == ("bob", second.at)


def test_an_undone_decision_stands_no_longer_but_stays(store: Store) -> None:
    decision = decide(store, Verdict.SAME)

    undone = store.decisions.undo(decision.id, by="bob")

    assert undone.undone_by == "bob"
    assert undone.undone_at is not None
    assert store.decisions.standing() == {}
    assert store.decisions.all() == [undone]


def test_undoing_the_undone_changes_nothing(store: Store) -> None:
    undone = store.decisions.undo(decide(store, Verdict.SAME).id, by="bob")
    version = store.decisions.version()

    again = store.decisions.undo(undone.id, by="cat")

    assert again == undone
    assert store.decisions.version() == version


def test_a_pair_can_be_decided_again_after_an_undo(store: Store) -> None:
    store.decisions.undo(decide(store, Verdict.SAME).id, by="ann")

    again = decide(store, Verdict.SAME)

    assert store.decisions.standing() == {(LOW, HIGH): again}
    assert len(store.decisions.all()) == 2


def test_undo_last_takes_ones_own_decisions_back_one_by_one(store: Store) -> None:
    first = decide(store, Verdict.SAME)
    second = decide(store, Verdict.UNSURE, high="c" * 16)
    decide(store, Verdict.NOT, high="d" * 16, by="bob")

    undone = [store.decisions.undo_last(by="ann") for _ in range(3)]

    assert [each and each.id for each in undone] == [second.id, first.id, None]
    assert [each.by for each in store.decisions.standing().values()] == ["bob"]


def test_the_version_grows_with_each_change(store: Store) -> None:
    versions = [store.decisions.version()]
    decision = decide(store, Verdict.SAME)
    versions.append(store.decisions.version())
    decide(store, Verdict.NOT)
    versions.append(store.decisions.version())
    store.decisions.undo(decision.id + 1, by="ann")
    versions.append(store.decisions.version())

    assert versions == [0, 1, 2, 3]


def test_all_gives_the_newest_first_and_no_more_than_asked_for(store: Store) -> None:
    made = [decide(store, Verdict.SAME, high=f"{number:016x}") for number in range(1, 6)]

    assert [each.id for each in store.decisions.all(limit=2)] == [made[4].id, made[3].id]


def test_equal_records_and_unknown_numbers_are_sentences(store: Store) -> None:
    with pytest.raises(RequestError, match="they count as one"):
        store.decisions.decide(LOW, LOW, Verdict.NOT, by="ann", cells_a={}, cells_b={})
    with pytest.raises(RequestError, match="There is no decision number 7"):
        store.decisions.undo(7, by="ann")


@pytest.mark.parametrize("key", ["", "00000000000000AA", "0" * 17, "xyz"])
def test_what_is_no_content_key_is_refused(store: Store, key: str) -> None:
    with pytest.raises(ValueError, match="16 hex digits"):
        store.decisions.decide(key, HIGH, Verdict.NOT, by="ann", cells_a={}, cells_b={})


def test_threads_deciding_on_one_pair_leave_one_standing(store: Store) -> None:
    verdicts = [Verdict.SAME, Verdict.NOT, Verdict.UNSURE] * 8

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda verdict: decide(store, verdict), verdicts))

    assert len(store.decisions.standing()) == 1
    assert {each.id for each in store.decisions.all()} == {each.id for each in made}


def test_two_processes_deciding_at_once_lose_nothing(store: Store, run_script: RunScript) -> None:
    script = """
import sys
from pathlib import Path
from core.store import Verdict, open_store
decisions = open_store(Path(sys.argv[1])).decisions
print("ready", flush=True)
for number in range(40):
    decisions.decide(f"{number:016x}", "f" * 16, Verdict.SAME, by="other", cells_a={}, cells_b={})
"""
    other = run_script(script, store.path.parent)
    assert other.stdout is not None
    assert other.stdout.readline() == "ready\n"
    for number in range(100, 140):
        decide(store, Verdict.NOT, high=f"{number:016x}")

    assert other.communicate(timeout=60)[1] == ""
    assert len(store.decisions.standing()) == 80
    assert store.decisions.version() == 80
