"""What a run has to tell, while it runs and after: one frozen snapshot for both."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from core.engine.settings import Bound, Settings


class State(StrEnum):
    """Where a run, or one operation of it, stands."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    STOPPED = "stopped"
    CRASHED = "crashed"

    @property
    def ended(self) -> bool:
        """No further item will be worked on."""
        return self not in (State.WAITING, State.RUNNING, State.PAUSED)


MoreWorkers = Literal["yes", "no_computing", "no_full", "no_limit", "no_little_work", "unknown"]
LIMITED_FROM = 0.3
"""From this share of their time on that workers wait for a limit, more would only wait longer."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The state of things at one moment, for the live charts."""

    elapsed_s: float
    items_per_s: float
    workers_busy: int
    cpu_percent: float
    memory_percent: float


@dataclass(frozen=True, slots=True)
class Report:
    """One operation's figures. Counts are of items; seconds of workers are added up.

    `busy_s` is time inside chunks, `cpu_s` the processor time in it, `useful_s` the part that
    counts as work: processor seconds for computing, seconds inside requests for waiting.
    `waits_s` are seconds lost by cause: "gate" (shared with the page), "interpreter" (another
    thread computed), "quota", "retry", "store". `calls` were sent to a service, further tries
    included, and cost `cost` units of money; `cached` were answered from before. `limit_per_s` is
    what the service allows, 0 for no limit. Nothing here is an estimate but `eta_s`.
    """

    slug: str
    activity: str
    noun: str
    bound: Bound
    state: State
    settings: Settings
    cores: int
    phase: str = ""
    total: int = 0
    done: int = 0
    failed: int = 0
    chunks_done: int = 0
    chunks_total: int = 0
    elapsed_s: float = 0.0
    work_s: float = 0.0
    busy_s: float = 0.0
    cpu_s: float = 0.0
    useful_s: float = 0.0
    waits_s: Mapping[str, float] = field(default_factory=dict)
    workers_busy: int = 0
    rows_at_once: int = 1
    cpu_percent: float = 0.0
    memory_percent: float = 0.0
    memory_peak_percent: float = 0.0
    phases_s: Mapping[str, float] = field(default_factory=dict)
    calls: int = 0
    retries: int = 0
    cached: int = 0
    cost: float = 0.0
    limit_per_s: float = 0.0
    preparing: str = ""
    prepared: float = 0.0
    rebuilt: int = 0
    degraded: int = 0
    notes: tuple[str, ...] = ()
    reason: str = ""
    history: tuple[Sample, ...] = ()

    @property
    def workers(self) -> int:
        """The workers the operation had."""
        return self.settings.effective_workers

    @property
    def fraction(self) -> float:
        """The share of items that are done, 0 to 1."""
        return self.done / self.total if self.total else float(self.state.ended)

    @property
    def items_per_s(self) -> float:
        """Items a second over the time worked so far."""
        return self.done / self.work_s if self.work_s else 0.0

    @property
    def eta_s(self) -> float | None:
        """Seconds to the end at the rate so far; None before the first chunk."""
        return (self.total - self.done) / self.items_per_s if self.items_per_s else None

    @property
    def speed_up(self) -> float:
        """Useful seconds a second of wall clock; one worker that never waits has 1."""
        return min(self.useful_s / self.work_s, self._width) if self.work_s else 0.0

    @property
    def efficiency(self) -> float:
        """Speed-up over the workers it was had with, 0 to 1; clocks differ, hence the bound."""
        return self.speed_up / self._width

    @property
    def workers_per_core(self) -> float:
        """The setting over the cores: not a measure of speed."""
        return self.workers / self.cores

    @property
    def latency_s(self) -> float | None:
        """Seconds a call takes, on average; None before the first."""
        return self.useful_s / self.calls if self.calls and self.bound == "io" else None

    @property
    def workers_needed(self) -> int | None:
        """As many as keep a limited service at its limit: rate x latency (Little's law)."""
        if not self.limit_per_s or not self.latency_s:
            return None
        return max(1, -int(-self.limit_per_s * self.latency_s // 1))

    @property
    def more_workers(self) -> MoreWorkers:
        """Whether more workers would have made the run shorter, from what was measured.

        Pure computing in Python runs one thread at a time, so a second worker adds nothing; native
        work fills the cores; waiting for a service goes on scaling while workers are all in use.
        """
        if not self.state.ended or not self.done or self.work_s <= 0:
            return "unknown"
        if self._at_limit:
            return "no_limit"
        if self.chunks_total < 2 * self.workers or self.work_s < 0.05:
            return "no_little_work"
        if self.bound == "python" and self.settings.executor == "threads":
            return "no_computing"
        if self.bound != "io":
            return "yes" if self.workers < self.cores and self.efficiency > 0.5 else "no_full"
        return "yes" if self.efficiency > 0.8 else "no_full"

    @property
    def _at_limit(self) -> bool:
        """Whether the limit of the service was waited for, for longer than a moment."""
        if not self.limit_per_s or self.work_s < 1:
            return False
        whole_s = self.busy_s + sum(self.waits_s.values())
        return self.waits_s.get("quota", 0.0) > LIMITED_FROM * whole_s

    @property
    def _width(self) -> int:
        return self.workers * self.rows_at_once
