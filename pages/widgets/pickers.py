"""How the file is to be read: each picker stands only where there is something to choose."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from core.errors import RequestError
from core.phones.region_names import region_names
from core.tables.reading import ReadOptions, Sheet
from core.texts import language, say
from core.uploads import UPLOADS, Upload
from pages.widgets import amounts, session

ENCODINGS = ("utf-8", "cp1252", "iso-8859-1", "utf-16", "cp1251", "cp1255", "shift_jis", "gb18030")
DELIMITERS = (",", ";", "\t", "|")
HEADER_ROWS = 200


def draw(upload: Upload) -> None:
    """The row of pickers; a change reads the file again."""
    with st.grid(6, min_column_width=150, vertical_alignment="bottom", gap="small"):
        if len(upload.reading.sheets) > 1:
            _sheet(upload)
        _header_row(upload)
        if upload.reading.encoding:
            _encoding(upload)
            _delimiter(upload)
        _region(upload)
        st.button(
            say("pages.pickers.other_file"),
            icon=":material/swap_horiz:",
            on_click=session.let_go,
            width="stretch",
        )


def _sheet(upload: Upload) -> None:
    sheets = {sheet.name: sheet for sheet in upload.reading.sheets}
    key = _key("sheet", upload, upload.reading.sheet)
    st.selectbox(
        say("pages.pickers.sheet"),
        list(sheets),
        format_func=lambda name: _about(sheets[name]),
        key=key,
        # Another sheet has its own header row: it is found anew.
        on_change=lambda: _reread(upload, ReadOptions(sheet=st.session_state[key])),
    )


def _about(sheet: Sheet) -> str:
    """A sheet's name with its rows; hidden and empty ones are named as such."""
    kind = "empty" if not sheet.rows else "hidden" if sheet.hidden else "rows"
    return say(f"pages.pickers.sheet_{kind}", name=sheet.name, count=sheet.rows)


def _header_row(upload: Upload) -> None:
    found = upload.reading.header_row
    key = _key("header", upload, found)
    st.number_input(
        say("pages.pickers.header_row"),
        0,
        max(HEADER_ROWS, found),
        key=key,
        help=say("pages.pickers.header_row_help"),
        on_change=lambda: _change(upload, header_row=st.session_state[key]),
    )


def _encoding(upload: Upload) -> None:
    found = upload.reading.encoding
    key = _key("encoding", upload, found)
    st.selectbox(
        say("pages.pickers.encoding"),
        [found, *(name for name in ENCODINGS if name != found)],
        format_func=lambda name: _encoding_name(name, upload),
        key=key,
        help=say("pages.pickers.encoding_help"),
        on_change=lambda: _change(upload, encoding=st.session_state[key]),
    )


def _encoding_name(name: str, upload: Upload) -> str:
    """The encoding; the one that was guessed says how sure that is."""
    confidence = upload.reading.encoding_confidence
    if name != upload.reading.encoding or confidence >= 0.995:
        return name.upper()
    return say("pages.pickers.encoding_guess", name=name.upper(), share=amounts.share(confidence))


def _delimiter(upload: Upload) -> None:
    found = upload.reading.delimiter
    key = _key("delimiter", upload, found)
    st.selectbox(
        say("pages.pickers.delimiter"),
        [found, *(sign for sign in DELIMITERS if sign != found)],
        format_func=_delimiter_name,
        key=key,
        on_change=lambda: _change(upload, delimiter=st.session_state[key]),
    )


def _delimiter_name(sign: str) -> str:
    names = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", "": "none"}
    return say(f"pages.pickers.{names[sign]}") if sign in names else sign


def _region(upload: Upload) -> None:
    names = region_names(language())
    key = _key("region", upload, upload.region)
    st.selectbox(
        say("pages.pickers.region"),
        list(names),
        format_func=lambda code: names[code],
        key=key,
        help=say("pages.pickers.region_help"),
        on_change=lambda: _put(
            lambda: UPLOADS.remap(upload.id, upload.roles, st.session_state[key])
        ),
    )


def _change(upload: Upload, **options: Any) -> None:
    _reread(upload, replace(upload.options, **options))


def _reread(upload: Upload, options: ReadOptions) -> None:
    _put(lambda: UPLOADS.reread(upload.id, options))


def _put(change: Callable[[], Upload]) -> None:
    """Do a change to the file in hand; if it cannot be done, say so and keep the file as it is."""
    try:
        change()
    except RequestError as error:
        session.remember(error)
    else:
        session.set_up_again()


def _key(name: str, upload: Upload, value: Any) -> str:
    """A widget's key, its value set to what is in effect: the file wins over an old choice."""
    key = f"{name}_{upload.id}"
    st.session_state[key] = value
    return key
