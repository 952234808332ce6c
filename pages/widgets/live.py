"""A run as it goes: its lines, its bar, its figures, looked at once a second."""

from collections.abc import Sequence

import altair as alt
import pandas as pd
import psutil
import streamlit as st

from core.engine.lines import end_line, start_line, status_line
from core.engine.report import Report, Sample, State
from core.errors import RequestError
from core.operations import AnyOperation
from core.runs import MANAGER, Run, RunReport
from core.texts import say
from core.uploads import Upload
from pages.widgets import amounts, layout, panel, session, sparkline

EVERY_S = 1.0
RATE_HEIGHT = 188
SPARKS = 60
TILE_WIDTH = 135
_CANCELLING = "cancelling"


def start(upload: Upload, operations: Sequence[AnyOperation]) -> None:
    """Start a run of the file in hand and take it in hand, or say why it cannot start."""
    try:
        run = MANAGER.start(
            upload.table,
            operations,
            panel.chosen_settings(),
            upload_id=upload.id,
            left_out=upload.reading.left_out,
        )
    except RequestError as error:
        session.remember(error)
    else:
        session.hold_run(run)


def line(run: Run) -> str:
    """The file, its rows, and which check of how many is under way."""
    report = run.report()
    words = say("pages.check.line", file=run.file_name, count=run.rows)
    if len(report.steps) > 1:
        words += say("pages.live.check_of", number=report.current + 1, count=len(report.steps))
    return words


def draw(run: Run) -> None:
    """The panel that looks again every second, and the bar with Pause and Cancel.

    When the state changes, by whomever, the whole page is drawn once more.
    """
    drawn = run.report().state

    @st.fragment(run_every=EVERY_S)
    def panel() -> None:
        report = run.report()
        if report.state.ended or report.state != drawn:
            st.rerun()
        _panel(report)

    panel()
    _bar(run, drawn)


def _bar(run: Run, state: State) -> None:
    if st.session_state.get(_CANCELLING) == run.id:
        layout.bar(say("pages.live.cancelling"))
        return
    is_paused = state == State.PAUSED
    bar = layout.bar(say("pages.live.paused" if is_paused else "pages.live.may_close"))
    bar.button(
        say("pages.live.resume" if is_paused else "pages.live.pause"),
        icon=":material/play_arrow:" if is_paused else ":material/pause:",
        type="primary" if is_paused else "secondary",
        shortcut="P",
        on_click=run.resume if is_paused else run.pause,
    )
    bar.button(
        say("pages.live.cancel"),
        icon=":material/stop:",
        help=say("pages.live.cancel_help"),
        on_click=_cancel,
        args=(run,),
    )


def _cancel(run: Run) -> None:
    """The chunks under way come to their end first; until then the bar says so."""
    run.cancel()
    st.session_state[_CANCELLING] = run.id


def _panel(report: RunReport) -> None:
    step = report.step
    with st.container(border=True, gap="small"):
        for before in report.steps[: report.current]:
            st.markdown(end_line(before))
        _under_way(step)
        for after in report.steps[report.current + 1 :]:
            st.markdown(f":gray[{say('pages.live.waiting', activity=after.activity)}]")
    _tiles(step)
    for note in step.notes:
        st.caption(note)
    layout.spoken(_spoken(step))


def _under_way(step: Report) -> None:
    if step.phase == "work" or step.chunks_done:
        st.markdown(f"**{start_line(step)}**")
        st.progress(min(1.0, step.fraction), text=status_line(step))
    else:
        st.markdown(f"**{say('pages.live.preparing', activity=step.activity)}**")
        st.progress(0.0, text=say("pages.live.preparing_status"))
    if step.phase == "gather":
        st.caption(say("pages.live.gathering"))


def _tiles(step: Report) -> None:
    wide, rest = st.columns([2, 3], gap="xsmall")
    with wide, st.container(border=True, height="stretch", gap="xsmall"):
        st.metric(say("pages.live.rate"), amounts.rate(step.items_per_s))
        st.altair_chart(
            _rate_chart(step), height=RATE_HEIGHT, key="rate", alt=say("pages.live.rate_alt")
        )
    # One grid of six: two tiles a row on a phone leave no hole.
    with rest, st.grid(3, min_column_width=TILE_WIDTH, gap="xsmall"):
        _plain_tiles(step)
        _chart_tiles(step)


def _plain_tiles(step: Report) -> None:
    eta = say("pages.live.eta_unknown") if step.eta_s is None else amounts.seconds(step.eta_s)
    failed = amounts.share(step.failed / max(1, step.done))
    errors = (
        say("pages.live.errors_some", share=failed)
        if step.failed
        else say("pages.live.errors_none")
    )
    unknown = say("pages.live.eta_unknown")
    total = say("pages.live.processed_of", count=step.total) if step.total else unknown
    tiles = (
        ("eta", eta, say("pages.live.so_far", time=amounts.seconds(step.elapsed_s))),
        ("errors", f"{step.failed:,}", errors),
        ("processed", f"{step.done:,}", total),
    )
    for name, value, below in tiles:
        with st.container(border=True, height="stretch"):
            _metric(name, value, below)


def _chart_tiles(step: Report) -> None:
    looked = bool(step.history)
    cpu, memory = (
        amounts.percent(value) if looked else say("pages.live.eta_unknown")
        for value in (step.cpu_percent, step.memory_percent)
    )
    gigabytes = psutil.virtual_memory().total / 1e9
    busy = say("pages.live.busy_of", busy=step.workers_busy, workers=step.workers)
    cores = say("pages.live.cores", count=step.cores)
    of_memory = say("pages.live.memory_of", gigabytes=gigabytes)
    tiles = (
        ("busy", busy, say(f"pages.live.bound_{step.bound}"), "workers_busy", step.workers),
        ("cpu", cpu, cores, "cpu_percent", 100),
        ("memory", memory, of_memory, "memory_percent", 100),
    )
    for name, value, below, field, most in tiles:
        with st.container(border=True, height="stretch", gap="xsmall"):
            _metric(name, value, below)
            words = say("pages.live.spark_alt", name=say(f"pages.live.{name}"))
            sparkline.draw(step.history[-SPARKS:], field, most, words)


def _metric(name: str, value: str, below: str) -> None:
    st.metric(say(f"pages.live.{name}"), value, delta=below, delta_color="off", delta_arrow="off")


def _rate_chart(step: Report) -> alt.Chart:
    """Records a second so far; the axis reaches to the expected end, so the line fills it."""
    chart = _area(step.history, "items_per_s")
    end_s = max(1.0, step.elapsed_s + (step.eta_s or 0.0))
    # Nothing measured yet: without a scale of its own the axis would read "NaN".
    most = max((sample.items_per_s for sample in step.history), default=0.0)
    return chart.encode(
        x=alt.X("seconds:Q", title=None, axis=None, scale=alt.Scale(domain=[0, end_s])),
        y=alt.Y(
            "value:Q",
            title=None,
            # Not `format`, which would write "0k" beside "2k".
            axis=alt.Axis(tickCount=4, labelExpr="format(datum.value, '~s')"),
            scale=alt.Undefined if most else alt.Scale(domain=[0, 1]),
        ),
    )


def _area(history: Sequence[Sample], field: str) -> alt.Chart:
    frame = pd.DataFrame(
        {
            "seconds": [sample.elapsed_s for sample in history],
            "value": [float(getattr(sample, field)) for sample in history],
        }
    )
    chart: alt.Chart = alt.Chart(frame).mark_area(line=True, opacity=0.25)
    return chart


def _spoken(step: Report) -> str:
    """What a screen reader says: the state, and each quarter as it is reached."""
    if step.state == State.PAUSED:
        return say("pages.live.say_paused")
    return say("pages.live.say_running", quarter=25 * int(4 * step.fraction))
