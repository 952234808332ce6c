"""Deciding on a pair and taking it back: stored at once, the last ones of this session known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from core.errors import RequestError
from core.store import Decision, Verdict, open_store
from core.texts import say
from pages.widgets.pair_case import Case

_MADE, _KEPT, _TROUBLE = "pair_decisions_made", "pair_kept", "pair_trouble"


@dataclass(frozen=True, slots=True)
class _Made:
    """A decision made in this session, and the one it took the place of."""

    decision: Decision
    replaced: Decision | None


def decide(case: Case, keys: tuple[str, str], verdict: Verdict, standing: Decision | None) -> bool:
    """Store what the operator says of a pair, with the cells that were seen; whether it was."""
    one, other = cells_of(case)

    def store() -> None:
        made = open_store().decisions.decide(
            *keys, verdict, by=say("pages.pairs.somebody"), cells_a=one, cells_b=other
        )
        if standing is None or made.id != standing.id:
            _made().append(_Made(made, standing))

    if not _tried(store):
        return False
    st.session_state[_KEPT] = say(f"pages.pairs.kept_{verdict.value}")
    return True


def undo_last() -> tuple[str, str] | None:
    """Take back the last decision made in this session; the keys of its pair."""
    if not _made():
        return None
    last = _made()[-1]
    old = last.replaced
    by = say("pages.pairs.somebody")

    def store() -> None:
        decisions = open_store().decisions
        if old is None:
            decisions.undo(last.decision.id, by=by)
        else:
            decisions.decide(
                *(old.key_a, old.key_b, old.verdict),
                by=by,
                cells_a=old.cells_a,
                cells_b=old.cells_b,
            )

    if not _tried(store):
        return None
    _made().pop()
    return last.decision.key_a, last.decision.key_b


def take_back(decision: Decision) -> None:
    """Take back the decision of one pair, whoever made it."""
    by = say("pages.pairs.somebody")
    if _tried(lambda: open_store().decisions.undo(decision.id, by=by)):
        _made()[:] = [made for made in _made() if made.decision.id != decision.id]


def can_undo() -> bool:
    """Whether this session has decided anything that stands."""
    return bool(_made())


def kept() -> str:
    """What was just kept, once. No toast: from a fragment it takes the place of the styles."""
    return str(st.session_state.pop(_KEPT, ""))


def trouble() -> str:
    """Why the last decision could not be stored, once; "" if it was."""
    return str(st.session_state.pop(_TROUBLE, ""))


def cells_of(case: Case) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """What was seen of both sides, without what was not given."""
    sides = (case.one, case.other)
    one, other = (
        {name: cell for name, cell in side.cells.items() if cell} if side else {} for side in sides
    )
    return one, other


def _tried(store: Callable[[], object]) -> bool:
    try:
        store()
    except RequestError as error:
        st.session_state[_TROUBLE] = str(error)
        return False
    return True


def _made() -> list[_Made]:
    made: list[_Made] = st.session_state.setdefault(_MADE, [])
    return made
