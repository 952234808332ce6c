"""The runs this server knows, so that another browser, or Monday's, finds one again."""

import streamlit as st

from core.engine.report import State
from core.runs import MANAGER, Run, RunReport
from core.texts import say
from pages.widgets import amounts, layout, session

SHOWN = 8
STATE_WIDTH = 96


def runs() -> None:
    """The newest runs, each with its state and a button that opens it."""
    known = MANAGER.recent()[:SHOWN]
    if not known:
        return
    st.subheader(say("pages.recent.title"), anchor=False)
    with st.container(border=True, gap="xsmall"):
        for run in known:
            _row(run)


def _row(run: Run) -> None:
    report = run.report()
    with st.container(horizontal=True, vertical_alignment="center", wrap=False, gap="small"):
        st.text(sign(report.state), width=STATE_WIDTH)
        layout.text(run.file_name, after=_about(run, report))
        opened = st.button(
            say("pages.recent.open"), key=f"open_{run.id}", help=say("pages.recent.open_help")
        )
    if opened:
        session.hold_run(run)
        st.switch_page("results.py" if report.state == State.FINISHED else "check.py")


def sign(state: State) -> str:
    """A state as a sign and a word, so that colour is never needed."""
    return say(f"pages.states.{state.value}")


def _about(run: Run, report: RunReport) -> str:
    return say(
        "pages.recent.about",
        count=run.rows,
        checks=", ".join(operation.title for operation in run.operations),
        when=amounts.moment(run.created),
        done=amounts.share(_done(report)),
    )


def _done(report: RunReport) -> float:
    steps = report.steps
    return sum(step.fraction for step in steps) / len(steps) if steps else 0.0
