"""One operation of a run, from plan to result: each phase timed, gated and told."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

from core.engine.chunk import Failure
from core.engine.control import Control
from core.engine.execute import execute
from core.engine.machine import cores
from core.engine.recorder import NOT_RUN, Recorder
from core.engine.report import Report, State
from core.engine.settings import Bound, Settings
from core.engine.terms import Terms
from core.errors import Cancelled
from core.operations import AnyOperation
from core.operations.operation import Resources, Result
from core.pacing import Gate, cancellable
from core.tables.table import Table
from core.texts import say


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
    own = gates.get("python") if operation.bound == "io" else gate  # plan and gather compute
    recorder.begin()
    try:
        with cancellable(lambda: control.cancelled):
            operation.prepare(resources, recorder.preparing)
            recorder.made_ready()
            with recorder.phase("plan"), _turn(own):
                plan = operation.plan(table, resources)
    except Cancelled:
        recorder.end(State.CANCELLED)
        return Result(table)
    recorder.planned(len(plan.items), plan.counts, limit_per_s=plan.limit_per_s)
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
    with recorder.phase("gather"), _turn(own):
        outcomes = _with_reason(recorder.outcomes, stopped) if stopped else recorder.outcomes
        result = operation.gather(table, plan, outcomes)
        recorder.release()
    recorder.end(_state(stopped, recorder, control), stopped or recorder.report().reason)
    return result


def _with_reason(outcomes: Sequence[Any], stopped: str) -> list[Any]:
    """What was not begun says why the run stopped."""
    not_begun = Failure(NOT_RUN, say("engine.not_run_since", reason=stopped))
    return [
        not_begun if isinstance(outcome, Failure) and outcome.code == NOT_RUN else outcome
        for outcome in outcomes
    ]


def _turn(gate: Gate | None) -> AbstractContextManager[None]:
    return gate.turn() if gate else nullcontext()


def _state(stopped: str, recorder: Recorder, control: Control) -> State:
    """Cancelled only if the cancel left items undone."""
    if stopped:
        return State.STOPPED
    report = recorder.report()
    return State.CANCELLED if control.cancelled and report.done < report.total else State.FINISHED
