"""Screen 1: the file, what its columns mean, what is odd about it, how it was read."""

import streamlit as st

from core.texts import say
from core.uploads import Upload
from pages.widgets import columns, layout, oddities, pickers, preview, recent, session, start


def empty() -> None:
    """No file yet: take one, or find a run again."""
    layout.heading(say("pages.upload.title"), say("pages.upload.promise"))
    session.show_notice()
    left, right = st.columns([3, 2], gap="medium")
    with left:
        start.uploader()
    with right:
        start.what_happens()
    recent.runs()


def loaded(upload: Upload) -> None:
    """The file as it was read, and what may be put right."""
    layout.heading(say("pages.upload.title"), start.line(upload))
    session.show_notice()
    pickers.draw(upload)
    left, right = st.columns([7, 6], gap="medium")
    with left:
        columns.draw(upload)
    with right:
        oddities.draw(upload)
        preview.draw(upload)
    bar = layout.bar(columns.summary(upload))
    if layout.onward(bar, say("pages.upload.go_on")):
        st.switch_page("check.py")


def main() -> None:
    """The empty screen or the loaded one."""
    session.require_shell()
    upload = session.current_upload()
    if upload is None:
        empty()
    else:
        loaded(upload)


if __name__ == "__main__":
    main()
