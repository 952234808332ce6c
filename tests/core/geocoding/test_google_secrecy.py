"""The key and the addresses: in no log, no error, no repr, no pickle, and never sent elsewhere."""

import io
import logging
import pickle
import traceback
from collections.abc import Callable

import pytest

from core.errors import RowmillError
from core.geocoding.google.client import GoogleClient
from core.geocoding.google.keyed import STAND_IN
from core.geocoding.query import Query
from tests.geocoding_service import Service
from tests.google_clients import (
    KEY,
    QUICK,
    Open,
    answering,
    client,
    closed_port,
    http,
    running,
    service,
)

__all__ = ["client", "running", "service"]
SECRET = KEY.removeprefix(STAND_IN)
HOUSE = Query("12 Discretion Street", "Milbrook", default="US")


def said_by(call: Callable[[], object]) -> str:
    """All that an error tells: its words, its traceback, what hangs on it, and its repr."""
    with pytest.raises(RowmillError) as failed:
        call()
    parts = []
    error: BaseException | None = failed.value
    while error:
        parts += [repr(error), str(error), repr(error.args), *traceback.format_exception(error)]
        parts.append(repr(vars(error)))
        error = error.__cause__ or error.__context__
    return "\n".join(parts)


def test_the_wire_has_the_key_and_nothing_else_does(
    client: GoogleClient, service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    service.configure(valid_key=KEY, share_503=0.4)

    with caplog.at_level(logging.DEBUG):
        for n in range(5):
            client.ask(Query(f"{n} Discretion Street"), Open())

    assert service.counts().billable == 5
    assert "GET /maps/api/geocode/json HTTP/1.1" in caplog.text
    assert SECRET not in caplog.text
    assert "Discretion" not in caplog.text


def test_a_retry_is_no_warning(
    client: GoogleClient, service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    service.configure(share_503=0.5)

    for n in range(5):
        client.ask(Query(f"{n} Discretion Street"), Open())

    assert service.counts().by_status["503"] > 0
    assert not caplog.records


@pytest.mark.parametrize("share", ["share_503", "share_429", "share_reset", "share_truncated"])
def test_an_item_that_fails_does_not_tell(
    share: str, client: GoogleClient, service: Service
) -> None:
    service.configure(**{share: 1, "retry_after_s": 0})

    said = said_by(lambda: client.ask(HOUSE, Open()))

    assert SECRET not in said
    assert "Discretion" not in said.replace('"12 Discretion Street"', "")


def test_a_run_that_stops_does_not_tell(service: Service) -> None:
    service.configure(share_hang=1, hang_s=1)
    with closed_port() as closed:
        urls = [closed, "http://nowhere.invalid", "https://127.0.0.1:1", service.url]
        urls += [answering(http("302 Found", headers="Location: /x\r\n")), answering(b"no HTTP")]
        askers = [GoogleClient(KEY, url, patience=QUICK, read_s=0.05) for url in urls]
        said = "\n".join(said_by(lambda a=asker: a.ask(HOUSE, Open())) for asker in askers)  # type: ignore[misc]

    assert SECRET not in said
    assert "Discretion" not in said


def test_nothing_of_a_client_shows_the_key(client: GoogleClient) -> None:
    client.ask(HOUSE, Open())

    shown = [repr(client), str(client), repr(vars(client)), repr(vars(client._maps))]
    shown += [repr(vars(client._session)), repr(client._session.adapters)]
    shown += [repr(vars(adapter)) for adapter in client._session.adapters.values()]

    assert SECRET not in "".join(shown)


def test_a_client_cannot_be_pickled(client: GoogleClient) -> None:
    for part in (client, client._session, client._session.adapters["https://"]):
        with pytest.raises(TypeError, match="key"):
            pickle.dump(part, io.BytesIO())


def test_a_redirect_is_not_followed_with_the_key(service: Service) -> None:
    url = answering(http("302 Found", headers=f"Location: {service.url}/elsewhere\r\n"))

    said_by(lambda: GoogleClient(KEY, url, patience=QUICK).ask(HOUSE, Open()))

    assert service.counts().arrivals == 0


def test_a_proxy_of_the_environment_gets_the_whole_request(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    seen: list[bytes] = []
    url = answering(http("200 OK", '{"status": "ZERO_RESULTS", "results": []}'), seen)
    monkeypatch.setenv("http_proxy", url)

    GoogleClient(KEY, "http://maps.invalid", patience=QUICK).ask(HOUSE, Open())

    line = seen[0].splitlines()[0].decode()
    assert line.startswith("GET http://maps.invalid/maps/api/geocode/json?address=12+Discretion")
    assert line.endswith(f"&key={KEY} HTTP/1.1")


def test_what_only_looks_like_a_key_is_refused_in_our_words() -> None:
    said = said_by(lambda: GoogleClient("sk " + SECRET, "http://127.0.0.1:1"))

    assert "cannot be a key" in said
    assert SECRET not in said.replace('"sk " + SECRET', "")
