"""Google geocoding through a quota and through faults: Rowmill, and googlemaps as it comes.

    python -m benchmarks.addresses_google [--addresses 1000] [--workers 16] [--rounds 3] [--record]

Both ask the local service of tests/geocoding_service.py: 50 requests in any second, 100 ms each.
The peer is googlemaps.Client.geocode in a pool of threads, as its documentation has it. Rowmill is
a whole run: plan, limiter, budget, client, cache on disk, result. Rounds are interleaved; figures
are medians, but for peaks and losses, which are the worst of all rounds. The faults, 7 in 100:
2 % 503, 1 % each of 502, 429, reset, UNKNOWN_ERROR, 0.5 % each of truncated JSON and no answer for
12 s. Everything is imported and both ways have run once before the first round.
"""

import os
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import median

import googlemaps
import pandas as pd

from benchmarks.figures import arguments, tell
from core.engine.settings import Settings
from core.operations.addresses import GeocodeAddresses
from core.operations.operation import Resources
from core.runs import Run
from core.tables.roles import Role
from core.tables.table import Table
from tests.geocoding_service import Counts, Service, geocoding_service

KEY = "AIzaSy-for-the-local-service-alone"
QUOTA = 50
TARGET = 0.97
CHUNK = 10
NO_FAULTS = {"share_503": 0.0, "share_502": 0.0, "share_429": 0.0, "share_reset": 0.0} | {
    "share_hang": 0.0,
    "share_truncated": 0.0,
    "share_unknown": 0.0,
}
FAULTS = {"share_503": 0.02, "share_502": 0.01, "share_429": 0.01, "share_reset": 0.01} | {
    "share_hang": 0.005,
    "share_truncated": 0.005,
    "share_unknown": 0.01,
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One way through one list of addresses, and what the service saw of it."""

    elapsed_s: float
    lost: int
    seen: Counts
    quoted: float = 0.0
    cost: float = 0.0


Way = Callable[[Sequence[str], int, str], tuple[float, int, float, float]]


def main() -> None:
    """Measure both ways with and without faults, and Rowmill's second run of the same file."""
    parser = arguments(__doc__)
    parser.add_argument("--addresses", type=int, default=1_000)
    parser.add_argument("--workers", type=int, default=16)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    os.environ["GOOGLE_MAPS_API_KEY"] = KEY
    addresses = [f"{n} Main Street, Milbrook, OH {45001 + n % 900}" for n in range(asked.addresses)]
    with geocoding_service(latency_ms=100, quota=QUOTA, hang_s=12) as service:
        os.environ["ROWMILL_GOOGLE_BASE_URL"] = service.url
        _round(service, addresses[: asked.workers], asked.workers)
        rounds = [_round(service, addresses, asked.workers) for _ in range(asked.rounds)]
    rows = [_row(name, [done[name] for done in rounds], len(addresses)) for name in rounds[0]]
    plain = [done["Rowmill"] for done in rounds]
    share = median(len(addresses) / (done.elapsed_s * QUOTA) for done in plain)
    tell(
        f"Google: {len(addresses):,} addresses, {QUOTA}/s, 100 ms, {asked.workers} workers",
        [_HEAD, *rows],
        notes=[
            "Share: addresses a second of the whole run, of the quota. Peaks: the most in any"
            " second that arrived, and that the service took. Lost: rows without an answer.",
            _bills(plain, "no faults"),
            _bills([done["Rowmill, 7 % faults"] for done in rounds], "7 % faults"),
        ],
        verdict=f"Rowmill: {share:.1%} of the quota (to reach: {TARGET:.0%}), at most"
        f" {max(done.seen.peak_arrivals for done in plain)} arrivals in any second.",
        record=asked.record,
    )


_HEAD = ("way", "seconds", "share", "peak arrived", "peak taken", "rejected", "sent", "lost")


def _round(service: Service, addresses: Sequence[str], workers: int) -> dict[str, Measured]:
    """One measurement of each, in turns."""
    done: dict[str, Measured] = {}
    for faults, ending in ((NO_FAULTS, ""), (FAULTS, ", 7 % faults")):
        service.configure(**faults)
        done[f"googlemaps{ending}"] = _measured(service, _googlemaps, addresses, workers, "")
        with tempfile.TemporaryDirectory() as home:
            done[f"Rowmill{ending}"] = _measured(service, _rowmill, addresses, workers, home)
            if not ending:
                done["Rowmill again"] = _measured(service, _rowmill, addresses, workers, home)
    return done


def _measured(
    service: Service, way: Way, addresses: Sequence[str], workers: int, home: str
) -> Measured:
    time.sleep(1.0)  # the quota's window is empty again
    service.reset()
    elapsed_s, lost, quoted, cost = way(addresses, workers, home)
    return Measured(elapsed_s, lost, service.counts(), quoted, cost)


def _googlemaps(
    addresses: Sequence[str], workers: int, home: str
) -> tuple[float, int, float, float]:
    client = googlemaps.Client(KEY, base_url=os.environ["ROWMILL_GOOGLE_BASE_URL"])

    def is_lost(address: str) -> bool:
        try:
            client.geocode(address)
        except Exception:  # noqa: BLE001 -- whatever it raises, the row has no answer
            return True
        return False

    began = time.perf_counter()
    with ThreadPoolExecutor(workers) as pool:
        lost = sum(pool.map(is_lost, addresses))
    return time.perf_counter() - began, lost, 0.0, 0.0


def _rowmill(addresses: Sequence[str], workers: int, home: str) -> tuple[float, int, float, float]:
    """Seconds of the run, rows lost, the price quoted, and the cost reported."""
    frame = pd.DataFrame({"Address": addresses}, dtype="str")
    frame.index = pd.RangeIndex(1, len(frame) + 1, name="row_id")
    table = Table("addresses", frame, {Role.ADDRESS: ("Address",)})
    operation = GeocodeAddresses(provider="google", budget=0)
    resources = Resources(home=home)
    quote = operation.quote(table, resources, lambda words, part: None)
    run = Run(table, [operation], Settings(True, workers, CHUNK), resources=resources)
    run.start()
    run.wait()
    result = run.result()
    assert result is not None
    lost = int((result.table.frame["address_status"] == "error").sum())
    report = run.report()
    return report.elapsed_s, lost, quote.price, report.step.cost


def _row(name: str, done: Sequence[Measured], addresses: int) -> tuple[str, ...]:
    elapsed_s = median(one.elapsed_s for one in done)
    sent = median(one.seen.arrivals for one in done)
    rejected = median(one.seen.rejected / max(1, one.seen.arrivals) for one in done)
    return (
        name,
        f"{elapsed_s:.2f}",
        f"{addresses / elapsed_s / QUOTA:.1%}" if sent else "-",
        f"{max(one.seen.peak_arrivals for one in done)}",
        f"{max(one.seen.peak_accepted for one in done)}",
        f"{rejected:.1%}",
        f"{sent:,.0f}",
        f"{max(one.lost for one in done)}",
    )


def _bills(done: Sequence[Measured], case: str) -> str:
    """What was quoted, what the run said it cost, and what the service would charge for."""
    worst = max(done, key=lambda one: abs(one.cost - one.quoted))
    price = worst.quoted / max(1, worst.seen.distinct)
    return (
        f"Quote and bill, {case}: ${worst.quoted:.3f} quoted, ${worst.cost:.3f} counted by the run,"
        f" ${worst.seen.billable * price:.3f} for the answers that the service gave."
    )


if __name__ == "__main__":
    main()
