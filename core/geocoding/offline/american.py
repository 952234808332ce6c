"""What ZIP codes tell about American addresses: the names of their towns, and where towns lie."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from statistics import fmean

from core.geocoding.offline.distance import apart_km
from core.geocoding.offline.names import normal_name
from core.geocoding.offline.places import Town
from core.geocoding.offline.region_signs import names_of_regions
from core.geocoding.offline.zips import Zip, zip_of

_ONE_PLACE_KM = 40.0
_PREFIXES = 1_000
_IN_PREFIX = 100


@lru_cache(maxsize=20_000)
def names_of(place: Zip) -> dict[str, str]:
    """The post office's names for a ZIP code, by their normal form."""
    return {normal_name(city): city for city in reversed(place.cities)}


def centres(city: str, state: str) -> Sequence[Zip]:
    """The ZIP codes that a town of this normal name has in a state, none if there is no such."""
    return _by_town(state).get(city, ())


def town_of(place: Zip, name: str = "") -> Town:
    """A ZIP code as a town: its centre and nobody counted."""
    state = place.state
    return Town(0, name or place.city, "US", state, state, 0, place.lat, place.lng)


def town_by_zips(city: str, state: str) -> Town | None:
    """The middle of a town known from ZIP codes alone; None if they lie in several places."""
    places = centres(city, state)
    if not places:
        return None
    lat, lng = fmean(one.lat for one in places), fmean(one.lng for one in places)
    if any(apart_km(one.lat, one.lng, lat, lng) > _ONE_PLACE_KM for one in places):
        return None
    return Town(0, names_of(places[0]).get(city, city.title()), "US", state, state, 0, lat, lng)


def elsewhere(city: str, town: Town, far_km: float) -> Town | None:
    """A place in the same state that has the name too and is far from `town`, by its ZIP code."""
    for one in centres(city, town.region):
        if apart_km(one.lat, one.lng, town.lat, town.lng) > far_km:
            return town_of(one, names_of(one).get(city, one.city))
    return None


@cache
def _by_town(state: str) -> dict[str, list[Zip]]:
    """The ZIP codes of a state by the names of their towns; some 10 ms for a large state."""
    towns: dict[str, list[Zip]] = {}
    for place in _in_state(state):
        for name in names_of(place):
            towns.setdefault(name, []).append(place)
    return towns


def _in_state(state: str) -> Iterator[Zip]:
    region = names_of_regions("US").regions.get(state.casefold())
    for prefix in range(_PREFIXES if region is not None else 0):
        if region is not None and region.prefixes.match(f"{prefix:03}"):
            for number in range(_IN_PREFIX):
                place = zip_of(f"{prefix:03}{number:02}")
                if place is not None and place.state == state and place.lat:
                    yield place
