"""What is odd about the file: how often, what is done about it, and the rows themselves."""

import streamlit as st

from core.tables.reading import Oddity
from core.texts import say
from core.uploads import Upload
from pages.widgets import layout, preview


def draw(upload: Upload) -> None:
    """A line per oddity, those to look at first; or that there is none."""
    st.subheader(say("pages.odd.title"), anchor=False)
    with st.container(border=True, gap="xsmall"):
        if not upload.reading.oddities:
            st.markdown(say("pages.odd.none", count=len(upload.table)))
        for number, oddity in enumerate(upload.reading.oddities):
            _line(upload, number, oddity)


def _line(upload: Upload, number: int, oddity: Oddity) -> None:
    is_look = oddity.severity == "look"
    with st.container(horizontal=True, vertical_alignment="center", wrap=False, gap="small"):
        st.badge(
            f"{oddity.count:,}",
            icon=":material/visibility:" if is_look else ":material/done:",
            color="orange" if is_look else "gray",
        )
        layout.text(oddity.sentence, after=oddity.consequence)
        if oddity.rows:
            st.button(
                say("pages.odd.rows"),
                type="tertiary",
                key=f"rows_{number}",
                help=say("pages.odd.rows_help"),
                on_click=preview.show_rows,
                args=(upload, oddity.rows),
            )
