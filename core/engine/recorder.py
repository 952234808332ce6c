"""Keeps an operation's outcomes and figures while chunks come in, and tells them as a Report."""

import time
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import compress
from threading import Lock
from typing import Any

from core.engine.chunk import ChunkDone, Failure
from core.engine.machine import ProcessorMeter
from core.engine.memory import MemoryWatch
from core.engine.report import Report, Sample, State
from core.engine.terms import EventKind, Watch
from core.pacing import Meter, staged
from core.texts import say

NOT_RUN = "not_run"
SAMPLES_KEPT = 200
RATE_WINDOW_S = 3.0


@dataclass(slots=True)
class _Tally:
    """What the chunks add up to; changed with every chunk, so it is not rebuilt with each."""

    items: int = 0
    done: int = 0
    failed: int = 0
    busy_s: float = 0.0
    cpu_s: float = 0.0
    useful_s: float = 0.0
    waits_s: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, chunk: ChunkDone, counts: Sequence[int] | None) -> None:
        """`counts` says what each of the chunk's items stands for; None: for one."""
        failed = [isinstance(outcome, Failure) for outcome in chunk.outcomes]
        self.items += len(failed)
        self.done += len(failed) if counts is None else sum(counts)
        self.failed += sum(failed) if counts is None else sum(compress(counts, failed))
        self.busy_s += chunk.busy_s
        self.cpu_s += chunk.cpu_s
        self.useful_s += chunk.useful_s
        for cause, seconds in chunk.waits_s.items():
            self.waits_s[cause] = self.waits_s.get(cause, 0.0) + seconds
        for name, number in chunk.counts.items():
            self.counts[name] = self.counts.get(name, 0) + number


class Recorder:
    """One writer, any readers. `report()` costs the same for ten items and for a million."""

    def __init__(self, report: Report, memory: MemoryWatch | None = None) -> None:
        """`report` says what the operation is; its figures are filled in here."""
        self.memory = memory or MemoryWatch()
        self.outcomes: list[Any] = []
        self._counts: Sequence[int] | None = None
        self._report, self._tally, self._lock = report, _Tally(), Lock()
        self._began: float | None = None
        self._work_began: float | None = None
        self._paused_at: float | None = None
        self._paused_s = 0.0
        self._processor: ProcessorMeter | None = None
        self._meters: Sequence[Meter] = ()
        self._recent: deque[tuple[float, int]] = deque()
        self._last = (0.0, 0.0)
        self._history = _History()

    @property
    def watch(self) -> Watch:
        """What `execute()` tells of its chunks."""
        return Watch(on_chunk=self._chunk, on_event=self._event, on_tick=self._tick)

    def report(self) -> Report:
        """The figures at this moment."""
        with self._lock:
            return self._now()

    def begin(self) -> None:
        """The operation's clock starts."""
        self._began = time.perf_counter()
        self._processor = ProcessorMeter()
        self._set(state=State.RUNNING)

    def preparing(self, words: str, fraction: float) -> None:
        """What is made ready before the plan, in words, and how much of it, 0 to 1."""
        self._set(preparing=words, prepared=fraction)

    def made_ready(self) -> None:
        """What had to be made ready is there; how long that took is a phase of its own."""
        with self._lock:
            if self._report.preparing and self._began is not None:
                took_s = time.perf_counter() - self._began
                phases = {**self._report.phases_s, "prepare": took_s}
                self._report = replace(self._report, preparing="", prepared=1.0, phases_s=phases)

    def planned(
        self, items: int, counts: Sequence[int] | None = None, *, limit_per_s: float = 0.0
    ) -> None:
        """The items are known, and what each stands for: all start as not worked on."""
        not_run = Failure(NOT_RUN, say("engine.not_run"))
        self.outcomes = [not_run] * items
        self._counts = counts
        chunks = -(-items // self._report.settings.chunk_size)
        total = items if counts is None else sum(counts)
        self._set(total=total, chunks_total=chunks, limit_per_s=limit_per_s)

    @contextmanager
    def phase(self, name: str, *, told_as: str = "") -> Iterator[None]:
        """Time a phase: plan, work or gather. Stages inside it are told apart from its rest."""
        began = time.perf_counter()
        self._set(phase=name)
        self._work_began = began if name == "work" else None
        stages: dict[str, float] = {}
        try:
            with staged() as stages:
                yield
        finally:
            now = time.perf_counter()
            with self._lock:
                changes: dict[str, Any] = {"workers_busy": 0}
                if name == "work":
                    changes["work_s"] = self._worked_s(now)
                self._work_began = None
                rest_s = max(0.0, now - began - sum(stages.values()))
                phases = {**self._report.phases_s, **stages, told_as or name: rest_s}
                self._report = replace(self._report, phases_s=phases, **changes)

    def pause(self, paused: bool, reason: str = "") -> None:
        """Show that the run is held, and why if not by the operator; or that it goes on."""
        with self._lock:
            if self._report.state not in (State.RUNNING, State.PAUSED):
                return
            now = time.perf_counter()
            if paused and self._paused_at is not None:
                return  # the first reason stands
            if self._paused_at is not None:
                self._paused_s += now - self._paused_at
            self._paused_at = now if paused else None
            state = State.PAUSED if paused else State.RUNNING
            self._report = replace(self._report, state=state, reason=reason)

    def end(self, state: State, reason: str = "") -> None:
        """No further change; the clock stops."""
        with self._lock:
            self._report = replace(self._now(), state=state, reason=reason, phase="")

    def release(self) -> None:
        """Let the outcomes go: they are in the result now."""
        with self._lock:
            self.outcomes = []

    def _now(self) -> Report:
        report, tally = self._report, self._tally
        if self._began is None or report.state.ended:
            return report
        now = time.perf_counter()
        live = [meter for meter in list(self._meters) if not meter.told]
        counts = Counter(tally.counts)
        for meter in live:
            counts.update(dict(meter.counts))
        under_way = sum(meter.items for meter in live) if self._counts is None else 0
        return replace(
            report,
            elapsed_s=now - self._began,
            work_s=self._worked_s(now) if self._work_began is not None else report.work_s,
            done=tally.done + under_way,
            calls=counts["calls"],
            retries=counts["retries"],
            cached=counts["cached"],
            cost=counts["cost_micro"] / 1_000_000,
            failed=tally.failed,
            chunks_done=min(report.chunks_total, -(-tally.items // report.settings.chunk_size)),
            busy_s=tally.busy_s,
            cpu_s=tally.cpu_s,
            useful_s=tally.useful_s + sum(meter.requests_s for meter in live),
            waits_s=dict(tally.waits_s),
        )

    def _worked_s(self, now: float) -> float:
        """Seconds of the work phase so far, without pauses."""
        paused_s = self._paused_s + (now - self._paused_at if self._paused_at is not None else 0.0)
        return max(0.0, now - (self._work_began or now) - paused_s)

    def _set(self, **changes: Any) -> None:
        with self._lock:
            self._report = replace(self._report, **changes)

    def _chunk(self, chunk: ChunkDone) -> None:
        with self._lock:
            self.outcomes[chunk.start : chunk.start + len(chunk.outcomes)] = chunk.outcomes
            stop = chunk.start + len(chunk.outcomes)
            self._tally.add(chunk, self._counts and self._counts[chunk.start : stop])

    def _event(self, kind: EventKind, words: str) -> None:
        if kind == "paused":
            self.pause(True, words)
            return
        with self._lock:
            old = self._report
            self._report = replace(
                old,
                notes=tuple(dict.fromkeys((*old.notes, words))),
                rebuilt=old.rebuilt + (kind == "rebuilt"),
                degraded=old.degraded + (kind == "degraded"),
            )

    def _tick(self, running: int, meters: Sequence[Meter]) -> None:
        now, done = time.perf_counter(), self.report().done
        self._meters = meters if self._report.bound == "io" else ()
        cpu_percent = self._processor.percent() if self._processor else 0.0
        sample = Sample(
            elapsed_s=now - (self._began or now),
            items_per_s=self._rate(now, done),
            workers_busy=self._busy(now, running),
            cpu_percent=cpu_percent,
            memory_percent=self.memory.percent,
        )
        self._set(
            workers_busy=sample.workers_busy,
            cpu_percent=cpu_percent,
            memory_percent=self.memory.percent,
            memory_peak_percent=self.memory.peak,
            history=self._history.add(sample),
        )

    def _busy(self, now: float, running: int) -> int:
        """Workers at work: those in a chunk, for waiting; those that computed, for computing."""
        (then, before_s), self._last = self._last, (now, self._tally.useful_s)
        if self._report.bound == "io" or now <= then:
            return running
        computing = (self._tally.useful_s - before_s) / (now - then)
        return min(running, max(1, round(computing))) if running else 0

    def _rate(self, now: float, done: int) -> float:
        """Items a second over the last seconds."""
        self._recent.append((now, done))
        while len(self._recent) > 2 and now - self._recent[0][0] > RATE_WINDOW_S:
            self._recent.popleft()
        then, done_then = self._recent[0]
        return (done - done_then) / (now - then) if now > then else 0.0


class _History:
    """A bounded series over a run of any length: when full, every second sample goes."""

    def __init__(self) -> None:
        self._samples: list[Sample] = []
        self._every, self._seen = 1, 0

    def add(self, sample: Sample) -> tuple[Sample, ...]:
        if self._seen % self._every == 0:
            self._samples.append(sample)
        self._seen += 1
        if len(self._samples) > SAMPLES_KEPT:
            self._samples = self._samples[::2]
            self._every *= 2
        return tuple(self._samples)
