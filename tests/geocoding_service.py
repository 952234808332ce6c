"""A local service that speaks Google's Geocoding API, as a process of its own.

    python -m tests.geocoding_service [--port N] [--set quota=50] [--set latency_ms=100] ...

In a test:

    with geocoding_service(quota=50) as service:
        client = GoogleClient(KEY, service.url)
        ...
        assert service.counts().billable == 100

The settings are `geocoding_settings.Settings`; words such as "nowhere" in an address decide what is
found for it, see `geocoding_places.WORDS`.
"""

import argparse
import asyncio
import json
import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from tests.geocoding_app import GeocodingApp, protocol_for
from tests.geocoding_settings import Settings

PROJECT = Path(__file__).parents[1]
_LOOK_S = 0.2
_END_S = 5


@dataclass(frozen=True, slots=True)
class Counts:
    """What the service saw since its start or the last reset.

    `accepted` passed the quota; `asked` is tries and `billed` is answers (OK and ZERO_RESULTS) by
    address; peaks are the most in any one second.
    """

    arrivals: int
    accepted: int
    by_status: dict[str, int]
    asked: dict[str, int]
    billed: dict[str, int]
    peak_arrivals: int
    peak_accepted: int
    most_under_way: int
    connections: int
    span_s: float

    @property
    def rejected(self) -> int:
        """Requests over the quota."""
        return self.by_status.get("OVER_QUERY_LIMIT", 0)

    @property
    def billable(self) -> int:
        """Answers that Google would charge for."""
        return sum(self.billed.values())

    @property
    def distinct(self) -> int:
        """Addresses asked about."""
        return len(self.asked)

    @property
    def most_asked(self) -> int:
        """How often the most asked address was asked about."""
        return max(self.asked.values(), default=0)


@dataclass(frozen=True, slots=True)
class Service:
    """A running service: where it answers, and how it is steered."""

    url: str
    pid: int

    def counts(self) -> Counts:
        """What it saw so far."""
        return Counts(**self._steer("counts"))

    def configure(self, **settings: Any) -> None:
        """Change some settings from the next request on."""
        self._steer("configure", json.dumps(settings).encode())

    def reset(self) -> None:
        """Begin to count anew; the quota's window and the attempts begin anew with it."""
        self._steer("reset", b"{}")

    def _steer(self, what: str, content: bytes | None = None) -> dict[str, Any]:
        direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with direct.open(f"{self.url}/__{what}", content, timeout=10) as answer:
            return dict(json.load(answer))


@contextmanager
def geocoding_service(**settings: Any) -> Iterator[Service]:
    """Start the service on a free loopback port; it is ended when the block is left."""
    asked = [f"--set={name}={value}" for name, value in settings.items()]
    command = [sys.executable, "-m", "tests.geocoding_service", f"--parent={os.getpid()}", *asked]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            url = process.stdout.readline().strip()
            if not url:
                raise RuntimeError("the geocoding service did not start")
            yield Service(url, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(_END_S)
            except subprocess.TimeoutExpired:
                process.kill()


def main(words: Sequence[str] | None = None) -> None:
    """Serve until it is ended, or until its parent is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--parent", type=int, default=0, help="end when this process does")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    given = parser.parse_args(words)
    asyncio.run(_serve(given.port, given.parent, _settings(given.set)))


async def _serve(port: int, parent: int, settings: Settings) -> None:
    app = GeocodingApp(settings)
    config = uvicorn.Config(
        app,
        http=protocol_for(app),
        ws="none",
        lifespan="off",
        access_log=False,
        log_level="critical",
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=120,
        timeout_graceful_shutdown=1,
    )
    # Without the protocol's number asyncio leaves Nagle's algorithm on: 40 ms an answer.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        listening.listen(256)
        print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)  # noqa: T201
        server = uvicorn.Server(config)
        watching = asyncio.create_task(_end_with(parent, server))
        await server.serve([listening])
        watching.cancel()


async def _end_with(parent: int, server: uvicorn.Server) -> None:
    while not parent or os.getppid() == parent:
        await asyncio.sleep(_LOOK_S)
    server.should_exit = True


def _settings(pairs: Sequence[str]) -> Settings:
    given = dict(pair.split("=", 1) for pair in pairs)
    usual = Settings()
    return Settings(**{name: type(getattr(usual, name))(value) for name, value in given.items()})


if __name__ == "__main__":
    main()
