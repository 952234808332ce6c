"""The server: the dashboard behind safe headers, and one JSON route beside it."""

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

from core.warm import warm_up
from pages.serving import health, safe_headers

if __name__ != "__mp_main__":  # a worker process loads this file again and must not serve
    warm_up()
    app = st.App(
        "pages/screens/shell.py",
        routes=[Route("/api/health", health)],
        middleware=[Middleware(safe_headers)],
    )
