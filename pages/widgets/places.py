"""Addresses in doubt: one case at a time, chosen by its number, undone by a letter."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from core.errors import RequestError
from core.lookups.asked import PARTS
from core.lookups.choices import Case, Choice, cases_of
from core.lookups.written import COLUMNS
from core.operations.addresses import GeocodeAddresses
from core.results import Result
from core.runs import Run
from core.store import Correction, home_folder, open_store
from core.texts import say
from pages.widgets import again, amounts, layout, place_case, place_choosing


def operation_of(run: Run) -> GeocodeAddresses | None:
    """The check of a run that placed its addresses."""
    return next((each for each in run.operations if isinstance(each, GeocodeAddresses)), None)


def are_in(run: Run, result: Result) -> bool:
    """Whether a run got as far as placing addresses."""
    return operation_of(run) is not None and len(columns_of(result)) == len(COLUMNS)


def columns_of(result: Result) -> list[str]:
    """The columns of places; beside one of the operator's own, ours is called "name (2)"."""
    names = [str(name) for name in result.table.frame.columns]
    found = (
        next((name for name in reversed(names) if _is(name, wanted)), None) for wanted in COLUMNS
    )
    return [name for name in found if name is not None]


def cases(run: Run, result: Result) -> Sequence[Case]:
    """The cases of a result, in the order of its rows."""
    operation = operation_of(run)
    sheet = result.sheets.get(say("lookups.choices_sheet"))
    if operation is None or sheet is None:
        return ()
    return _cases(run.id, operation, result)


def draw(run: Run, result: Result) -> None:
    """The part of the screen about places; nothing where none is in doubt."""
    if found := cases(run, result):
        _desk(run, result, found)


@st.fragment
def _desk(run: Run, result: Result, found: Sequence[Case]) -> None:
    """A fragment: a choice draws the cases anew, not the rows below them."""
    try:
        home = home_folder()
        standing = open_store(home).corrections.standing([case.query.key for case in found])
        number = place_choosing.opened(run, found, standing)
        kept = place_choosing.kept()
        _header(run, found, standing, kept)
        left, right = st.columns([3, 1], gap="medium")
        with left, st.container(border=True, gap="small"):
            case = found[number]
            place_case.draw(case, _row(result, case))
            _standing(standing.get(case.query.key))
            place_case.choices(
                case,
                standing.get(case.query.key),
                lambda choice: _choose(run, found, standing, number, choice),
            )
        with right:
            st.caption(say("pages.places.case_of", number=number + 1, count=len(found)))
            _again(run, len(standing))
        layout.spoken(kept)
    except RequestError as error:
        layout.alarm(str(error))


def _header(run: Run, found: Sequence[Case], standing: Mapping[str, Correction], kept: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom", gap="xsmall"):
        with st.container(gap="xxsmall"):
            st.subheader(say("pages.places.title"), anchor=False)
            left = len(found) - len(standing)
            counts = say("pages.places.counts", to_choose=left, chosen=len(standing))
            st.markdown(f"{counts} · {kept}" if kept else counts)
        st.button(
            say("pages.pairs.undo"),
            key="place_undo",
            shortcut="U",
            type="tertiary",
            help=say("pages.places.undo_help"),
            disabled=not place_choosing.can_undo(),
            on_click=place_choosing.undo_last,
            args=(run, found),
        )
        for name, key, by in (("previous", "Up", -1), ("next", "Down", 1)):
            st.button(
                say(f"pages.pairs.{name}"),
                key=f"place_{name}",
                shortcut=key,
                type="tertiary",
                disabled=len(found) < 2,
                on_click=place_choosing.step,
                args=(run, found, standing, by),
            )
    if trouble := place_choosing.trouble():
        layout.alarm(trouble)


def _choose(
    run: Run,
    found: Sequence[Case],
    standing: Mapping[str, Correction],
    number: int,
    choice: Choice,
) -> None:
    """Keep the choice and open the next case that nothing was chosen for."""
    if place_choosing.choose(found[number], choice, standing):
        place_choosing.go_on(run, found, standing, number)


def _standing(correction: Correction | None) -> None:
    """What was chosen, by whom and when, and the way back."""
    if correction is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.badge(say("pages.places.chosen"), icon=":material/check:", color="green")
        when = amounts.moment(correction.at)
        st.text(say("pages.pairs.by", by=correction.by, when=when), width="content")
        st.button(
            say("pages.pairs.take_back"),
            key="place_take_back",
            type="tertiary",
            icon=":material/undo:",
            on_click=place_choosing.take_back,
            args=(correction,),
        )


def _again(run: Run, chosen: int) -> None:
    """Choices hold from the next run on: say how many wait for it, and offer it."""
    if not chosen:
        st.caption(say("pages.places.holds"))
        return
    st.caption(say("pages.places.waiting", count=chosen))
    again.button(run, say("pages.places.again"), key="place_again")


def _row(result: Result, case: Case) -> Mapping[str, str]:
    """The cells of the first row that holds the address, by our column names."""
    index = result.table.frame.index
    place = int(index.get_indexer(pd.Index([case.rows[0]]).astype(index.dtype))[0])
    cells = result.table.frame[columns_of(result)].iloc[place]
    return dict(zip(COLUMNS, map(str, cells), strict=True))


@st.cache_resource(max_entries=10, show_spinner=False)
def _cases(run_id: str, _operation: GeocodeAddresses, _result: Result) -> Sequence[Case]:
    table = _result.table
    columns = {part: _operation.columns_of(part, table) for part in PARTS}
    sheet = _result.sheets[say("lookups.choices_sheet")]
    return cases_of(table, columns, _operation.country, sheet)


def _is(name: str, wanted: str) -> bool:
    return name == wanted or name.startswith(f"{wanted} (")
