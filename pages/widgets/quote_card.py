"""What a check would buy, in figures and words, and what leaves this machine for it, to whom."""

import streamlit as st

from core.errors import RequestError
from core.geocoding.google.service import base_url, host_of
from core.lookups.quote import Quote
from core.operations import AnyOperation
from core.quoting import Quoting
from core.tables.roles import Role
from core.texts import say
from pages.widgets import amounts, layout, quotes

_PLACES = (Role.CITY, Role.POSTCODE)


def badge(operation: AnyOperation, quoting: Quoting) -> None:
    """Where it happens, and how much of it is paid for."""
    quote = quoting.quote
    if not quotes.pays(operation):
        st.badge(say("pages.cards.free_here"), icon=":material/lock:", color="green")
    elif quote is None:
        st.badge(say("pages.quotes.badge_paid"), icon=":material/cloud_upload:", color="orange")
    elif not quote.to_buy:
        st.badge(say("pages.quotes.badge_none"), icon=":material/lock:", color="green")
    else:
        words = say("pages.quotes.badge", count=quote.calls)
        st.badge(words, icon=":material/cloud_upload:", color="orange")


def figures(quoting: Quoting, settled: list[tuple[str, str]]) -> None:
    """The counts; until they are there, how far they are."""
    if not quoting.done:
        quotes.progress(quoting)
    elif quoting.quote is None:
        layout.alarm(quoting.error)
    else:
        layout.facts([*_counts(quoting.quote), *settled])


def leaves(operation: AnyOperation, quoting: Quoting) -> None:
    """What leaves this machine, to whom, at which price; and where the budget ends it.

    Raises RequestError when the service's address cannot be used.
    """
    if not quotes.pays(operation):
        layout.text(say("pages.quotes.nothing_leaves"), look="quiet")
        return
    quote = quoting.quote
    if quote is None:
        host = host_of(base_url())
        layout.text(say("pages.quotes.leaves_uncounted", host=host), look="quiet")
        return
    if not quote.to_buy:
        layout.text(say("pages.quotes.nothing_to_buy"), look="quiet")
        return
    layout.text(" ".join((_leaves(quote), _terms(quote))), look="quiet")
    if quote.left_open:
        st.warning(_stops(quote), icon=":material/front_hand:")


def cannot_run(reason: str) -> None:
    """Why the check is left out of the run, such as a key that is missing."""
    words = f"{layout.literal(reason)} {say('pages.quotes.left_out')}"
    st.warning(words, icon=":material/key:")


def summary(quoting: Quoting, checks: int) -> str:
    """The sentence of the bottom bar."""
    quote = quoting.quote
    if quote is None:
        kind = "bar_failed" if quoting.done else "bar_counting"
        return say(f"pages.quotes.{kind}", count=checks)
    if not quote.to_buy:
        return say("pages.cards.bar", count=checks)
    told = [
        say("pages.quotes.bar", count=checks),
        say("pages.quotes.calls", count=quote.calls),
        say("pages.quotes.at_most", money=layout.literal(_price(quote))),
    ]
    if quote.left_open:
        told.append(say("pages.quotes.stay_open_bar", count=quote.left_open))
    else:
        told.append(say("pages.quotes.at_least_bar", time=amounts.seconds(quote.at_least_s)))
    return " · ".join(told)


def _price(quote: Quote) -> str:
    """What the calls cost."""
    return amounts.at_most(quote.price, quote.terms.currency)


def _stops(quote: Quote) -> str:
    """Which budget ends the run, where, and what stays open."""
    return " ".join(
        (
            say(f"pages.quotes.stops_{quote.limit}", count=quote.calls),
            say("pages.quotes.stay_open", count=quote.left_open),
        )
    )


def _counts(quote: Quote) -> list[tuple[str, str]]:
    found = [("rows", quote.rows), ("distinct", quote.distinct), ("known", quote.known)]
    if not quote.host:
        free = say("pages.cards.price"), say("pages.cards.free")
        return [*_named(found), free]
    if quote.settled:
        found.append(("settled", quote.settled))
    found.append(("to_buy", quote.to_buy))
    return [
        *_named(found),
        (say("pages.cards.price"), _price(quote) if quote.to_buy else say("pages.cards.free")),
        (say("pages.quotes.at_least"), amounts.seconds(quote.at_least_s)),
    ]


def _named(found: list[tuple[str, int]]) -> list[tuple[str, str]]:
    return [(say(f"pages.quotes.{name}"), f"{count:,}") for name, count in found]


def _leaves(quote: Quote) -> str:
    """Who gets what: the parts of an address in words, never more of a row."""
    is_split = any(role in quote.sent for role in _PLACES)
    words = [
        say(f"pages.quotes.sent.{'street' if is_split and role == Role.ADDRESS else role.value}")
        for role in quote.sent
    ]
    return say("pages.quotes.leaves", count=quote.calls, parts=", ".join(words), host=quote.host)


def _terms(quote: Quote) -> str:
    """The price, and what is left of the day's budget if there is one."""
    terms = quote.terms
    told = say(
        "pages.quotes.price_per_1000", money=amounts.money(terms.price_per_1000, terms.currency)
    )
    if not terms.day_budget:
        return f"{told}."
    try:
        left = max(0.0, terms.day_budget - quotes.spent_today())
    except RequestError as error:
        return f"{told}. {error}"
    return say("pages.quotes.left_today", told=told, money=amounts.money(left, terms.currency))
