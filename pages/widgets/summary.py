"""The statuses of a result: counted, drawn as bars, and told in one sentence."""

from typing import TypeAlias

import altair as alt
import numpy as np
import pandas as pd
import streamlit as st

from core.engine.report import State
from core.operations import AnyOperation
from core.results import Result
from core.runs import Run
from core.texts import say
from pages.widgets import amounts, statuses

Rows: TypeAlias = np.ndarray[tuple[int], np.dtype[np.bool_]]

DOUBTFUL = ("review", "rejected", "blank")
BAR_HEIGHT = 28
CHART_EDGE = 14
BAR_SIZE = 17
ROOM_FOR_LABEL = 1.28
# Text in a chart does not follow the theme by itself.
TEXT_INK = {"light": "#0d1514", "dark": "#edf0ed"}


def line(run: Run) -> str:
    """The file, its rows, and when it was checked."""
    words = say("pages.check.line", file=run.file_name, count=run.rows)
    words += say("pages.results.checked", when=amounts.moment(run.created))
    if run.report().state != State.FINISHED:
        words += say("pages.results.ended_early")
    return words


def words(run: Run, result: Result) -> str:
    """How many rows are fine, for the bottom bar."""
    if not with_status(run, result):
        return say("pages.results.unchecked")
    count = len(result.table)
    aside = _of_kind(run.id, run, result, ("duplicate",))
    fine = count - int((doubtful(run, result) | aside).sum())
    share = amounts.share(fine / max(1, count))
    told = say("pages.results.bar", fine=fine, count=count, share=share)
    if aside.any():
        told += say("pages.results.duplicates", count=int(aside.sum()))
    return told


def doubtful(run: Run, result: Result) -> Rows:
    """Which rows have a status to look at, of any operation; a duplicate is fine as such."""
    return _of_kind(run.id, run, result, DOUBTFUL)


def counts(run: Run, result: Result, operation: AnyOperation) -> dict[str, int]:
    """How often each status of an operation occurs."""
    return _counts(run.id, operation.slug, result, operation)


# A result does not change once there is one: the run's id names it.
@st.cache_data(max_entries=50, show_spinner=False)
def _counts(run_id: str, slug: str, _result: Result, _operation: AnyOperation) -> dict[str, int]:
    return statuses.counts(_result.table.frame, _operation)


@st.cache_data(max_entries=20, show_spinner=False)
def _of_kind(run_id: str, _run: Run, _result: Result, kinds: tuple[str, ...]) -> Rows:
    """Which rows have a status of one of these kinds, of any operation."""
    frame = _result.table.frame
    rows: Rows = np.zeros(len(frame), dtype=np.bool_)
    for operation in with_status(_run, _result):
        found = counts(_run, _result, operation)
        chosen = [status for status in found if statuses.kind(status) in kinds]
        rows |= frame[statuses.column(operation)].isin(chosen).to_numpy()
    return rows


def with_status(run: Run, result: Result) -> list[AnyOperation]:
    """The operations that got as far as writing their statuses."""
    return [o for o in run.operations if statuses.column(o) in result.table.frame.columns]


def chart(run: Run, result: Result) -> None:
    """A bar per status of each operation, with its number at the end."""
    with st.container(border=True, height="stretch", gap="xsmall"):
        for operation in with_status(run, result):
            st.markdown(f"**{operation.title}**")
            found = counts(run, result, operation)
            st.altair_chart(
                _bars(found),
                height=BAR_HEIGHT * len(found) + CHART_EDGE,
                key=f"chart_{operation.slug}",
                alt=say("pages.results.chart_alt", activity=operation.activity),
            )


def _bars(found: dict[str, int]) -> alt.LayerChart | alt.FacetChart:
    theme = st.context.theme.type
    total = max(1, sum(found.values()))
    frame = pd.DataFrame(
        {
            "status": [statuses.word(status) for status in found],
            "rows": list(found.values()),
            "label": [f"{count:,}  ({amounts.share(count / total)})" for count in found.values()],
            "colour": [statuses.ink(status, theme) for status in found],
        }
    )
    # The labels stand to the right of the bars: the longest bar leaves them room.
    widest = ROOM_FOR_LABEL * max([1, *found.values()])
    base = alt.Chart(frame).encode(
        y=alt.Y("status:N", sort=None, title=None, axis=alt.Axis(ticks=False, domain=False)),
        x=alt.X("rows:Q", axis=None, scale=alt.Scale(domain=[0, widest])),
    )
    bars = base.mark_bar(size=BAR_SIZE, cornerRadiusEnd=2)
    labels = base.mark_text(align="left", dx=6, color=TEXT_INK.get(str(theme), TEXT_INK["light"]))
    return alt.layer(
        bars.encode(color=alt.Color("colour:N", scale=None)), labels.encode(text="label")
    )
