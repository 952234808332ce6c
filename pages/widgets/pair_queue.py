"""The queue of pairs: which facet is shown, which pair is open, and the way through them."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import pandas as pd
import streamlit as st

from core.linkage.past import HISTORY
from core.runs import Run
from core.texts import say
from pages.widgets import pair_facts
from pages.widgets.pair_list import FACETS, Pairs, Places

QUEUE_ROWS = 500
QUEUE_HEIGHT = 470


def chosen_facet(run: Run, pairs: Pairs) -> str:
    """The facet that was chosen; at first what is to be decided, else what was joined."""
    key = f"pair_facet_{run.id}"
    if key not in st.session_state:
        st.session_state[key] = next(
            (name for name in FACETS if len(pairs.facets[name])), FACETS[0]
        )
    return str(st.session_state[key])


def choose_facet(run: Run, pairs: Pairs) -> None:
    """The facets with how many pairs each has."""
    st.pills(
        say("pages.pairs.show"),
        FACETS,
        required=True,
        key=f"pair_facet_{run.id}",
        format_func=lambda name: f"{say(f'pages.pairs.facet_{name}')} {len(pairs.facets[name]):,}",
        label_visibility="collapsed",
        wrap=True,
    )


def draw(run: Run, pairs: Pairs, facet: str, place: int | None) -> None:
    """The first pairs of the facet; a click opens one."""
    order = pairs.facets[facet]
    if place is None:
        return
    # The caption keeps the grid's own tools off the choice above it.
    st.caption(say("pages.pairs.order"))
    shown = order[:QUEUE_ROWS].tolist()
    marks = ["▸" if each == place else "" for each in shown]
    rows = list(zip(marks, _who(pairs, shown), pair_facts.doubts(pairs, facet, shown), strict=True))
    names = ["", say("pages.pairs.who"), say("pages.pairs.doubt")]
    chosen = st.dataframe(
        pd.DataFrame(rows, columns=names),
        hide_index=True,
        height=min(36 * len(shown) + 40, QUEUE_HEIGHT),
        column_config={"": st.column_config.TextColumn(width=28)},
        on_select="rerun",
        selection_mode="single-cell",
        # With the open case in the key the selection is gone once the case is open.
        key=f"pair_queue_{run.id}_{facet}_{place}_{len(order)}",
        alt=say("pages.pairs.queue"),
    ).selection.cells
    if more := len(order) - len(shown):
        st.caption(say("pages.pairs.more", count=more))
    if chosen and shown[chosen[0][0]] != place:
        open_case(run, shown[chosen[0][0]])
        st.rerun(scope="fragment")


def _who(pairs: Pairs, shown: Sequence[int]) -> list[str]:
    """Who each pair is about; where several pairs share a name, and their rows."""
    some = pairs.frame.iloc[list(shown)]
    names = [name or other for name, other in zip(some["name"], some["other_name"], strict=True)]
    often = Counter(name.casefold() for name in names)
    who = []
    for name, row, other in zip(names, some["row"], some["other"], strict=True):
        kind = "rows_past" if other.startswith(HISTORY) else "rows"
        rows = say(f"pages.pairs.{kind}", row=row, other=other.removeprefix(HISTORY))
        if name and often[name.casefold()] > 1:
            who.append(say("pages.pairs.named", name=name, rows=rows))
        else:
            who.append(name or rows)
    return who


def opened(run: Run, order: Places) -> int | None:
    """The place of the open case, if it is in the facet; else the facet's first."""
    place = st.session_state.get(_open_key(run))
    if place is not None and (order == place).any():
        return int(place)
    return int(order[0]) if len(order) else None


def open_case(run: Run, place: int) -> None:
    """Open the pair at a place of the sheet."""
    st.session_state[_open_key(run)] = place


def _open_key(run: Run) -> str:
    return f"pair_open_{run.id}"


def step(run: Run, order: Places, by: int) -> None:
    """Open the next pair of the queue, or the one before; from the end it begins anew."""
    place = opened(run, order)
    if place is not None:
        at = int(np.flatnonzero(order == place)[0])
        open_case(run, int(order[(at + by) % len(order)]))
