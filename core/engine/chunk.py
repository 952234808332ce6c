"""One chunk in a worker: its outcomes in order, and the seconds it took."""

import logging
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from core.engine.settings import Bound
from core.errors import Cancelled, ItemError, PauseRun, StopRun
from core.pacing import Gate, Meter, cancellable, checkpoint, metered
from core.texts import say

Work: TypeAlias = Callable[[Sequence[Any]], Iterable[Any]]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Failure:
    """What stands in an item's place when it has no value; `code` is short and stable."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ChunkDone:
    """The outcomes of items `start` ... `start + len(outcomes)`, and what they took in seconds.

    The items after the last outcome were not worked on: `stopped` is the reason when the work said
    that none of them can succeed, `paused` when none can for now; else the run was held or ended.
    `counts` is what the work counted, such as calls.
    """

    start: int
    outcomes: Sequence[Any]
    busy_s: float = 0.0
    cpu_s: float = 0.0
    useful_s: float = 0.0
    waits_s: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    stopped: str = ""
    paused: str = ""


class _Overdue(BaseException):
    """Raised by the alarm inside a worker process; not an Exception, so that no work catches it."""


def run_chunk(
    work: Work,
    start: int,
    items: Sequence[Any],
    *,
    bound: Bound,
    gate: Gate | None = None,
    limit_s: float | None = None,
    meter: Meter | None = None,
    halted: Callable[[], bool] | None = None,
) -> ChunkDone:
    """Work on `items` in this thread or process. One bad item costs one item.

    `meter` can be read by others while the chunk is under way. Once `halted()` says so, every
    `checkpoint()` ends the chunk: the item under way and those after it are left.

    With `limit_s`, which needs a worker process's own main thread, the item that the limit strikes
    fails and the rest goes on with a fresh limit.
    """
    meter = meter or Meter()
    with metered(meter), gate.turn(meter) if gate else nullcontext():
        waited_s = sum(meter.waits_s.values())
        began, cpu_began = time.perf_counter(), time.thread_time()
        with cancellable(halted) if halted else nullcontext():
            outcomes, end = _outcomes(work, items, limit_s, meter)
        cpu_s = time.thread_time() - cpu_began
        rested_s = sum(meter.waits_s.values()) - waited_s
        busy_s = time.perf_counter() - began - rested_s
    if bound != "io":
        meter.waited("interpreter", max(0.0, busy_s - cpu_s))
    useful_s = meter.requests_s if bound == "io" else cpu_s
    waits_s, counts = meter.waits_s, meter.counts
    return ChunkDone(start, outcomes, busy_s, cpu_s, useful_s, waits_s, counts, **end)


def _outcomes(
    work: Work,
    items: Sequence[Any],
    limit_s: float | None,
    meter: Meter,
) -> tuple[list[Any], dict[str, str]]:
    """As many outcomes as items; or fewer, and why the run must stop or pause."""
    outcomes: list[Any] = []
    while len(outcomes) < len(items):
        try:
            with _alarm(limit_s):
                checkpoint()
                for outcome in work(items[len(outcomes) :]):
                    outcomes.append(outcome)
                    meter.items += 1
                    checkpoint()
            missing = len(items) - len(outcomes)
            outcomes += [Failure("unanswered", say("engine.unanswered"))] * missing
        except StopRun as error:
            return outcomes, {"stopped": str(error)}
        except PauseRun as error:
            return outcomes, {"paused": str(error)}
        except Cancelled:
            return outcomes, {}
        except ItemError as error:
            outcomes.append(Failure(error.code, error.message))
        except _Overdue:
            outcomes.append(Failure("overdue", say("engine.overdue_item", seconds=limit_s)))
        except (Exception, SystemExit) as error:  # noqa: BLE001 -- the edge of a chunk: one item
            outcomes.append(_bug(error))
    return outcomes[: len(items)], {}


def _bug(error: BaseException) -> Failure:
    """A failure for an error nobody planned; its text may hold contact data and is not logged."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    log.error("an item failed: %s at %s", type(error).__name__, where)
    return Failure("bug", say("engine.bug"))


@contextmanager
def _alarm(limit_s: float | None) -> Iterator[None]:
    """Raise _Overdue in this thread after `limit_s`; only a main thread can be struck."""
    main = threading.current_thread() is threading.main_thread()
    if limit_s is None or not main or not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, limit_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _ring(_signal: int, _frame: object) -> None:
    raise _Overdue
