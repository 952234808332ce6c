"""An address read as one of a country: its postcode, its region, its town, and its street."""

from collections.abc import Mapping, Sequence

from core.geocoding.offline import words
from core.geocoding.offline.countries import country_name
from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.locality import Search, find_town
from core.geocoding.offline.parse import (
    Part,
    Written,
    bears_out_a_town,
    has_digit,
    is_street,
)
from core.geocoding.offline.pieces import Piece, pieces_around, with_regions_apart
from core.geocoding.offline.postcodes import rules_of
from core.geocoding.offline.reading import Reading
from core.geocoding.offline.regions import Region
from core.geocoding.offline.shapes import find_postcode
from core.geocoding.offline.spots import Spot, Trust
from core.geocoding.offline.zips import zip_of

_LONGEST_HOUSE = 2
_LONGEST_NUMBER = 5
_FEW = 3
_CITY_STATES = frozenset(("SG", "HK", "MO", "MC", "VA", "GI", "SM", "LU", "KW", "DJ"))


def read(
    address: Written, parts: Sequence[Part], country: str, gazetteer: Gazetteer, said: str = ""
) -> Reading:
    """The address as one of `country`; `said` are the words taken from it that name the country."""
    reading = Reading(country)
    found = find_postcode(parts, country)
    if found is not None:
        reading.postcode = found.code
        reading.zip = zip_of(found.code[:5]) if country == "US" else None
        if country == "US" and reading.zip is None:
            reading.doubt("geocoding.offline.zip_unknown", zip=found.code[:5])
    wrong = next((one for one in parts if one.role == "postcode"), None)
    if wrong is not None and (found is None or parts[found.part] is not wrong):
        if rules_of(country).pattern is not None:
            reading.doubt(
                "geocoding.offline.no_postcode",
                postcode=wrong.text,
                country=country_name(country),
            )
        parts = [one for one in parts if one is not wrong]
        found = find_postcode(parts, country)
    pieces, regions = with_regions_apart(
        pieces_around(parts, found),
        country,
        lambda name: any(one.is_official for one in gazetteer.find(name, country)),
    )
    if regions:
        at = min(regions) if address.big_first else max(regions)
        regions = {at: regions[at]}
        reading.region = regions[at]
    search = Search(reading, pieces, regions, gazetteer)
    spot = find_town(search, big_first=address.big_first)
    if said and country in _CITY_STATES and reading.trust <= Trust.MIXED:
        _take_country(reading, said, gazetteer)
        spot = None
    _leave(reading, pieces, regions, spot, big_first=address.big_first)
    return reading


def _take_country(reading: Reading, said: str, gazetteer: Gazetteer) -> None:
    """A country that is a town: Singapore, Monaco."""
    matches = gazetteer.find(said, reading.country)
    if matches:
        reading.name, reading.town, reading.trust = said, matches[0].town, Trust.WHOLE
        reading.rivals = []


def _leave(
    reading: Reading,
    pieces: Sequence[Piece],
    regions: Mapping[int, Region],
    spot: Spot | None,
    *,
    big_first: bool,
) -> None:
    """Tell the street from what is left, and note words that nothing accounts for."""
    street: list[str] = []
    unread: list[str] = []
    skipped: list[str] = []
    at = -1 if spot is None else spot.piece
    for number, piece in enumerate(pieces):
        if spot is not None and number == at:
            behind = piece.norms[spot.last :]
            if spot.trust == Trust.RUN:
                reading.has_street = True
            elif piece.beside != "after" and not all(map(_is_district, behind)):
                unread.append(" ".join(behind))
            if spot.trust == Trust.RUN:
                street.append(" ".join(piece.raws[spot.last :]))
            if spot.first == 0 or spot.trust >= Trust.WHOLE:
                continue
            piece = piece.cut(0, spot.first, "")
            if spot.trust == Trust.MIXED:
                unread.append(piece.text)
        elif number in regions or piece.name in (reading.name, reading.around):
            continue
        if is_street(piece.norms):
            if number < at and reading.is_region and (village := _behind_a_street(piece)):
                skipped.append(village)
            reading.has_street = reading.has_street or bears_out_a_town(piece.norms)
        elif at >= 0 and not big_first and not _is_known(piece):
            if number > at:
                unread.append(piece.text)
            elif number > 0 or piece.beside or len(pieces) - len(regions) < _FEW:
                skipped.append(piece.text)
        street.append(piece.text)
    reading.street = tuple(street)
    reading.skipped = ", ".join(skipped)
    reading.unread = ", ".join(filter(None, unread))


def _behind_a_street(piece: Piece) -> str:
    """What follows the number of a street that is named before it: a town, it may be."""
    if piece.norms[0] not in words.BEFORE_ITS_NAME:
        return ""
    numbers = [place for place, word in enumerate(piece.norms) if has_digit(word)]
    behind = piece.norms[numbers[-1] + 1 :] if numbers else ()
    is_name = behind and not any(map(words.is_street_word, behind))
    return " ".join(behind) if is_name and words.UNIT.isdisjoint(behind) else ""


def _is_district(word: str) -> bool:
    return word in words.AFTER_A_TOWN or word[0].isdigit()


def _is_known(piece: Piece) -> bool:
    """Whether it is the number of a house or flat, a district that says so, or a landmark."""
    if len(piece.norms) <= _LONGEST_HOUSE and all(
        len(word) == 1 or (has_digit(word) and len(word) < _LONGEST_NUMBER) for word in piece.norms
    ):
        return True
    if piece.norms[0] in words.DISTRICT or piece.norms[-1] in words.DISTRICT:
        return True
    if piece.norms[0] in words.LANDMARK:
        return True
    return piece.name in words.STREET_UNIT_OR_BOX
