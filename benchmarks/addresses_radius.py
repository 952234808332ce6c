"""The 95 % radius of offline answers: fitted on one half of the known places, checked on the other.

    python -m benchmarks.addresses_radius [--folder FOLDER] [--record]

Needs a built gazetteer: FOLDER, else the one ROWMILL_GAZETTEER names. Truth in the United States:
the centre of each delivering ZIP code, against the town its city and state lead to, and against
the places that have this ZIP code alone. In Canada: the centre of each urban forward sortation area
(the package pypostalcode), against the town it is named for.
"""

import os
import random
import re
import sqlite3
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypostalcode
import zipcodes

from benchmarks.figures import arguments, tell
from core.geocoding.offline.distance import apart_km
from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.places import Town
from core.geocoding.offline.radius import POPULATIONS, Precision, radius_km
from core.geocoding.offline.regions import region_named

SEED = 20261122
QUARTERS = r"\b(?:north|south|east|west)(?:east|west|ern|eastern|western)?\b"
PARTS = re.compile(
    rf"{QUARTERS}|\b(?:central|inner|outer|downtown|upper|lower|old|greater|region)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Error:
    """How far one known place is from the point that an answer would give, in km."""

    population: int
    country: str
    precision: Precision
    km: float

    @property
    def bucket(self) -> int:
        """Which bucket of populations it falls in."""
        return bisect_right(POPULATIONS, self.population)


def main() -> None:
    """Fit, check, and print the table that core.geocoding.offline.radius holds."""
    parser = arguments(__doc__)
    parser.add_argument("--folder", default=os.environ.get("ROWMILL_GAZETTEER", ""))
    asked = parser.parse_args()
    gazetteer = Gazetteer(Path(asked.folder))
    groups = {
        "US, town": [*_american_towns(gazetteer)],
        "CA, town": [*_canadian_towns(gazetteer)],
        "US, postcode": [*_american_postcodes(gazetteer)],
    }
    groups["elsewhere, town"] = [*groups["US, town"], *groups["CA, town"]]
    rows = [_row(name, errors) for name, errors in groups.items()]
    head = ["", "places", "checked", "half fitted", "by the table", "median km"]
    buckets = [f"< {below:,}" for below in POPULATIONS] + [f">= {POPULATIONS[-1]:,}"]
    checked = [row[4] for row in rows[:2]]
    tell(
        "Addresses: the 95 % radius of offline answers, by population",
        [[*head, *buckets], *rows],
        verdict=f"Covered by the table: {checked[0]} in the United States, {checked[1]} in Canada "
        "(to reach: 93-97 %).",
        notes=["The radius in km by population, fitted on one half and checked on the other."],
        record=asked.record,
    )


def _row(name: str, errors: Sequence[Error]) -> list[str]:
    shuffled = [*errors]
    random.Random(SEED).shuffle(shuffled)
    half = len(shuffled) // 2
    radii, held_out = _fitted(shuffled[:half]), shuffled[half:]
    fitted = sum(one.km <= radii[one.bucket] for one in held_out) / len(held_out)
    table = sum(
        one.km <= radius_km(one.population, one.country, one.precision) for one in held_out
    ) / len(held_out)
    middle = sorted(one.km for one in errors)[len(errors) // 2]
    return [
        *(name, f"{len(errors):,}", f"{len(held_out):,}", f"{fitted:.1%}", f"{table:.1%}"),
        *(f"{middle:.1f}", *(f"{km:.1f}" for km in radii)),
    ]


def _fitted(errors: Sequence[Error]) -> list[float]:
    """The 95 % quantile of each bucket, 0 where there is nothing in it."""
    found = []
    for bucket in range(len(POPULATIONS) + 1):
        distances = sorted(one.km for one in errors if one.bucket == bucket)
        found.append(distances[int(len(distances) * 0.95)] if distances else 0.0)
    return found


def _error(town: Town, lat: float, lng: float, precision: Precision) -> Error:
    km = apart_km(town.lat, town.lng, lat, lng)
    return Error(town.population, town.country, precision, km)


def _american_towns(gazetteer: Gazetteer) -> Iterator[Error]:
    for one in _delivering():
        town = _town(gazetteer, one["city"], "US", one["state"])
        if town is not None:
            yield _error(town, float(one["lat"]), float(one["long"]), "town")


def _american_postcodes(gazetteer: Gazetteer) -> Iterator[Error]:
    """Places whose name is that of one ZIP code alone, from the centre of that."""
    zips: dict[tuple[str, str], list[dict[str, str]]] = {}
    for one in _delivering():
        for city in dict.fromkeys([one["city"], *one["acceptable_cities"]]):
            zips.setdefault((city, one["state"]), []).append(one)
    for (city, state), having in zips.items():
        town = _town(gazetteer, city, "US", state) if len(having) == 1 else None
        if town is not None:
            yield _error(town, float(having[0]["lat"]), float(having[0]["long"]), "postcode")


def _delivering() -> Iterator[dict[str, str]]:
    for one in zipcodes.list_all():  # type: ignore[no-untyped-call]
        if one["active"] and one["zip_code_type"] == "STANDARD" and one["lat"]:
            yield one


def _canadian_towns(gazetteer: Gazetteer) -> Iterator[Error]:
    path = Path(pypostalcode.__file__).with_name("postalcodes.db")
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        rows = connection.execute(
            "SELECT fsa, city, province, latitude, longitude FROM PostalCodes"
        ).fetchall()
    for fsa, city, province, lat, lng in rows:
        region = region_named("CA", province)
        # A second sign of 0 is a rural area, hundreds of km wide and named for its region.
        if region is None or fsa[1] == "0":
            continue
        town = _town(gazetteer, PARTS.sub(" ", city.split("(")[0]), "CA", region.label)
        if town is not None:
            yield _error(town, lat, lng, "town")


def _town(gazetteer: Gazetteer, name: str, country: str, region: str) -> Town | None:
    """The most populous town that goes by the name in the region."""
    for match in gazetteer.find(name, country):
        if match.is_official and match.town.region == region:
            return match.town
    return None


if __name__ == "__main__":
    main()
