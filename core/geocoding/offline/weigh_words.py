"""What the words of a reading say against it: those left over, those missing, the name itself."""

from core.geocoding.offline.countries import country_of
from core.geocoding.offline.distance import towns_apart_km
from core.geocoding.offline.evidence import Evidence
from core.geocoding.offline.judged import How
from core.geocoding.offline.parse import has_digit
from core.geocoding.offline.reading import Reading
from core.geocoding.offline.region_signs import countries_of_region
from core.geocoding.offline.spots import Trust
from core.geocoding.offline.towns import FAR_KM
from core.geocoding.offline.words import ARTICLES, CITY_REGIONS

_FAMOUS = 100_000
_NOT_SMALL = 20_000


def weigh_words(reading: Reading, how: How, evidence: Evidence) -> None:
    """Words that no address has, words nothing accounts for, too few words."""
    address = evidence.address
    if address.is_cut:
        reading.doubt("geocoding.offline.too_long")
    if address.is_talk and not reading.postcode:
        reading.doubt("geocoding.offline.talk")
    if reading.unread and not _is_waived(reading, how, evidence):
        reading.doubt("geocoding.offline.unread", words=reading.unread[:60])
    elif reading.skipped and _hides_the_town(reading):
        reading.doubt("geocoding.offline.unread", words=reading.skipped[:60])
    if _is_bare(reading, how, evidence):
        reading.doubt("geocoding.offline.bare", town=reading.name.title())


def weigh_name(reading: Reading, how: How) -> None:
    """A town called like another country, where nothing else bears it out."""
    country = country_of(reading.name)
    if country in ("", reading.country) or reading.region_agrees or reading.by_zip:
        return
    assert reading.town is not None
    is_large = reading.is_official and reading.town.population >= _NOT_SMALL
    if how == How.STATED and reading.has_street and is_large:
        return
    reading.doubt("geocoding.offline.name_of_country", name=reading.name.title())


def is_another_town(name: str, reading: Reading, evidence: Evidence) -> bool:
    """Whether words that nothing accounts for are a well-known town far away."""
    assert reading.town is not None
    return any(
        one.is_official
        and one.town.population >= _FAMOUS
        and towns_apart_km(one.town, reading.town) > FAR_KM
        for one in evidence.gazetteer.find(name)[:1]
    )


def _is_waived(reading: Reading, how: How, evidence: Evidence) -> bool:
    """Whether so much speaks for the town that a few words more do not matter."""
    is_firm = reading.postcode and how in (How.STATED, How.SHAPE) and reading.trust >= Trust.BESIDE
    if not (reading.postcode_agrees or is_firm):
        return False
    norms = tuple(reading.unread.casefold().split())
    elsewhere = countries_of_region(norms)
    if elsewhere and reading.country not in elsewhere:
        return False
    return not is_another_town(reading.unread, reading, evidence)


def _hides_the_town(reading: Reading) -> bool:
    """Whether the town may be what was skipped, and its name that of the region behind it."""
    is_city = reading.name in CITY_REGIONS and reading.is_official
    return reading.is_region and not (reading.by_zip or is_city)


def _is_bare(reading: Reading, how: How, evidence: Evidence) -> bool:
    """Whether there is no more than names, which may be anything's."""
    if reading.postcode or reading.trust == Trust.CELL or how in (How.STATED, How.CODE):
        return False
    if not (reading.region_agrees or reading.has_street):
        return True
    parts = evidence.address.parts
    is_plain = len(parts) == 1 and not has_digit(evidence.address.line)
    if not is_plain or not evidence.address.line.isascii():
        return False
    is_title = parts[0].norms[0] in ARTICLES and len(parts[0].norms) > 1
    is_code = reading.region is not None and parts[0].raws[-1] == reading.region.code
    return is_title or not (reading.has_street or is_code)
