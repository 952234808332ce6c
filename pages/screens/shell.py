"""The main script: what holds for every screen, then the screen that was asked for."""

from pathlib import Path

import streamlit as st

from core.texts import say
from pages.widgets import layout, session

PICTURES = Path(__file__).parents[1] / "static"


def main() -> None:
    """Draw the shell, and the screen inside it."""
    st.set_page_config(
        page_title=say("pages.shell.title"), page_icon=PICTURES / "icon.svg", layout="wide"
    )
    st.logo(str(PICTURES / "logo.svg"), size="medium")
    screens = [
        st.Page("upload.py", title=say("pages.upload.tab"), url_path="upload", default=True),
        st.Page("check.py", title=say("pages.check.tab"), url_path="check"),
        st.Page("results.py", title=say("pages.results.tab"), url_path="results"),
        st.Page("settings.py", title=say("pages.settings.tab"), url_path="settings"),
    ]
    screen = st.navigation(screens, position="top")
    session.begin()
    layout.style()
    screen.run()


if __name__ == "__main__":  # a worker process loads this file under another name
    main()
