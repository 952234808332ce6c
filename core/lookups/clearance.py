"""Leave to send one try of a call: the breaker, the budget, the limit, in this order."""

import time
from collections import deque
from contextlib import suppress
from threading import Lock

from core.errors import StopRun
from core.lookups.purchase import Purchase, budget_spent
from core.lookups.troubles import broken
from core.pacing import checkpoint, current_meter, idle
from core.store import Cleared, PaidCalls, Spent, StoreError

WINDOW_S = 1.0
FRESH_SLOTS = 4  # so many missed ones are let go; a machine that is too busy sends all the same
SLOW_DOWN_S = 0.25
MOST_SLOW_DOWN_S = 30.0

_lock = Lock()
_sent: dict[str, deque[float]] = {}


class Clearances:
    """What the client asks before each physical try for one address (`Clearance` of geocoding)."""

    def __init__(self, calls: PaidCalls, purchase: Purchase, first: Cleared) -> None:
        """`first` is the leave that came with the claim on the address."""
        self._calls, self._purchase = calls, purchase
        self._next: Cleared | None = first
        self._last = first

    def wait(self) -> None:
        """Block until the try may be sent. Raises StopRun when nothing more may be.

        A try that must wait while its run is held or cancelled gives its place back.
        """
        self._last, self._next = self._next or self._further(), None
        for slots_left in reversed(range(FRESH_SLOTS)):
            if self._is_in_time(at_any_time=not slots_left):
                break
            self._last = self._calls.another_slot(self._last, self._purchase.pace)
        meter = current_meter()
        meter.count("calls")
        meter.count("cost_micro", self._purchase.terms.price_micro)

    def rejected(self, retry_after_s: float | None) -> None:
        """The service said: too fast. All who share the key slow down."""
        wait_s = min(MOST_SLOW_DOWN_S, retry_after_s or SLOW_DOWN_S)
        self._calls.slow_down(self._purchase.pace.key, wait_s=wait_s)
        current_meter().count("rejected")

    def unsent(self) -> None:
        """The last try never left this machine: its call is not counted."""
        self._calls.give_back(self._purchase.allowance, self._last)
        meter = current_meter()
        meter.count("calls", -1)
        meter.count("cost_micro", -self._purchase.terms.price_micro)

    def close(self) -> None:
        """No further try: leave that was never used is given back."""
        if self._next is not None:
            self._calls.give_back(self._purchase.allowance, self._next)
            self._next = None

    def _is_in_time(self, *, at_any_time: bool) -> bool:
        """Wait for the slot; whether it was met. One that was missed would make two at once."""
        began = time.perf_counter()
        try:
            idle(max(0.0, self._last.send_at - time.time()))
            late_s = time.time() - self._last.send_at
            if late_s > self._purchase.pace.tolerance_s and not at_any_time:
                return False
            _keep_window(self._purchase)
            checkpoint()
            if reason := broken(self._purchase.run_id):
                raise StopRun(reason)
            return True
        except BaseException:
            with suppress(StoreError):  # then it stays counted as spent
                self._calls.give_back(self._purchase.allowance, self._last)
            raise
        finally:
            current_meter().waited("quota", time.perf_counter() - began)

    def _further(self) -> Cleared:
        began = time.perf_counter()
        step = self._calls.again(self._purchase.allowance, self._purchase.pace)
        current_meter().waited("store", time.perf_counter() - began)
        if isinstance(step, Spent):
            raise budget_spent(step, self._purchase)
        return step


def _keep_window(purchase: Purchase) -> None:
    """Threads wake up late, now and then several at once: no window of a second holds too many."""
    key = purchase.key_mark
    terms = purchase.terms
    most = max(1, int(min(terms.per_second, terms.per_minute / 60)))
    while True:
        with _lock:
            sent = _sent.setdefault(key, deque())
            now = time.monotonic()
            while sent and now - sent[0] >= WINDOW_S:
                sent.popleft()
            if len(sent) < most:
                sent.append(now)
                return
            wait_s = sent[0] + WINDOW_S - now
        time.sleep(wait_s)
