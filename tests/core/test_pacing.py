"""The gate: one at a time, and rests that leave room for the page."""

import itertools
import threading
import time

import pytest

from core.errors import Cancelled
from core.pacing import Gate, Meter, cancellable, checkpoint


def test_one_permit_lets_one_compute_at_a_time() -> None:
    gate, inside, most = Gate(), [], []

    def compute() -> None:
        for _ in range(50):
            with gate.turn():
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=compute) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert max(most) == 1
    assert len(most) == 200


def test_who_asked_first_is_next() -> None:
    gate, order = Gate(), []
    asking = [threading.Event() for _ in range(3)]

    def ask(number: int) -> None:
        asking[number].set()
        with gate.turn():
            order.append(number)

    with gate.turn():
        threads = [threading.Thread(target=ask, args=(number,)) for number in range(3)]
        for number, thread in enumerate(threads):
            thread.start()
            asking[number].wait(5)
            while len(gate._waiting) <= number:
                thread.join(0.001)
    with gate.turn():
        order.append(99)  # who holds the permit gets in again only behind those who wait
    for thread in threads:
        thread.join(5)

    assert order == [0, 1, 2, 99]


def test_short_turns_add_up_to_a_rest_while_the_permit_is_held() -> None:
    gate, meter = Gate(rest_after_s=0.004, rest_s=0.05), Meter()
    waited = []

    for _ in range(12):
        with gate.turn(meter):
            end = time.perf_counter() + 0.001
            while time.perf_counter() < end:
                pass
        waited.append(meter.waits_s["gate"])

    rests = sum(later - earlier > 0.04 for earlier, later in itertools.pairwise(waited))
    assert 1 <= rests <= 4  # after four turns or so, not after each


def test_a_long_turn_rests_at_its_checkpoints() -> None:
    gate, meter = Gate(rest_after_s=0.001, rest_s=0.01), Meter()

    with gate.turn(meter):
        for _ in range(5):
            end = time.perf_counter() + 0.002
            while time.perf_counter() < end:
                pass
            checkpoint()

    assert meter.waits_s["gate"] >= 0.05


def test_a_checkpoint_without_a_gate_does_nothing() -> None:
    checkpoint()


def test_a_checkpoint_ends_what_is_cancelled() -> None:
    with cancellable(lambda: True), pytest.raises(Cancelled):
        checkpoint()
