"""Where a postcode lies, roughly: the town around which those that begin like it are found."""

import re
from functools import cache
from typing import NamedTuple

from core.geocoding.offline.distance import towns_apart_km
from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.places import Town
from core.geocoding.offline.postcode_areas import POSTCODE_AREAS

_LETTERS = re.compile(r"[A-Z]+")
_REACH = re.compile(r"(.+) (\d+)")


class Area(NamedTuple):
    """The largest town of an area and how far, in km, the area's postcodes reach from it."""

    town: Town
    reach_km: float

    def holds(self, town: Town) -> bool:
        """Whether a town may have a postcode of this area."""
        return towns_apart_km(self.town, town) <= self.reach_km


def area_of(country: str, postcode: str, gazetteer: Gazetteer) -> Area | None:
    """The area a postcode lies in; None where that is not known."""
    if country not in POSTCODE_AREAS:
        return None
    if country == "GB":
        letters = _LETTERS.match(postcode)
        return _area(country, letters[0], gazetteer) if letters else None
    return _area(country, postcode[:2], gazetteer) or _area(country, postcode[:1], gazetteer)


@cache
def _area(country: str, begins: str, gazetteer: Gazetteer) -> Area | None:
    name, reach_km = _named(country).get(begins, ("", 0.0))
    towns = gazetteer.towns(name, country) if name else []
    return Area(towns[0], reach_km) if towns else None


@cache
def _named(country: str) -> dict[str, tuple[str, float]]:
    usual_km, listed = POSTCODE_AREAS[country]
    named = {}
    for row in listed.split("|"):
        begins, name = row.split(" ", 1)
        reach = _REACH.fullmatch(name)
        named[begins] = (reach[1], float(reach[2])) if reach else (name, float(usual_km))
    return named
