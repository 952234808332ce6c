"""What is said about a pair beside its table: badges, shares, the requests, the rule."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

import streamlit as st

from core.operations.duplicates import FindDuplicates
from core.store import Verdict
from core.texts import say
from pages.widgets import amounts, layout
from pages.widgets.pair_case import Case, Side, probability
from pages.widgets.pair_list import OPEN, Pairs
from pages.widgets.pair_table import signed

WORTH_A_SHARE = 0.005
_ICONS = {
    "same_person": "person",
    "moved": "local_shipping",
    "household": "home",
    "namesake": "badge",
    "shared_phone": "call",
}
_SAID: dict[Verdict, tuple[str, Literal["green", "gray", "orange"]]] = {
    Verdict.SAME: ("check", "green"),
    Verdict.NOT: ("call_split", "gray"),
    Verdict.UNSURE: ("help", "orange"),
}


def badges(case: Case) -> None:
    """The question, how likely the answer is yes, and what the pair looks like."""
    st.html(f'<h4 class="rm-ask">{say("pages.pairs.question")}</h4>', width="content")
    share = say("pages.pairs.same_person", share=sure(case.probability))
    st.badge(share, icon=":material/person_search:", color="violet")
    if case.relation:
        words = say("pages.pairs.looks_like", relation=relation(case.relation))
        st.badge(words, icon=f":material/{_ICONS[case.relation]}:", color="blue")


def said(verdict: Verdict) -> None:
    """What was decided."""
    icon, colour = _SAID[verdict]
    words = say(f"pages.pairs.said_{verdict.value}")
    st.badge(words, icon=f":material/{icon}:", color=colour)


def titles(case: Case) -> tuple[str, str]:
    """What the two columns are headed."""
    if case.other is None:
        return say("pages.pairs.row", row=case.one.row), say("pages.pairs.past_gone")
    return _title(case.one), _title(case.other)


def score_words(case: Case) -> str:
    """+3.3 points = odds of 10 to 1 = 91 %."""
    times = 2.0 ** min(40.0, abs(case.score))
    shown = f"{times:,.0f}" if times >= 9.5 else f"{times:.1f}".removesuffix(".0")
    odds = say(f"pages.pairs.odds_{'for' if case.score >= 0 else 'against'}", times=shown)
    share = sure(case.probability)
    return say("pages.pairs.score_sum", points=signed(case.score), odds=odds, share=share)


def below(case: Case, operation: FindDuplicates) -> None:
    """What they could be, when and for what was asked, and the rules that apply."""
    shares, requests = st.columns([5, 6], gap="medium")
    with shares, st.container(gap="xsmall"):
        st.markdown(f"**{say('pages.pairs.could_be')}**")
        layout.facts(
            (say(f"pages.pairs.shares.{name}"), sure(share))
            for name, share in case.shares
            if share >= WORTH_A_SHARE
        )
    facts = _requests(case)
    if facts:
        with requests, st.container(gap="xsmall"):
            past = case.other is not None and case.other.past is not None
            title = _title(case.other) if past and case.other else say("pages.pairs.requests")
            st.markdown(f"**{title}**")
            layout.facts(facts)
    if case.rule:
        layout.text(f"{case.rule[:1].upper()}{case.rule[1:]}.", look="quiet")
    match, review = amounts.share(operation.match_from), amounts.share(operation.review_from)
    thresholds = say("pages.pairs.thresholds", match=match, review=review)
    st.caption(f"{thresholds} {_window(operation)}")


def doubts(pairs: Pairs, facet: str, places: Sequence[int]) -> list[str]:
    """Pairs in the queue: what was decided, else what it looks like and how likely that is."""
    some = pairs.frame.iloc[list(places)]
    kind = "open_doubt" if facet == OPEN else "settled_doubt"
    cells = zip(places, some["relation"], some["probability"], some["score"], strict=True)
    words = []
    for place, name, likely, score in cells:
        # Without a relation the two are strangers, and that is what is likely.
        share = float(likely) if name else 1.0 - probability(float(score))
        if verdict := pairs.verdict(place):
            words.append(say(f"pages.pairs.mark_{verdict.value}"))
        else:
            words.append(
                say(f"pages.pairs.{kind}", relation=relation(str(name)), share=sure(share))
            )
    return words


def relation(name: str) -> str:
    """A relation in words."""
    return say(f"pages.pairs.relations.{name or 'nothing'}")


def sure(share: float) -> str:
    """A probability in percent; never quite certain."""
    if share >= 0.995:
        return say("pages.pairs.over_99")
    return say("pages.pairs.under_1") if share < 0.005 else amounts.percent(100 * share)


def _title(side: Side) -> str:
    if side.past is None:
        return say("pages.pairs.row", row=side.row)
    return say("pages.pairs.past", id=side.row)


def _requests(case: Case) -> list[tuple[str, str]]:
    """When and for what both asked; of a past request also which list it came from."""
    one, other = case.one, case.other
    if other is None:
        return []
    if other.past is None:
        facts = [
            (say(f"pages.pairs.row_{name}", row=side.row), words)
            for side in (one, other)
            for name, words in (("asked", _day(side.asked)), ("asks_for", side.item))
        ]
    else:
        facts = [
            (say("pages.pairs.asked"), _since(one, other)),
            (say("pages.pairs.item"), other.item),
            (say("pages.pairs.source"), other.past.source),
            (say("pages.pairs.now_asks_for"), one.item),
        ]
    return [(name, words) for name, words in facts if words]


def _since(one: Side, other: Side) -> str:
    """The day of a past request, and how long before the row's own that was."""
    if one.asked is None or other.asked is None:
        return _day(other.asked)
    days = (one.asked - other.asked).days
    kind = "earlier" if days >= 0 else "later"
    return say(f"pages.pairs.{kind}", day=_day(other.asked), count=abs(days), row=one.row)


def _day(when: date | None) -> str:
    return say("pages.pairs.day", when=when) if when else ""


def _window(operation: FindDuplicates) -> str:
    days, item = operation.window_days, operation.same_item
    kind = ("every", "item", "days", "both")[2 * bool(days) + item]
    return say(f"pages.pairs.rule_{kind}", days=days)
