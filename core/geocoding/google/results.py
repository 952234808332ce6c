"""Google's results, cut down to what a place is made of, and the place made of one."""

from collections.abc import Mapping, Sequence
from typing import Any

from core.geocoding.answer import Place
from core.geocoding.query import tidy

MOST_RESULTS = 5
LONGEST_TEXT = 500
# The first type that a component has; those of a town are in order of preference.
_DISTRICTS = ("administrative_area_level_3", "administrative_area_level_2")
_TOWN = ("locality", "postal_town", "sublocality", *_DISTRICTS)
_REGION = "administrative_area_level_1"
_WANTED = {"street_number", "route", *_TOWN, _REGION, "postal_code", "country", "premise"}

Result = Mapping[str, Any]


def trimmed(results: Sequence[Mapping[str, Any]]) -> tuple[dict[str, Any], ...]:
    """At most five results, each with what a place needs and nothing else; JSON-able.

    Raises LookupError, TypeError, ValueError or AttributeError for another shape than Google's.
    """
    if not isinstance(results, list):
        raise TypeError("results are a list")
    return tuple(_trimmed(result) for result in results[:MOST_RESULTS])


def _text(value: Any) -> str:
    """A text of the service's that can be written anywhere: no control sign, no half of a pair."""
    whole = str(value or "")[:LONGEST_TEXT].encode("utf-16", "surrogatepass")
    return tidy(whole.decode("utf-16", "replace"))


def _degrees(value: Any, most: float) -> float:
    degrees = float(value)
    if not abs(degrees) <= most:  # nan is not either
        raise ValueError("no such place on Earth")
    return degrees


def _trimmed(result: Mapping[str, Any]) -> dict[str, Any]:
    geometry = result["geometry"]
    location = geometry["location"]
    return {
        "formatted_address": _text(result["formatted_address"]),
        "address_components": [
            {
                "long_name": _text(component.get("long_name")),
                "short_name": _text(component.get("short_name")),
                "types": [kind for kind in component.get("types", ()) if kind in _WANTED],
            }
            for component in result.get("address_components", ())
            if not _WANTED.isdisjoint(component.get("types", ()))
        ],
        "location": {
            "lat": _degrees(location["lat"], 90),
            "lng": _degrees(location["lng"], 180),
        },
        "location_type": str(geometry["location_type"]),
        "partial_match": bool(result.get("partial_match", False)),
        "place_id": _text(result.get("place_id")),
        "types": [str(kind) for kind in result.get("types", ())],
    }


def place_of(result: Result) -> Place:
    """A trimmed result as a place."""
    long_names, short_names = _names(result, "long_name"), _names(result, "short_name")
    town = next((kind for kind in _TOWN if kind in long_names), "")
    return Place(
        formatted=result["formatted_address"],
        street_number=long_names.get("street_number", ""),
        route=long_names.get("route", ""),
        locality=long_names.get(town, ""),
        region=short_names.get(_REGION, ""),
        postcode=long_names.get("postal_code", ""),
        country=short_names.get("country", ""),
        lat=result["location"]["lat"],
        lng=result["location"]["lng"],
        location_type=result["location_type"],
        partial_match=result["partial_match"],
        place_id=result["place_id"],
    )


def _names(result: Result, form: str) -> dict[str, str]:
    """The first component of each type, in one of its two forms."""
    names: dict[str, str] = {}
    for component in result["address_components"]:
        for kind in component["types"]:
            names.setdefault(kind, component[form])
    return names
