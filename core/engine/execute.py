"""Work through items in chunks on an executor: bounded, in order, isolated, and able to stop."""

import time
from collections import deque
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

from core.engine.chunk import ChunkDone, Failure, Work, run_chunk
from core.engine.control import Control
from core.engine.executors import InlineExecutor, is_alive
from core.engine.settings import Settings
from core.engine.terms import Terms, Watch
from core.pacing import Meter
from core.texts import say

CHUNKS_AHEAD = 2
TICK_S = 0.5
HELD_STEP_S = 5.0
TAIL_PIECES = 5

Span: TypeAlias = tuple[int, int]


def execute(
    work: Work,
    items: Sequence[Any],
    settings: Settings,
    *,
    watch: Watch,
    control: Control | None = None,
    terms: Terms | None = None,
) -> str:
    """Work on every item once, chunk by chunk, and tell `watch` of each chunk as it ends.

    Returns "" or, when the work raised StopRun, its reason. After a cancel or a stop the items of
    chunks that never started have no outcome. Runs in the calling thread, which also calls `watch`.
    """
    return _Execution(work, items, settings, watch, control or Control(), terms or Terms()).run()


@dataclass(frozen=True, slots=True)
class _Flight:
    """A chunk on its way: whether it runs alone because it is suspected, and on which pool."""

    span: Span
    alone: bool
    pool: Executor
    meter: Meter
    resumed: int  # how often the run had been resumed when it was sent


def _spans(total: int, settings: Settings, *, is_waiting: bool) -> list[Span]:
    """The chunks. What waits is cut finer at the end, so that no worker runs out of work early."""
    size = settings.chunk_size
    tail = size * settings.effective_workers if is_waiting else 0
    whole = max(0, total - tail) // size * size
    piece = max(1, size // TAIL_PIECES)
    edges = [*range(0, whole, size), *range(whole, total, piece if is_waiting else size), total]
    return list(pairwise(edges))


class _Execution:
    """The state of one `execute()`: spans to do, chunks in flight, and the pool they run on."""

    def __init__(
        self,
        work: Work,
        items: Sequence[Any],
        settings: Settings,
        watch: Watch,
        control: Control,
        terms: Terms,
    ) -> None:
        self._work, self._items, self._settings = work, items, settings
        self._watch, self._control, self._terms = watch, control, terms
        self._fresh = iter(_spans(len(items), settings, is_waiting=self._terms.bound == "io"))
        self._again: deque[Span] = deque()  # withdrawn before a worker began them
        self._suspects: deque[Span] = deque()  # in flight when a worker died
        self._flights: dict[Future[ChunkDone], _Flight] = {}
        self._began: dict[Future[ChunkDone], float] = {}
        self._overdue: set[Future[ChunkDone]] = set()
        self._alone = False
        self._testing = False  # whether the chunk in flight is a suspect, alone
        self._workers = settings.effective_workers
        self._stopped = ""
        self._next_tick = 0.0
        self._let_through_at = 0.0
        self._retired: list[Executor] = []
        self._pool = self._start_pool()

    def run(self) -> str:
        """The loop: feed the workers, take in what they finished, look at the clock."""
        try:
            self._tick()
            while self._feed():
                self._absorb(self._control.next_event(TICK_S))
                if time.perf_counter() >= self._next_tick:
                    self._tick()
        finally:
            self._tick()
            if not self._overdue:  # a thread that never ends would be waited for without end
                for pool in (*self._retired, self._pool):
                    pool.shutdown(wait=True)
        return self._stopped

    def _tick(self) -> None:
        """Twice a second: the memory level, the chunks over time, and whoever watches."""
        now = time.perf_counter()
        self._next_tick = now + TICK_S
        memory = self._terms.memory
        known = len(memory.notes)
        self._workers = memory.look(self._workers)
        for words in memory.notes[known:]:
            self._watch.on_event("memory", words)
        self._look_for_overdue(now)
        meters = [flight.meter for flight in self._flights.values()]
        self._watch.on_tick(min(len(self._began), self._workers), meters)

    def _look_for_overdue(self, now: float) -> None:
        limit_s = self._terms.chunk_limit_s
        self._began = {f: self._began.get(f, now) for f in self._flights if f.running()}
        for future, began in self._began.items():
            waited_s = self._flights[future].meter.waits_s.get("quota", 0.0)
            if now - began - waited_s > limit_s and future not in self._overdue:
                self._overdue.add(future)
                self._watch.on_event("overdue", say("engine.overdue", seconds=limit_s))

    # Feeding: as many chunks as the workers need, and no more.

    def _feed(self) -> bool:
        """Submit what may be submitted; False when there is nothing left to wait for."""
        if self._over or self._control.paused:
            self._withdraw()
            return bool(self._flights) or not self._over
        while len(self._flights) < self._window() and (span := self._next_span()) is not None:
            self._submit(span)
            if self._over or self._control.paused or time.perf_counter() >= self._next_tick:
                break  # a pool that runs chunks inside submit must hear commands too
        return bool(self._flights) or not self._exhausted()

    @property
    def _over(self) -> bool:
        return self._control.cancelled or bool(self._stopped)

    def _exhausted(self) -> bool:
        if not (self._suspects or self._again):
            self._again.extend(span for span in [next(self._fresh, None)] if span is not None)
        return not (self._suspects or self._again)

    def _window(self) -> int:
        """How many chunks may be in flight now."""
        if self._suspects or self._testing:
            return 1
        if not (self._terms.memory.holds or self._overdue):
            return self._most_in_flight()
        now = time.perf_counter()
        if self._flights or now < self._let_through_at:
            return 0
        self._let_through_at = now + HELD_STEP_S  # slow, but never stuck behind another program
        return 1

    def _most_in_flight(self) -> int:
        """Two chunks a worker; fewer where what is in flight cannot be taken back."""
        if self._workers < self._settings.effective_workers:
            return self._workers  # memory is short: no more at once than this
        if self._in_processes:
            return self._workers + 1  # a process pool counts what it has queued as begun
        return CHUNKS_AHEAD * self._workers

    def _next_span(self) -> Span | None:
        if self._suspects:
            self._alone = True
            return self._suspects.popleft()
        return self._again.popleft() if self._again else next(self._fresh, None)

    def _submit(self, span: Span) -> None:
        start, stop = span
        flight = _Flight(span, self._alone, self._pool, Meter(), self._control.resumed)
        self._testing, self._alone = self._alone, False
        if isinstance(self._pool, InlineExecutor):  # it works inside submit, and no tick comes
            self._watch.on_tick(1, [flight.meter])
        try:
            future = self._pool.submit(
                run_chunk,
                self._work,
                start,
                self._items[start:stop],
                **self._chunk_terms(flight.meter),
            )
        except BrokenExecutor:  # the chunk before killed the pool; this one never began
            (self._suspects if flight.alone else self._again).appendleft(span)
            self._replace_pool(flight)
        except (OSError, RuntimeError):  # no further thread or process can be started
            self._give_back(flight)
            self._degrade()
        else:
            self._flights[future] = flight
            future.add_done_callback(self._control.finished)

    def _chunk_terms(self, meter: Meter) -> dict[str, Any]:
        """What a chunk is told: worker processes keep the time limit and need no gate.

        Items that wait for a service take long: a chunk of them is left in the middle.
        """
        bound = self._terms.bound
        if self._in_processes:  # a call has a limit of its own, and its turn may be long in coming
            return {"bound": bound, "limit_s": self._terms.chunk_limit_s if bound != "io" else None}
        halted = self._is_halted if bound == "io" else None
        return {"bound": bound, "gate": self._terms.gate, "meter": meter, "halted": halted}

    def _is_halted(self) -> bool:
        """A stop is no reason: items that were paid for before it may still be worked on."""
        return self._control.cancelled or self._control.paused

    @property
    def _in_processes(self) -> bool:
        return self._settings.executor != "threads" and not isinstance(self._pool, InlineExecutor)

    def _give_back(self, flight: "_Flight") -> None:
        """A chunk whose worker could not be started; it may be queued all the same."""
        if self._terms.repeatable:
            self._again.appendleft(flight.span)
        else:
            self._fail(flight.span, "uncertain", say("engine.uncertain"))

    def _withdraw(self) -> None:
        """Take back the chunks that no worker has begun; leave behind those that never end."""
        for future in list(self._flights):
            if future.cancel():
                self._again.append(self._flights.pop(future).span)
            elif self._over and future in self._overdue:
                del self._flights[future]

    # Absorbing: whatever came back, in whatever order.

    def _absorb(self, future: "Future[Any] | None") -> None:
        flight = self._flights.pop(future, None) if future is not None else None
        if future is None or flight is None:
            return
        self._overdue.discard(future)
        self._testing = False
        try:
            done: ChunkDone = future.result()
        except BrokenExecutor:
            self._lost(flight)
            self._replace_pool(flight)
        except Exception:  # noqa: BLE001 -- the chunk could not be sent, or its outcomes not brought
            self._lost(flight)
        else:
            self._take(done, flight)

    def _take(self, done: ChunkDone, flight: "_Flight") -> None:
        flight.meter.told = True
        self._watch.on_chunk(done)
        self._stopped = self._stopped or done.stopped
        left = (done.start + len(done.outcomes), flight.span[1])
        if left[0] < left[1] and not self._stopped:
            self._again.appendleft(left)
        # A chunk from before the operator went on does not hold the run again.
        if done.paused and not self._over and flight.resumed == self._control.resumed:
            self._control.pause()
            self._watch.on_event("paused", done.paused)

    def _lost(self, flight: "_Flight") -> None:
        """A chunk that went down with its worker runs again alone, then in halves, to one item."""
        start, stop = flight.span
        middle = (start + stop) // 2
        if not self._terms.repeatable:
            self._fail(flight.span, "uncertain", say("engine.uncertain"))
        elif not flight.alone:
            self._suspects.append(flight.span)
        elif stop - start == 1:
            self._fail(flight.span, "worker_died", say("engine.worker_died"))
        else:
            self._suspects.extendleft([(middle, stop), (start, middle)])

    def _fail(self, span: Span, code: str, message: str) -> None:
        start, stop = span
        self._watch.on_chunk(ChunkDone(start, [Failure(code, message)] * (stop - start)))

    # The pool: started, replaced when a worker died, given up when it cannot work at all.

    def _start_pool(self) -> Executor:
        try:
            pool = self._terms.make_executor(self._settings)
        except (OSError, RuntimeError, ImportError):
            return self._sequential()
        if self._settings.executor == "threads" or is_alive(pool):
            return pool
        pool.shutdown(wait=True)
        return self._sequential()

    def _replace_pool(self, flight: "_Flight") -> None:
        if flight.pool is not self._pool:
            return  # another chunk of the same dead pool was here first
        self._pool.shutdown(wait=True)
        self._watch.on_event("rebuilt", say("engine.rebuilt"))
        self._pool = self._start_pool()

    def _degrade(self) -> None:
        self._retired.append(self._pool)
        self._pool = self._sequential()

    def _sequential(self) -> Executor:
        self._watch.on_event("degraded", say("engine.degraded"))
        if self._settings.executor != "threads":
            for span in self._suspects:  # one of them kills its process: this one must live
                self._fail(span, "worker_died", say("engine.worker_died"))
            self._suspects.clear()
        return InlineExecutor()
