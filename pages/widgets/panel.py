"""The performance panel: the toggle, the two sliders, presets, and why a setting is suggested."""

from collections.abc import Mapping, Sequence

import streamlit as st

from core.engine.machine import cores
from core.engine.settings import (
    CHUNK_SIZE_RANGE,
    PARALLEL_ABOVE_ROWS,
    WORKERS_RANGE,
    ExecutorKind,
    Settings,
    Suggestion,
)
from core.errors import SettingsError
from core.operations import AnyOperation
from core.texts import say
from core.uploads import Upload
from pages.widgets import amounts, layout, suggestion

DEFAULTS = Settings()
CHUNK_STEP = 5
_PARALLEL, _WORKERS, _CHUNK, _EXECUTOR, _PRESET = (
    *("use_parallel", "max_workers", "chunk_size", "executor", "preset"),
)
_FOR = "panel_for"


@st.fragment
def draw(upload: Upload, chosen: Sequence[AnyOperation]) -> None:
    """The panel. A fragment: moving a slider draws the panel anew, not the whole screen."""
    rows = len(upload.table)
    suggested = suggestion.of(chosen, rows)
    presets = _presets(suggested)
    _begin(upload, rows)
    st.subheader(say("pages.panel.title"), anchor=False)
    st.segmented_control(
        say("pages.panel.preset"),
        list(presets),
        format_func=lambda name: say(f"pages.panel.{name}"),
        key=_PRESET,
        on_change=_apply,
        args=(presets,),
        width="stretch",
        persist_state="session",
    )
    _controls(rows)
    figures = st.container()
    _why(suggested)
    _advanced()
    _guide()
    try:
        settings = chosen_settings()
    except SettingsError as error:
        layout.alarm(str(error))
        return
    with figures:
        layout.facts(_figures(settings, rows))


def chosen_settings() -> Settings:
    """What the panel says now. Raises SettingsError for what no slider can say."""
    state = st.session_state
    return Settings(
        state.get(_PARALLEL, DEFAULTS.parallel),
        state.get(_WORKERS, DEFAULTS.workers),
        state.get(_CHUNK, DEFAULTS.chunk_size),
        state.get(_EXECUTOR) or DEFAULTS.executor,
    )


def _begin(upload: Upload, rows: int) -> None:
    """The panel's first values; the toggle is off for a file too small to gain by it."""
    state = st.session_state
    if state.get(_FOR) != upload.id:
        state[_FOR] = upload.id
        state[_PARALLEL] = rows > PARALLEL_ABOVE_ROWS
        state[_PRESET] = None
    state.setdefault(_WORKERS, DEFAULTS.workers)
    state.setdefault(_CHUNK, DEFAULTS.chunk_size)


def _controls(rows: int) -> None:
    # Off, the sliders stay as they are: a greyed label cannot be read by everybody.
    parallel = st.toggle(
        say("pages.panel.parallel"), key=_PARALLEL, on_change=_clear_preset, persist_state="session"
    )
    if rows <= PARALLEL_ABOVE_ROWS:
        st.caption(say("pages.panel.few_rows", count=rows, limit=PARALLEL_ABOVE_ROWS))
    elif not parallel:
        st.caption(say("pages.panel.off"))
    st.slider(
        say("pages.panel.workers"),
        *WORKERS_RANGE,
        key=_WORKERS,
        on_change=_clear_preset,
        persist_state="session",
    )
    st.slider(
        say("pages.panel.chunk_size"),
        *CHUNK_SIZE_RANGE,
        step=CHUNK_STEP,
        key=_CHUNK,
        on_change=_clear_preset,
        persist_state="session",
    )


def _presets(suggested: Suggestion) -> Mapping[str, Settings]:
    return {
        "suggested": suggested.settings,
        "gentle": Settings(True, 2, 50),
        "fastest": Settings(True, 16, 100),
        "one_by_one": Settings(False),
    }


def _apply(presets: Mapping[str, Settings]) -> None:
    wanted = presets.get(st.session_state[_PRESET] or "")
    if wanted is not None:
        st.session_state[_PARALLEL] = wanted.parallel
        if wanted.parallel:
            st.session_state[_WORKERS] = wanted.workers
            st.session_state[_CHUNK] = wanted.chunk_size


def _clear_preset() -> None:
    st.session_state[_PRESET] = None


def _advanced() -> None:
    kinds: list[ExecutorKind] = ["threads", "processes"]
    with st.expander(say("pages.panel.advanced"), type="compact"):
        st.segmented_control(
            say("pages.panel.executor"),
            kinds,
            default=DEFAULTS.executor,
            required=True,
            format_func=lambda name: say(f"pages.panel.{name}"),
            key=_EXECUTOR,
            help=say("pages.panel.executor_help"),
            persist_state="session",
        )


def _figures(settings: Settings, rows: int) -> list[tuple[str, str]]:
    chunks = -(-rows // settings.chunk_size)
    per_core = settings.effective_workers / cores()
    return [
        (say("pages.panel.chunks"), f"{chunks:,}"),
        (say("pages.panel.per_core"), amounts.share(per_core)),
        (say("pages.panel.cores"), f"{cores()}"),
    ]


def _why(suggested: Suggestion) -> None:
    settings = suggested.settings
    kind = "suggests" if settings.parallel else "suggests_off"
    values = {"workers": settings.workers, "chunk_size": settings.chunk_size}
    reasons = suggested.reasons if settings.parallel else suggested.reasons[-1:]
    words = " ".join((say(f"pages.panel.{kind}", **values), *reasons))
    st.caption(f"{say('pages.panel.why')} {words}")


def _guide() -> None:
    with st.expander(say("pages.panel.guide_title"), type="compact"):
        st.markdown(say("pages.panel.guide", twice=2 * cores()))
