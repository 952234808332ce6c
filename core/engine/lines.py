"""The lines that tell of a run, the same on the page, the command line and in the log."""

from core.engine.report import Report
from core.texts import say


def start_line(report: Report) -> str:
    """How many items are worked on, and by how many workers."""
    key = "parallel" if report.settings.parallel else "sequential"
    return say(
        f"lines.start_{key}", total=report.total, noun=report.noun, workers=report.settings.workers
    )


def status_line(report: Report) -> str:
    """Chunks done of all, and the items in them."""
    return say(
        "lines.status",
        done=report.chunks_done,
        total=report.chunks_total,
        items=report.done,
        noun=report.noun,
    )


def end_line(report: Report) -> str:
    """That an operation is complete."""
    return say("lines.end", activity=report.activity, done=report.done, noun=report.noun)


def progress_line(report: Report) -> str:
    """Items done of all, in percent, and the seconds left at the rate so far."""
    eta = say("lines.unknown") if report.eta_s is None else f"{report.eta_s:.0f}s"
    percent = 100 * report.fraction
    return say("lines.progress", done=report.done, total=report.total, percent=percent, eta=eta)


def completed_line(report: Report) -> str:
    """The seconds an operation took, and its items a second over them."""
    rate = report.done / report.elapsed_s if report.elapsed_s else 0.0
    return say("lines.completed", seconds=report.elapsed_s, rate=rate)
