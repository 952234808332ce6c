"""The paid service as the Settings screen shows it: the key, the host, the day, kept answers."""

import os

import streamlit as st

from core.errors import RequestError
from core.geocoding.google.key import NAME, google_key
from core.geocoding.google.service import GOOGLE, base_url, host_of
from core.lookups.terms import LookupTerms
from core.store import open_store
from core.texts import say
from pages.widgets import amounts, layout, quotes

_FORGOTTEN = "answers_forgotten"


def card(terms: LookupTerms) -> None:
    """Whether there is a key, whom it is sent to, and what was spent today. Raises StoreError."""
    with st.container(border=True, gap="small"):
        st.markdown(say("pages.service.title"))
        _key()
        _host()
        spent = quotes.spent_today()
        figures = [(say("pages.service.spent"), amounts.money(spent, terms.currency))]
        if terms.day_budget:
            left = max(0.0, terms.day_budget - spent)
            figures.append((say("pages.service.left"), amounts.money(left, terms.currency)))
        calls = open_store().paid_calls.spent_today().calls
        layout.facts([(say("pages.service.calls"), f"{calls:,}"), *figures])
        st.caption(say("pages.service.everybody"))


def answers() -> None:
    """How many answers are kept, and the way to forget them. Raises StoreError."""
    count = open_store().answers.count()
    with st.container(border=True, gap="small"):
        st.markdown(say("pages.service.answers"))
        layout.facts([(say("pages.service.kept"), f"{count:,}")])
        if forgotten := st.session_state.pop(_FORGOTTEN, 0):
            st.markdown(say("pages.service.forgotten", count=forgotten))
        st.caption(say("pages.service.answers_about"))
        if count:
            with st.popover(say("pages.service.forget"), icon=":material/delete:"):
                st.markdown(say("pages.service.forget_means", count=count))
                st.button(
                    say("pages.service.forget_yes", count=count),
                    icon=":material/delete_forever:",
                    on_click=_forget,
                )


def licences() -> None:
    """What may be done with the answers, in plain words."""
    with st.container(border=True, gap="small"):
        st.markdown(say("pages.service.licences"))
        st.markdown(say("pages.service.licences_text"))


def _key() -> None:
    """Present or not, and where it is from; the key itself is never shown."""
    try:
        google_key()
    except RequestError as error:
        st.badge(say("pages.service.no_key"), icon=":material/key_off:", color="orange")
        layout.text(str(error), look="quiet")
        return
    st.badge(say("pages.service.key"), icon=":material/key:", color="green")
    place = "environment" if os.environ.get(NAME, "").strip() else "secrets"
    layout.text(say(f"pages.service.key_{place}", name=NAME), look="quiet")


def _host() -> None:
    try:
        url = base_url()
    except RequestError as error:
        layout.alarm(str(error))
        return
    kind = "google" if url == GOOGLE else "proxy"
    layout.text(say(f"pages.service.host_{kind}", host=host_of(url)), look="quiet")


def _forget() -> None:
    st.session_state[_FORGOTTEN] = open_store().answers.forget()
