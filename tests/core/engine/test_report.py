"""Figures: measured, bounded, and honest about what more workers would bring."""

import time
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from core.engine.control import Control
from core.engine.execute import execute
from core.engine.lines import completed_line, end_line, progress_line, start_line, status_line
from core.engine.recorder import Recorder
from core.engine.report import Report, State
from core.engine.settings import Settings
from core.engine.terms import Terms
from core.pacing import Gate


def report(**changes: Any) -> Report:
    facts: dict[str, Any] = {
        "slug": "phones",
        "activity": "Phone validation",
        "noun": "phone numbers",
        "bound": "python",
        "state": State.RUNNING,
        "settings": Settings(),
        "cores": 4,
        **changes,
    }
    return Report(**facts)


def test_the_lines_are_the_promised_ones_to_the_letter() -> None:
    done = report(total=1_230, done=1_230, chunks_done=25, chunks_total=25)

    assert start_line(done) == "🚀 Processing 1,230 phone numbers in parallel using 8 workers..."
    assert status_line(done) == "Status: Processed 25/25 chunks (1,230 phone numbers)"
    assert end_line(done) == "✅ Phone validation complete! Processed 1,230 phone numbers"


def test_without_the_toggle_the_first_line_says_one_after_another() -> None:
    line = start_line(report(total=1_230, settings=Settings(parallel=False)))

    assert line == "🚀 Processing 1,230 phone numbers one after another..."


def test_command_line_progress_has_count_percent_and_seconds_left() -> None:
    halfway = report(total=201, done=50, work_s=15.0)

    assert progress_line(halfway) == "Progress: 50/201 (24.9%) - ETA: 45s"


def test_the_completed_line_has_seconds_and_rate() -> None:
    assert completed_line(report(done=201, elapsed_s=120.5)) == "Completed in 120.5s (1.7 rows/sec)"


def test_workers_per_core_is_the_setting_not_the_speed() -> None:
    """Scenario A5: 8 workers on 4 cores."""
    assert report(useful_s=1.0, work_s=1.0).workers_per_core == 2.0


def test_efficiency_is_useful_seconds_over_workers_and_wall_clock() -> None:
    waited = report(bound="io", useful_s=31.2, work_s=8.0)

    assert waited.speed_up == pytest.approx(3.9)
    assert waited.efficiency == pytest.approx(0.4875)


def spin(items: Sequence[int]) -> Iterator[int]:
    for item in items:
        end = time.thread_time() + 0.0002
        while time.thread_time() < end:
            pass
        yield item


@pytest.mark.parametrize("gate", [None, Gate()])
def test_computing_in_eight_threads_is_never_more_than_fully_efficient(gate: Gate | None) -> None:
    """Scenario A5."""
    recorder = Recorder(report(state=State.WAITING))
    recorder.begin()
    recorder.planned(2_000)
    with recorder.phase("work"):
        execute(
            spin,
            range(2_000),
            Settings(),
            watch=recorder.watch,
            control=Control(),
            terms=Terms(gate=gate),
        )
    recorder.end(State.FINISHED)

    final = recorder.report()
    assert final.done == 2_000
    assert 0 < final.efficiency <= 0.25  # one thread of eight computes at a time
    assert final.cpu_s >= 0.35
    assert final.more_workers == "no_computing"
    assert final.waits_s.get("gate" if gate else "interpreter", 0) > 0


def test_the_report_of_an_ended_operation_stands_still() -> None:
    recorder = Recorder(report(state=State.WAITING))
    recorder.begin()
    recorder.planned(0)
    recorder.end(State.FINISHED)

    assert recorder.report() == recorder.report()
    assert recorder.report().fraction == 1.0


@pytest.mark.parametrize(
    ("changes", "answer"),
    [
        ({"bound": "python"}, "no_computing"),
        ({"bound": "io", "useful_s": 76.0}, "yes"),
        ({"bound": "io", "useful_s": 30.0}, "no_full"),
        ({"bound": "native", "useful_s": 39.0}, "no_full"),
        ({"bound": "native", "useful_s": 19.0, "settings": Settings(workers=2)}, "yes"),
        ({"bound": "io", "useful_s": 76.0, "chunks_total": 4}, "no_little_work"),
        ({"bound": "io", "state": State.RUNNING}, "unknown"),
    ],
)
def test_whether_more_workers_help_follows_from_what_was_measured(
    changes: dict[str, Any], answer: str
) -> None:
    facts = {
        "state": State.FINISHED,
        "total": 500,
        "done": 500,
        "chunks_total": 100,
        "work_s": 10.0,
    }

    assert report(**{**facts, **changes}).more_workers == answer
