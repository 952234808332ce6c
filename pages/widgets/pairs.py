"""The pairs of a result: one case at a time, decided by a letter, beside the queue."""

import pandas as pd
import streamlit as st

from core.operations.duplicates import FindDuplicates
from core.results import Result
from core.runs import Run
from core.store import Decision, StoreError, Verdict
from core.tables.table import Table
from core.texts import say
from pages.widgets import (
    again,
    amounts,
    layout,
    pair_case,
    pair_decisions,
    pair_facts,
    pair_list,
    pair_queue,
    pair_table,
)
from pages.widgets.pair_list import Pairs

KEYS = {Verdict.SAME: "S", Verdict.NOT: "D", Verdict.UNSURE: "L"}


def draw(run: Run, result: Result) -> None:
    """The part of the screen about pairs; nothing for a run that looked for none."""
    operation, sheet = pair_list.operation_of(run), pair_list.sheet_of(result)
    if operation is None or sheet is None:
        return
    pair_table.style()
    if len(sheet):
        _desk(run, result.table, operation, sheet)
        return
    st.subheader(say("pages.pairs.title"), anchor=False)
    st.caption(say("pages.pairs.none"))


@st.fragment
def _desk(run: Run, table: Table, operation: FindDuplicates, sheet: pd.DataFrame) -> None:
    """A fragment: a decision draws the pairs anew, not the rows below them."""
    try:
        pairs = pair_list.pairs_of(run, sheet)
        facet = pair_queue.chosen_facet(run, pairs)
        place = pair_queue.opened(run, pairs.facets[facet])
        kept = pair_decisions.kept()
        _header(run, pairs, facet, kept)
        left, right = st.columns([3, 1], gap="medium")
        with right:
            pair_queue.choose_facet(run, pairs)
            pair_queue.draw(run, pairs, facet, place)
            _again(run, pairs)
        with left, st.container(border=True):
            if place is None:
                st.markdown(say(f"pages.pairs.empty_{facet}"))
            else:
                _case(run, table, operation, pairs, facet, place)
        layout.spoken(kept)
    except StoreError as error:
        layout.alarm(str(error))


def _header(run: Run, pairs: Pairs, facet: str, kept: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        with st.container(gap="xxsmall"):
            st.subheader(say("pages.pairs.title"), anchor=False)
            to_decide, decided = len(pairs.facets[pair_list.OPEN]), len(pairs.facets["decided"])
            counts = say("pages.pairs.counts", to_decide=to_decide, decided=decided)
            st.markdown(f"{counts} · {kept}" if kept else counts)
            if to_decide:
                st.caption(say("pages.pairs.counts_help"))
        order = pairs.facets[facet]
        st.button(
            say("pages.pairs.undo"),
            key="pair_undo",
            shortcut="U",
            type="tertiary",
            help=say("pages.pairs.undo_help"),
            disabled=not pair_decisions.can_undo(),
            on_click=_undo,
            args=(run, pairs),
        )
        for name, key, by in (("previous", "Up", -1), ("next", "Down", 1)):
            st.button(
                say(f"pages.pairs.{name}"),
                key=f"pair_{name}",
                shortcut=key,
                type="tertiary",
                disabled=len(order) < 2,
                on_click=pair_queue.step,
                args=(run, order, by),
            )
    if trouble := pair_decisions.trouble():
        layout.alarm(trouble)


def _case(
    run: Run, table: Table, operation: FindDuplicates, pairs: Pairs, facet: str, place: int
) -> None:
    cells = {str(name): str(cell) for name, cell in pairs.frame.iloc[place].items()}
    case = pair_case.read(run, table, operation, cells)
    with st.container(
        horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"
    ):
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
            pair_facts.badges(case)
        _buttons(run, case, pairs, facet, place)
    if standing := pairs.decision(place):
        _decided(standing)
    elif told := pairs.taken_back(place):
        st.caption(say("pages.pairs.taken_back", said=say(f"pages.pairs.said_{told.value}")))
    one, other = pair_facts.titles(case)
    pair_table.draw(case, one, other, pair_facts.score_words(case))
    pair_facts.below(case, operation)


def _buttons(run: Run, case: pair_case.Case, pairs: Pairs, facet: str, place: int) -> None:
    """The decisions, above the table, so that they never move."""
    keys = (str(pairs.frame["key"].iat[place]), str(pairs.frame["other_key"].iat[place]))
    if keys[0] == keys[1]:
        st.caption(say("pages.pairs.equal"))
        return
    with st.container(horizontal=True, gap="xsmall", width="content"):
        for verdict, key in KEYS.items():
            st.button(
                say(f"pages.pairs.{verdict.value}"),
                key=f"pair_{verdict.value}",
                shortcut=key,
                help=say(f"pages.pairs.{verdict.value}_help"),
                on_click=_decide,
                args=(run, case, keys, verdict, pairs, facet, place),
            )


def _decided(standing: Decision) -> None:
    """What was decided of the pair, by whom and when, and the way back."""
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        pair_facts.said(standing.verdict)
        about = say("pages.pairs.by", by=standing.by, when=amounts.moment(standing.at))
        st.text(about, width="content")
        st.button(
            say("pages.pairs.take_back"),
            key="pair_take_back",
            type="tertiary",
            icon=":material/undo:",
            on_click=pair_decisions.take_back,
            args=(standing,),
        )


def _again(run: Run, pairs: Pairs) -> None:
    """Decisions hold from the next run on: say how many wait for it, and offer it."""
    if not pairs.waiting:
        st.caption(say("pages.pairs.holds"))
        return
    st.caption(say("pages.pairs.waiting", count=pairs.waiting))
    again.button(run, say("pages.pairs.again"), key="pair_again")


def _decide(
    run: Run,
    case: pair_case.Case,
    keys: tuple[str, str],
    verdict: Verdict,
    pairs: Pairs,
    facet: str,
    place: int,
) -> None:
    """Keep the decision; of those to decide, the next one is opened."""
    kept = pair_decisions.decide(case, keys, verdict, pairs.decision(place))
    if kept and facet == pair_list.OPEN:
        pair_queue.step(run, pairs.facets[facet], 1)


def _undo(run: Run, pairs: Pairs) -> None:
    """Take the last decision back and open its pair, if this result has it."""
    keys = pair_decisions.undo_last()
    if keys is None:
        return
    place = pairs.place_of(keys)
    if place is not None:
        pair_queue.open_case(run, place)
