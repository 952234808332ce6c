"""Screen 3, until Review and Finish stand: counts, the rows with their reasons, the downloads."""

import streamlit as st

from core.results import Result
from core.runs import Run
from core.texts import say
from pages.widgets import countries, deciding, downloads, grid, layout, session, summary

LOOK_EVERY_S = 1.0


def nothing(words: str) -> None:
    """No result yet: say why, and lead to where one is made."""
    layout.heading(say("pages.results.title"), words)
    session.show_notice()
    if st.button(say("pages.results.to_check"), icon=":material/arrow_back:"):
        st.switch_page("check.py")


def waiting(run: Run) -> None:
    """The run goes on: its result is shown as soon as there is one."""
    nothing(say("pages.results.running"))

    @st.fragment(run_every=LOOK_EVERY_S)
    def look() -> None:
        if run.report().state.ended:
            st.rerun()

    look()


def shown(run: Run, result: Result) -> None:
    """What came of the rows, above the rows themselves."""
    layout.heading(say("pages.results.title"), summary.line(run))
    session.show_notice()
    left, right = st.columns([4, 5], gap="medium")
    with left:
        summary.chart(run, result)
    with right:
        downloads.card(run, result)
        countries.card(run, result)
    deciding.draw(run, result)
    grid.draw(run, result)
    countries.sources(result)
    bar = layout.bar(summary.words(run, result))
    if bar.button(say("pages.results.next_file"), icon=":material/add:"):
        session.let_go()
        st.switch_page("upload.py")
    downloads.workbook(bar, run, result)


def main() -> None:
    """The result of the run in hand, if it has one."""
    session.require_shell()
    run = session.current_run()
    result = run.result() if run else None
    if run is None:
        nothing(say("pages.results.no_run"))
    elif result is None:
        waiting(run)
    else:
        shown(run, result)


if __name__ == "__main__":
    main()
