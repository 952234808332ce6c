"""The Geocoding API as an ASGI application: its quota, its faults on purpose, its counters."""

import asyncio
import json
import random
import socket
import struct
import time
from collections import Counter, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qs

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from tests.geocoding_places import body_ok, chance, word_in
from tests.geocoding_settings import DENIALS, OVER_THE_DAY, TOO_FAST, WITHOUT_KEY, Settings

PATH = "/maps/api/geocode/json"


@dataclass(slots=True)
class Counters:
    """What came and what was answered; times are of the event loop's clock, in order."""

    arrivals: list[float] = field(default_factory=list)
    accepted: list[float] = field(default_factory=list)
    by_status: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    billed: Counter[str] = field(default_factory=Counter)
    window: deque[float] = field(default_factory=deque)
    under_way: int = 0
    most_under_way: int = 0
    connections: int = 0


class GeocodingApp:
    """Answers GET PATH as Google does; POST /__configure, /__reset and GET /__counts steer it."""

    def __init__(self, settings: Settings) -> None:
        self.settings, self.counters = settings, Counters()
        self.transports: dict[tuple[str, int], asyncio.Transport] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request, or the start and the end of the server."""
        if scope["type"] != "http":
            return
        if scope["path"] == PATH:
            await self._geocode(scope, send)
        else:
            await self._steer(scope["path"], await _content(receive), send)

    async def _steer(self, path: str, content: bytes, send: Send) -> None:
        if path == "/__configure":
            self.settings = replace(self.settings, **json.loads(content))
        elif path == "/__reset":
            self.counters = Counters()
        await _answer(send, 200, json.dumps(self._counts()).encode())

    def _counts(self) -> dict[str, Any]:
        counters = self.counters
        return {
            "arrivals": len(counters.arrivals),
            "accepted": len(counters.accepted),
            "by_status": counters.by_status,
            "asked": counters.asked,
            "billed": counters.billed,
            "peak_arrivals": _peak(counters.arrivals),
            "peak_accepted": _peak(counters.accepted),
            "most_under_way": counters.most_under_way,
            "connections": counters.connections,
            "span_s": counters.accepted[-1] - counters.accepted[0] if counters.accepted else 0.0,
        }

    async def _geocode(self, scope: Scope, send: Send) -> None:
        now, counters = time.monotonic(), self.counters
        counters.arrivals.append(now)
        counters.under_way += 1
        counters.most_under_way = max(counters.most_under_way, counters.under_way)
        try:
            query = parse_qs(scope["query_string"].decode("ascii"))
            asked = {name: values[0] for name, values in query.items()}
            refused = self._refused(asked)
            if refused is None and self._is_over_quota(now):
                refused = "OVER_QUERY_LIMIT", TOO_FAST
            if refused is None:
                await self._accepted(asked, now, scope, send)
            else:
                await self._say(send, *refused)
        finally:
            counters.under_way -= 1

    def _refused(self, asked: dict[str, str]) -> tuple[str, str] | None:
        """Status and message for a request that is not even looked at."""
        settings = self.settings
        if not asked.get("key"):
            return "REQUEST_DENIED", WITHOUT_KEY
        if settings.deny:
            return "REQUEST_DENIED", DENIALS[settings.deny]
        if settings.valid_key and asked["key"] != settings.valid_key:
            return "REQUEST_DENIED", DENIALS["wrong_key"]
        if not asked.get("address"):
            return "INVALID_REQUEST", "Invalid request. Missing the 'address' parameter."
        if 0 < settings.daily_limit_after <= len(self.counters.accepted):
            return "OVER_DAILY_LIMIT", OVER_THE_DAY
        return None

    def _is_over_quota(self, now: float) -> bool:
        quota, window = self.settings.quota, self.counters.window
        while window and now - window[0] >= 1.0:
            window.popleft()
        if 0 < quota <= len(window):
            return True
        window.append(now)
        return False

    async def _accepted(self, asked: dict[str, str], now: float, scope: Scope, send: Send) -> None:
        settings, counters = self.settings, self.counters
        address = asked["address"]
        counters.accepted.append(now)
        counters.asked[address] += 1
        wait_ms = settings.latency_ms + random.random() * settings.jitter_ms
        if wait_ms:
            await asyncio.sleep(wait_ms / 1000)
        fault = self._fault(address, counters.asked[address])
        if not fault:
            await self._found(asked, send)
        elif fault in ("502", "503", "429"):
            counters.by_status[fault] += 1
            headers = [(b"retry-after", f"{settings.retry_after_s:g}".encode())]
            await _answer(send, int(fault), b"error", headers if fault == "429" else ())
        elif fault == "UNKNOWN_ERROR":
            await self._say(send, fault, "Server error, please try again.")
        else:
            await self._broken(fault, scope, send)

    async def _broken(self, fault: str, scope: Scope, send: Send) -> None:
        """Something else than an answer."""
        self.counters.by_status[fault] += 1
        if fault == "reset":
            transport = self.transports[tuple(scope["client"])]
            _reset(transport)
        elif fault == "hang":
            await asyncio.sleep(self.settings.hang_s)
        await _answer(send, 200, b'{"results": [{"address_components": [{"long_na')

    def _fault(self, address: str, attempt: int) -> str:
        settings = self.settings
        drawn = chance(settings.seed, address, attempt)
        return _drawn(
            drawn,
            [
                ("503", settings.share_503),
                ("502", settings.share_502),
                ("429", settings.share_429),
                ("reset", settings.share_reset),
                ("hang", settings.share_hang),
                ("truncated", settings.share_truncated),
                ("UNKNOWN_ERROR", settings.share_unknown),
            ],
        )

    async def _found(self, asked: dict[str, str], send: Send) -> None:
        settings, address = self.settings, asked["address"]
        kind = word_in(address) or _drawn(
            chance(settings.seed, address),
            [
                ("zero", settings.share_zero),
                ("partial", settings.share_partial),
                ("RANGE_INTERPOLATED", settings.share_range),
                ("GEOMETRIC_CENTER", settings.share_centre),
                ("APPROXIMATE", settings.share_approximate),
            ],
        )
        self.counters.billed[address] += 1
        if kind == "zero":
            return await self._say(send, "ZERO_RESULTS")
        self.counters.by_status["OK"] += 1
        country = asked.get("components", "").removeprefix("country:") or asked.get("region", "")
        country = {"UK": "GB"}.get(country.upper(), country.upper())
        await _answer(send, 200, body_ok(address, country, kind or "ROOFTOP"))

    async def _say(self, send: Send, status: str, message: str = "") -> None:
        self.counters.by_status[status] += 1
        body: dict[str, Any] = {"error_message": message} if message else {}
        await _answer(send, 200, json.dumps({**body, "results": [], "status": status}).encode())


def protocol_for(app: GeocodingApp) -> type[asyncio.Protocol]:
    """uvicorn's protocol, which also counts connections and lets a request cut its own."""

    class _Counted(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            app.counters.connections += 1
            app.transports[transport.get_extra_info("peername")[:2]] = transport

        def connection_lost(self, exc: Exception | None) -> None:
            app.transports.pop(self.transport.get_extra_info("peername")[:2], None)
            super().connection_lost(exc)

    return _Counted


def _reset(transport: asyncio.Transport) -> None:
    """End a connection with RST, as a failing machine does, not with FIN."""
    transport.get_extra_info("socket").setsockopt(
        socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
    )
    transport.abort()


def _drawn(drawn: float, shares: Sequence[tuple[str, float]]) -> str:
    """The name within whose share the number lies, "" beyond them all."""
    low = 0.0
    for name, share in shares:
        if low <= drawn < low + share:
            return name
        low += share
    return ""


def _peak(times: Sequence[float]) -> int:
    """The most that any window of one second holds."""
    most = first = 0
    for last, at in enumerate(times):
        while at - times[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most


async def _content(receive: Receive) -> bytes:
    parts: list[bytes] = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body"):
            return b"".join(parts)


async def _answer(
    send: Send, status: int, body: bytes, headers: Sequence[tuple[bytes, bytes]] = ()
) -> None:
    length = b"content-length", str(len(body)).encode()
    kind = b"content-type", b"application/json; charset=UTF-8"
    await send(
        {"type": "http.response.start", "status": status, "headers": [length, kind, *headers]}
    )
    await send({"type": "http.response.body", "body": body})
