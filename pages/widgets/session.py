"""Where this operator is: the file and the run in hand, in the session and in the address."""

import streamlit as st

from core.errors import RequestError
from core.runs import MANAGER, Run
from core.texts import say
from core.uploads import UPLOADS, Upload
from pages.widgets import layout

FILE, RUN = "file", "run"
_HELD = {FILE: "held_file", RUN: "held_run"}
_SHELL, _SETTING_UP, _NOTICE = "shell_ran", "setting_up", "notice"


def begin() -> None:
    """Take file and run from the address, so that a reload or a link finds them.

    Links between screens drop the address's parameters: what the session holds is written back.
    """
    st.session_state[_SHELL] = True
    for name, held in _HELD.items():
        asked = st.query_params.get(name)
        if asked:
            st.session_state[held] = asked
        elif st.session_state.get(held):
            st.query_params[name] = st.session_state[held]
    _let_go_of_lost()
    run = current_run()
    if run is not None and current_upload() is None and UPLOADS.get(run.upload_id):
        _hold(FILE, str(run.upload_id))


def require_shell() -> None:
    """Stop a screen that runs without the shell around it."""
    if not st.session_state.get(_SHELL):
        st.error(say("pages.shell.missing"))
        st.stop()


def current_upload() -> Upload | None:
    """The file in hand, if there is one."""
    held = st.session_state.get(_HELD[FILE])
    return UPLOADS.get(held) if held else None


def current_run() -> Run | None:
    """The run in hand, if there is one."""
    held = st.session_state.get(_HELD[RUN])
    return MANAGER.get(held) if held else None


def hold_upload(upload: Upload) -> None:
    """Take a new file in hand; the run before it is let go."""
    _drop(RUN)
    _hold(FILE, upload.id)
    st.session_state[_SETTING_UP] = True


def hold_run(run: Run) -> None:
    """Take a run in hand, and with it the file it was made from, if that is still there."""
    _hold(RUN, run.id)
    if run.upload_id and UPLOADS.get(run.upload_id):
        _hold(FILE, run.upload_id)
    else:
        _drop(FILE)
    st.session_state[_SETTING_UP] = False


def let_go() -> None:
    """Hold neither file nor run: back to the empty Upload screen."""
    _drop(FILE)
    _drop(RUN)


def set_up_again() -> None:
    """Show the settings instead of the run; the run stays in hand for Results."""
    st.session_state[_SETTING_UP] = True


def setting_up() -> bool:
    """Whether the operator is at the settings although there is a run."""
    return bool(st.session_state.get(_SETTING_UP))


def remember(error: RequestError) -> None:
    """Keep what went wrong in a callback for the next drawing of the page."""
    st.session_state[_NOTICE] = str(error)


def show_notice() -> None:
    """The sentence kept by `remember`, once."""
    if notice := st.session_state.pop(_NOTICE, ""):
        layout.alarm(notice)


def _let_go_of_lost() -> None:
    """A server that was started again has neither the file nor the run of an old address."""
    lost_run = bool(st.session_state.get(_HELD[RUN])) and current_run() is None
    lost_file = bool(st.session_state.get(_HELD[FILE])) and current_upload() is None
    if lost_run:
        _drop(RUN)
    if lost_file:
        _drop(FILE)
    if lost_run or (lost_file and current_run() is None):
        st.session_state[_NOTICE] = say(
            "pages.shell.lost_run" if lost_run else "pages.shell.lost_file"
        )


def _hold(name: str, value: str) -> None:
    st.session_state[_HELD[name]] = value
    st.query_params[name] = value


def _drop(name: str) -> None:
    st.session_state.pop(_HELD[name], None)
    st.query_params.pop(name, None)
