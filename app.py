"""The server: headers for every answer, one JSON route, and the dashboard behind them."""

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "frame-ancestors 'self'",
    "Referrer-Policy": "same-origin",
}


def safe_headers(app: ASGIApp) -> ASGIApp:
    """Adds HEADERS to every HTTP answer of `app`."""

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        async def send_safe(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await app(scope, receive, send_safe)

    return serve


async def health(_: Request) -> JSONResponse:
    """That the server answers, and nothing else."""
    return JSONResponse({"status": "ok"})


if __name__ != "__mp_main__":  # a worker process loads this file again and must not serve
    routes, middleware = [Route("/api/health", health)], [Middleware(safe_headers)]
    app = st.App("pages/screens/shell.py", routes=routes, middleware=middleware)
