"""A judged reading as an Answer: the place, the reasons in words, the places it could be."""

from core.geocoding.answer import AddressStatus, Answer, Place
from core.geocoding.offline.countries import country_name
from core.geocoding.offline.judged import How, Judged
from core.geocoding.offline.places import Town
from core.geocoding.offline.radius import Precision, radius_km
from core.geocoding.offline.reading import Reading
from core.geocoding.offline.street import street_of
from core.texts import say

_PRECISION = "APPROXIMATE"
_MOST_CANDIDATES = 5
_LONGEST_STREET = 120


def answered(judged: Judged | None) -> Answer:
    """The answer to a query that is not blank."""
    town = None if judged is None else judged.reading.town
    if judged is None or town is None:
        return Answer(
            AddressStatus.UNRESOLVED, "offline", reasons=(say("geocoding.offline.nothing_known"),)
        )
    reading = judged.reading
    place = _place(reading, town, reading.postcode)
    if judged.is_accepted:
        return Answer(AddressStatus.ACCEPTED, "offline", place, tuple(_notes(judged)))
    doubts = [say(key, **values) for key, values in reading.doubts]
    others = [_place(reading, town, "") for town in reading.rivals]
    candidates = (place, *(one for one in others if one != place))[:_MOST_CANDIDATES]
    return Answer(
        AddressStatus.REVIEW,
        "offline",
        place,
        tuple(dict.fromkeys([*doubts, *_notes(judged)])),
        candidates,
    )


def _notes(judged: Judged) -> list[str]:
    """What a reader should know though it is no doubt; what was not checked comes last."""
    reading = judged.reading
    assert reading.town is not None
    country = country_name(reading.country)
    notes = []
    if judged.how not in (How.STATED, How.CODE) and not judged.is_named:
        key = "country_default" if judged.is_default else "country_inferred"
        notes.append(say(f"geocoding.offline.{key}", country=country))
    if judged.spelled:
        wrong = judged.spelled.wrong.title()
        notes.append(say("geocoding.offline.read_as", wrong=wrong, right=reading.town.name))
    if reading.by_zip:
        notes.append(say("geocoding.offline.place_of_zip"))
    else:
        notes.append(say("geocoding.offline.place_of_town"))
    return notes


def _place(reading: Reading, town: Town, postcode: str) -> Place:
    number, route = street_of(reading.street)
    region = reading.region.label if reading.region is not None else ""
    region = town.region or region
    is_zip = reading.by_zip and town is reading.town and not town.population
    kind: Precision = "postcode" if is_zip else "town"
    return Place(
        formatted=_formatted(reading, town, region, postcode),
        street_number=number,
        route=route,
        locality=town.name,
        region=region,
        postcode=postcode,
        country=town.country,
        lat=town.lat,
        lng=town.lng,
        location_type=_PRECISION,
        partial_match=bool(reading.doubts),
        radius_km=radius_km(town.population, town.country, kind),
    )


def _formatted(reading: Reading, town: Town, region: str, postcode: str) -> str:
    street = ", ".join(filter(None, reading.street))
    if len(street) > _LONGEST_STREET:
        street = street[:_LONGEST_STREET].rsplit(" ", 1)[0]
    has_region = region and region != town.name
    last = [f"{town.name}, {region}" if has_region else town.name, postcode]
    town_line = " ".join(filter(None, last))
    return ", ".join(filter(None, (street, town_line, country_name(town.country))))
