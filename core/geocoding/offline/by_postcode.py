"""The towns of one name less those that cannot have the postcode of an address."""

from collections.abc import Sequence

from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.inside import may_lie_in
from core.geocoding.offline.places import Match
from core.geocoding.offline.postcode_towns import Area, area_of
from core.geocoding.offline.reading import Reading
from core.geocoding.offline.regions import Region, regions_of_postcode

_COMPACT_KM = 120.0


def fitting_postcode(
    reading: Reading, name: str, matches: Sequence[Match], gazetteer: Gazetteer
) -> Sequence[Match]:
    """Those that fit the postcode of `reading`, all of them, with a doubt, if none does."""
    if not reading.postcode:
        return matches
    if of_code := regions_of_postcode(reading.country, reading.postcode):
        matches = _by_region(reading, name, matches, of_code, gazetteer)
    if area := area_of(reading.country, reading.postcode, gazetteer):
        matches = _by_area(reading, name, matches, area)
    return matches


def _by_region(
    reading: Reading,
    name: str,
    matches: Sequence[Match],
    of_code: Sequence[Region],
    gazetteer: Gazetteer,
) -> Sequence[Match]:
    """The towns of a name that lie where a postcode belongs; all of them if there is none."""
    stated, here = reading.region, of_code[0].label
    allowed = ("", *(one.admin1 for one in of_code))
    if stated is not None and stated.admin1 not in allowed:
        reading.doubt(
            "geocoding.offline.regions_differ",
            postcode=reading.postcode,
            region=here,
            other=stated.label,
        )
        return matches
    held = [
        one for one in matches if any(may_lie_in(one.town, region, gazetteer) for region in of_code)
    ]
    if held:
        reading.postcode_agrees = any(region.admin1 for region in of_code)
        return held
    reading.doubt(
        "geocoding.offline.postcode_of_region",
        postcode=reading.postcode,
        region=here,
        town=name.title(),
    )
    return matches


def _by_area(reading: Reading, name: str, matches: Sequence[Match], area: Area) -> Sequence[Match]:
    """The towns of a name that lie around the town of a postcode; all of them if none does."""
    held = [one for one in matches if area.holds(one.town)]
    if held:
        reading.postcode_agrees = reading.postcode_agrees or area.reach_km <= _COMPACT_KM
        return held
    reading.postcode_agrees = False
    reading.doubt(
        "geocoding.offline.postcode_of_region",
        postcode=reading.postcode,
        region=area.town.name,
        town=name.title(),
    )
    return matches
