"""What of a result waits for a decision: pairs of rows, places of addresses; one kind at a time."""

import pandas as pd
import streamlit as st

from core.results import Result
from core.runs import Run
from core.store import StoreError
from core.texts import say
from pages.widgets import pair_list, pairs, places


def draw(run: Run, result: Result) -> None:
    """The desk; where there are both kinds, a choice between them: their keys are the same."""
    sheet, cases = pair_list.sheet_of(result), places.cases(run, result)
    if not cases:
        pairs.draw(run, result)
    elif sheet is None or sheet.empty or _chosen(run, sheet, len(cases)) == "places":
        places.draw(run, result)
    else:
        pairs.draw(run, result)


def _chosen(run: Run, sheet: pd.DataFrame, in_doubt: int) -> str:
    """Which kind is at the desk; each with how much of it there is to decide."""
    counts = {"pairs": _open_pairs(run, sheet), "places": in_doubt}
    return st.segmented_control(
        say("pages.deciding.kind"),
        list(counts),
        default="pairs" if counts["pairs"] else "places",
        required=True,
        format_func=lambda kind: say(f"pages.deciding.{kind}", count=counts[kind]),
        label_visibility="collapsed",
        key=f"deciding_{run.id}",
    )


def _open_pairs(run: Run, sheet: pd.DataFrame) -> int:
    try:
        return len(pair_list.pairs_of(run, sheet).facets[pair_list.OPEN])
    except StoreError:  # the desk says it
        return 0
