"""A run on a terminal: a bar where somebody watches, plain lines where nobody does."""

import os
import sys
import time

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from core.engine.lines import completed_line, end_line, progress_line, start_line, status_line
from core.engine.report import Report, State
from core.runs import Run

LOOK_EVERY_S = 0.1
LINE_EVERY_S = 2.0


def follow(run: Run, console: Console) -> None:
    """Print what the run tells until it ends; its lines go to `console`."""
    shown: set[object] = set()
    bar = _Bar(console) if console.is_terminal else _Lines(console)
    with bar:
        ended = False
        while not ended:
            ended = run.wait(LOOK_EVERY_S)
            report = run.report()
            for number, step in enumerate(report.steps):
                if step.preparing and not step.total and step.preparing not in shown:
                    shown.add(step.preparing)
                    _print(console, step.preparing)
                if step.state != State.WAITING and step.total and number not in shown:
                    shown.add(number)
                    _print(console, start_line(step))
                if number in shown:
                    bar.show(number, step)
            if report.state == State.PAUSED:
                run.cancel()  # nobody is here to go on later: what is done is kept
        for step in run.report().steps:
            for note in step.notes:
                _print(console, note)


def _print(console: Console, line: str) -> None:
    console.print(line, markup=False, highlight=False, soft_wrap=True)


class _Lines:
    """`Progress:` lines, one every two seconds and one at the end."""

    def __init__(self, console: Console) -> None:
        self._console, self._next, self._ended = console, 0.0, set[int]()

    def __enter__(self) -> "_Lines":
        self._next = time.perf_counter() + LINE_EVERY_S
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def show(self, number: int, step: Report) -> None:
        if number in self._ended:
            return
        now = time.perf_counter()
        if step.state.ended:
            self._ended.add(number)
            _finish(self._console, step, progress=True)
        elif now >= self._next:
            self._next = now + LINE_EVERY_S
            _print(self._console, progress_line(step))


class _Bar:
    """A bar per operation, with its rate and the time left."""

    def __init__(self, console: Console) -> None:
        self._console, self._ended = console, set[int]()
        self._bars: dict[int, int] = {}
        self._progress = Progress(
            BarColumn(bar_width=None), TextColumn("{task.description}"), console=console
        )

    def __enter__(self) -> "_Bar":
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def show(self, number: int, step: Report) -> None:
        if number in self._ended:
            return
        if number not in self._bars:
            self._bars[number] = self._progress.add_task("", total=step.total)
        task = self._progress.tasks[self._bars[number]].id
        self._progress.update(task, completed=step.done, description=progress_line(step))
        if step.state.ended:
            self._ended.add(number)
            _finish(self._console, step, progress=False)


def _finish(console: Console, step: Report, *, progress: bool) -> None:
    if progress:
        _print(console, progress_line(step))
    _print(console, status_line(step))
    if step.state == State.FINISHED:
        _print(console, end_line(step))
    _print(console, completed_line(step))


class _Console(Console):
    """A console whose reader may go away, as with `| head`: the run goes on without a word."""

    def on_broken_pipe(self) -> None:
        self.quiet = True
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def console() -> Console:
    """Where lines go; made late, so that a test's or a pipe's standard output is the one used."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")  # a terminal without the signs shows a "?"
    return _Console(file=sys.stdout)
