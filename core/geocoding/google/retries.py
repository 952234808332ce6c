"""Trying again: when, how often, and for how long one address is worth it."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import stamina
from stamina.instrumentation import RetryDetails, set_on_retry_hooks

from core.geocoding.google.clearance import Clearance
from core.geocoding.google.errors import Transient
from core.geocoding.google.keyed import clear
from core.pacing import current_meter, idle

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patience:
    """How often one address is tried, and within which time; waits double, and jitter is added.

    The time is that of requests and of waits between them, without waiting for clearance.
    """

    tries: int = 8
    within_s: float = 60.0
    first_wait_s: float = 0.4
    longest_wait_s: float = 20.0
    jitter_s: float = 0.4
    tries_of_a_stranger: int = 3
    """Tries while the service has never answered, or cannot be reached."""

    def wait_s(self, failed: int) -> float:
        """The wait after so many failed tries."""
        doubled = self.first_wait_s * 2.0 ** (failed - 1)
        return min(self.longest_wait_s, doubled) + random.random() * self.jitter_s


class Tries:
    """The tries for one address: passes each through the clearance, and keeps count and time."""

    def __init__(self, patience: Patience, clearance: Clearance, *, is_known: bool) -> None:
        self._patience, self._clearance, self._is_known = patience, clearance, is_known
        self._began, self._held_s = time.perf_counter(), 0.0
        self._cleared: float | None = None  # when the try under way was
        self.made = 0

    def _clear(self) -> None:
        asked = time.perf_counter()
        self._clearance.wait()
        self._cleared = time.perf_counter()
        self._held_s += self._cleared - asked

    def until_answered(self, ask: Callable[[], T]) -> T:
        """What `ask` returns, as soon as it does. Raises its last Transient when patience ends.

        The seconds from leave to answer go to the current meter.
        """
        token = clear.set(self._clear)
        try:
            for attempt in stamina.retry_context(
                on=self._next_wait_s, attempts=self._patience.tries, timeout=None
            ):
                with attempt:
                    return self._timed(ask)
        finally:
            clear.reset(token)
        raise AssertionError("unreachable")

    def _timed(self, ask: Callable[[], T]) -> T:
        self.made += 1
        self._cleared = None
        try:
            return ask()
        finally:
            if self._cleared is not None:
                current_meter().requests_s += time.perf_counter() - self._cleared

    def _next_wait_s(self, error: Exception) -> bool | float:
        """Wait for the next try; 0 when it is time, False for none. Tells the clearance."""
        if not isinstance(error, Transient):
            return False
        if error.unsent and self._cleared is not None:
            self._clearance.unsent()
        if error.kind == "over_limit":
            self._clearance.rejected(error.retry_after_s)
        self._is_known |= error.is_answer
        is_silent = error.unsent or not self._is_known
        if is_silent and self.made >= self._patience.tries_of_a_stranger:
            return False
        wait_s = max(self._patience.wait_s(self.made), error.retry_after_s or 0.0)
        if wait_s > self._left_s:
            return False
        current_meter().waited("retry", wait_s)
        idle(wait_s)  # here, since stamina's own sleep would not hear of a cancel
        return 0.0

    @property
    def _left_s(self) -> float:
        return self._patience.within_s - (time.perf_counter() - self._began - self._held_s)

    @property
    def is_known(self) -> bool:
        """Whether the service has answered, now or before."""
        return self._is_known


def _count(details: RetryDetails) -> None:
    current_meter().count("retries")


# In the place of stamina's own, which would write a warning for each further try.
set_on_retry_hooks([_count])
