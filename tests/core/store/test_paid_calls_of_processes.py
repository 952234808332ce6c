"""Paid calls of several real processes: one budget, one limiter, and the dead hold nothing."""

import json
import os
from itertools import pairwise
from typing import Any

import pytest

from core.store import Allowance, Amount, Busy, Cleared, Holder, Pace, Store
from tests.core.store.conftest import RunScript

FAST = Pace("fingerprint", per_second=1e6, per_minute=1e8)
SETUP = """
import json, os, sys, threading, time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from core.store import Allowance, Busy, Cleared, Holder, Known, Pace, open_store
store = open_store(Path(sys.argv[1]))
calls = store.paid_calls
fast = Pace("fingerprint", per_second=1e6, per_minute=1e8)
far = datetime.now(UTC) + timedelta(days=30)
print("ready", flush=True)
sys.stdin.readline()
def all_threads(work):
    with ThreadPoolExecutor(16) as pool:
        return list(pool.map(work, range(16)))
"""


def outcomes(run_script: RunScript, store: Store, script: str) -> list[Any]:
    """What two processes print that run the script at the same time, after SETUP."""
    processes = [run_script(SETUP + script, store.path.parent, mark) for mark in "ab"]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    printed = [process.communicate(timeout=60) for process in processes]
    assert [errors for _, errors in printed] == ["", ""]
    return [json.loads(output) for output, _ in printed]


@pytest.mark.parametrize(
    "allowance",
    [
        'Allowance("run", 5_000, run_calls=100)',
        'Allowance("run", 5_000, run_micro=504_999)',
        "Allowance(sys.argv[2], 5_000, day_micro=500_000)",
    ],
    ids=["calls of a run", "money of a run", "money of a day, two runs"],
)
def test_no_budget_is_exceeded_by_one_call(
    store: Store, run_script: RunScript, allowance: str
) -> None:
    script = f"""
allowance = {allowance}
def work(thread):
    count = 0
    while True:
        holder = Holder.of_this_call()
        cleared = calls.begin(holder.token, allowance, fast, holder=holder)
        if not isinstance(cleared, Cleared):
            return count
        count += 1
        calls.settle(holder.token, [], holder=holder, keep_until=far, place_ids_until=far)
print(json.dumps(sum(all_threads(work))))
"""
    counts = outcomes(run_script, store, script)

    assert sum(counts) == 100
    assert store.paid_calls.spent_today() == Amount(100, 500_000)


def test_one_limiter_holds_for_all_processes(store: Store, run_script: RunScript) -> None:
    script = """
allowance, pace = Allowance("run", 0), Pace("slow", per_second=50, per_minute=3_000)
def work(thread):
    return [calls.again(allowance, pace).send_at for _ in range(10)]
print(json.dumps(sum(all_threads(work), [])))
"""
    mine, yours = outcomes(run_script, store, script)

    times = sorted(mine + yours)
    assert min(after - before for before, after in pairwise(times)) > 1 / 49 - 1e-5
    assert max(sum(start <= at < start + 1 for at in times) for start in times) <= 50
    assert times[-1] - times[0] == pytest.approx(319 / 49, rel=0.02)


def test_two_processes_never_ask_for_the_same(store: Store, run_script: RunScript) -> None:
    script = """
allowance = Allowance("run", 5_000)
def work(thread):
    count = 0
    for number in range(40):
        key, holder = f"{number:032x}", Holder.of_this_call()
        found = Busy()
        while found == Busy():
            found = calls.begin(key, allowance, fast, holder=holder)
        if isinstance(found, Cleared):
            count += 1
            calls.settle(key, [{"of": key}], holder=holder, keep_until=far, place_ids_until=far)
        else:
            assert found == Known(({"of": key},))
    return count
print(json.dumps(sum(all_threads(work))))
"""
    counts = outcomes(run_script, store, script)

    assert sum(counts) == 40
    assert store.paid_calls.spent("run").calls == 40
    assert store.answers.count() == 40


def test_a_killed_process_holds_its_claims_no_longer_but_what_it_spent_stays_spent(
    store: Store, run_script: RunScript
) -> None:
    key, allowance = "a" * 32, Allowance("run", 5_000)
    script = """
calls.begin("a" * 32, Allowance("run", 5_000), fast, holder=Holder.of_this_call())
print("claimed", flush=True)
time.sleep(60)
"""
    process = run_script(SETUP + script, store.path.parent)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("go\n")
    process.stdin.flush()
    assert [process.stdout.readline() for _ in range(2)] == ["ready\n", "claimed\n"]

    def begin() -> object:
        return store.paid_calls.begin(key, allowance, FAST, holder=Holder.of_this_call())

    assert begin() == Busy()
    process.kill()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)  # it stays in the list of processes

    assert isinstance(begin(), Cleared)
    assert store.paid_calls.spent("run") == Amount(2, 10_000)
    process.communicate(timeout=10)
