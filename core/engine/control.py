"""Pause, resume and cancel, from any thread; and the one queue that a run's loop waits on."""

import threading
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any


class Control:
    """Commands to a run. A command wakes the run's loop at once."""

    def __init__(self) -> None:
        self._cancelled, self._paused = threading.Event(), threading.Event()
        self.resumed = 0  # how often
        self._events: SimpleQueue[Future[Any] | None] = SimpleQueue()

    @property
    def cancelled(self) -> bool:
        """Whether to stop, keeping what is done."""
        return self._cancelled.is_set()

    @property
    def paused(self) -> bool:
        """Whether to hold back new chunks."""
        return self._paused.is_set() and not self.cancelled

    def cancel(self) -> None:
        """Stop within one chunk; chunks in flight complete and are kept."""
        self._cancelled.set()
        self._events.put(None)

    def pause(self) -> None:
        """Start no further chunk until `resume()`."""
        self._paused.set()
        self._events.put(None)

    def resume(self) -> None:
        """Go on after a pause."""
        self.resumed += 1
        self._paused.clear()
        self._events.put(None)

    def finished(self, future: "Future[Any]") -> None:
        """Tell the loop that a chunk is done; given to futures as their callback."""
        self._events.put(future)

    def next_event(self, timeout_s: float) -> "Future[Any] | None":
        """The next finished chunk; None for a command, or when the time is over."""
        try:
            return self._events.get(timeout=timeout_s)
        except Empty:
            return None
