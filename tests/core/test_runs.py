"""A run: started once, watched from anywhere, stopped without loss."""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import pandas as pd
import pytest

from core.engine.chunk import Failure
from core.engine.report import State
from core.engine.settings import Bound, Settings
from core.errors import MappingError, StopRun
from core.operations.operation import Operation, Plan, Resources, Result, with_columns
from core.operations.phones import ValidatePhones
from core.runs import MANAGER, Run, RunManager
from core.tables.roles import Role
from core.tables.table import Table

GATES: dict[str, threading.Event] = {}
BEGUN: dict[str, threading.Event] = {}


@dataclass(frozen=True)
class Shout(Operation[str, tuple[str, ...]]):
    """Upper case; waits at a chosen cell until the test lets it go, or stops the run there."""

    slug: ClassVar[str] = "shout"
    title: ClassVar[str] = "Shout"
    activity: ClassVar[str] = "Shouting"
    noun: ClassVar[str] = "names"
    prefix: ClassVar[str] = "shout_"
    needs: ClassVar[tuple[Role, ...]] = (Role.NAME,)

    waits_at: str = ""
    stops_at: str = ""
    breaks_in: str = ""

    @property
    def bound(self) -> Bound:
        return "io"  # it waits, so it must not hold the processor's gate

    def plan(self, table: Table, resources: Resources) -> Plan[str]:
        if self.breaks_in == "plan":
            raise ZeroDivisionError
        cells = table.frame[self.require(Role.NAME, table)[0]].tolist()
        return Plan(cells)

    def work(self, items: Sequence[str], shared: Any, resources: Resources) -> Iterator[Any]:
        for item in items:
            if item == self.waits_at:
                BEGUN[item].set()
                GATES[item].wait(10)
            if item == self.stops_at:
                raise StopRun("the key was refused")
            yield (item.upper(),)

    def gather(self, table: Table, plan: Plan[str], outcomes: Sequence[Any]) -> Result:
        if self.breaks_in == "gather":
            raise ZeroDivisionError
        cells = ["not run" if isinstance(o, Failure) else o[0] for o in outcomes]
        return Result(with_columns(table, ("shout_status",), [cells]))


def names(count: int) -> Table:
    frame = pd.DataFrame({"Name": [f"name {i}" for i in range(count)]}, dtype="str")
    return Table("names.csv", frame, {Role.NAME: ("Name",)})


@pytest.fixture
def held() -> Iterator[str]:
    """A cell at which the operation waits until released."""
    cell = "name 30"
    GATES[cell], BEGUN[cell] = threading.Event(), threading.Event()
    yield cell
    GATES[cell].set()


def test_a_run_tells_its_figures_and_leaves_every_row_in_order() -> None:
    run = Run(names(1_230), [Shout()], Settings())
    run.start()

    assert run.wait(10)
    report, result = run.report(), run.result()
    assert report.state == State.FINISHED
    assert (report.step.done, report.step.chunks_done, report.step.failed) == (1_230, 25, 0)
    assert set(report.step.phases_s) == {"plan", "work", "gather"}
    assert result is not None
    assert result.table.frame["shout_status"].tolist() == [f"NAME {i}" for i in range(1_230)]


def test_there_is_no_result_before_the_end(held: str) -> None:
    run = Run(names(100), [Shout(waits_at=held)], Settings())
    run.start()
    BEGUN[held].wait(5)

    assert run.result() is None
    assert run.report().state == State.RUNNING
    assert not run.wait(0)


def test_cancel_keeps_what_is_done(held: str) -> None:
    run = Run(names(1_000), [Shout(waits_at=held)], Settings(workers=1, chunk_size=10))
    run.start()
    BEGUN[held].wait(5)
    run.cancel()
    GATES[held].set()

    assert run.wait(10)
    result = run.result()
    assert run.report().state == State.CANCELLED
    assert result is not None
    done = run.report().step.done
    assert 30 < done <= 50  # the item under way, and a chunk if the next one had begun
    shouted = result.table.frame["shout_status"].tolist()
    assert shouted == [f"NAME {i}" for i in range(done)] + ["not run"] * (1_000 - done)


def test_pause_holds_and_resume_goes_on(held: str) -> None:
    run = Run(names(1_000), [Shout(waits_at=held)], Settings(workers=1, chunk_size=10))
    run.start()
    BEGUN[held].wait(5)
    run.pause()
    GATES[held].set()

    assert not run.wait(0.3)
    assert run.report().state == State.PAUSED
    assert run.report().step.done <= 60
    run.resume()
    assert run.wait(10)
    assert run.report().state == State.FINISHED


def test_a_pause_does_not_count_as_work(held: str) -> None:
    run = Run(names(1_000), [Shout(waits_at=held)], Settings(workers=1, chunk_size=10))
    run.start()
    BEGUN[held].wait(5)
    run.pause()
    GATES[held].set()
    run.wait(0.5)
    run.resume()

    assert run.wait(10)
    step = run.report().step
    assert step.elapsed_s >= 0.5
    assert step.elapsed_s - step.work_s >= 0.4


def test_a_paused_run_can_be_cancelled(held: str) -> None:
    run = Run(names(1_000), [Shout(waits_at=held)], Settings(workers=1, chunk_size=10))
    run.start()
    BEGUN[held].wait(5)
    run.pause()
    GATES[held].set()
    run.cancel()

    assert run.wait(10)
    assert run.report().state == State.CANCELLED


def test_a_stop_keeps_what_came_and_gives_the_reason() -> None:
    run = Run(names(100), [Shout(stops_at="name 30")], Settings(workers=1, chunk_size=10))
    run.start()

    assert run.wait(10)
    assert run.report().state == State.STOPPED
    assert run.report().reason == "the key was refused"
    result = run.result()
    assert result is not None
    assert result.table.frame["shout_status"].tolist()[:30] == [f"NAME {i}" for i in range(30)]


@pytest.mark.parametrize("phase", ["plan", "gather"])
def test_a_fault_of_ours_leaves_the_rows_as_they_were(phase: str) -> None:
    run = Run(names(100), [Shout(breaks_in=phase)], Settings())
    run.start()

    assert run.wait(10)
    assert run.report().state == State.CRASHED
    assert "unchanged" in run.report().reason
    result = run.result()
    assert result is not None
    assert result.table.frame["Name"].tolist() == names(100).frame["Name"].tolist()


def test_a_missing_column_is_said_before_the_start() -> None:
    with pytest.raises(MappingError, match="Name"):
        Run(names(3), [ValidatePhones()], Settings())


def test_two_operations_run_one_after_the_other_and_both_columns_come_out() -> None:
    both = names(200).frame.assign(Tel="(212) 555-0142")
    table = Table("both.csv", both, {Role.NAME: ("Name",), Role.PHONE: ("Tel",)})
    run = Run(table, [ValidatePhones(), Shout()], Settings())
    run.start()

    assert run.wait(20)
    result = run.result()
    assert result is not None
    assert set(result.table.frame["phone_status"]) == {"valid"}
    assert result.table.frame["shout_status"].tolist()[0] == "NAME 0"
    assert [step.slug for step in run.report().steps] == ["phones", "shout"]


def test_the_manager_finds_a_run_by_its_id_and_lists_the_newest_first() -> None:
    manager = RunManager()
    first = manager.start(names(10), [Shout()], Settings())
    second = manager.start(names(10), [Shout()], Settings())

    assert manager.get(first.id) is first
    assert manager.recent() == (second, first)
    assert manager.get("no such run") is None
    assert first.id != second.id


def test_the_manager_forgets_the_oldest_ended_runs_but_never_a_running_one(held: str) -> None:
    manager = RunManager()
    running = manager.start(names(100), [Shout(waits_at=held)], Settings())
    for _ in range(30):
        manager.start(names(1), [Shout()], Settings()).wait(5)

    assert manager.get(running.id) is running
    assert len(manager.recent()) <= 21


def test_two_operators_run_at_once_and_do_not_mix(held: str) -> None:
    slow = MANAGER.start(names(500), [Shout(waits_at=held)], Settings(chunk_size=10))
    quick = MANAGER.start(names(300), [Shout()], Settings(chunk_size=10, workers=2))

    BEGUN[held].wait(5)
    GATES[held].set()
    assert quick.wait(10)
    assert slow.wait(10)
    results = [run.result() for run in (quick, slow)]
    assert [len(result.table) for result in results if result] == [300, 500]
