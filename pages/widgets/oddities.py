"""What is odd about the file: how often, what is done about it, and the rows themselves."""

import streamlit as st

from core.tables.reading import Oddity
from core.texts import say
from core.uploads import Upload
from pages.widgets import layout, preview

# With more lines than this, the harmless ones are folded, so that the preview stays in sight.
OPEN_UP_TO = 4


def draw(upload: Upload) -> None:
    """A line per oddity, those to look at first; or that there is none."""
    st.subheader(say("pages.odd.title"), anchor=False)
    numbered = list(enumerate(upload.reading.oddities))
    harmless = [pair for pair in numbered if pair[1].severity == "harmless"]
    with st.container(border=True, gap="xsmall"):
        if not numbered:
            st.markdown(say("pages.odd.none", count=len(upload.table)))
        for number, oddity in numbered:
            if oddity.severity == "look":
                _line(upload, number, oddity)
        if harmless:
            with st.expander(
                say("pages.odd.harmless", count=len(harmless)),
                type="compact",
                expanded=len(numbered) <= OPEN_UP_TO,
            ):
                for number, oddity in harmless:
                    _line(upload, number, oddity)


def _line(upload: Upload, number: int, oddity: Oddity) -> None:
    is_look = oddity.severity == "look"
    with st.container(horizontal=True, vertical_alignment="center", wrap=False, gap="small"):
        st.badge(
            f"{oddity.count:,}",
            icon=":material/visibility:" if is_look else ":material/done:",
            color="orange" if is_look else "gray",
        )
        sentence = layout.brief(oddity.sentence, oddity.column or "")
        layout.text(sentence, after=oddity.consequence)
        if oddity.rows:
            st.button(
                say("pages.odd.rows"),
                type="tertiary",
                key=f"rows_{number}",
                help=say("pages.odd.rows_help"),
                on_click=preview.show_rows,
                args=(upload, oddity.rows),
            )
