"""What the columns mean: a row per column with its cells, how sure that is, and the choice."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from core.errors import RequestError
from core.tables.roles import Role, RoleGuess, roles_of
from core.texts import say
from core.uploads import UPLOADS, Upload
from pages.widgets import amounts, layout, session

SHOWN = 12
SURE, LIKELY = 0.9, 0.75


def draw(upload: Upload) -> None:
    """The columns that seem to matter, at most SHOWN; the others behind a line."""
    st.subheader(say("pages.columns.title"), anchor=False)
    guesses = upload.reading.guesses
    shown, rest = _split(guesses)
    chosen = _roles_by_column(upload)
    with st.container(border=True, gap="xsmall"):
        if not guesses:
            st.markdown(say("pages.columns.none"))
        for guess in shown:
            _row(upload, guess, chosen.get(guess.column), guesses.index(guess))
    if rest:
        words = _about_rest(rest, chosen)
        with st.expander(words, type="compact", key=f"rest_of_{upload.id}"):
            _table(upload, rest, chosen)


def summary(upload: Upload) -> str:
    """How many columns are understood, and how many should be looked at."""
    chosen = _roles_by_column(upload)
    doubtful = sum(_is_doubtful(guess, chosen) for guess in upload.reading.guesses)
    words = [say("pages.columns.known", count=len(chosen))]
    if doubtful:
        words.append(say("pages.columns.to_check", count=doubtful))
    return say("pages.columns.bar", found=", ".join(words))


def role_name(role: Role | None) -> str:
    """A role as the operator calls it."""
    return say(f"pages.roles.{role.value}") if role else say("pages.roles.none")


def _split(
    guesses: Sequence[RoleGuess],
) -> tuple[Sequence[RoleGuess], Sequence[RoleGuess]]:
    if len(guesses) <= SHOWN:
        return guesses, ()
    # Where there are too many, phones and those to be looked at come before the others.
    ranked = sorted(
        (guess for guess in guesses if guess.role),
        key=lambda guess: (guess.role != Role.PHONE, guess.confidence >= LIKELY),
    )
    names = {guess.column for guess in ranked[:SHOWN]}
    shown = [guess for guess in guesses if guess.column in names]
    return shown, [guess for guess in guesses if guess.column not in names]


def _about_rest(rest: Sequence[RoleGuess], chosen: Mapping[str, Role]) -> str:
    """How many columns are not shown; those that have a meaning nevertheless are counted."""
    known = sum(guess.column in chosen for guess in rest)
    if known:
        return say("pages.columns.rest_known", count=len(rest), known=known)
    return say("pages.columns.rest", count=len(rest))


def _row(upload: Upload, guess: RoleGuess, role: Role | None, position: int) -> None:
    about, choice = st.columns([5, 3], vertical_alignment="center", gap="small")
    with about, st.container(gap=None):
        with st.container(horizontal=True, vertical_alignment="center", wrap=False):
            layout.text(guess.column, look="name")
            _badge(guess, role)
        layout.text(
            " · ".join(cell or say("pages.columns.blank") for cell in guess.samples), look="cells"
        )
        if _is_doubtful(guess, {guess.column: role} if role else {}):
            layout.text(layout.brief(guess.reason, guess.column), look="quiet")
    key = f"role_{upload.id}_{position}"
    st.session_state[key] = role
    choice.selectbox(
        say("pages.columns.meaning", letter=letter(position)),
        [None, *Role],
        format_func=role_name,
        placeholder=role_name(None),
        label_visibility="collapsed",
        key=key,
        on_change=lambda: _choose(upload, {guess.column: st.session_state[key]}),
    )


def _badge(guess: RoleGuess, role: Role | None) -> None:
    """How sure the meaning is; nothing for a column that is just kept."""
    if role != _taken(guess):
        st.badge(say("pages.columns.chosen"), icon=":material/person:", color="gray")
    elif role is not None:
        level, icon, colour = _level(guess.confidence)
        words = say(f"pages.columns.{level}", share=amounts.share(guess.confidence))
        st.badge(words, icon=f":material/{icon}:", color=colour)
    elif guess.role is not None:
        words = say("pages.columns.perhaps", role=role_name(guess.role))
        st.badge(words, icon=":material/help:", color="orange")


def _taken(guess: RoleGuess) -> Role | None:
    """The role that was used without asking."""
    return guess.role if roles_of([guess]) else None


def _level(confidence: float) -> tuple[str, str, Any]:
    if confidence >= SURE:
        return "sure", "check", "green"
    if confidence >= LIKELY:
        return "likely", "check", "blue"
    return "please_check", "help", "orange"


def _is_doubtful(guess: RoleGuess, chosen: Mapping[str, Role]) -> bool:
    """Guessed, not sure, and not decided by the operator."""
    is_open = guess.role is not None and chosen.get(guess.column) == _taken(guess)
    return is_open and guess.confidence < LIKELY


def _table(upload: Upload, guesses: Sequence[RoleGuess], chosen: Mapping[str, Role]) -> None:
    names = {role_name(role): role for role in (None, *Role)}
    column, cells, meaning = (say(f"pages.columns.{name}") for name in ("column", "cells", "role"))
    rows = [
        (guess.column, " · ".join(guess.samples), role_name(chosen.get(guess.column)))
        for guess in guesses
    ]
    key = f"rest_{upload.id}"
    st.data_editor(
        pd.DataFrame(rows, columns=[column, cells, meaning]),
        hide_index=True,
        disabled=[column, cells],
        column_config={
            meaning: st.column_config.SelectboxColumn(options=list(names), required=True)
        },
        key=key,
        on_change=lambda: _choose(upload, _edits(key, guesses, meaning, names)),
        alt=say("pages.columns.rest", count=len(guesses)),
    )


def _edits(
    key: str, guesses: Sequence[RoleGuess], meaning: str, names: Mapping[str, Role | None]
) -> dict[str, Role | None]:
    edited = st.session_state[key]["edited_rows"]
    return {
        guesses[int(row)].column: names[cells[meaning]]
        for row, cells in edited.items()
        if meaning in cells
    }


def _choose(upload: Upload, changes: Mapping[str, Role | None]) -> None:
    """Give columns another meaning; columns of one role stay in the order of the sheet."""
    by_column: dict[str, Role | None] = {**_roles_by_column(upload), **changes}
    roles: dict[Role, tuple[str, ...]] = {}
    for column in map(str, upload.reading.table.frame.columns):
        if role := by_column.get(column):
            roles[role] = (*roles.get(role, ()), column)
    try:
        UPLOADS.remap(upload.id, roles, upload.region)
    except RequestError as error:
        session.remember(error)
    else:
        session.set_up_again()


def _roles_by_column(upload: Upload) -> dict[str, Role]:
    return {column: role for role, columns in upload.roles.items() for column in columns}


def letter(position: int) -> str:
    """A column's letter as spreadsheets count them: 0 is A, 26 is AA."""
    higher, last = divmod(position, 26)
    return (letter(higher - 1) if higher else "") + chr(ord("A") + last)
