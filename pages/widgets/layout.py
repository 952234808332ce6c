"""What every screen is made of: title, facts, bottom bar, and the one function that escapes."""

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

# light-dark() follows the theme, because Streamlit sets color-scheme. Only our own names are used.
_STYLE = """
.rm-line{opacity:.78;overflow-wrap:anywhere}
.rm-quiet{font-size:.87rem;opacity:.75;overflow-wrap:anywhere}
.rm-cells{font-size:.87rem;opacity:.75;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.rm-text{overflow-wrap:anywhere;line-height:1.45}
.rm-text span{opacity:.72}
.rm-name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.rm-facts{display:flex;flex-wrap:wrap;gap:.35rem 1.7rem}
.rm-facts small{display:block;font-size:.8rem;opacity:.75;line-height:1.35}
.rm-facts b{font-weight:600;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.rm-spark{position:relative;height:44px}
.rm-spark i{position:absolute;inset:0;background:light-dark(#1f6175,#6fb6c9)}
.rm-spark i:first-child{opacity:.22}
.rm-ask{margin:0;padding:0;font-size:1.05rem;font-weight:600}
.rm-spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.st-key-rm-bar{border-top:1px solid light-dark(#dcd8ce,#343d40);padding-top:.8rem}
.st-key-rm-bar{margin-bottom:-1.9rem}
button[kind=primary]{color:light-dark(#fff,#0d1b20)}
@media (max-width:640px){.rm-facts{gap:.3rem 1.2rem}}
"""

NAME_LETTERS = 36
_CUT = ("name", "cells")
_SIGNS = frozenset(r"""\`*_{}[]()#+-.!<>|~$:@/&"'^=""")


def style() -> None:
    """The one style sheet of the page."""
    st.html(f"<style>{_STYLE}</style>")


def heading(title: str, line: str) -> None:
    """A screen's title and, under it, one line that may hold a file's name."""
    with st.container(gap="xxsmall"):
        st.header(title, anchor=False)
        text(line, look="line")


def text(words: str, *, after: str = "", look: str = "text") -> None:
    """Words that may hold anything a file holds: shown letter by letter, `after` in grey.

    Every file name, cell and reason comes through here; what markdown or HTML would do with
    them does not happen. `look` is one of the `rm-` classes of the style sheet.
    """
    quiet = f" <span>{escape(after)}</span>" if after else ""
    # What an ellipsis may cut off is told by the pointer.
    title = f' title="{escape(words)}"' if look in _CUT else ""
    st.html(f"<div class='rm-{look}'{title}>{escape(words)}{quiet}</div>")


def brief(words: str, name: str) -> str:
    """A sentence about a column whose header is a whole question: its first words suffice."""
    if len(name) <= NAME_LETTERS:
        return words
    return words.replace(name, f"{name[: NAME_LETTERS - 1].rstrip()}…")


def literal(words: str) -> str:
    """Words for a place that takes only markdown: every sign in them stands for itself."""
    return "".join(f"\\{letter}" if letter in _SIGNS else letter for letter in words)


def alarm(words: str) -> None:
    """An error in words that may hold a file's name or a cell."""
    st.error(literal(words), icon=":material/error:")


def facts(pairs: Iterable[tuple[str, str]]) -> None:
    """A row of small label and value pairs that wraps on a phone."""
    cells = (
        f"<div><small>{escape(name)}</small><b>{escape(value)}</b></div>" for name, value in pairs
    )
    st.html(f"<div class='rm-facts'>{''.join(cells)}</div>")


def spoken(words: str) -> None:
    """Words that a screen reader says as soon as they change, and nobody sees."""
    st.html(f"<div class='rm-spoken' role='alert'>{escape(words)}</div>")


def bar(words: str) -> "DeltaGenerator":
    """The pinned bottom bar: our own sentence on the left; the caller adds the buttons."""
    row = st.bottom.container(
        key="rm-bar",
        horizontal=True,
        vertical_alignment="center",
        horizontal_alignment="right",
        gap="xsmall",
    )
    row.markdown(words, width="stretch")
    return row


def primary(
    bar_: "DeltaGenerator",
    words: str,
    *,
    disabled: bool = False,
    icon: str = ":material/play_arrow:",
) -> bool:
    """The screen's one primary button."""
    return bar_.button(
        words,
        type="primary",
        icon=icon,
        shortcut="Ctrl+Enter",
        disabled=disabled,
    )


def onward(bar_: "DeltaGenerator", words: str) -> bool:
    """The primary button of a screen that leads to the next one."""
    return bar_.button(
        words,
        type="primary",
        icon=":material/arrow_forward:",
        icon_position="right",
        shortcut="Ctrl+Enter",
    )
