"""Runs: operations on a table, in the background, watched by snapshots; and the runs there are."""

import logging
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from threading import Event, Lock, Thread

import pandas as pd

from core.engine.control import Control
from core.engine.machine import cores
from core.engine.recorder import Recorder
from core.engine.report import Report, State
from core.engine.settings import Bound, Settings
from core.errors import RequestError
from core.operations import AnyOperation
from core.operations.operation import Resources
from core.pacing import Gate
from core.results import Result
from core.steps import first_report, run_operation
from core.store import home_folder
from core.tables.table import Table
from core.texts import say

RUNS_KEPT = 20

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RunReport:
    """A run's state and, per operation, its figures. `current` is the operation under way."""

    state: State
    steps: tuple[Report, ...]
    current: int
    elapsed_s: float
    rows: int
    reason: str = ""

    @property
    def ended_at(self) -> int:
        """Which step ended the run before its end; after it only what is free may have gone on."""
        ends = (n for n, step in enumerate(self.steps) if step.state == self.state)
        return self.current if self.state == State.FINISHED else next(ends, self.current)

    @property
    def step(self) -> Report:
        """The operation under way, or the last one."""
        return self.steps[self.current]


class Run:
    """Start it once, take a report() as often as you like, and the result() at the end."""

    def __init__(
        self,
        table: Table,
        operations: Sequence[AnyOperation],
        settings: Settings,
        *,
        left_out: pd.DataFrame | None = None,
        upload_id: str | None = None,
        gates: Mapping[Bound, Gate] | None = None,
        resources: Resources | None = None,
    ) -> None:
        """Nothing starts yet. Raises MappingError when an operation lacks a column it needs."""
        for operation in operations:
            operation.check(table)
        self.id = secrets.token_urlsafe(16)
        self.created = datetime.now(UTC)
        self.file_name, self.rows = table.name, len(table)
        self.upload_id = upload_id
        self.operations, self.settings = tuple(operations), settings
        self._table = table
        self._left_out = left_out if left_out is not None else pd.DataFrame()
        self._gates = gates or {}
        self._resources = replace(resources or Resources(), run_id=self.id)
        self._control = Control()
        self._steps = tuple(step for operation in operations for step in operation.steps())
        self._recorders = [Recorder(first_report(step, settings)) for step in self._steps]
        self._current, self._lock = 0, Lock()
        self._state, self._reason = State.WAITING, ""
        self._began: float | None = None
        self._elapsed_s = 0.0
        self._result: Result | None = None
        self._ended = Event()

    def start(self) -> None:
        """Begin in a thread of its own."""
        self._began = time.perf_counter()
        self._state = State.RUNNING
        Thread(target=self._main, name=f"run-{self.id[:6]}", daemon=True).start()

    def pause(self) -> None:
        """Start no further chunk until `resume()`."""
        self._hold(True)

    def resume(self) -> None:
        """Go on after a pause."""
        self._hold(False)

    def cancel(self) -> None:
        """Stop within one chunk; what is done is kept."""
        self._control.cancel()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Whether the run ended within the time."""
        return self._ended.wait(timeout_s)

    def report(self) -> RunReport:
        """The figures at this moment."""
        steps = tuple(recorder.report() for recorder in self._recorders)
        with self._lock:
            running = self._began is not None and not self._state.ended
            state, reason = self._state, self._reason
            if running and self._control.paused:
                state, reason = State.PAUSED, steps[self._current].reason
            elapsed_s = time.perf_counter() - (self._began or 0.0) if running else self._elapsed_s
            return RunReport(state, steps, self._current, elapsed_s, self.rows, reason)

    def result(self) -> Result | None:
        """None until the run has ended; after a cancel or a stop, what was done by then."""
        with self._lock:
            return self._result

    def _hold(self, paused: bool) -> None:
        with self._lock:
            if self._state != State.RUNNING or self._control.cancelled:
                return
            (self._control.pause if paused else self._control.resume)()
            self._recorders[self._current].pause(paused)

    def _main(self) -> None:
        table, state, reason = self._table, State.FINISHED, ""
        sheets: dict[str, Mapping[str, pd.DataFrame]] = {}  # of each operation, of its last step
        try:
            for number, operation in enumerate(self._steps):
                self._current = number
                recorder = self._recorders[number]
                done = run_operation(
                    operation,
                    table,
                    self.settings,
                    recorder=recorder,
                    control=self._control,
                    gates=self._gates,
                    resources=self._resources,
                )
                if done.table is not table:
                    sheets[operation.slug] = done.sheets
                table = done.table
                ended = recorder.report()
                if ended.state != State.FINISHED:
                    state, reason = ended.state, ended.reason
                if ended.state == State.STOPPED and not operation.repeatable:
                    continue  # what pays has stopped; what is free goes on
                if ended.state != State.FINISHED:
                    break
        except BaseException as error:  # noqa: BLE001 -- the thread has no caller; the page shows it
            log.error("run %s failed: %s", self.id[:6], type(error).__name__)
            state, reason = State.CRASHED, say("runs.crashed")
            if isinstance(error, RequestError):
                reason = str(error)
            self._recorders[self._current].end(state, reason)
        all_sheets = {name: one for few in sheets.values() for name, one in few.items()}
        self._end(state, reason, Result(table, self._left_out, all_sheets))

    def _end(self, state: State, reason: str, result: Result) -> None:
        with self._lock:
            self._elapsed_s = time.perf_counter() - (self._began or 0.0)
            self._state, self._reason, self._result = state, reason, result
        self._ended.set()


class RunManager:
    """The runs of this server: found from any tab, browser or operator by their ids.

    Python's own computing takes turns with the page through one gate, native computing through one
    with a permit per core; waiting needs none.
    """

    def __init__(self) -> None:
        self._runs: dict[str, Run] = {}
        self._lock = Lock()
        self.gates: Mapping[Bound, Gate] = {"python": Gate(), "native": Gate(cores(), rest_s=0.0)}

    def start(
        self,
        table: Table,
        operations: Sequence[AnyOperation],
        settings: Settings,
        *,
        left_out: pd.DataFrame | None = None,
        upload_id: str | None = None,
    ) -> Run:
        """Start a run and keep it. Raises MappingError when a column is missing."""
        run = Run(
            table,
            operations,
            settings,
            left_out=left_out,
            upload_id=upload_id,
            gates=self.gates,
            resources=Resources(home=str(home_folder())),
        )
        run.start()
        with self._lock:
            self._runs[run.id] = run
            self._forget_oldest()
        return run

    def get(self, run_id: str | None) -> Run | None:
        """The run of this id, if the server still has it."""
        with self._lock:
            return self._runs.get(run_id or "")

    def recent(self) -> tuple[Run, ...]:
        """The runs, newest first."""
        with self._lock:
            return tuple(reversed(self._runs.values()))

    def _forget_oldest(self) -> None:
        ended = [run.id for run in self._runs.values() if run.report().state.ended]
        for run_id in ended[: max(0, len(self._runs) - RUNS_KEPT)]:
            del self._runs[run_id]


MANAGER = RunManager()
