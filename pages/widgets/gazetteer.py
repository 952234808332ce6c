"""The gazetteer that offline look-ups stand on: whether it is built, and building it beside."""

from pathlib import Path

import streamlit as st

from core.geocoding.offline.building import (
    Building,
    build_in_background,
    gazetteer_folder,
    is_built,
)
from core.store import home_folder
from core.tables.roles import Role
from core.texts import say
from core.uploads import Upload
from pages.widgets import layout, quotes

LOOK_EVERY_S = 1.0
_NEEDED_FOR = (Role.ADDRESS, Role.CITY, Role.POSTCODE)
_buildings: dict[Path, Building] = {}


def begin_for(upload: Upload) -> None:
    """Build it while the operator looks at a file with addresses, if it is not there yet."""
    if any(upload.roles.get(role) for role in _NEEDED_FOR):
        begin()


def begin() -> None:
    """Build it in a process beside this one, unless it is built or being built."""
    folder = _folder()
    if not is_built(folder) and _under_way(folder) is None:
        _buildings[folder] = build_in_background(folder)


def card() -> None:
    """Whether it is built; how far it is; the button that begins."""
    folder = _folder()
    with st.container(border=True, gap="small"):
        st.markdown(say("pages.gazetteer.title"))
        if is_built(folder):
            st.badge(say("pages.gazetteer.built"), icon=":material/check:", color="green")
        elif building := _under_way(folder):
            _progress(building)
        else:
            _offer(folder)
        st.caption(say("pages.gazetteer.about"))


def _offer(folder: Path) -> None:
    last = _buildings.get(folder)
    if last is not None and last.error:
        layout.alarm(last.error)
    st.badge(say("pages.gazetteer.not_built"), icon=":material/hourglass_empty:", color="orange")
    st.button(say("pages.gazetteer.build"), icon=":material/build:", on_click=begin)


def _progress(building: Building) -> None:
    @st.fragment(run_every=LOOK_EVERY_S)
    def look() -> None:
        if building.done:
            st.rerun()
        quotes.bar(building.words, building.fraction)

    look()


def _under_way(folder: Path) -> Building | None:
    building = _buildings.get(folder)
    return None if building is None or building.done else building


def _folder() -> Path:
    return gazetteer_folder(home_folder())
