"""One local service for a module's tests, and a home with terms that do not slow them down."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.geocoding_service import Service, geocoding_service
from tests.lookups import KEY, keep_terms

PLAIN = {
    "latency_ms": 0.0,
    "quota": 0,
    "deny": "",
    "daily_limit_after": 0,
    "valid_key": "",
    "share_503": 0.0,
    "share_429": 0.0,
    "share_reset": 0.0,
    "share_unknown": 0.0,
    "share_truncated": 0.0,
    "share_range": 0.0,
    "share_centre": 0.0,
    "share_approximate": 0.0,
}


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    """The service, as a process of its own."""
    with geocoding_service() as service:
        yield service


@pytest.fixture
def service(running: Service, monkeypatch: pytest.MonkeyPatch) -> Service:
    """The service as it is at its start, in use, with a key that it takes."""
    running.configure(**PLAIN)
    running.reset()
    monkeypatch.setenv("ROWMILL_GOOGLE_BASE_URL", running.url)
    monkeypatch.setenv("GOOGLE_MAPS_API_KEY", KEY)
    return running


@pytest.fixture
def paid_home(home: Path) -> Path:
    """A home in which nothing was bought yet."""
    keep_terms(home)
    return home
