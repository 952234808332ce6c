"""What Google's results are worth: taken, or shown to the operator, and why, in words."""

import math
import re
from collections.abc import Iterator, Sequence

from core.geocoding.answer import AddressStatus, Answer, Place
from core.geocoding.google.results import Result, place_of
from core.geocoding.query import Query
from core.phones.regions import region_of
from core.texts import say

_SURE = ("ROOFTOP", "RANGE_INTERPOLATED")
_APART_KM = 0.1
_AREA = 2
"""Signs of a postcode that say which part of the country: where they differ, so does the place."""


def judge(query: Query, results: Sequence[Result]) -> Answer:
    """Accepted for a house that is surely the one asked for; review for anything in doubt."""
    if not results:
        return _unresolved("not_found")
    best, *_ = results
    if "country" in best["types"]:
        return _unresolved("country_only")
    places = _apart([place_of(result) for result in results])
    doubts, notes = list(_doubts(query, places)), list(_notes(query, places[0]))
    precision = say(f"geocoding.google.precision.{_precision(best)}")
    status = AddressStatus.ACCEPTED
    if doubts or best["location_type"] not in _SURE:
        status = AddressStatus.REVIEW
    return Answer(
        status,
        "google",
        places[0],
        (*doubts, precision, *notes),
        tuple(places) if status == AddressStatus.REVIEW else (),
    )


def _unresolved(why: str) -> Answer:
    return Answer(
        AddressStatus.UNRESOLVED, "google", reasons=(say(f"geocoding.google.reason.{why}"),)
    )


def _doubts(query: Query, places: Sequence[Place]) -> Iterator[str]:
    """Why an operator has to look at it."""
    best = places[0]
    stated = region_of(query.country) if query.country else None
    if stated and best.country and best.country != stated:
        yield say("geocoding.google.reason.other_country", found=best.country, stated=query.country)
    if _is_elsewhere(query.postcode, best.postcode):
        yield _postcode_words(query, best)
    if best.street_number and not _holds_number(query.line, best.street_number):
        yield say("geocoding.google.reason.other_house", found=best.street_number)
    if best.partial_match:
        yield say("geocoding.google.reason.partial")
    if len(places) > 1:
        yield say("geocoding.google.reason.several", count=len(places))


def _holds_number(line: str, street_number: str) -> bool:
    """Whether the address has a digit of the house, in whichever script; "12-14" is also 12."""
    asked = {int(number) for number in re.findall(r"\d+", line)}
    found = [int(number) for number in re.findall(r"\d+", street_number)]
    return not found or any(number in asked for number in found)


def _notes(query: Query, best: Place) -> Iterator[str]:
    """What an operator may want to know of a place that is not in doubt for it."""
    if query.country and not region_of(query.country):
        yield say("geocoding.google.reason.unknown_country", country=query.country)
    elif not query.country and query.default and best.country not in ("", query.default.upper()):
        yield say("geocoding.google.reason.not_default", found=best.country)
    written, found = _signs(query.postcode), _signs(best.postcode)
    differ = written and found and not (written.startswith(found) or found.startswith(written))
    if differ and not _is_elsewhere(query.postcode, best.postcode):
        yield _postcode_words(query, best)


def _precision(best: Result) -> str:
    """How exact it is: the key of the words for it."""
    kinds = {kind for component in best["address_components"] for kind in component["types"]}
    if best["location_type"] == "ROOFTOP" and not kinds & {"street_number", "premise"}:
        return "place"
    if any(kind.startswith("administrative_area") for kind in best["types"]):
        return "region"
    known = ("ROOFTOP", "RANGE_INTERPOLATED", "GEOMETRIC_CENTER", "APPROXIMATE")
    return best["location_type"] if best["location_type"] in known else "APPROXIMATE"


def _apart(places: Sequence[Place]) -> list[Place]:
    """Those that are really different: a house and its entrance are one."""
    apart: list[Place] = []
    for place in places:
        if all(_km(place, other) > _APART_KM for other in apart):
            apart.append(place)
    return apart


def _km(one: Place, other: Place) -> float:
    """The distance on a plane, which is exact enough for what is near."""
    if one.lat is None or one.lng is None or other.lat is None or other.lng is None:
        return math.inf
    east = (one.lng - other.lng) * math.cos(math.radians(one.lat))
    return math.hypot(one.lat - other.lat, east) * 111.2


def _is_elsewhere(written: str, found: str) -> bool:
    one, other = _signs(written)[:_AREA], _signs(found)[:_AREA]
    return bool(one and other) and one != other


def _signs(postcode: str) -> str:
    return "".join(filter(str.isalnum, postcode)).upper()


def _postcode_words(query: Query, best: Place) -> str:
    return say("geocoding.google.reason.postcode", found=best.postcode, written=query.postcode)
