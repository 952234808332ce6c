"""Where the addresses are: a row per country with how sure its places are; the sources below."""

import pandas as pd
import streamlit as st

from core.lookups.written import COLUMNS
from core.phones.region_names import region_names
from core.results import Result
from core.runs import Run
from core.texts import language, say
from pages.widgets import layout, places

SHOWN = 12
STATUSES = ("accepted", "review", "unresolved")
_STATUS, _COUNTRY = (COLUMNS.index(f"address_{name}") for name in ("status", "country"))


def card(run: Run, result: Result) -> None:
    """The countries, those with most rows first; nothing for a run that placed no address."""
    if not places.are_in(run, result):
        return
    table = _table(run.id, result)
    if table.empty:
        return
    shown = table.head(SHOWN)
    with st.container(border=True, gap="xsmall"):
        st.markdown(say("pages.countries.title"))
        st.dataframe(
            shown,
            hide_index=True,
            height="content",
            column_config={
                name: st.column_config.NumberColumn(format="localized")
                for name in shown.columns[1:]
            },
            alt=say("pages.countries.alt"),
        )
        if more := len(table) - len(shown):
            st.caption(say("pages.countries.more", count=more))


def sources(result: Result) -> None:
    """Whose data the places are, as their licences ask to be said."""
    sheet = result.sheets.get(say("lookups.sources_sheet"))
    if sheet is not None and len(sheet):
        layout.text(" ".join(map(str, sheet.iloc[:, 0])), look="quiet")


# A result does not change once there is one: the run's id names it.
@st.cache_data(max_entries=50, show_spinner=False)
def _table(run_id: str, _result: Result) -> pd.DataFrame:
    written = places.columns_of(_result)
    cells = _result.table.frame[[written[_COUNTRY], written[_STATUS]]]
    cells.columns = pd.Index(["country", "status"])
    counts = pd.crosstab(cells["country"], cells["status"])
    names, nowhere = region_names(language()), say("pages.countries.nowhere")
    found = {
        say("pages.countries.country"): [names.get(code, code) or nowhere for code in counts.index],
        say("pages.countries.rows"): counts.sum(axis=1).to_numpy(),
    }
    for status in STATUSES:
        found[say(f"pages.statuses.{status}")] = counts.get(status, 0)
    table = pd.DataFrame(found).reset_index(drop=True)
    return table.sort_values(say("pages.countries.rows"), ascending=False, kind="stable")
