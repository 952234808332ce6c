"""Keeps an operation's outcomes and figures while chunks come in, and tells them as a Report."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Lock
from typing import Any

from core.engine.chunk import ChunkDone, Failure
from core.engine.machine import ProcessorMeter
from core.engine.memory import MemoryWatch
from core.engine.report import Report, Sample, State
from core.engine.terms import EventKind, Watch
from core.texts import say

SAMPLES_KEPT = 200
RATE_WINDOW_S = 3.0


class Recorder:
    """One writer, any readers. `report()` costs the same for ten items and for a million."""

    def __init__(self, report: Report, memory: MemoryWatch | None = None) -> None:
        self.memory = memory or MemoryWatch()
        self.outcomes: list[Any] = []
        self._report, self._lock = report, Lock()
        self._began: float | None = None
        self._work_began: float | None = None
        self._phase_began = 0.0
        self._processor: ProcessorMeter | None = None
        self._recent: list[tuple[float, int]] = []
        self._last = (0.0, 0.0)
        self._history = _History()

    @property
    def watch(self) -> Watch:
        """What `execute()` tells of its chunks."""
        return Watch(on_chunk=self._chunk, on_event=self._event, on_tick=self._tick)

    def report(self) -> Report:
        """The figures at this moment."""
        with self._lock:
            if self._began is None or self._report.state.ended:
                return self._report
            now = time.perf_counter()
            report = replace(self._report, elapsed_s=now - self._began)
            if self._work_began is not None:
                report = replace(report, work_s=now - self._work_began)
            return report

    def begin(self) -> None:
        """The operation's clock starts."""
        self._began = time.perf_counter()
        self._processor = ProcessorMeter()
        self._set(state=State.RUNNING)

    def planned(self, total: int) -> None:
        """The items are known: every one starts as not worked on."""
        not_run = Failure("not_run", say("engine.not_run"))
        self.outcomes = [not_run] * total
        chunks = -(-total // self._report.settings.chunk_size)
        self._set(total=total, chunks_total=chunks)

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Time a phase: plan, work or gather."""
        began = time.perf_counter()
        if name == "work":
            self._work_began = began
        self._set(phase=name)
        try:
            yield
        finally:
            spent = time.perf_counter() - began
            with self._lock:
                phases = {**self._report.phases_s, name: spent}
                self._report = replace(self._report, phases_s=phases)
                if name == "work":
                    self._work_began = None
                    self._report = replace(self._report, work_s=spent, workers_busy=0)

    def pause(self, paused: bool) -> None:
        """Show that the run is held, or goes on."""
        with self._lock:
            if not self._report.state.ended and self._report.state != State.WAITING:
                state = State.PAUSED if paused else State.RUNNING
                self._report = replace(self._report, state=state)

    def end(self, state: State, reason: str = "") -> None:
        """No further change; the clock stops."""
        elapsed_s = time.perf_counter() - self._began if self._began is not None else 0.0
        self._set(state=state, reason=reason, elapsed_s=elapsed_s, phase="")

    def _set(self, **changes: Any) -> None:
        with self._lock:
            self._report = replace(self._report, **changes)

    def _chunk(self, done: ChunkDone) -> None:
        stop = done.start + len(done.outcomes)
        failed = sum(isinstance(outcome, Failure) for outcome in done.outcomes)
        with self._lock:
            self.outcomes[done.start : stop] = done.outcomes
            old, waits = self._report, dict(self._report.waits_s)
            for cause, seconds in done.waits_s.items():
                waits[cause] = waits.get(cause, 0.0) + seconds
            count = old.done + len(done.outcomes)
            self._report = replace(
                old,
                done=count,
                failed=old.failed + failed,
                chunks_done=min(old.chunks_total, -(-count // old.settings.chunk_size)),
                busy_s=old.busy_s + done.busy_s,
                cpu_s=old.cpu_s + done.cpu_s,
                useful_s=old.useful_s + done.useful_s,
                waits_s=waits,
            )

    def _event(self, kind: EventKind, words: str) -> None:
        with self._lock:
            old = self._report
            notes = old.notes if words in old.notes else (*old.notes, words)
            self._report = replace(
                old,
                notes=notes,
                rebuilt=old.rebuilt + (kind == "rebuilt"),
                degraded=old.degraded + (kind == "degraded"),
            )

    def _tick(self, running: int) -> None:
        now = time.perf_counter()
        with self._lock:
            report = self._report
            busy = self._busy(report, now, running)
            cpu_percent = self._processor.percent() if self._processor else 0.0
            self._report = replace(
                report,
                workers_busy=busy,
                cpu_percent=cpu_percent,
                memory_percent=self.memory.percent,
                memory_peak_percent=self.memory.peak,
                history=self._history.add(
                    Sample(
                        elapsed_s=now - (self._began or now),
                        items_per_s=self._rate(now, report.done),
                        workers_busy=busy,
                        cpu_percent=cpu_percent,
                        memory_percent=self.memory.percent,
                    )
                ),
            )

    def _busy(self, report: Report, now: float, running: int) -> int:
        """Workers at work: those in a chunk, for waiting; those that computed, for computing."""
        (then, useful_s), self._last = self._last, (now, report.useful_s)
        if report.bound == "io" or now <= then:
            return running
        computing = (report.useful_s - useful_s) / (now - then)
        return min(running, max(1, round(computing))) if running else 0

    def _rate(self, now: float, done: int) -> float:
        """Items a second over the last seconds."""
        self._recent.append((now, done))
        while len(self._recent) > 2 and now - self._recent[0][0] > RATE_WINDOW_S:
            self._recent.pop(0)
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
