"""The town of an American address by its ZIP code."""

from collections.abc import Iterator, Sequence

from core.geocoding.offline import american
from core.geocoding.offline.distance import apart_km
from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.pieces import Piece
from core.geocoding.offline.places import Town
from core.geocoding.offline.reading import Reading
from core.geocoding.offline.spots import Spot, Trust, name_at, spots
from core.geocoding.offline.variants import variants
from core.geocoding.offline.zips import Zip

NEAR_ZIP_KM = 40.0
_WIDE_KM = 8.0
_SAME_TOWN_KM = 150.0
_MOST_WORDS = 4


def town_by_zip(
    reading: Reading, place: Zip, pieces: Sequence[Piece], gazetteer: Gazetteer
) -> Spot | None:
    """Put the town that is both in the address and the post office's into `reading`; its spot."""
    if reading.region is not None and reading.region.code != place.state:
        reading.doubt(
            "geocoding.offline.zip_of_state",
            zip=place.zip5,
            state=place.state,
            other=reading.region.label,
        )
        return None
    names = american.names_of(place)
    for spot, name in _stretches(pieces):
        known = next((one for one in (name, *variants(name)) if one in names), "")
        if known:
            return _take(reading, place, spot, (name, names[known]), gazetteer)
    return _near_zip(reading, place, pieces, gazetteer)


def _stretches(pieces: Sequence[Piece]) -> Iterator[tuple[Spot, str]]:
    """The ends of the pieces, and the beginning of the first, longest names first."""
    for number in range(len(pieces) - 1, -1, -1):
        norms = pieces[number].norms
        for first in range(max(0, len(norms) - _MOST_WORDS), len(norms)):
            trust = Trust.BESIDE if first else Trust.WHOLE
            yield Spot(number, first, len(norms), trust), " ".join(norms[first:])
    if pieces:
        norms = pieces[0].norms
        for last in range(min(len(norms) - 1, _MOST_WORDS), 0, -1):
            yield Spot(0, 0, last, Trust.RUN), " ".join(norms[:last])


def _near_zip(
    reading: Reading, place: Zip, pieces: Sequence[Piece], gazetteer: Gazetteer
) -> Spot | None:
    """A town that the post office does not name for a ZIP code, but that lies at its centre."""
    for spot in spots(pieces, (), big_first=False):
        if spot.trust <= Trust.LOOSE:
            continue
        name = name_at(pieces, spot)
        for match in gazetteer.find(name, "US"):
            town = match.town
            near = apart_km(town.lat, town.lng, place.lat, place.lng) <= NEAR_ZIP_KM
            if near and town.region == place.state:
                return _take(reading, place, spot, (name, town.name), gazetteer)
    return None


def _take(
    reading: Reading, place: Zip, spot: Spot, names: tuple[str, str], gazetteer: Gazetteer
) -> Spot:
    name, city = names
    reading.town = _town_far_from(place, city, gazetteer) or american.town_of(place, city)
    reading.name, reading.trust = name, spot.trust
    reading.region_agrees = reading.region is not None
    reading.postcode_agrees = reading.by_zip = True
    return spot


def _town_far_from(place: Zip, city: str, gazetteer: Gazetteer) -> Town | None:
    """The town itself, where the ZIP code is so wide that its centre is not the town's."""
    for match in gazetteer.find(city, "US"):
        town = match.town
        if match.is_official and town.region == place.state:
            away = apart_km(town.lat, town.lng, place.lat, place.lng)
            return town if _WIDE_KM < away < _SAME_TOWN_KM else None
    return None
