"""The terms of look-ups as a form: limits, price, the day's budget, how long answers are kept."""

from dataclasses import asdict
from typing import Any

import pandas as pd
import streamlit as st

from core.errors import RequestError
from core.lookups.terms import LIMITS, LookupTerms, load_terms, save_terms
from core.store import SettingChange, home_folder, open_store
from core.texts import say
from pages.widgets import amounts, layout

FIELD_WIDTH = 150
EARLIER_SHOWN = 50
_PREFIX = "lookups."
_DAYS = ("keep_days", "keep_place_id_days")
# How a number is asked for: its step, its decimals; a share is asked for in percent.
_STEPS = {
    "per_second": (1.0, "%g"),
    "per_minute": (60.0, "%g"),
    "headroom": (1.0, "%g"),
    "price_per_1000": (0.5, "%.2f"),
    "day_budget": (5.0, "%.2f"),
}
_PERCENT = 100.0


def draw() -> tuple[LookupTerms, LookupTerms | None]:
    """The terms that are kept, and what the form says; None for what cannot be. Raises StoreError.

    The keys hold the kept terms: once they are changed, by whomever, the form begins anew.
    """
    kept = load_terms(str(home_folder()))
    with st.container(border=True, gap="small"):
        st.markdown(say("pages.terms.title"))
        with st.grid(3, min_column_width=FIELD_WIDTH, vertical_alignment="bottom", gap="small"):
            values = {name: _ask(name, value, kept) for name, value in asdict(kept).items()}
        layout.text(say("pages.terms.about"), look="quiet")
        _last_change()
    try:
        return kept, LookupTerms(**values)
    except RequestError as error:
        layout.alarm(str(error))
        return kept, None


def save(terms: LookupTerms) -> None:
    """Keep the terms for all operators. Raises RequestError."""
    save_terms(str(home_folder()), terms, by=say("pages.terms.somebody"))


def _ask(name: str, value: Any, kept: LookupTerms) -> Any:
    label, key = _label(name), f"term_{name}_{hash(kept)}"
    hint = say(f"pages.terms.help.{name}")
    if name == "currency":
        return st.text_input(label, value, max_chars=4, help=hint, key=key)
    low, high = LIMITS[name]
    if name in _DAYS:
        return st.number_input(label, int(low), int(high), value, help=hint, key=key)
    times = _PERCENT if name == "headroom" else 1.0
    step, form = _STEPS[name]
    asked = st.number_input(
        label,
        low * times,
        high * times,
        round(value * times, 6),
        step=step,
        format=form,
        help=hint,
        key=key,
    )
    return round(asked / times, 6)


def _last_change() -> None:
    """Who changed what, and when; the newest in sight."""
    changes = [c for c in open_store().settings.history() if c.name.startswith(_PREFIX)]
    if not changes:
        st.caption(say("pages.terms.never_changed"))
        return
    layout.text(_told(changes[0]), look="quiet")
    if len(changes) > 1:
        with st.expander(say("pages.terms.earlier", count=len(changes)), type="compact"):
            _earlier(changes[:EARLIER_SHOWN])


def _told(change: SettingChange) -> str:
    return say(
        "pages.terms.last_change",
        name=_label(change.name.removeprefix(_PREFIX)),
        value=_shown(change),
        by=change.by,
        when=amounts.moment(change.at),
    )


def _earlier(changes: list[SettingChange]) -> None:
    names = [say(f"pages.terms.column_{name}") for name in ("when", "setting", "value", "by")]
    rows = [
        (amounts.moment(each.at), _label(each.name.removeprefix(_PREFIX)), _shown(each), each.by)
        for each in changes
    ]
    frame = pd.DataFrame(rows, columns=names)
    st.dataframe(frame, hide_index=True, alt=say("pages.terms.earlier", count=len(changes)))


def _shown(change: SettingChange) -> str:
    """A value as the form has it."""
    name = change.name.removeprefix(_PREFIX)
    if name not in LIMITS:
        return change.value
    value = float(change.value)
    return amounts.share(value) if name == "headroom" else f"{value:,g}"


def _label(name: str) -> str:
    return say(f"pages.terms.{name}")
