"""A run as it goes: its lines, its bar, its figures, looked at once a second."""

from collections.abc import Sequence

import streamlit as st

from core.engine.lines import end_line, start_line, status_line
from core.engine.report import Report, State
from core.errors import RequestError
from core.operations import AnyOperation
from core.runs import MANAGER, Run, RunReport
from core.texts import say
from core.uploads import Upload
from pages.widgets import bought, layout, panel, quotes, session, tiles

EVERY_S = 1.0
_CANCELLING = "cancelling"


def start(upload: Upload, operations: Sequence[AnyOperation]) -> None:
    """Start a run of the file in hand and take it in hand, or say why it cannot start."""
    counted = bought.count(upload, operations)
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
        bought.remember(run, counted)
        session.hold_run(run)


def line(run: Run) -> str:
    """The file, its rows, and which check of how many is under way."""
    report = run.report()
    words = say("pages.check.line", file=run.file_name, count=run.rows)
    # A check may be several steps, one after the other.
    checks = list(dict.fromkeys(step.slug for step in report.steps))
    if len(checks) > 1:
        number = checks.index(report.step.slug) + 1
        words += say("pages.live.check_of", number=number, count=len(checks))
    return words


def draw(run: Run) -> None:
    """The panel that looks again every second, and the bar with Pause and Cancel.

    When the state changes, by whomever, or the next check begins, the whole page is drawn once
    more.
    """
    drawn = run.report()

    @st.fragment(run_every=EVERY_S)
    def panel() -> None:
        report = run.report()
        if (report.state, report.current) != (drawn.state, drawn.current):
            st.rerun()
        _panel(run, report)

    panel()
    _bar(run, drawn.state)


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


def _panel(run: Run, report: RunReport) -> None:
    step = report.step
    if report.state == State.PAUSED and report.reason:
        st.warning(layout.literal(report.reason), icon=":material/pause_circle:")
    with st.container(border=True, gap="small"):
        for before in report.steps[: report.current]:
            st.markdown(end_line(before))
        _under_way(step)
        for after in report.steps[report.current + 1 :]:
            st.markdown(f":gray[{say('pages.live.waiting', activity=after.activity)}]")
    tiles.draw(step, bought.at_most(run, step))
    if step.limit_per_s:
        layout.facts(bought.under_way(run, step))
    for note in step.notes:
        st.caption(note)
    layout.spoken(_spoken(step))


def _under_way(step: Report) -> None:
    if step.phase == "work" or step.chunks_done:
        st.markdown(f"**{start_line(step)}**")
        st.progress(min(1.0, step.fraction), text=status_line(step))
    elif step.preparing and not step.phase:
        st.markdown(f"**{say('pages.live.making_ready', activity=step.activity)}**")
        quotes.bar(step.preparing, step.prepared)
    else:
        st.markdown(f"**{say('pages.live.preparing', activity=step.activity)}**")
        st.progress(0.0, text=say("pages.live.preparing_status"))
    if step.phase == "gather":
        st.caption(say("pages.live.gathering"))


def _spoken(step: Report) -> str:
    """What a screen reader says: the state, and each quarter as it is reached."""
    if step.state == State.PAUSED:
        return say("pages.live.say_paused")
    return say("pages.live.say_running", quarter=25 * int(4 * step.fraction))
