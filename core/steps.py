"""One operation of a run, from plan to result: each phase timed, gated and told."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from core.engine.control import Control
from core.engine.execute import execute
from core.engine.machine import cores
from core.engine.recorder import Recorder
from core.engine.report import Report, State
from core.engine.settings import Bound, Settings
from core.engine.terms import Terms
from core.errors import Cancelled
from core.operations import AnyOperation
from core.operations.operation import Resources, Result
from core.pacing import Gate, cancellable
from core.tables.table import Table


@dataclass(frozen=True, slots=True)
class ChunkWork:
    """The work of an operation as the engine calls it; picklable, for worker processes."""

    operation: AnyOperation
    shared: Any
    resources: Resources

    def __call__(self, items: Sequence[Any]) -> Iterable[Any]:
        return self.operation.work(items, self.shared, self.resources)


def first_report(operation: AnyOperation, settings: Settings) -> Report:
    """The report of an operation that has not begun."""
    return Report(
        slug=operation.slug,
        activity=operation.activity,
        noun=operation.noun,
        bound=operation.bound,
        state=State.WAITING,
        settings=settings,
        cores=cores(),
    )


def run_operation(
    operation: AnyOperation,
    table: Table,
    settings: Settings,
    *,
    recorder: Recorder,
    control: Control,
    gates: Mapping[Bound, Gate],
    resources: Resources,
) -> Result:
    """Plan, work and gather in this thread; how it ended is in `recorder.report()`.

    A cancel during the plan leaves the table as it was. From the first chunk on, what is done is
    gathered however the run ends, so that nothing is lost.
    """
    gate = gates.get(operation.bound)
    recorder.begin()
    try:
        with recorder.phase("plan"), _turn(gate), cancellable(lambda: control.cancelled):
            plan = operation.plan(table, resources)
    except Cancelled:
        recorder.end(State.CANCELLED)
        return Result(table)
    recorder.planned(len(plan.items), plan.counts)
    with recorder.phase("work", told_as=operation.work_phase):
        stopped = execute(
            ChunkWork(operation, plan.shared, resources),
            plan.items,
            settings,
            watch=recorder.watch,
            control=control,
            terms=Terms(
                bound=operation.bound,
                repeatable=operation.repeatable,
                gate=gate,
                memory=recorder.memory,
            ),
        )
    with recorder.phase("gather"), _turn(gate):
        result = operation.gather(table, plan, recorder.outcomes)
        recorder.release()
    recorder.end(_state(stopped, recorder, control), stopped)
    return result


def _turn(gate: Gate | None) -> AbstractContextManager[None]:
    return gate.turn() if gate else nullcontext()


def _state(stopped: str, recorder: Recorder, control: Control) -> State:
    """Cancelled only if the cancel left items undone."""
    if stopped:
        return State.STOPPED
    report = recorder.report()
    return State.CANCELLED if control.cancelled and report.done < report.total else State.FINISHED
