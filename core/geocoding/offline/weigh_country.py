"""Whether the country of a reading is as sure as it is taken to be."""

from core.geocoding.offline.countries import country_name
from core.geocoding.offline.distance import towns_apart_km
from core.geocoding.offline.evidence import Evidence
from core.geocoding.offline.judged import How
from core.geocoding.offline.places import Match, Town
from core.geocoding.offline.reading import Reading
from core.geocoding.offline.spots import Trust
from core.geocoding.offline.towns import FAR_KM, weight
from core.geocoding.offline.weigh_words import is_another_town
from core.geocoding.offline.words import countries_of_street

# Against a town of the default country: larger by so much, and of so many people at least.
_LARGER = ((3.0, 100_000), (20.0, 10_000))
_LARGE = 100_000
_VERY_LARGE = 500_000
_MOST_RIVALS = 4
_GUESSED = 0.1
_FAR_SMALLER = 10.0
_GUESSED_SMALLER = 20.0
_MOST_NAMESAKES = 8
# Postcodes of these look like nothing else in an address.
_UNMISTAKABLE = frozenset(("GB", "CA", "IE", "BR"))
_GUESSES = (How.INFERRED, How.ELSEWHERE)


def weigh_country(reading: Reading, how: How, evidence: Evidence) -> None:
    """Add to the doubts of `reading` what speaks against its country."""
    said = evidence.said
    if said.unknown:
        reading.doubt("geocoding.offline.country_unknown", words=said.unknown[:60])
    _weigh_postcode(reading, how, evidence)
    if how == How.REGION and not reading.postcode and _may_be_code(reading, evidence):
        reading.doubt("geocoding.offline.region_or_country", country=country_name(said.country))
    how = _as_it_turned_out(reading, how, evidence)
    is_small = reading.town is not None and reading.town.population < _LARGE
    if how == How.CODE and is_small and not (reading.region_agrees or reading.postcode_agrees):
        _doubt_guess(reading)
    if how not in (How.DEFAULT, *_GUESSES) or reading.by_zip:
        return
    larger = _larger_elsewhere(reading, evidence, is_guess=how != How.DEFAULT)
    if larger and not reading.postcode_agrees and not reading.region_agrees:
        reading.rivals = [*larger, *reading.rivals][:_MOST_RIVALS]
        reading.doubt(
            "geocoding.offline.better_known",
            town=larger[0].name,
            country=country_name(larger[0].country),
        )
    if how in _GUESSES:
        _weigh_guess(reading, how, evidence)


def _weigh_guess(reading: Reading, how: How, evidence: Evidence) -> None:
    """A country that only the town speaks for."""
    named = next((one for one in reading.street if is_another_town(one, reading, evidence)), "")
    if how == How.ELSEWHERE and _is_only_there(reading, evidence):
        named = ""
    elif not _is_supported(reading, evidence):
        _doubt_guess(reading)
    if named and not evidence.address.big_first:
        reading.doubt("geocoding.offline.unread", words=named[:60])
    _weigh_namesakes(reading, evidence)


def _weigh_namesakes(reading: Reading, evidence: Evidence) -> None:
    """Towns of the same name in the same country, of which a smaller one may be meant."""
    town = reading.town
    assert town is not None
    if reading.postcode_agrees or reading.region_agrees:
        return
    least = weight(Match(town, reading.is_official)) / _GUESSED_SMALLER
    far = [
        one.town
        for one in evidence.gazetteer.find(reading.name, town.country)[:_MOST_NAMESAKES]
        if one.is_official and weight(one) >= least and towns_apart_km(one.town, town) > FAR_KM
    ]
    reading.rivals += [one for one in far if one not in reading.rivals]


def _doubt_guess(reading: Reading) -> None:
    reading.doubt("geocoding.offline.country_guessed", country=country_name(reading.country))


def _weigh_postcode(reading: Reading, how: How, evidence: Evidence) -> None:
    """A postcode that looks like another country's, or a state of the US before a ZIP code."""
    shapes = [one for one in evidence.shapes if one in _UNMISTAKABLE]
    other = ""
    if not reading.postcode and shapes and reading.country not in shapes:
        other = shapes[0]
    if evidence.american and reading.country != "US" and how not in (How.STATED, How.DEFAULT):
        other = "US"
    if evidence.american == "agrees" and reading.country != "US" and how == How.DEFAULT:
        other = "US"
    if other:
        reading.doubt("geocoding.offline.postcode_of_country", country=country_name(other))


def _as_it_turned_out(reading: Reading, how: How, evidence: Evidence) -> How:
    """Why the country may be taken, now that its region, script or name is known to hold or not."""
    if how == How.REGION and not (reading.region_agrees or reading.by_zip):
        how = _next_best(reading.country, evidence)
    if how == How.SCRIPT and not (reading.postcode or reading.has_street or reading.region_agrees):
        return How.INFERRED
    return How.DEFAULT if how == How.STATED and not reading.is_official else how


def _may_be_code(reading: Reading, evidence: Evidence) -> bool:
    """Whether what was read as a region may be a country, with a larger town of the name."""
    said, town = evidence.said, reading.town
    assert town is not None
    if said.country in ("", reading.country) or evidence.default == reading.country:
        return False
    named = evidence.gazetteer.find(reading.name, said.country)[:1]
    return any(weight(one) * _FAR_SMALLER >= weight(Match(town, True)) for one in named)


def _next_best(country: str, evidence: Evidence) -> How:
    """Why a country may be read whose region turned out not to be meant."""
    if evidence.said.country == country:
        return How.CODE
    if evidence.scripts == (country,):
        return How.SCRIPT
    return How.DEFAULT if country == evidence.default else How.INFERRED


def _is_supported(reading: Reading, evidence: Evidence) -> bool:
    """Whether a country nobody named is borne out by more than its town's name."""
    town = reading.town
    assert town is not None
    if town.population < _LARGE and not reading.region_agrees and not _is_unique(reading, evidence):
        return False
    if reading.postcode_agrees and reading.trust >= Trust.BESIDE:
        return True
    if reading.country in evidence.scripts:
        return bool(reading.postcode or reading.has_street)
    tongues = {
        country
        for part in evidence.address.parts
        for word in part.norms
        for country in countries_of_street(word)
    }
    if reading.country in tongues:
        return reading.has_street
    return bool(reading.postcode) and reading.trust >= Trust.BESIDE and reading.has_street


def _is_unique(reading: Reading, evidence: Evidence) -> bool:
    """Whether no other place in the world of any note has the town's name."""
    town = reading.town
    assert town is not None
    own = weight(Match(town, reading.is_official))
    return reading.is_official and all(
        towns_apart_km(one.town, town) <= FAR_KM or weight(one) * _FAR_SMALLER < own
        for one in evidence.gazetteer.find(reading.name)[:_MOST_NAMESAKES]
    )


def _is_only_there(reading: Reading, evidence: Evidence) -> bool:
    """Whether a town known to nobody nearer is large, and stands in what looks like an address."""
    assert reading.town is not None
    fits = not evidence.scripts or reading.country in evidence.scripts
    is_placed = reading.has_street or reading.trust == Trust.CELL
    return fits and is_placed and reading.town.population >= _VERY_LARGE


def _larger_elsewhere(reading: Reading, evidence: Evidence, *, is_guess: bool) -> list[Town]:
    """Towns of the same name in other countries that are better known.

    A country that is a guess has to be the far likeliest; any larger town speaks against one whose
    town is not called so in the first place.
    """
    town = reading.town
    assert town is not None
    own = weight(Match(town, reading.is_official))
    if is_guess or not reading.is_official:
        least = own * _GUESSED if is_guess else own
    else:
        least = min(max(own * times, people) for times, people in _LARGER)
    return [
        one.town
        for one in evidence.gazetteer.find(reading.name)[:_MOST_RIVALS]
        if one.town.country != reading.country and weight(one) >= least
    ]
