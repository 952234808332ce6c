"""Running the same checks again, now that something was decided; what costs is quoted first."""

import streamlit as st

from core.errors import RequestError
from core.runs import MANAGER, Run
from core.texts import say
from core.uploads import UPLOADS
from pages.widgets import layout, quotes, session


def button(run: Run, words: str, *, key: str) -> None:
    """The button, or why there is none. A run that pays leads to Check, where its price stands."""
    upload = UPLOADS.get(run.upload_id)
    if upload is None:
        st.caption(say("pages.again.no_file"))
        return
    pays = any(quotes.pays(operation) for operation in run.operations)
    if not st.button(
        say("pages.again.quote") if pays else words,
        key=key,
        icon=":material/tune:" if pays else ":material/refresh:",
        width="stretch",
        help=say("pages.again.quote_help") if pays else None,
    ):
        return
    if pays:
        session.set_up_again()
        st.switch_page("check.py")
    try:
        new = MANAGER.start(
            upload.table,
            run.operations,
            run.settings,
            upload_id=upload.id,
            left_out=upload.reading.left_out,
        )
    except RequestError as error:
        layout.alarm(str(error))
    else:
        session.hold_run(new)
        st.rerun()
