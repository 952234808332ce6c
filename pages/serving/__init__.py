"""What the server answers beside the dashboard: headers for every answer, and one JSON route."""

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse
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
