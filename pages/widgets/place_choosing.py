"""Choosing a place and taking it back: stored at once, the last choices of this session known."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from core.errors import RequestError
from core.lookups.choices import Case, Choice, place_of
from core.lookups.corrected import as_kept
from core.runs import Run
from core.store import Correction, home_folder, open_store
from core.texts import say

_MADE, _KEPT, _TROUBLE = "places_made", "place_kept", "place_trouble"
Standing = Mapping[str, Correction]


@dataclass(frozen=True, slots=True)
class _Made:
    """A choice made in this session, and the one it took the place of."""

    correction: Correction
    replaced: Correction | None


def choose(case: Case, choice: Choice, standing: Standing) -> bool:
    """Store that the address means this place, for ever; whether it was stored."""
    by = say("pages.pairs.somebody")

    def store() -> None:
        home = home_folder()
        place = as_kept(place_of(case, choice, str(home)))
        corrections = open_store(home).corrections
        made = corrections.correct(case.query.key, place, query=case.query.line, by=by)
        _made().append(_Made(made, standing.get(case.query.key)))

    if not _tried(store):
        return False
    st.session_state[_KEPT] = say("pages.places.kept")
    return True


def undo_last(run: Run, found: Sequence[Case]) -> None:
    """Take back the last choice made in this session, and open its case if it is here."""
    if not _made():
        return
    last = _made()[-1]
    by = say("pages.pairs.somebody")

    def store() -> None:
        corrections, old = open_store().corrections, last.replaced
        if old is None:
            corrections.undo(last.correction.id, by=by)
        else:
            corrections.correct(old.key, old.place, query=old.query, by=by)

    if _tried(store):
        _made().pop()
        for number, case in enumerate(found):
            if case.query.key == last.correction.key:
                st.session_state[_key(run)] = number


def take_back(correction: Correction) -> None:
    """Take back what was chosen for one address, whoever chose it."""
    by = say("pages.pairs.somebody")
    if _tried(lambda: open_store().corrections.undo(correction.id, by=by)):
        _made()[:] = [made for made in _made() if made.correction.id != correction.id]


def can_undo() -> bool:
    """Whether this session has chosen anything that stands."""
    return bool(_made())


def kept() -> str:
    """What was just kept, once."""
    return str(st.session_state.pop(_KEPT, ""))


def trouble() -> str:
    """Why the last choice could not be stored, once; "" if it was."""
    return str(st.session_state.pop(_TROUBLE, ""))


def opened(run: Run, found: Sequence[Case], standing: Standing) -> int:
    """The number of the open case; at first the first that nothing was chosen for."""
    number = st.session_state.get(_key(run))
    if number is None or number >= len(found):
        return _next(found, standing, -1)
    return int(number)


def step(run: Run, found: Sequence[Case], standing: Standing, by: int) -> None:
    """Open the next case, or the one before; from the end it begins anew."""
    st.session_state[_key(run)] = (opened(run, found, standing) + by) % len(found)


def go_on(run: Run, found: Sequence[Case], standing: Standing, number: int) -> None:
    """Open the next case that nothing was chosen for."""
    st.session_state[_key(run)] = _next(found, standing, number)


def _next(found: Sequence[Case], standing: Standing, after: int) -> int:
    """The first case after a number that is open, from the end anew; else the one after it."""
    count = len(found)
    order = [(after + step) % count for step in range(1, count + 1)]
    is_open = (number for number in order if found[number].query.key not in standing)
    return next((number for number in is_open if number != after), order[0])


def _tried(store: Callable[[], object]) -> bool:
    try:
        store()
    except RequestError as error:
        st.session_state[_TROUBLE] = str(error)
        return False
    return True


def _key(run: Run) -> str:
    return f"place_open_{run.id}"


def _made() -> list[_Made]:
    made: list[_Made] = st.session_state.setdefault(_MADE, [])
    return made
