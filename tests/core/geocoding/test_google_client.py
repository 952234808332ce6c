"""Google's client against the local service: what is sent, what comes back, at what cost."""

import logging
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.errors import ItemError
from core.geocoding.google.client import GoogleClient, where
from core.geocoding.google.judge import judge
from core.geocoding.query import Query
from core.pacing import Meter, metered
from tests.geocoding_service import Service
from tests.google_clients import KEY, QUICK, Open, client, running, service

__all__ = ["client", "running", "service"]
HOUSE = Query("12 High Street", "Milbrook", "CA", "94043", country="USA", default="US")


def test_an_address_is_found(client: GoogleClient, service: Service) -> None:
    (result,) = client.ask(HOUSE, Open())

    place = judge(HOUSE, [result]).place
    assert place is not None
    assert (place.street_number, place.route) == ("12", "High Street")
    assert (place.locality, place.postcode, place.country) == ("Milbrook", "94043", "US")
    assert place.location_type == "ROOFTOP"
    assert service.counts().billable == 1


def test_nothing_found_is_an_answer(client: GoogleClient, service: Service) -> None:
    assert client.ask(Query("1 Nowhere Road", default="US"), Open()) == ()
    assert service.counts().by_status == {"ZERO_RESULTS": 1}


def test_a_result_is_trimmed(client: GoogleClient) -> None:
    results = client.ask(Query("5 Almost Lane", default="US"), Open())

    assert 2 <= len(results) <= 5
    assert all(result["partial_match"] for result in results)
    assert set(results[0]) == {"formatted_address", "address_components", "location"} | {
        "location_type",
        "partial_match",
        "place_id",
        "types",
    }


@pytest.mark.parametrize(
    ("country", "default", "sent"),
    [
        ("United Kingdom", "US", {"components": {"country": "GB"}}),
        ("Deutschland", "", {"components": {"country": "DE"}}),
        ("", "GB", {"region": "uk"}),
        ("", "US", {"region": "us"}),
        ("Atlantis", "FR", {"region": "fr"}),
        ("", "", {"region": None}),
    ],
)
def test_a_stated_country_limits_and_a_default_leans(
    country: str, default: str, sent: dict[str, object]
) -> None:
    assert where(Query("1 Main St", country=country, default=default)) == sent | {"language": "en"}


def test_each_try_is_cleared_when_only_the_sending_is_left(
    client: GoogleClient, service: Service
) -> None:
    seen: list[tuple[int, int]] = []

    def look() -> None:
        counts = service.counts()
        seen.append((counts.arrivals, counts.connections))

    clearance = Open(before=look)
    client.ask(HOUSE, clearance)

    assert seen == [(0, 2)]  # the client's connection is open, the other one is our own
    assert clearance.waits == service.counts().arrivals == 1


def test_a_refused_clearance_sends_nothing(client: GoogleClient, service: Service) -> None:
    def refuse() -> None:
        raise ItemError("budget", "spent")

    with pytest.raises(ItemError, match="spent"):
        client.ask(HOUSE, Open(before=refuse))

    assert service.counts().arrivals == 0


def test_a_fault_of_the_clearance_comes_out_as_it_is(client: GoogleClient) -> None:
    def fail() -> None:
        raise ValueError("a bug")

    with pytest.raises(ValueError, match="a bug"):
        client.ask(HOUSE, Open(before=fail))


def test_an_address_without_end_is_not_sent(client: GoogleClient, service: Service) -> None:
    with pytest.raises(ItemError) as failed:
        client.ask(Query("1 " + "long " * 500), Open())

    assert failed.value.code == "too_long"
    assert service.counts().arrivals == 0


def test_an_address_the_service_cannot_read_fails_alone(
    client: GoogleClient, service: Service
) -> None:
    with pytest.raises(ItemError) as failed:
        client.ask(Query(""), Open())

    assert failed.value.code == "invalid"
    assert service.counts().arrivals == 1


def test_the_meter_holds_the_seconds_of_requests_alone(service: Service) -> None:
    service.configure(latency_ms=50, share_503=1)
    patient = GoogleClient(KEY, service.url, patience=QUICK)
    meter = Meter()

    began = time.perf_counter()
    with metered(meter), pytest.raises(ItemError):
        patient.ask(HOUSE, Open(before=lambda: time.sleep(0.05)))

    held_s = 8 * 0.05 + meter.waits_s["retry"]
    assert 8 * 0.05 <= meter.requests_s <= time.perf_counter() - began - held_s
    assert meter.waits_s["retry"] > 0
    assert meter.counts == {"retries": 7}


def test_sixteen_threads_share_a_client_and_its_connections(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    service.configure(latency_ms=10)
    shared = GoogleClient(KEY, service.url, patience=QUICK)
    queries = [Query(f"{n} Main Street", "Milbrook", default="US") for n in range(320)]

    with caplog.at_level(logging.DEBUG), ThreadPoolExecutor(16) as pool:
        found = list(pool.map(lambda query: shared.ask(query, Open()), queries))

    written = [results[0]["formatted_address"].partition(" ")[0] for results in found]
    counts = service.counts()
    assert written == [str(n) for n in range(320)]
    assert counts.most_asked == 1
    assert counts.connections <= 16 + 2  # and those that steer the service
    assert "pool is full" not in caplog.text


def test_more_threads_than_connections_wait_before_they_are_cleared(service: Service) -> None:
    service.configure(latency_ms=20)
    narrow = GoogleClient(KEY, service.url, connections=2, patience=QUICK)
    clearance = Open()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: narrow.ask(Query(f"{n} Elm Street"), clearance), range(24)))

    assert clearance.waits == 24
    assert service.counts().most_under_way <= 2
