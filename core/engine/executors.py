"""The one seam to whatever runs chunks: anything that is a concurrent.futures.Executor."""

import multiprocessing
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar

from core.engine.settings import Settings

P = ParamSpec("P")
T = TypeVar("T")


class InlineExecutor(Executor):
    """Runs each call at once in the thread that submits it: one after another."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """A future that is already done."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001 -- the caller asks the future
            future.set_exception(error)
        return future


def make_executor(settings: Settings) -> Executor:
    """The executor for `settings`. Raises OSError or RuntimeError where it cannot start."""
    if not settings.parallel:
        return InlineExecutor()
    if settings.executor == "processes":
        return ProcessPoolExecutor(
            settings.workers, mp_context=_start_method(), initializer=_leave_interrupts_to_the_run
        )
    return ThreadPoolExecutor(settings.workers, thread_name_prefix="rowmill-worker")


def is_alive(executor: Executor) -> bool:
    """Whether a trivial call comes back: tells a broken pool from an item that kills its worker."""
    try:
        return executor.submit(_echo, 1).result(timeout=60) == 1
    except Exception:  # noqa: BLE001 -- whatever it is, this pool does not work
        return False


def _echo(value: int) -> int:
    return value


def _leave_interrupts_to_the_run() -> None:
    """Ctrl+C reaches every process of a terminal: the run cancels, workers finish their chunk."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _start_method() -> Any:
    """Never fork: a forked copy of a process with threads may hang on a lock nobody holds.

    The server that workers are forked from imports once what this process has imported of ours;
    eight workers then start in the time of one.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    ours = __name__.partition(".")[0]
    context.set_forkserver_preload([name for name in sys.modules if name.startswith(f"{ours}.")])
    return context
