"""Quotes on the Check screen: asked for at once, shown as they come, kept while they hold."""

from collections.abc import Hashable
from pathlib import Path

import streamlit as st

from core.errors import RequestError
from core.lookups.terms import MICRO, LookupTerms, load_terms
from core.operations import AnyOperation
from core.operations.operation import Operation, Resources
from core.quoting import Quotes, Quoting
from core.runs import MANAGER
from core.store import home_folder, open_store
from core.texts import say
from core.uploads import Upload

LOOK_EVERY_S = 1.0
AT_ONCE_S = 0.3
QUOTES = Quotes(MANAGER.gates)


def are_made_for(operation: type[AnyOperation]) -> bool:
    """Whether the operation may buy anything, so that it says beforehand what it would cost."""
    return operation.quote is not Operation.quote


def pays(operation: AnyOperation) -> bool:
    """Whether it would ask a paid service, with the options it has."""
    return are_made_for(type(operation)) and operation.bound == "io"


def of(upload: Upload, operation: AnyOperation) -> Quoting:
    """The quote for a file, on its way or there; a short one is waited for. Raises StoreError."""
    home = home_folder()
    what = (upload.id, upload.revision, load_terms(str(home)), _kept(home))
    quoting = QUOTES.of(what, upload.table, operation, Resources(home=str(home)))
    quoting.wait(AT_ONCE_S)
    return quoting


def progress(quoting: Quoting) -> None:
    """How far the count is; the page is drawn anew when it is there."""

    @st.fragment(run_every=LOOK_EVERY_S)
    def look() -> None:
        if quoting.done:
            st.rerun()
        bar(quoting.words or say("pages.quotes.counting"), quoting.fraction)

    look()


def bar(words: str, fraction: float) -> None:
    """What is being made ready, and how much of it."""
    share = min(1.0, fraction)
    text = say("pages.quotes.share", words=words.rstrip(" ."), percent=100 * share)
    st.progress(share, text=text)


def terms() -> LookupTerms:
    """The terms of look-ups as they are kept; the usual ones where they cannot be read."""
    try:
        return load_terms(str(home_folder()))
    except RequestError:
        return LookupTerms()


def spent_today() -> float:
    """What all operators have spent since midnight. Raises StoreError."""
    return open_store().paid_calls.spent_today().micro / MICRO


def _kept(home: Path) -> Hashable:
    """What a count depends on beside the file; while others buy, it would change every second."""
    running = tuple(run.id for run in MANAGER.recent() if not run.report().state.ended)
    if running:
        return running
    store = open_store(home)
    return store.answers.count(), store.paid_calls.spent_today(), store.corrections.version()
