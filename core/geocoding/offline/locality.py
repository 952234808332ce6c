"""Which town of a country an address names, by its ZIP code, its region and its words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.geocoding.offline import american, words
from core.geocoding.offline.by_postcode import fitting_postcode
from core.geocoding.offline.by_zip import NEAR_ZIP_KM, town_by_zip
from core.geocoding.offline.distance import towns_apart_km
from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.inside import may_lie_in, surely_lies_in
from core.geocoding.offline.parse import has_digit
from core.geocoding.offline.pieces import Piece
from core.geocoding.offline.places import Match
from core.geocoding.offline.reading import Reading
from core.geocoding.offline.region_signs import names_of_regions
from core.geocoding.offline.regions import Region
from core.geocoding.offline.spots import Spot, Trust, name_at, runs, spots
from core.geocoding.offline.towns import best_and_rivals, weight
from core.geocoding.offline.variants import variants

_LARGE = 100_000
_FAR_LARGER = 10.0
_HUGE = 1_000_000
_SHORTEST_REGION = 4
_WITHIN_KM = 40.0
_NEVER_A_VILLAGE = 300_000


@dataclass(frozen=True, slots=True)
class Search:
    """What a town is looked for in: the pieces, which of them are regions, and the reading."""

    reading: Reading
    pieces: Sequence[Piece]
    regions: Mapping[int, Region]
    gazetteer: Gazetteer

    def named(self, spot: Spot) -> list[Match]:
        """The towns that the words of a spot name, as written or in another form of the name."""
        name, country = name_at(self.pieces, spot), self.reading.country
        matches = self.gazetteer.find(name, country)
        if matches or spot.trust == Trust.MIXED:
            return matches
        others = (self.gazetteer.find(other, country) for other in variants(name))
        return [one for one in next(filter(None, others), []) if one.is_official]


def find_town(search: Search, *, big_first: bool) -> Spot | None:
    """Put the town into the reading; the spot where it stands, None if there is no town known."""
    reading, pieces = search.reading, search.pieces
    if reading.zip is not None:
        spot = town_by_zip(reading, reading.zip, pieces, search.gazetteer)
        if spot is not None:
            return spot
    outside: tuple[Spot, Sequence[Match]] | None = None
    loose: tuple[Spot, Sequence[Match]] | None = None
    for spot, matches in _known(search, big_first=big_first):
        inside = _inside(search, name_at(pieces, spot), matches)
        if inside and not _is_too_loose(spot, pieces, inside, reading):
            if spot.trust > Trust.LOOSE or _is_borne_out(search, spot, inside):
                return _take(search, *_smallest(search, spot, inside, big_first=big_first))
            if loose is None or spot.trust > loose[0].trust:
                loose = spot, inside
        if matches and outside is None and spot.trust > Trust.LOOSE:
            outside = spot, matches
    if loose is None or loose[0].trust == Trust.MIXED:
        loose = _in_a_run(search) or loose
    is_run = loose is not None and loose[0].trust == Trust.RUN
    if not is_run and (named := _region_as_town(search)):
        return named
    if loose is not None:
        return _take(search, *loose)
    if outside is None or reading.region is None:
        return None
    _take(search, *outside)
    reading.doubt(
        "geocoding.offline.not_in_region",
        town=reading.name.title(),
        region=reading.region.label,
    )
    return outside[0]


def _known(search: Search, *, big_first: bool) -> Iterator[tuple[Spot, Sequence[Match]]]:
    """The spots whose words are a town's name, and the towns."""
    for spot in spots(search.pieces, search.regions, big_first=big_first):
        matches: Sequence[Match] = search.named(spot)
        if matches and _is_stripped(spot, search.pieces[spot.piece]):
            if search.gazetteer.is_name(search.pieces[spot.piece].name):
                continue
            matches = [one for one in matches if one.is_official]
        if spot.trust < Trust.WHOLE:
            matches = [one for one in matches if _is_well_named(one)]
        yield spot, matches


def _smallest(
    search: Search, spot: Spot, matches: Sequence[Match], *, big_first: bool
) -> tuple[Spot, Sequence[Match]]:
    """A village that stands before its municipality, instead of that: Ubud, Gianyar."""
    before = spot.piece - 1
    town = max(matches, key=weight).town
    if big_first or spot.trust != Trust.WHOLE or spot.first or town.population >= _NEVER_A_VILLAGE:
        return spot, matches
    if before < 1 or before in search.regions or search.reading.zip is not None:
        return spot, matches
    piece = search.pieces[before]
    if any(map(has_digit, piece.norms)) or any(map(words.is_street_word, piece.norms)):
        return spot, matches
    near = [
        one
        for one in search.gazetteer.find(piece.name, search.reading.country)
        if one.is_official and towns_apart_km(one.town, town) <= _WITHIN_KM
    ]
    if not near:
        return spot, matches
    search.reading.around = name_at(search.pieces, spot)
    return Spot(before, 0, len(piece.norms), Trust.WHOLE), near


def _in_a_run(search: Search) -> tuple[Spot, Sequence[Match]] | None:
    """A town before a street with no comma between: Hallstatt Seestraße 120."""
    for spot in runs(search.pieces, search.regions):
        matches = [one for one in search.named(spot) if one.is_official]
        inside = _inside(search, name_at(search.pieces, spot), matches)
        if inside:
            return spot, inside
    return None


def _is_borne_out(search: Search, spot: Spot, matches: Sequence[Match]) -> bool:
    """Whether the region that stands behind a town at the end of a street surely holds it."""
    if spot.trust != Trust.LOOSE or spot.piece + 1 not in search.regions:
        return False
    region = search.reading.region
    return any(surely_lies_in(one.town, region, search.gazetteer) for one in matches)


def _is_well_named(match: Match) -> bool:
    """Whether words among others may be taken for the town's name."""
    return match.is_official or match.town.population >= _LARGE


def _is_stripped(spot: Spot, piece: Piece) -> bool:
    """Whether words like "city" were taken off the end of a town's name."""
    behind = piece.norms[spot.last : spot.last + 1]
    return spot.trust >= Trust.WHOLE and behind != () and not has_digit(behind[0])


def _inside(search: Search, name: str, matches: Sequence[Match]) -> Sequence[Match]:
    """Those in the region stated, if one is; in the US, else the town known from ZIP codes."""
    reading = search.reading
    region = reading.region
    inside = [one for one in matches if may_lie_in(one.town, region, search.gazetteer)]
    if region is None:
        return inside
    if reading.country == "US" and not any(one.is_official for one in inside):
        by_zips = american.town_by_zips(name, region.code)
        return [Match(by_zips, True)] if by_zips else inside
    return [] if _is_another_name(inside, matches) else inside


def _is_another_name(inside: Sequence[Match], matches: Sequence[Match]) -> bool:
    """Whether the region holds no town that is called so first, and a far larger one is outside."""
    if not inside or any(one.is_official for one in inside):
        return False
    largest = max(map(weight, inside))
    return any(one.is_official and weight(one) > largest * _FAR_LARGER for one in matches)


def _region_as_town(search: Search) -> Spot | None:
    """A region that is called after its town, where no other town is named: Madrid, Tokyo."""
    reading = search.reading
    for number in search.regions:
        name = search.pieces[number].name
        if len(name) < _SHORTEST_REGION and name.isascii():
            continue
        matches = search.gazetteer.find(name, reading.country)
        if not matches:
            continue
        spot = Spot(number, 0, len(search.pieces[number].norms), Trust.WHOLE)
        inside = [one for one in matches if may_lie_in(one.town, reading.region, search.gazetteer)]
        if not inside:
            reading.region = None
            if matches[0].town.population < _HUGE:
                reading.doubt("geocoding.offline.region_or_town", name=name.title())
        _take(search, spot, inside or matches)
        # The same words cannot bear themselves out.
        reading.region_agrees = False
        reading.is_region = True
        return spot
    return None


def _take(search: Search, spot: Spot, matches: Sequence[Match]) -> Spot:
    """The likeliest of the towns of one name, by the postcode's region where that is known."""
    reading, gazetteer = search.reading, search.gazetteer
    name = name_at(search.pieces, spot)
    best, reading.rivals = best_and_rivals(fitting_postcode(reading, name, matches, gazetteer))
    reading.town, reading.name, reading.trust = best.town, name, spot.trust
    reading.is_official = best.is_official
    region = reading.region
    reading.region_agrees = surely_lies_in(best.town, region, gazetteer)
    reading.is_region = (
        region is None
        and names_of_regions(reading.country).named(tuple(name.split(" "))) is not None
    )
    if reading.country == "US" and reading.zip is None and region is not None:
        other = american.elsewhere(name, best.town, NEAR_ZIP_KM)
        if other is not None:
            reading.rivals.append(other)
    return spot


def _is_too_loose(
    spot: Spot, pieces: Sequence[Piece], matches: Sequence[Match], reading: Reading
) -> bool:
    """Whether a town at the end of a street's words may be a part of the street's name."""
    if spot.trust not in (Trust.LOOSE, Trust.BESIDE) or not spot.first:
        return False
    norms = pieces[spot.piece].norms[: spot.first]
    if _is_mid_street(norms):
        return True
    if spot.trust == Trust.BESIDE:
        return False
    if has_digit(norms[-1]) or words.is_street_word(norms[-1]):
        return len(norms) < 2
    is_long = spot.last - spot.first > 1 and matches[0].is_official
    return matches[0].town.population < _LARGE and not is_long


def _is_mid_street(norms: Sequence[str]) -> bool:
    """Whether a street's name has to follow, as in "12 Calle"."""
    return norms[-1] in words.BEFORE_ITS_NAME and all(map(has_digit, norms[:-1]))
