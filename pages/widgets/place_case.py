"""One address in doubt: its cell, why it is in doubt, and a card per place it could be."""

from collections.abc import Callable, Mapping

import streamlit as st

from core.lookups.choices import Case, Choice
from core.store import Correction
from core.texts import DEFAULT_LANGUAGE, catalogue, say
from pages.widgets import layout, statuses

ROWS_NAMED = 6
_BETWEEN = "; "


def draw(case: Case, row: Mapping[str, str]) -> None:
    """The question, what the row says, who answered, and the doubts."""
    status = row["address_status"]
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.html(f"<h4 class='rm-ask'>{say('pages.places.question')}</h4>", width="content")
        st.badge(statuses.word(status), icon=":material/location_on:", color="orange")
    query = case.query
    cells = [
        (say("pages.places.cell"), query.line),
        (say("pages.places.rows", count=len(case.rows)), _rows(case)),
        (say("pages.places.country"), query.country or say("pages.places.blank")),
        (say("pages.places.answered"), say(f"pages.places.by_{case.provider}")),
    ]
    layout.facts(cells)
    if note := row["address_note"]:
        layout.text(_sentence(note), look="quiet")


def choices(case: Case, standing: Correction | None, choose: Callable[[Choice], None]) -> None:
    """A card per place, the likeliest first; its number on the keyboard chooses it."""
    for number, choice in enumerate(case.choices, start=1):
        is_chosen = standing is not None and standing.place.get("formatted") == choice.formatted
        with st.container(border=True):
            about, button = st.columns([4, 1], vertical_alignment="center", gap="small")
            with about:
                layout.text(choice.formatted, after=_about(choice))
            if is_chosen:
                button.badge(say("pages.places.chosen"), icon=":material/check:", color="green")
                continue
            button.button(
                say("pages.places.use"),
                key=f"place_use_{case.query.key}_{number}",
                # What is chosen already is not changed by a key that was meant for the next case.
                shortcut=str(number) if number <= 9 and standing is None else None,
                type="primary" if number == 1 and standing is None else "secondary",
                width="stretch",
                on_click=choose,
                args=(choice,),
            )


def _about(choice: Choice) -> str:
    """How exact it is, in words, and within which distance."""
    key = f"geocoding.google.precision.{choice.location_type}"
    words = [say(key)] if key in catalogue(DEFAULT_LANGUAGE) else []
    if choice.radius_km:
        words.append(say("pages.places.within", km=float(choice.radius_km)))
    return " · ".join(words)


def _rows(case: Case) -> str:
    named = ", ".join(case.rows[:ROWS_NAMED])
    more = len(case.rows) - ROWS_NAMED
    return named if more <= 0 else say("pages.places.more_rows", named=named, count=more)


def _sentence(note: str) -> str:
    """The reasons of a note as one sentence."""
    return f"{note[:1].upper()}{note[1:].rstrip('.')}."
