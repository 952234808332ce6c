"""Amounts in words, the same on every screen: sizes, times, shares, rates."""

import math
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from core.texts import say


def size(count_bytes: int) -> str:
    """Bytes as an operator reads them: 214 KB, 6.3 MB."""
    if count_bytes < 1_000_000:
        return say("pages.amounts.kb", value=max(1, round(count_bytes / 1_000)))
    return say("pages.amounts.mb", value=count_bytes / 1_000_000)


def seconds(span_s: float) -> str:
    """A length of time: under 0.1 s, 0.3 s, 12 s, 2 min 10 s, 1 h 5 min."""
    if span_s < 0.1:
        return say("pages.amounts.instant")
    if span_s < 10:
        return say("pages.amounts.tenths", value=span_s)
    whole = round(span_s)
    if whole < 60:
        return say("pages.amounts.seconds", value=whole)
    if whole < 3600:
        return say("pages.amounts.minutes", minutes=whole // 60, seconds=whole % 60)
    return say("pages.amounts.hours", hours=whole // 3600, minutes=whole % 3600 // 60)


def share(fraction: float) -> str:
    """A share in percent; a small one that is not nothing is not shown as 0."""
    if 0 < fraction < 0.1:
        return say("pages.amounts.percent_tenth", value=100 * fraction)
    return say("pages.amounts.percent", value=100 * fraction)


def percent(value: float) -> str:
    """A figure that is in percent already."""
    return say("pages.amounts.percent", value=value)


def rate(per_s: float) -> str:
    """Items a second, with a decimal only where it says something."""
    return f"{per_s:,.0f}" if per_s >= 100 else f"{per_s:,.1f}"


def money(amount: float, currency: str) -> str:
    """An amount: $2.47, EUR 2.47; below ten cents to a tenth of a cent, for a call costs less."""
    gap = " " if currency[-1:].isalpha() else ""
    return f"{currency}{gap}{amount:,.{3 if 0 < amount < 0.0995 else 2}f}"


def at_most(amount: float, currency: str) -> str:
    """An amount that is not exceeded: a cent begun counts as one, below ten a tenth of a cent."""
    parts = 1000 if amount < 0.0995 else 100
    return money(math.ceil(round(parts * amount, 6)) / parts, currency)


def moment(when: datetime) -> str:
    """A point in time on the operator's own clock: 08:41 today, Mon 16 Nov 09:12 otherwise."""
    local = when.astimezone(_zone())
    today = datetime.now(local.tzinfo).date() == local.date()
    return say("pages.amounts.today", when=local) if today else say("pages.amounts.day", when=local)


def _zone() -> ZoneInfo | None:
    try:
        return ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (ZoneInfoNotFoundError, ValueError):  # a browser may name a zone this machine lacks
        return None
