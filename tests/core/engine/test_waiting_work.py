"""Work that waits for a service: what it counts, how it is held, and what a limit says of it."""

from collections.abc import Iterator, Sequence
from threading import Event, Thread
from typing import Any

import pytest

from core.engine.chunk import ChunkDone
from core.engine.control import Control
from core.engine.execute import execute
from core.engine.recorder import Recorder
from core.engine.report import Report, State
from core.engine.settings import Settings
from core.engine.terms import Terms, Watch
from core.errors import PauseRun
from core.pacing import checkpoint, current_meter

WAITING = Terms(bound="io")


def report(**changes: Any) -> Report:
    facts: dict[str, Any] = {
        "slug": "addresses",
        "activity": "Address geocoding",
        "noun": "addresses",
        "bound": "io",
        "state": State.FINISHED,
        "settings": Settings(workers=8, chunk_size=10),
        "cores": 2,
        **changes,
    }
    return Report(**facts)


def test_a_service_that_wants_a_rest_holds_the_run_and_loses_no_item() -> None:
    control, refused, held = Control(), [True], Event()
    outcomes: dict[int, int] = {}

    def asks(items: Sequence[int]) -> Iterator[int]:
        for item in items:
            if item >= 25 and refused:
                raise PauseRun("the day's limit is reached")
            yield item

    def take(done: ChunkDone) -> None:
        outcomes.update(enumerate(done.outcomes, start=done.start))

    def hear(kind: str, words: str) -> None:
        assert (kind, words) == ("paused", "the day's limit is reached")
        held.set()

    watch, settings = Watch(take, hear), Settings(workers=2, chunk_size=10)
    run = Thread(
        target=execute,
        args=(asks, range(60), settings),
        kwargs={"watch": watch, "control": control, "terms": WAITING},
    )
    run.start()
    assert held.wait(10)
    assert control.paused
    refused.clear()
    control.resume()
    run.join(10)

    assert not run.is_alive()
    assert outcomes == {item: item for item in range(60)}


@pytest.mark.parametrize("workers", [1, 4])
def test_a_cancel_leaves_the_rest_of_a_chunk_of_calls(workers: int) -> None:
    control = Control()
    done: list[int] = []

    def asks(items: Sequence[int]) -> Iterator[int]:
        for item in items:
            if item == 5:
                control.cancel()
            yield item

    settings = Settings(workers=workers, chunk_size=200)
    watch = Watch(lambda chunk: done.extend(chunk.outcomes))
    execute(asks, range(200), settings, watch=watch, control=control, terms=WAITING)

    assert done == [0, 1, 2, 3, 4, 5]


def test_a_checkpoint_gives_back_the_item_under_way() -> None:
    control = Control()
    done: list[int] = []

    def asks(items: Sequence[int]) -> Iterator[int]:
        for item in items:
            if item == 3:
                control.cancel()
                checkpoint()
            yield item

    watch = Watch(lambda chunk: done.extend(chunk.outcomes))
    execute(asks, range(50), Settings(False), watch=watch, control=control, terms=WAITING)

    assert done == [0, 1, 2]


def test_calls_and_their_cost_are_told_while_the_chunk_goes_on() -> None:
    recorder = Recorder(report(state=State.WAITING))
    asked, looked = Event(), Event()

    def asks(items: Sequence[int]) -> Iterator[int]:
        for item in items:
            current_meter().count("calls")
            current_meter().count("cost_micro", 5_000)
            if item == 7:
                asked.set()
                assert looked.wait(10)
            yield item

    recorder.begin()
    recorder.planned(50)
    with recorder.phase("work"):
        run = Thread(
            target=execute,
            args=(asks, range(50), Settings(workers=1)),
            kwargs={"watch": recorder.watch, "terms": WAITING},
        )
        run.start()
        assert asked.wait(10)
        run.join(0.7)  # a tick comes twice a second
        live = recorder.report()
        looked.set()
        run.join(10)
    recorder.end(State.FINISHED)

    assert (live.calls, live.done) == (8, 7)
    assert live.cost == pytest.approx(0.04)
    assert (recorder.report().calls, recorder.report().done) == (50, 50)
    assert recorder.report().cost == pytest.approx(0.25)


def test_at_the_limit_more_workers_will_not_help() -> None:
    at_limit = report(
        done=980,
        calls=980,
        work_s=20.0,
        busy_s=109.0,
        limit_per_s=49.0,
        useful_s=107.8,
        waits_s={"quota": 49.0},
        chunks_total=98,
    )

    assert at_limit.latency_s == pytest.approx(0.11)
    assert at_limit.workers_needed == 6
    assert at_limit.more_workers == "no_limit"


def test_below_the_limit_with_all_workers_waiting_more_would_help() -> None:
    below = report(
        done=400, calls=400, work_s=20.0, limit_per_s=49.0, useful_s=152.0, chunks_total=40
    )

    assert below.more_workers == "yes"
    assert below.workers_needed == 19


def test_without_calls_no_latency_is_known() -> None:
    assert report(limit_per_s=49.0).latency_s is None
    assert report(limit_per_s=49.0).workers_needed is None


@pytest.mark.parametrize("total", [0, 1, 9, 120, 1_000])
def test_the_last_calls_are_spread_over_all_workers(total: int) -> None:
    chunks: list[ChunkDone] = []
    settings = Settings(workers=8, chunk_size=50)

    execute(lambda items: iter(items), range(total), settings, watch=Watch(chunks.append))
    execute(
        lambda items: iter(items),
        range(total),
        settings,
        watch=Watch(chunks.append),
        terms=WAITING,
    )

    sizes = [len(chunk.outcomes) for chunk in chunks[-(-total // 50) :]]
    assert sum(sizes) == total
    assert max(sizes[-8:], default=0) <= 10
    assert sorted(chunk.start for chunk in chunks[: -(-total // 50)]) == list(range(0, total, 50))
