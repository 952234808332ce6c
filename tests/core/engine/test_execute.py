"""The engine's laws, on threads, in sequence and in processes."""

import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from core.engine.chunk import ChunkDone, Failure
from core.engine.control import Control
from core.engine.execute import execute
from core.engine.executors import make_executor
from core.engine.memory import MemoryWatch
from core.engine.settings import Settings
from core.engine.terms import Terms, Watch
from core.errors import ItemError, StopRun


class Outcomes:
    """Puts chunks back in their places, as a run does."""

    def __init__(self, total: int) -> None:
        self.values: list[Any] = [None] * total
        self.events: list[str] = []
        self.chunks = 0

    def chunk(self, done: ChunkDone) -> None:
        self.chunks += 1
        self.values[done.start : done.start + len(done.outcomes)] = done.outcomes

    def event(self, kind: str, words: str) -> None:
        self.events.append(kind)

    @property
    def watch(self) -> Watch:
        return Watch(self.chunk, self.event)


def double(items: Sequence[int]) -> Iterator[int]:
    for item in items:
        yield 2 * item


def troubled(items: Sequence[int]) -> Iterator[int]:
    for item in items:
        if item % 7 == 3:
            raise ValueError("one bad item")
        if item % 7 == 5:
            raise ItemError("odd", "an item's own failure")
        yield item


def deadly(items: Sequence[int]) -> Iterator[int]:
    for item in items:
        if item == 137:
            os._exit(1)
        yield item


def twice_deadly(items: Sequence[int]) -> Iterator[int]:
    for item in items:
        if item in (42, 137):
            os._exit(1)
        yield item


def endless(items: Sequence[int]) -> Iterator[int]:
    for item in items:
        while item == 3:
            pass
        yield item


def stopping(items: Sequence[int]) -> Iterator[int]:
    for item in items:
        if item == 25:
            raise StopRun("the key was refused")
        yield item


def run(work: Any, total: int, settings: Settings, **more: Any) -> Outcomes:
    outcomes = Outcomes(total)
    execute(work, range(total), settings, watch=outcomes.watch, **more)
    return outcomes


@rounds(max_examples=60, deadline=None)
@given(
    total=st.integers(0, 700),
    workers=st.sampled_from([1, 2, 8, 16]),
    chunk_size=st.sampled_from([10, 50, 200]),
    parallel=st.booleans(),
)
def test_outcome_i_belongs_to_item_i(
    total: int, workers: int, chunk_size: int, parallel: bool
) -> None:
    outcomes = run(double, total, Settings(parallel, workers, chunk_size))

    assert outcomes.values == [2 * i for i in range(total)]


@pytest.mark.parametrize("executor", ["threads", "processes"])
def test_a_bad_item_costs_one_item(executor: Any) -> None:
    outcomes = run(troubled, 100, Settings(workers=2, chunk_size=10, executor=executor))

    codes = [o.code if isinstance(o, Failure) else o for o in outcomes.values]
    assert codes == [{3: "bug", 5: "odd"}.get(i % 7, i) for i in range(100)]


def test_a_dead_worker_process_costs_its_row_only() -> None:
    outcomes = run(deadly, 300, Settings(workers=2, chunk_size=50, executor="processes"))

    lost = [i for i, o in enumerate(outcomes.values) if isinstance(o, Failure)]
    assert lost == [137]
    assert outcomes.values[137].code == "worker_died"
    assert "rebuilt" in outcomes.events


def test_work_that_pays_is_not_repeated_after_a_dead_worker() -> None:
    settings = Settings(workers=1, chunk_size=50, executor="processes")

    outcomes = run(deadly, 300, settings, terms=Terms(repeatable=False))

    uncertain = [i for i, o in enumerate(outcomes.values) if isinstance(o, Failure)]
    assert 137 in uncertain
    assert {o.code for o in outcomes.values if isinstance(o, Failure)} == {"uncertain"}
    assert all(o == i for i, o in enumerate(outcomes.values) if i not in uncertain)


def test_a_process_gives_up_a_row_over_its_time() -> None:
    settings = Settings(workers=1, chunk_size=10, executor="processes")

    outcomes = run(endless, 10, settings, terms=Terms(chunk_limit_s=0.3))

    codes = [o.code if isinstance(o, Failure) else o for o in outcomes.values]
    assert codes == [0, 1, 2, "overdue", 4, 5, 6, 7, 8, 9]


def test_a_thread_over_its_time_is_told_and_new_chunks_wait() -> None:
    gate = threading.Event()
    begun: list[int] = []

    def stuck(items: Sequence[int]) -> Iterator[int]:
        begun.append(items[0])
        if items[0] == 0:
            gate.wait()
        yield from items

    outcomes = Outcomes(1_000)
    begun_at_event: list[int] = []

    def on_event(kind: str, words: str) -> None:
        outcomes.event(kind, words)
        begun_at_event.append(len(begun))
        gate.set()

    settings = Settings(workers=1, chunk_size=10)
    execute(
        stuck,
        range(1_000),
        settings,
        watch=Watch(outcomes.chunk, on_event),
        terms=Terms(chunk_limit_s=0.2),
    )

    assert outcomes.events == ["overdue"]
    assert begun_at_event == [1]
    assert outcomes.values == list(range(1_000))


def test_at_most_two_chunks_per_worker_are_in_flight() -> None:
    flights: list[int] = []

    class Counting(ThreadPoolExecutor):
        under_way = 0

        def submit(self, *args: Any, **kwargs: Any) -> Future[Any]:
            self.under_way += 1
            flights.append(self.under_way)
            future = super().submit(*args, **kwargs)
            future.add_done_callback(self.landed)
            return future

        def landed(self, _: Future[Any]) -> None:
            self.under_way -= 1

    run(
        double,
        2_000,
        Settings(workers=3, chunk_size=10),
        terms=Terms(make_executor=_pool(Counting)),
    )

    assert max(flights) <= 2 * 3


def test_cancel_keeps_what_is_done_and_stops_within_one_chunk() -> None:
    control, begun = Control(), []

    def work(items: Sequence[int]) -> Iterator[int]:
        begun.append(items[0])
        if len(begun) == 5:
            control.cancel()
        yield from items

    outcomes = run(work, 10_000, Settings(workers=2, chunk_size=10), control=control)

    done = [o for o in outcomes.values if o is not None]
    assert done == [i for i in range(10_000) if outcomes.values[i] is not None]
    assert len(done) == 10 * len(begun)
    assert len(begun) <= 5 + 2 * 2


def test_pause_starts_nothing_and_resume_finishes() -> None:
    control, begun = Control(), []
    paused = threading.Event()

    def work(items: Sequence[int]) -> Iterator[int]:
        begun.append(items[0])
        if len(begun) == 3:
            control.pause()
            paused.set()
        yield from items

    outcomes = Outcomes(1_000)
    thread = threading.Thread(
        target=execute,
        args=(work, range(1_000), Settings(workers=1, chunk_size=10)),
        kwargs={"watch": outcomes.watch, "control": control},
    )
    thread.start()
    paused.wait(5)
    thread.join(0.3)
    held = len(begun)
    control.resume()
    thread.join(10)

    assert held <= 4
    assert outcomes.values == list(range(1_000))


def test_stop_run_keeps_what_came_and_tells_why() -> None:
    outcomes = Outcomes(1_000)

    reason = execute(
        stopping, range(1_000), Settings(workers=1, chunk_size=10), watch=outcomes.watch
    )

    assert reason == "the key was refused"
    assert outcomes.values[:25] == list(range(25))
    assert outcomes.values[60:] == [None] * 940


class Unstartable(Executor):
    def submit(self, *args: Any, **kwargs: Any) -> Future[Any]:
        raise RuntimeError("can't start new thread")


class DyingLater(ThreadPoolExecutor):
    """Starts three calls, then no more: as when a machine runs out of threads."""

    calls = 0

    def submit(self, *args: Any, **kwargs: Any) -> Future[Any]:
        self.calls += 1
        if self.calls > 3:
            raise RuntimeError("can't start new thread")
        return super().submit(*args, **kwargs)


def _pool(kind: type[Executor]) -> Any:
    def make(settings: Settings) -> Executor:
        return kind(settings.workers) if issubclass(kind, ThreadPoolExecutor) else kind()

    return make


@pytest.mark.parametrize("kind", [Unstartable, DyingLater])
def test_without_a_pool_the_run_finishes_in_sequence_and_says_so(kind: type[Executor]) -> None:
    """Scenario C4."""
    outcomes = run(double, 500, Settings(workers=4), terms=Terms(make_executor=_pool(kind)))

    assert outcomes.values == [2 * i for i in range(500)]
    assert outcomes.events == ["degraded"]


def test_a_pool_that_cannot_be_made_is_done_without() -> None:
    def make(settings: Settings) -> Executor:
        raise OSError("no processes here")

    outcomes = run(double, 500, Settings(), terms=Terms(make_executor=make))

    assert outcomes.values == [2 * i for i in range(500)]
    assert outcomes.events == ["degraded"]


def test_full_memory_halves_the_chunks_at_once_and_loses_nothing() -> None:
    levels = iter([91.0])
    memory = MemoryWatch(read=lambda: next(levels, 60.0))
    at_once: list[int] = []
    inside: list[int] = []

    def work(items: Sequence[int]) -> Iterator[int]:
        inside.append(1)
        at_once.append(len(inside))
        yield from double(items)
        inside.pop()

    outcomes = run(work, 2_000, Settings(workers=8, chunk_size=10), terms=Terms(memory=memory))

    assert outcomes.values == [2 * i for i in range(2_000)]
    assert "memory" in outcomes.events
    assert max(at_once) <= 4


def test_a_row_that_kills_its_worker_never_runs_in_the_servers_own_process() -> None:
    pools: list[Executor] = []

    def make(settings: Settings) -> Executor:
        if pools:
            raise OSError("no further process")
        pools.append(make_executor(settings))
        return pools[0]

    settings = Settings(workers=1, chunk_size=50, executor="processes")
    outcomes = run(deadly, 600, settings, terms=Terms(make_executor=make))

    assert outcomes.events[-1] == "degraded"
    assert isinstance(outcomes.values[137], Failure)
    lost = [i for i, o in enumerate(outcomes.values) if isinstance(o, Failure)]
    assert set(lost) <= set(range(50, 250))  # the chunks in flight when the pool was given up
    assert all(outcomes.values[i] == i for i in range(600) if i not in lost)


def test_two_rows_that_kill_their_workers_cost_two_rows() -> None:
    outcomes = run(twice_deadly, 200, Settings(workers=2, chunk_size=10, executor="processes"))

    assert [i for i, o in enumerate(outcomes.values) if isinstance(o, Failure)] == [42, 137]


def test_memory_levels_hold_back_and_halve() -> None:
    levels = iter([74.0, 86.0, 91.0, 92.0, 80.0])
    memory = MemoryWatch(read=lambda: next(levels))

    workers = [memory.look(8), memory.look(8), memory.look(8), memory.look(4)]

    assert workers == [8, 8, 4, 4]
    assert memory.holds
    memory.look(4)
    assert not memory.holds
    assert memory.peak == 92.0
