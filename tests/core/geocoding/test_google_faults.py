"""Whatever a service and a network do wrong: tried again while it makes sense, then told."""

import socket
import time
from collections.abc import Callable
from email.utils import formatdate

import pytest

from core.errors import ItemError, PauseRun, StopRun
from core.geocoding.google.client import GoogleClient
from core.geocoding.google.retries import Patience
from core.geocoding.query import Query
from core.pacing import Meter, metered
from tests.geocoding_service import Service
from tests.geocoding_settings import DENIALS
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
HOUSE = Query("12 High Street", "Milbrook", default="US")
# Share of the service: code of the item that gave up.
FAULTS = {
    "share_503": "unavailable",
    "share_502": "unavailable",
    "share_429": "over_limit",
    "share_unknown": "unavailable",
    "share_reset": "cut_off",
    "share_truncated": "unreadable",
    "share_hang": "timeout",
}


def known(client: GoogleClient, service: Service) -> GoogleClient:
    """A client that has had an answer before."""
    client.ask(HOUSE, Open())
    service.reset()
    return client


@pytest.mark.parametrize(("share", "code"), FAULTS.items())
def test_eight_tries_then_the_item_fails(share: str, code: str, service: Service) -> None:
    asker = GoogleClient(KEY, service.url, patience=QUICK, read_s=0.1)
    known(asker, service).ask(HOUSE, Open())
    service.reset()
    service.configure(**{share: 1, "hang_s": 1, "retry_after_s": 0})
    clearance = Open()

    with pytest.raises(ItemError) as failed:
        asker.ask(HOUSE, clearance)

    assert failed.value.code == code
    assert "8 tries" in failed.value.message
    assert clearance.waits == 8
    assert service.counts().asked == {"12 High Street, Milbrook": 8}
    assert service.counts().billable == 0


def test_no_address_is_lost_when_one_answer_in_three_is_a_fault(service: Service) -> None:
    service.configure(**dict.fromkeys(FAULTS, 0.05), hang_s=0.3, retry_after_s=0.01)
    asker = GoogleClient(KEY, service.url, patience=QUICK, read_s=0.1)
    meter = Meter()

    with metered(meter):
        found = [asker.ask(Query(f"{n} Main Street"), Open()) for n in range(60)]

    counts = service.counts()
    assert all(found)
    assert counts.arrivals == 60 + meter.counts["retries"] > 70
    assert counts.billable == 60


def test_over_the_quota_is_told_and_tried_again(service: Service) -> None:
    service.configure(quota=3)
    patient = Patience(first_wait_s=0.15, longest_wait_s=0.5, jitter_s=0)
    asker = GoogleClient(KEY, service.url, patience=patient)
    clearance = Open()

    for n in range(4):
        asker.ask(Query(f"{n} Main Street"), clearance)

    counts = service.counts()
    assert counts.peak_accepted == 3
    assert counts.rejected == len(clearance.rejections) > 0
    assert set(clearance.rejections) == {None}


def test_retry_after_is_obeyed_and_told(client: GoogleClient, service: Service) -> None:
    known(client, service)
    service.configure(share_429=0.5, retry_after_s=0.3, seed=1)
    clearance = Open()

    began = time.monotonic()
    for n in range(6):
        client.ask(Query(f"{n} Main Street"), clearance)

    assert set(clearance.rejections) == {0.3}
    assert time.monotonic() - began >= 0.3 * len(clearance.rejections)


@pytest.mark.parametrize("write", [lambda: "3600", lambda: formatdate(time.time() + 3601)])
def test_a_service_that_wants_an_hour_of_rest_holds_the_run(write: Callable[[], str]) -> None:
    url = answering(http("503 Service Unavailable", headers=f"Retry-After: {write()}\r\n"))

    with pytest.raises(PauseRun, match="60 minutes"):
        GoogleClient(KEY, url, patience=QUICK).ask(HOUSE, Open())


def test_the_time_for_one_address_has_an_end(client: GoogleClient, service: Service) -> None:
    service.configure(share_503=1)
    patient = Patience(within_s=0.5, first_wait_s=0.2, jitter_s=0)
    clearance = Open()

    began = time.monotonic()
    with pytest.raises(ItemError):
        GoogleClient(KEY, service.url, patience=patient).ask(HOUSE, clearance)

    assert time.monotonic() - began < 0.7
    assert clearance.waits == 2


def test_waiting_for_clearance_does_not_count_as_trying(service: Service) -> None:
    service.configure(share_503=1)
    patient = Patience(within_s=0.5, first_wait_s=0.01, longest_wait_s=0.01, jitter_s=0)
    clearance = Open(before=lambda: time.sleep(0.1))

    with pytest.raises(ItemError):
        GoogleClient(KEY, service.url, patience=patient).ask(HOUSE, clearance)

    assert clearance.waits == 8


def test_the_usual_waits_fit_into_the_minute() -> None:
    usual = Patience()

    assert 30 < sum(usual.wait_s(failed) for failed in range(1, usual.tries)) < usual.within_s


def test_a_port_nobody_listens_on_stops_the_run_after_three_tries() -> None:
    clearance = Open()

    with closed_port() as url, pytest.raises(StopRun, match="cannot be reached"):
        GoogleClient(KEY, url, patience=QUICK).ask(HOUSE, clearance)

    assert clearance.waits == clearance.never_sent == 3


def test_a_host_that_does_not_exist_stops_the_run() -> None:
    clearance = Open()

    with pytest.raises(StopRun, match=r"nowhere\.invalid cannot be reached"):
        GoogleClient(KEY, "http://nowhere.invalid", patience=QUICK).ask(HOUSE, clearance)

    assert clearance.never_sent == 3


def test_a_host_that_lets_nobody_in_stops_the_run_in_three_connect_timeouts() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        address = full.getsockname()
        fillers = [socket.socket() for _ in range(4)]  # the queue of a server that accepts nobody
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(address)
        asker = GoogleClient(KEY, f"http://127.0.0.1:{address[1]}", patience=QUICK, connect_s=0.2)
        clearance = Open()

        began = time.monotonic()
        with pytest.raises(StopRun, match="cannot be reached"):
            asker.ask(HOUSE, clearance)

        assert time.monotonic() - began < 1.5
        assert clearance.never_sent == 3
        for filler in fillers:
            filler.close()


def test_a_service_that_is_lost_on_the_way_fails_the_item_only(service: Service) -> None:
    with closed_port() as url:
        asker = GoogleClient(KEY, service.url, patience=QUICK)
        known(asker, service)
        asker._maps.base_url = url
        clearance = Open()

        with pytest.raises(ItemError) as failed:
            asker.ask(HOUSE, clearance)

    assert failed.value.code == "unreachable"
    assert clearance.waits == clearance.never_sent == 3


def test_a_service_that_never_answers_stops_the_run_after_three_tries(service: Service) -> None:
    service.configure(share_hang=1, hang_s=2)
    clearance = Open()

    with pytest.raises(StopRun, match="no answer came in time"):
        GoogleClient(KEY, service.url, patience=QUICK, read_s=0.1).ask(HOUSE, clearance)

    assert (clearance.waits, clearance.never_sent) == (3, 0)


@pytest.mark.parametrize(
    "content",
    [
        http("200 OK", "<html>Please sign in</html>"),
        http("200 OK", "[]"),
        http("200 OK", "null"),
        http("200 OK", '{"results": []}'),
        http("200 OK", '{"status": "OK", "results": [{}]}'),
        http("200 OK", '{"status": "OK", "results": ["x"]}'),
        http("200 OK", '{"status": "OK", "results": {"0": 1}}'),
        http("200 OK", '{"status": "OK", "results": null}'),
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nxyz",
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"",
    ],
)
def test_something_else_than_the_service_stops_the_run(content: bytes) -> None:
    clearance = Open()

    with pytest.raises(StopRun, match="cannot be reached"):
        GoogleClient(KEY, answering(content), patience=QUICK).ask(HOUSE, clearance)

    assert clearance.waits == 3


@pytest.mark.parametrize("status", ["302 Found", "404 Not Found", "418 No"])
def test_a_status_that_is_none_of_the_services_stops_the_run_at_once(status: str) -> None:
    url = answering(http(status, headers="Location: http://127.0.0.1:9/elsewhere\r\n"))
    clearance = Open()

    with pytest.raises(StopRun, match=status[:3]):
        GoogleClient(KEY, url, patience=QUICK).ask(HOUSE, clearance)

    assert clearance.waits == 1


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        ("wrong_key", "does not know this key"),
        ("expired", "expired"),
        ("not_enabled", "not switched on for this key's project. Switch it on"),
        ("api_restricted", "may not be used for the Geocoding API"),
        ("referrer", "restricted to certain websites"),
        ("ip", "restricted to certain websites or IP"),
        ("billing", "Billing is not switched on"),
    ],
)
def test_a_refused_key_stops_the_run_and_names_the_cause(
    cause: str, words: str, client: GoogleClient, service: Service
) -> None:
    service.configure(deny=cause)
    clearance = Open()

    with pytest.raises(StopRun, match=words) as stopped:
        client.ask(HOUSE, clearance)

    assert "https://console.cloud.google.com/" in str(stopped.value)
    assert clearance.waits == service.counts().arrivals == 1


def test_every_denial_of_the_service_is_tried() -> None:
    assert len(DENIALS) == 7


def test_a_denial_of_unknown_cause_is_quoted_without_secrets() -> None:
    body = f'{{"status": "REQUEST_DENIED", "error_message": "No for {KEY} <b>today</b>"}}'

    with pytest.raises(StopRun, match="says: “No for … today”") as stopped:
        GoogleClient(KEY, answering(http("200 OK", body)), patience=QUICK).ask(HOUSE, Open())

    assert "AIza" not in str(stopped.value)


def test_a_forbidding_status_is_a_denial() -> None:
    url = answering(http("403 Forbidden", "<p>API keys with referer restrictions</p>"))

    with pytest.raises(StopRun, match="restricted"):
        GoogleClient(KEY, url, patience=QUICK).ask(HOUSE, Open())


def test_the_end_of_the_days_limit_holds_the_run(client: GoogleClient, service: Service) -> None:
    service.configure(daily_limit_after=2)
    for n in range(2):
        client.ask(Query(f"{n} Main Street"), Open())

    with pytest.raises(PauseRun, match="limit for today"):
        client.ask(HOUSE, Open())


def test_a_days_limit_said_as_a_quota_holds_the_run_too() -> None:
    said = "You have exceeded your daily request quota for this API."
    body = f'{{"status": "OVER_QUERY_LIMIT", "error_message": "{said}"}}'

    with pytest.raises(PauseRun, match="limit for today"):
        GoogleClient(KEY, answering(http("200 OK", body)), patience=QUICK).ask(HOUSE, Open())


def test_a_status_nobody_knows_fails_the_item() -> None:
    url = answering(http("200 OK", '{"status": "TEAPOT"}'))

    with pytest.raises(ItemError) as failed:
        GoogleClient(KEY, url, patience=QUICK).ask(HOUSE, Open())

    assert failed.value.code == "unexpected"
