"""How the file was read: the table, or the sheet as it is, by the sheet's row numbers."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from core.tables.reading import Reading
from core.texts import say
from core.uploads import Upload
from pages.widgets import columns

SHOWN_ROWS = 200
SHOWN_COLUMNS = 60
HEIGHT = 300
AS_READ, AS_IT_IS = "as_read", "as_it_is"
_VIEW = "preview_view"


def draw(upload: Upload) -> None:
    """The switch, a caption that says what stands below, and the grid."""
    st.session_state.setdefault(_VIEW, AS_READ)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.subheader(say("pages.preview.title"), anchor=False, width="content")
        view = st.segmented_control(
            say("pages.preview.view"),
            [AS_READ, AS_IT_IS],
            required=True,
            format_func=lambda name: say(f"pages.preview.{name}"),
            key=_VIEW,
            on_change=_forget_rows,
            args=(upload,),
            label_visibility="collapsed",
        )
    rows = st.session_state.get(_rows_key(upload))
    if rows:
        _some_rows(upload, rows)
    elif view == AS_IT_IS:
        _sheet(upload.reading)
    else:
        _table(upload.reading)


def show_rows(upload: Upload, rows: Sequence[int]) -> None:
    """Have the preview show these rows, by their numbers in the sheet."""
    st.session_state[_rows_key(upload)] = tuple(rows)
    st.session_state[_VIEW] = AS_READ


def _forget_rows(upload: Upload) -> None:
    st.session_state.pop(_rows_key(upload), None)


def _rows_key(upload: Upload) -> str:
    """Read another way, the same file has other rows."""
    return f"preview_rows_{upload.id}_{hash(upload.options)}"


def _table(reading: Reading) -> None:
    words = say("pages.preview.read_caption")
    if left_out := len(reading.left_out):
        words += " " + say("pages.preview.left_out", count=left_out)
    st.caption(words)
    _grid(reading.table.frame.iloc[:SHOWN_ROWS, :SHOWN_COLUMNS], "alt_read")


def _some_rows(upload: Upload, rows: Sequence[int]) -> None:
    """Rows that were asked for; those left out are among them, with the reason."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.caption(say("pages.preview.some_rows", count=len(rows)), width="content")
        st.button(
            say("pages.preview.all_rows"), type="tertiary", on_click=_forget_rows, args=(upload,)
        )
    wanted = pd.Index(rows[:SHOWN_ROWS])
    both = (upload.reading.table.frame, upload.reading.left_out)
    found = [frame.loc[frame.index.isin(wanted)] for frame in both]
    frame = pd.concat([part for part in found if len(part)] or found).sort_index().fillna("")
    _grid(frame.iloc[:, :SHOWN_COLUMNS], "alt_rows")


def _sheet(reading: Reading) -> None:
    key = "sheet_caption" if reading.header_row else "sheet_caption_none"
    st.caption(say(f"pages.preview.{key}", row=reading.header_row))
    frame = reading.raw.iloc[:SHOWN_ROWS, :SHOWN_COLUMNS].fillna("")
    frame.columns = pd.Index([columns.letter(number) for number in range(frame.shape[1])])
    kept = set(reading.table.frame.index[:SHOWN_ROWS])

    def look(row: "pd.Series[str]") -> list[str]:
        if row.name == reading.header_row:
            return ["font-weight:600"] * len(row)
        return ["" if row.name in kept else "opacity:.45"] * len(row)

    _grid(frame.style.apply(look, axis=1), "alt_sheet")


def _grid(content: Any, name: str) -> None:
    numbers = st.column_config.Column(say("pages.grid.row"))
    alt = say(f"pages.preview.{name}")
    st.dataframe(content, height=HEIGHT, column_config={"_index": numbers}, alt=alt)
