"""Whether a town lies in a region that an address names."""

from functools import lru_cache

from core.geocoding.offline.distance import towns_apart_km
from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.places import Town
from core.geocoding.offline.regions import Region


def may_lie_in(town: Town, region: Region | None, gazetteer: Gazetteer) -> bool:
    """It does, or one of the two is not known well enough to tell."""
    if region is not None and region.seat:
        return _is_near(town, region, gazetteer)
    return region is None or not (region.admin1 and town.admin1) or region.admin1 == town.admin1


def surely_lies_in(town: Town, region: Region | None, gazetteer: Gazetteer) -> bool:
    """Both are known well enough, and it does."""
    if region is None:
        return False
    if region.seat:
        return _is_near(town, region, gazetteer)
    return bool(region.admin1) and region.admin1 == town.admin1


def _is_near(town: Town, region: Region, gazetteer: Gazetteer) -> bool:
    seat = _seat(region.country, region.seat, gazetteer)
    return seat is None or towns_apart_km(seat, town) <= region.reach_km


@lru_cache(maxsize=1_000)
def _seat(country: str, name: str, gazetteer: Gazetteer) -> Town | None:
    return next(iter(gazetteer.towns(name, country)), None)
