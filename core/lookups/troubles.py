"""What a run met with at the service: a reason to end it, or one address after another given up."""

from collections import OrderedDict
from threading import Lock

MOST_GIVEN_UP = 3
"""So many addresses in a row are given up; at the next one it is the service, not the address."""
LOST = "unreachable"
RUNS_REMEMBERED = 100

_lock = Lock()
_broken: OrderedDict[str, str] = OrderedDict()
_in_a_row: OrderedDict[str, int] = OrderedDict()


def break_off(run_id: str, reason: str) -> None:
    """No further call of this run is sent from this process."""
    with _lock:
        _broken.setdefault(run_id, reason)
        _forget_oldest()


def broken(run_id: str) -> str:
    """Why no further call of this run is sent; "" while they are."""
    return _broken.get(run_id, "")


def worked(run_id: str) -> None:
    """The service answered."""
    with _lock:
        _in_a_row.pop(run_id, None)


def given_up(run_id: str, code: str) -> bool:
    """An address was given up; whether that is the service's fault, so that the run should wait.

    `code` is the failure's; a service that cannot be reached has no fault to find in an address.
    """
    with _lock:
        count = _in_a_row[run_id] = _in_a_row.get(run_id, 0) + 1
        _forget_oldest()
    return code == LOST or (code in TROUBLES and count > MOST_GIVEN_UP)


TROUBLES = frozenset(
    (LOST, "untrusted", "cut_off", "timeout", "unreadable", "unavailable", "over_limit")
)
"""Codes of failures that another try may not have (`Transient.kind` of geocoding)."""


def _forget_oldest() -> None:
    for remembered in (_broken, _in_a_row):
        while len(remembered) > RUNS_REMEMBERED:
            remembered.popitem(last=False)
