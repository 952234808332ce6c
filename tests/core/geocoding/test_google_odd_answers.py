"""Answers of another shape than Google's: refused as unreadable, or made safe to write."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from core.errors import RowmillError
from core.geocoding.google import session
from core.geocoding.google.client import GoogleClient
from core.geocoding.google.results import trimmed
from core.geocoding.query import Query
from tests.google_clients import QUICK, Open

HOUSE = Query("12 Mill Lane, Burntoak", default="US")
KEY = "AIzaOnlyForTheLocalService0000000000000"


def result(**changes: object) -> dict[str, object]:
    return {
        "formatted_address": "12 Mill Lane, Burntoak",
        "geometry": {"location": {"lat": 1.0, "lng": 2.0}, "location_type": "ROOFTOP"},
        "place_id": "a-place",
        **changes,
    }


@pytest.mark.parametrize("text", ["12 \ud83d Lane", "12\x00 Lane", "12 \x1b[31mLane", "12\u202e"])
def test_a_text_can_be_written_anywhere(text: str) -> None:
    kept = trimmed([result(formatted_address=text, place_id=text)])[0]

    for name in ("formatted_address", "place_id"):
        assert kept[name].encode()
        assert kept[name].isprintable()


def test_a_null_is_no_text() -> None:
    kept = trimmed([result(formatted_address=None, place_id=None)])[0]

    assert (kept["formatted_address"], kept["place_id"]) == ("", "")


@pytest.mark.parametrize("lat", [float("nan"), float("inf"), 1000.0, -91, "far", None])
def test_a_place_that_cannot_be_is_no_answer(lat: object) -> None:
    location = {"location": {"lat": lat, "lng": 2.0}, "location_type": "ROOFTOP"}

    with pytest.raises((TypeError, ValueError)):
        trimmed([result(geometry=location)])


@pytest.fixture(params=["drip", "flood"])
def endless(request: pytest.FixtureRequest) -> Iterator[str]:
    """A service whose answers come in drops, or are far too long."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            part = b" " if request.param == "drip" else b" " * 100_000
            try:
                while not over.wait(0.05 if request.param == "drip" else 0):
                    self.wfile.write(part)
                    self.wfile.flush()
            except OSError:
                return

        def log_message(self, *_: object) -> None:
            """Nothing on the screen."""

    over = threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    over.set()
    server.shutdown()


def test_an_answer_without_an_end_has_one(endless: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "MOST_SECONDS", 0.3)

    with pytest.raises(RowmillError):
        GoogleClient(KEY, endless, patience=QUICK).ask(HOUSE, Open())
