"""Turns at the processor: the gate that keeps the page quick; the meter of a worker's seconds."""

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from core.errors import Cancelled

REST_AFTER_S = 0.010
REST_S = 0.001
SWITCH_S = 0.001
LONG_SWITCH_S = 0.05
PASS_ON_AFTER_S = 0.1
LOOK_UP_S = 0.2


def favour_the_page() -> None:
    """Let a thread that wants the interpreter have it after 1 ms, not 5, from now on.

    A click passes many short stretches of Python, and asks for the interpreter before each.
    """
    sys.setswitchinterval(SWITCH_S)


def favour_throughput() -> None:
    """Let threads compute for 50 ms at a stretch: on a command line nobody waits for a click."""
    sys.setswitchinterval(LONG_SWITCH_S)


@dataclass(slots=True)
class Meter:
    """What one worker's time went into while it worked on a chunk, in seconds; what it counted."""

    waits_s: dict[str, float] = field(default_factory=dict)
    requests_s: float = 0.0
    counts: dict[str, int] = field(default_factory=dict)
    items: int = 0
    told: bool = False  # whether the chunk has ended and its figures were taken over

    def waited(self, cause: str, seconds: float) -> None:
        """Add to a cause: gate, quota, retry, store."""
        self.waits_s[cause] = self.waits_s.get(cause, 0.0) + seconds

    def count(self, name: str, number: int = 1) -> None:
        """Add to a count: calls, cached, retries, cost_micro (millionths of the currency)."""
        self.counts[name] = self.counts.get(name, 0) + number


class Gate:
    """
    Permits for computing beside a page that must stay quick.

    Whoever holds a permit rests, *still holding it*, for 1 ms after each 10 ms of gate time, added
    up over chunks: the page's own threads get the interpreter then. Resting after letting go would
    only hand the interpreter to the next worker. Whoever asked first is next, so that a small run
    need not wait for the end of a large one; and who holds a permit for longer than 0.1 s, as a
    plan or a quote does, lets those who wait go first.
    """

    def __init__(
        self, permits: int = 1, *, rest_after_s: float = REST_AFTER_S, rest_s: float = REST_S
    ) -> None:
        self._lock, self._free = threading.Lock(), permits
        self._waiting: deque[threading.Lock] = deque()  # each locked until its turn comes
        self._rest_after_s, self._rest_s = rest_after_s, rest_s
        self._held_s = 0.0  # since the last rest; changed by a permit's holder only

    @contextmanager
    def turn(self, meter: Meter | None = None) -> Iterator[None]:
        """Hold a permit; inside, `checkpoint()` rests when it is time. Waits go to `meter`."""
        meter = meter or Meter()
        asked = time.perf_counter()
        self._take()
        now = time.perf_counter()
        turn = _Turn(self, meter, now, now)
        meter.waited("gate", turn.since - asked)
        token = _turn.set(turn)
        try:
            yield
        finally:
            _turn.reset(token)
            turn.rest_if_due()
            self._held_s += time.perf_counter() - turn.since
            self._pass_on()

    def _take(self) -> None:
        with self._lock:
            if self._free:
                self._free -= 1
                return
            place = threading.Lock()
            place.acquire()
            self._waiting.append(place)
        place.acquire()  # released by whoever passes the permit on

    def _pass_on(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._free += 1


@dataclass(slots=True)
class _Turn:
    gate: Gate
    meter: Meter
    since: float
    taken: float

    def rest_if_due(self) -> None:
        gate, now = self.gate, time.perf_counter()
        if gate._held_s + now - self.since < gate._rest_after_s or not gate._rest_s:
            return
        time.sleep(gate._rest_s)
        if now - self.taken > PASS_ON_AFTER_S and gate._waiting:
            gate._pass_on()
            gate._take()
            self.taken = time.perf_counter()
        gate._held_s, self.since = 0.0, time.perf_counter()
        self.meter.waited("gate", self.since - now)


_meter: ContextVar[Meter | None] = ContextVar("meter", default=None)
_turn: ContextVar[_Turn | None] = ContextVar("turn", default=None)
_stages: ContextVar[dict[str, float] | None] = ContextVar("stages", default=None)
_is_cancelled: ContextVar[Callable[[], bool] | None] = ContextVar("is_cancelled", default=None)


def checkpoint() -> None:
    """Called by long computations every few milliseconds: rests if it is time.

    Raises Cancelled inside `cancellable` once the run is cancelled. Without a gate, as on the
    command line and in worker processes, it does nothing.
    """
    turn = _turn.get()
    if turn is not None:
        turn.rest_if_due()
    is_cancelled = _is_cancelled.get()
    if is_cancelled is not None and is_cancelled():
        raise Cancelled


def current_meter() -> Meter:
    """The meter of the chunk under way in this thread; outside of one, a meter nobody reads."""
    return _meter.get() or Meter()


@contextmanager
def metered(meter: Meter) -> Iterator[None]:
    """Make `meter` the current one inside."""
    token = _meter.set(meter)
    try:
        yield
    finally:
        _meter.reset(token)


def idle(seconds: float) -> None:
    """Sleep, looking up every 0.2 s: raises Cancelled inside `cancellable`, as `checkpoint()`."""
    end = time.perf_counter() + seconds
    while (left_s := end - time.perf_counter()) > 0:
        time.sleep(min(LOOK_UP_S, left_s))
        checkpoint()


@contextmanager
def cancellable(is_cancelled: Callable[[], bool]) -> Iterator[None]:
    """Make every `checkpoint()` inside raise Cancelled once `is_cancelled()` says so."""
    token = _is_cancelled.set(is_cancelled)
    try:
        yield
    finally:
        _is_cancelled.reset(token)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Time a named part of a longer computation, for whoever listens with `staged`."""
    began = time.perf_counter()
    try:
        yield
    finally:
        stages = _stages.get()
        if stages is not None:
            stages[name] = stages.get(name, 0.0) + time.perf_counter() - began


@contextmanager
def staged() -> Iterator[dict[str, float]]:
    """The seconds of each `stage` inside, by name."""
    stages: dict[str, float] = {}
    token = _stages.set(stages)
    try:
        yield stages
    finally:
        _stages.reset(token)
