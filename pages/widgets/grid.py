"""All rows with their statuses and reasons; chips and words narrow them down."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from core.operations import AnyOperation
from core.results import Result
from core.runs import Run
from core.texts import say
from pages.widgets import statuses, summary

HEIGHT = 420
NOTE_WIDTH = 420
# Headers may be whole questions: as wide as they are, they would push the reasons out of sight.
READ_WIDTH = 190
FIRST = ("status", "of", "relation", "formatted", "reasons", "e164", "note")
SENTENCES = ("reasons", "note")


def draw(run: Run, result: Result) -> None:
    """The chips, the search box, and the rows that are left."""
    frame = result.table.frame
    st.subheader(say("pages.grid.title"), anchor=False)
    chips, search = st.columns([5, 2], vertical_alignment="bottom", gap="small")
    with chips:
        wanted = {
            operation: _chips(run, result, operation)
            for operation in summary.with_status(run, result)
        }
    words = search.text_input(
        say("pages.grid.search"),
        type="search",
        placeholder=say("pages.grid.search"),
        label_visibility="collapsed",
        key=f"search_{run.id}",
        icon=":material/search:",
    )
    kept = _narrowed(frame, wanted, (words or "").strip())
    st.caption(say("pages.grid.shown", shown=len(kept), count=len(frame)))
    st.dataframe(
        kept,
        height=HEIGHT,
        lazy=True,
        column_order=_order(run, result),
        column_config={
            "_index": st.column_config.Column(say("pages.grid.row")),
            **{
                name: st.column_config.TextColumn(width=READ_WIDTH)
                for operation in wanted
                for name in _read(result, operation)
            },
            **{
                f"{operation.prefix}{name}": st.column_config.TextColumn(width=NOTE_WIDTH)
                for operation in wanted
                for name in SENTENCES
            },
        },
        alt=say("pages.grid.alt"),
    )


def _chips(run: Run, result: Result, operation: AnyOperation) -> Sequence[str]:
    found = summary.counts(run, result, operation)
    return st.pills(
        operation.title,
        list(found),
        selection_mode="multi",
        format_func=lambda status: (
            f"{statuses.sign(status)} {statuses.word(status)} {found[status]:,}"
        ),
        key=f"chips_{run.id}_{operation.slug}",
        wrap=True,
        help=say("pages.grid.chips_help"),
    )


def _narrowed(
    frame: pd.DataFrame, wanted: dict[AnyOperation, Sequence[str]], words: str
) -> pd.DataFrame:
    """The rows of the chosen statuses that hold the words; the frame itself when all do."""
    masks = [
        pc.is_in(
            _cells(frame, statuses.column(operation)), pa.array(list(chosen), pa.large_string())
        )
        for operation, chosen in wanted.items()
        if chosen
    ]
    if words:
        masks.append(_holding(frame, words))
    if not masks:
        return frame
    keep = np.logical_and.reduce([np.asarray(mask) for mask in masks])
    return frame[keep]


def _holding(frame: pd.DataFrame, words: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    keep = np.zeros(len(frame), dtype=np.bool_)
    for name in frame.columns:
        keep |= np.asarray(pc.match_substring(_cells(frame, name), words, ignore_case=True))
    return keep


def _cells(frame: pd.DataFrame, name: str) -> pa.ChunkedArray:
    return pa.chunked_array(pa.array(frame[name])).cast(pa.large_string())


def _order(run: Run, result: Result) -> list[str]:
    """What each operation read first of all, what they found and why, what else they read.

    Then everything else. Where an operation reads much, all of it would push what it found out of
    sight.
    """
    names = list(map(str, result.table.frame.columns))
    operations = summary.with_status(run, result)
    read = [_read(result, operation) for operation in operations]
    lead = [
        columns if operation.needs else columns[:1]
        for operation, columns in zip(operations, read, strict=True)
    ]
    found = [f"{operation.prefix}{name}" for name in FIRST for operation in operations]
    first = [*chain(*lead), *found, *chain(*read)]
    first = [name for name in dict.fromkeys(first) if name in names]
    return [*first, *(name for name in names if name not in first)]


def _read(result: Result, operation: AnyOperation) -> list[str]:
    """The columns an operation stands on: those it needs, or those of which it needs one."""
    roles = operation.needs or operation.needs_one_of
    return [name for role in roles for name in result.table.roles.get(role, ())]
