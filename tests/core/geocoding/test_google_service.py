"""The local service that stands for Google's: its quota, its counters, its end."""

import os
import subprocess
import sys
import time
import urllib.request
from urllib.parse import urlencode

import pytest

from tests.geocoding_app import PATH
from tests.geocoding_service import PROJECT, Service, geocoding_service
from tests.google_clients import KEY, running, service

__all__ = ["running", "service"]


def ask(service: Service, address: str, key: str = KEY) -> str:
    query = urlencode({"address": address, "key": key})
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with direct.open(f"{service.url}{PATH}?{query}", timeout=5) as answer:
        return str(answer.read().decode())


def test_no_window_of_a_second_holds_more_than_the_quota(service: Service) -> None:
    service.configure(quota=5)

    answers = [ask(service, f"{n} Main Street") for n in range(12)]

    counts = service.counts()
    assert counts.peak_accepted == 5
    assert counts.arrivals == 12 == counts.peak_arrivals
    assert counts.rejected == 7 == sum("OVER_QUERY_LIMIT" in answer for answer in answers)
    assert counts.billable == 5


def test_counts_are_by_address_and_never_hold_a_key(service: Service) -> None:
    for address in ("1 Main Street", "2 Main Street", "1 Main Street", "3 Nowhere Road"):
        ask(service, address)

    counts = service.counts()
    assert counts.asked == {"1 Main Street": 2, "2 Main Street": 1, "3 Nowhere Road": 1}
    assert (counts.distinct, counts.most_asked, counts.billable) == (3, 2, 4)
    assert KEY not in repr(counts)


def test_another_key_than_the_right_one_is_denied(service: Service) -> None:
    service.configure(valid_key=KEY)

    assert "API key is invalid" in ask(service, "1 Main Street", "AIzaOther")
    assert '"OK"' in ask(service, "1 Main Street")


def test_faults_are_the_same_in_every_run(service: Service) -> None:
    service.configure(share_unknown=0.4)

    first = [ask(service, f"{n} Main Street") for n in range(20)]
    service.reset()

    assert first == [ask(service, f"{n} Main Street") for n in range(20)]
    assert 2 < service.counts().by_status["UNKNOWN_ERROR"] < 14


def test_it_ends_with_the_block() -> None:
    with geocoding_service(latency_ms=1) as started:
        assert is_alive(started.pid)

    assert not is_alive(started.pid)


@pytest.mark.skipif(os.name != "posix", reason="children are adopted on POSIX only")
def test_it_ends_when_its_parent_is_killed() -> None:
    program = (
        "import time\nfrom tests.geocoding_service import geocoding_service\n"
        "with geocoding_service() as s:\n    print(s.pid, flush=True)\n    time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=PROJECT, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        parent.kill()

    ends_at = time.monotonic() + 5
    while is_alive(pid) and time.monotonic() < ends_at:
        time.sleep(0.05)
    assert not is_alive(pid)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # An orphan that has ended may wait for a long time to be fetched by its new parent.
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        return stat.read().rpartition(")")[2].split()[0] != "Z"
