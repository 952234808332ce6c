"""A service, a client and a clearance as the tests of Google's geocoding use them."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field

import pytest

from core.geocoding.google.client import GoogleClient
from core.geocoding.google.retries import Patience
from tests.geocoding_service import Service, geocoding_service
from tests.geocoding_settings import Settings

KEY = "AIzaSyNever-to-be-seen_0123456789abcdef"
QUICK = Patience(first_wait_s=0.001, longest_wait_s=0.01, jitter_s=0.001)


@dataclass
class Open:
    """A clearance that lets everything pass and remembers what it was told."""

    waits: int = 0
    rejections: list[float | None] = field(default_factory=list)
    never_sent: int = 0
    before: Callable[[], None] = lambda: None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def wait(self) -> None:
        """Pass, after `before`."""
        self.before()
        with self._lock:
            self.waits += 1

    def rejected(self, retry_after_s: float | None) -> None:
        """Remember it."""
        self.rejections.append(retry_after_s)

    def unsent(self) -> None:
        """Count it."""
        self.never_sent += 1


@pytest.fixture(scope="session")
def running() -> Iterator[Service]:
    """One service for all tests that need no other settings at its start."""
    with geocoding_service() as started:
        yield started


@pytest.fixture
def service(running: Service) -> Service:
    """The service with its usual settings, counting from zero."""
    running.configure(**asdict(Settings(share_range=0, share_centre=0, share_approximate=0)))
    running.reset()
    return running


@pytest.fixture
def client(service: Service) -> GoogleClient:
    """A client that does not wait long between tries."""
    return GoogleClient(KEY, service.url, patience=QUICK, read_s=0.5)


def answering(content: bytes, seen: list[bytes] | None = None) -> str:
    """The address of a server that answers everything with these bytes and hangs up."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with listening:
            while True:
                connection, _ = listening.accept()
                with connection:
                    asked = connection.recv(65536)
                    if seen is not None:
                        seen.append(asked)
                    connection.sendall(content)

    threading.Thread(target=serve, daemon=True).start()
    return f"http://127.0.0.1:{listening.getsockname()[1]}"


def http(status: str, body: str = "", headers: str = "") -> bytes:
    """A whole answer as it goes over the wire."""
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{headers}\r\n{body}".encode()


@contextmanager
def closed_port() -> Iterator[str]:
    """An address where nobody listens, held so that nobody begins to."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound.getsockname()[1]}"
