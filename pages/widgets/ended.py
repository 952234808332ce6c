"""A run that has ended: what came of it, how fast it was, and whether more workers would help."""

import pandas as pd
import streamlit as st

from core.engine.lines import end_line
from core.engine.report import Report, State
from core.runs import Run, RunReport
from core.texts import say
from pages.widgets import amounts, bought, layout, statuses, summary, tips

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
    tips.advice(longest)
    left, right = st.columns([13, 7], gap="medium")
    with left:
        _figures(worked)
        _below(longest, report)
    with right:
        tips.card(longest, run.rows)


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
    """How it ended, what is kept, and what was not begun."""
    step = report.steps[report.ended_at]
    earlier = [each for each in report.steps[: report.ended_at] if each.done]
    # The second rung of a ladder leaves what it did not reach as the first one found it.
    kind = "kept_found" if any(each.slug == step.slug for each in earlier) else "kept"
    kept = say(f"pages.ended.{kind}", done=step.done, total=step.total, noun=step.noun)
    if report.state == State.CRASHED or not (step.done or earlier):
        kept = say("pages.ended.kept_none")
    waiting = dict.fromkeys(s.activity for s in report.steps if s.state == State.WAITING)
    if waiting:
        kept += " " + say("pages.ended.not_begun", activities=", ".join(waiting))
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


def _below(step: Report, report: RunReport) -> None:
    """What was bought; seconds of workers that were not work, by cause, the largest first."""
    waits = sorted(step.waits_s.items(), key=lambda pair: -pair[1])
    pairs = [
        (say(f"pages.ended.{_wait(step, cause)}"), amounts.seconds(span_s))
        for cause, span_s in waits
        if span_s >= 0.05
    ]
    memory = (say("pages.ended.peak_memory"), amounts.percent(step.memory_peak_percent))
    layout.facts([*bought.in_all(report.steps), *pairs, memory])
    if pairs and step.workers > 1:
        st.caption(say("pages.ended.waits_sum"))


def _wait(step: Report, cause: str) -> str:
    """Processes have an interpreter each: what they wait for is a core."""
    if cause == "interpreter" and step.settings.executor == "processes":
        return "wait_core"
    return f"wait_{cause}"
