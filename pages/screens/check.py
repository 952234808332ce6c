"""Screen 2: what will be checked and how it is spread; then the run, live; then its figures."""

import streamlit as st

from core.runs import Run
from core.texts import say
from core.uploads import Upload
from pages.widgets import cards, ended, layout, live, panel, session


def setup(upload: Upload) -> None:
    """The checks on the left, the panel on the right."""
    line = say("pages.check.line", file=upload.name, count=len(upload.table))
    layout.heading(say("pages.check.title"), line)
    session.show_notice()
    left, right = st.columns([5, 3], gap="medium")
    with left:
        chosen = cards.draw(upload)
    operations = [card.operation for card in chosen]
    with right, st.container(border=True):
        panel.draw(upload, operations)
    bar = layout.bar(cards.summary(chosen))
    if layout.primary(bar, cards.run_words(chosen), disabled=not chosen):
        live.start(upload, operations)
        st.rerun()


def running(run: Run) -> None:
    """The run as it goes."""
    layout.heading(say("pages.check.title"), live.line(run))
    live.draw(run)


def over(run: Run) -> None:
    """The run's figures, and the way to its results."""
    report = run.report()
    layout.heading(say("pages.check.title"), ended.line(run, report))
    session.show_notice()
    ended.draw(run, report)
    bar = layout.bar(ended.words(run))
    if session.current_upload() is not None:
        bar.button(
            say("pages.check.settings"), icon=":material/tune:", on_click=session.set_up_again
        )
    if layout.onward(bar, say("pages.check.go_on")):
        st.switch_page("results.py")


def nothing() -> None:
    """Neither a file nor a run."""
    layout.heading(say("pages.check.title"), say("pages.check.no_file"))
    session.show_notice()
    if st.button(say("pages.check.to_upload"), icon=":material/arrow_back:"):
        st.switch_page("upload.py")


def main() -> None:
    """The stage the operator is at."""
    session.require_shell()
    run, upload = session.current_run(), session.current_upload()
    if run is not None and not (session.setting_up() and upload is not None):
        stage = over if run.report().state.ended else running
        stage(run)
    elif upload is not None:
        setup(upload)
    else:
        nothing()


if __name__ == "__main__":
    main()
