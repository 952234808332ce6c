"""A run that has ended: what came of it, how fast it was, and whether more workers would help."""

import pandas as pd
import streamlit as st

from core.engine.lines import end_line
from core.engine.report import Report, State
from core.engine.settings import PARALLEL_ABOVE_ROWS, chunk_size_range
from core.runs import Run, RunReport
from core.texts import say
from pages.widgets import amounts, layout, statuses, summary

# Below this share of useful work, most of the time went into something else.
WORTH_IT = 0.5

_UNFINISHED = {
    State.CANCELLED: "cancelled",
    State.STOPPED: "stopped",
    State.CRASHED: "crashed",
}


def line(run: Run, report: RunReport) -> str:
    """The file, its rows and how long the run took."""
    words = say("pages.check.line", file=run.file_name, count=run.rows)
    kind = "finished_in" if report.state == State.FINISHED else "ended_after"
    return words + say(f"pages.ended.{kind}", time=amounts.seconds(report.elapsed_s))


def draw(run: Run, report: RunReport) -> None:
    """The lines, the statistics, the advice, a row per operation and the tips."""
    _lines(report)
    worked = [step for step in report.steps if step.done]
    if not worked:
        return
    longest = max(worked, key=lambda step: step.work_s)
    st.subheader(say("pages.ended.statistics"), anchor=False)
    _statistics(longest, worked)
    _advice(longest)
    left, right = st.columns([3, 2], gap="medium")
    with left:
        _figures(worked)
        _waits(longest)
    with right:
        _tips(longest, run.rows)


def words(run: Run) -> str:
    """The statuses of the first operation with their counts."""
    result = run.result()
    if result is None:
        return say("pages.ended.no_result")
    for operation in summary.with_status(run, result):
        return " · ".join(
            say("pages.ended.status", count=count, status=statuses.word(status))
            for status, count in summary.counts(run, result, operation).items()
        )
    return say("pages.ended.no_result")


def _lines(report: RunReport) -> None:
    if report.state in _UNFINISHED:
        _unfinished(report)
    done = [step for step in report.steps if step.state == State.FINISHED]
    if done:
        with st.container(border=True, gap="xsmall"):
            for step in done:
                st.markdown(end_line(step))
    for note in dict.fromkeys(note for step in report.steps for note in step.notes):
        st.caption(note)
    layout.spoken(say(f"pages.ended.say_{report.state.value}"))


def _unfinished(report: RunReport) -> None:
    """How it ended, and what is kept."""
    step = report.step
    kept = say("pages.ended.kept", done=step.done, total=step.total, noun=step.noun)
    if not step.done or report.state == State.CRASHED:
        kept = say("pages.ended.kept_none")
    how = say(f"pages.ended.{_UNFINISHED[report.state]}")
    reason = f" {layout.literal(report.reason)}" if report.reason else ""
    show = st.error if report.state == State.CRASHED else st.warning
    show(f"**{how}**{reason} {kept}", icon=":material/stop_circle:")


def _statistics(step: Report, worked: list[Report]) -> None:
    errors = sum(each.failed for each in worked)
    tiles = (
        ("workers", f"{step.workers}", "as_set" if step.settings.parallel else "one_by_one"),
        ("cores", f"{step.cores}", "usable"),
        ("errors", f"{errors:,}", "errors_some" if errors else "errors_none"),
        ("per_core", amounts.share(step.workers_per_core), "setting"),
        ("efficiency", amounts.percent(100 * step.efficiency), "useful"),
        ("speed_up", say("pages.ended.times", value=step.speed_up), "against_one"),
    )
    with st.grid(6, min_column_width=150, gap="xsmall"):
        for name, value, below in tiles:
            st.metric(
                say(f"pages.ended.{name}"),
                value,
                delta=say(f"pages.ended.{below}", workers=step.workers),
                delta_color="off",
                delta_arrow="off",
                border=True,
                height="stretch",
            )


def _advice(step: Report) -> None:
    """Whether more workers would help, the answer first."""
    kind: str = step.more_workers
    if kind == "no_full" and step.bound != "io":
        is_full = step.workers >= step.cores and _use_of_cores(step) >= WORTH_IT
        kind = "no_cores" if is_full else "no_share"
    values = {
        "count": step.workers,
        "more": min(16, 2 * step.workers),
        "cores": step.cores,
        "activity": step.activity,
        "efficiency": amounts.percent(100 * step.efficiency),
        "time": amounts.seconds(step.work_s),
    }
    st.info(say(f"pages.ended.advice_{kind}", **values), icon=":material/lightbulb:")


def _figures(worked: list[Report]) -> None:
    """A row per operation."""
    names = ("check", "items", "time", "rate", "speed_up", "efficiency", "more")
    titles = {name: say(f"pages.ended.column_{name}") for name in names}
    rows = [
        (
            step.activity,
            step.done,
            amounts.seconds(step.elapsed_s),
            amounts.rate(step.items_per_s),
            step.speed_up,
            round(100 * step.efficiency),
            say(f"pages.ended.more_{step.more_workers}"),
        )
        for step in worked
    ]
    st.dataframe(
        pd.DataFrame(rows, columns=list(titles.values())),
        hide_index=True,
        column_config={
            titles["items"]: st.column_config.NumberColumn(format="localized"),
            titles["speed_up"]: st.column_config.NumberColumn(format="%.1f×"),
            titles["efficiency"]: st.column_config.ProgressColumn(
                format="%d %%", min_value=0, max_value=100
            ),
        },
        alt=say("pages.ended.table_alt"),
    )


def _waits(step: Report) -> None:
    """Seconds of workers that were not work, by cause; the largest first."""
    waits = sorted(step.waits_s.items(), key=lambda pair: -pair[1])
    pairs = [
        (say(f"pages.ended.{_wait(step, cause)}"), amounts.seconds(span_s))
        for cause, span_s in waits
        if span_s >= 0.05
    ]
    pairs.append((say("pages.ended.peak_memory"), amounts.percent(step.memory_peak_percent)))
    layout.facts(pairs)
    if len(pairs) > 1 and step.workers > 1:
        st.caption(say("pages.ended.waits_sum"))


def _wait(step: Report, cause: str) -> str:
    """Processes have an interpreter each: what they wait for is a core."""
    if cause == "interpreter" and step.settings.executor == "processes":
        return "wait_core"
    return f"wait_{cause}"


def _tips(step: Report, rows: int) -> None:
    """Only those that hold for this file, this operation and these settings."""
    low, high = chunk_size_range(rows)
    tips = []
    if rows <= PARALLEL_ABOVE_ROWS:
        tips.append(say("pages.ended.tip_few_rows", limit=PARALLEL_ABOVE_ROWS))
    elif not step.settings.parallel and step.bound == "io":
        tips.append(say("pages.ended.tip_switch_on", limit=PARALLEL_ABOVE_ROWS))
    if step.bound == "python" and step.workers > 1 and step.settings.executor == "threads":
        tips.append(say("pages.ended.tip_computing", workers=step.workers))
    if _is_slow_on_processes(step):
        share = amounts.percent(100 * step.efficiency)
        tips.append(say("pages.ended.tip_threads", efficiency=share))
    if step.bound == "io":
        tips.append(say("pages.ended.tip_io", workers=2 * step.cores, cores=step.cores))
    if step.settings.parallel and not low <= step.settings.chunk_size <= high:
        tips.append(say("pages.ended.tip_chunks", rows=rows, low=low, high=high))
    if not tips:
        tips.append(say("pages.ended.tip_fine"))
    with st.container(border=True, gap="xsmall"):
        st.markdown(say("pages.ended.tips"))
        st.markdown("\n".join(f"- {tip}" for tip in tips))


def _is_slow_on_processes(step: Report) -> bool:
    settings = step.settings
    on_processes = settings.parallel and settings.executor == "processes"
    return on_processes and step.bound != "io" and _use_of_cores(step) < WORTH_IT


def _use_of_cores(step: Report) -> float:
    """Useful work as a share of what the cores that the workers could use had to give."""
    return step.speed_up / min(step.workers, step.cores)
