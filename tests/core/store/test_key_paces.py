"""The limiter of an API key: even spacing, slower after a rejection, no trust in the clock."""

from itertools import pairwise

import pytest

from core.store import Allowance, Amount, Cleared, Pace, PaidCalls, Store
from core.store.database import Database

FREE = Allowance("run", price_micro=0)
PAID = Allowance("run", price_micro=5_000)
FIFTY = Pace("fingerprint", per_second=50, per_minute=3_000)
START = 1_772_440_200.0


class Clock:
    """Seconds since the epoch, as the test says."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def calls(store: Store, clock: Clock) -> PaidCalls:
    """Paid calls by that clock."""
    return PaidCalls(Database(store.path), clock)


def slots(calls: PaidCalls, number: int, pace: Pace = FIFTY) -> list[float]:
    """When the next tries may be sent, in seconds from the start of the test."""
    cleared = [calls.again(FREE, pace) for _ in range(number)]
    return [each.send_at - START for each in cleared if isinstance(each, Cleared)]


def gaps(times: list[float]) -> list[float]:
    """The seconds between neighbours."""
    return [after - before for before, after in pairwise(times)]


def test_calls_are_spaced_evenly_below_the_limit(calls: PaidCalls) -> None:
    found = slots(calls, 120)

    assert found[0] == 0
    assert gaps(found) == pytest.approx([1 / 49] * 119, abs=1e-5)


def test_the_limit_of_a_minute_counts_where_it_is_the_lower_one(calls: PaidCalls) -> None:
    found = slots(calls, 5, Pace("fingerprint", per_second=50, per_minute=600, headroom=0))

    assert gaps(found) == pytest.approx([0.1] * 4, abs=1e-5)


def test_a_line_of_slow_calls_is_no_mistake_of_the_clock(calls: PaidCalls) -> None:
    found = slots(calls, 30, Pace("fingerprint", per_second=50, per_minute=6, headroom=0))

    assert gaps(found) == pytest.approx([10] * 29, abs=1e-5)


def test_a_pause_saves_nothing_up(calls: PaidCalls, clock: Clock) -> None:
    slots(calls, 10)
    clock.now += 60

    assert gaps(slots(calls, 3)) == pytest.approx([1 / 49] * 2, abs=1e-5)


def test_a_missed_slot_is_replaced_by_another_at_no_cost(calls: PaidCalls, clock: Clock) -> None:
    cleared = calls.again(PAID, FIFTY)
    assert isinstance(cleared, Cleared)
    clock.now += 0.5

    another = calls.another_slot(cleared, FIFTY)

    assert (another.send_at, another.day) == (clock.now, cleared.day)
    assert calls.spent("run") == Amount(1, 5_000)


def test_calls_that_keep_to_the_tolerance_never_exceed_the_limit(calls: PaidCalls) -> None:
    found = slots(calls, 120)

    for late in range(120):
        start = found[late] + 0.99 * FIFTY.tolerance_s
        others = [at for at in found[late + 1 :] if at < start + 1]
        assert 1 + len(others) <= 50


def test_keys_have_limiters_of_their_own(calls: PaidCalls) -> None:
    slots(calls, 10)

    assert slots(calls, 1, Pace("other", per_second=50, per_minute=3_000)) == [0]


def test_a_clock_that_was_put_back_does_not_stop_the_calls(calls: PaidCalls, clock: Clock) -> None:
    clock.now += 3_600
    slots(calls, 10)
    clock.now -= 3_600

    assert slots(calls, 2) == pytest.approx([0, 1 / 49], abs=1e-5)


def test_after_a_rejection_nothing_is_sent_for_a_while_and_then_slower(calls: PaidCalls) -> None:
    calls.slow_down(FIFTY.key, wait_s=1.5)

    found = slots(calls, 3)

    assert found[0] == pytest.approx(1.5, abs=1e-5)
    assert gaps(found) == pytest.approx([1 / 49 / 0.8] * 2, abs=1e-5)


def test_a_wait_has_an_end(calls: PaidCalls) -> None:
    calls.slow_down(FIFTY.key, wait_s=86_400)

    assert slots(calls, 1) == pytest.approx([120], abs=1e-5)


def test_rejections_at_once_count_once(calls: PaidCalls, clock: Clock) -> None:
    for _ in range(16):
        calls.slow_down(FIFTY.key, wait_s=0.1)
        clock.now += 0.01

    assert calls.pace_of(FIFTY.key) == pytest.approx(0.8, abs=0.02)


def test_the_pace_has_a_floor_and_comes_back_in_ten_seconds(calls: PaidCalls, clock: Clock) -> None:
    assert calls.pace_of(FIFTY.key) == 1
    for _ in range(30):
        calls.slow_down(FIFTY.key, wait_s=0)
        clock.now += 1.0
    floor = calls.pace_of(FIFTY.key)
    clock.now += 5
    between = calls.pace_of(FIFTY.key)
    clock.now += 5

    assert 0.25 <= floor < 0.45
    assert floor < between < 1
    assert calls.pace_of(FIFTY.key) == 1


def test_a_rejection_before_the_clock_was_put_back_is_forgotten(
    calls: PaidCalls, clock: Clock
) -> None:
    calls.slow_down(FIFTY.key, wait_s=1)
    clock.now -= 3_600

    assert calls.pace_of(FIFTY.key) == 1


@pytest.mark.parametrize(
    "limits", [(0, 3_000, 0), (50, 0, 0), (float("nan"), 1, 0), (50, 3_000, 1), (50, 3_000, -0.1)]
)
def test_a_limit_that_cannot_be_is_refused(limits: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match=r"limits of a key|headroom"):
        Pace("fingerprint", *limits)
