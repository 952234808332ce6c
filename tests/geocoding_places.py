"""Invented results in the shape of Google's, always the same ones for an address."""

import json
import re
from functools import lru_cache
from hashlib import blake2b
from typing import Any

Json = dict[str, Any]
# Country code: name, two regions as long and short name, latitude and longitude of its middle.
_COUNTRIES = {
    "US": ("United States", (("California", "CA"), ("Ohio", "OH")), 39.8, -98.6),
    "GB": ("United Kingdom", (("England", "England"), ("Scotland", "Scotland")), 53.0, -1.6),
    "CA": ("Canada", (("Ontario", "ON"), ("Quebec", "QC")), 50.0, -85.3),
    "AU": ("Australia", (("New South Wales", "NSW"), ("Victoria", "VIC")), -33.9, 145.0),
    "DE": ("Germany", (("Bayern", "BY"), ("Hessen", "HE")), 50.9, 10.3),
    "FR": ("France", (("Bretagne", "Bretagne"), ("Occitanie", "Occitanie")), 46.7, 2.4),
    "IN": ("India", (("Kerala", "KL"), ("Goa", "GA")), 21.1, 78.5),
}
_TOWNS = ("Fairhaven", "Milbrook", "Oldbridge", "Stonewell", "Lakemoor")
_HOUSE = re.compile(r"^\s*(\d+\w?)\s+(.*)")
_POSTCODE = re.compile(r"\b(\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})\b")
# A word in an address that says what is to be found for it.
WORDS = {"nowhere": "zero", "almost": "partial", "between": "RANGE_INTERPOLATED"} | {
    "centre": "GEOMETRIC_CENTER",
    "somewhere": "APPROXIMATE",
    "abroad": "abroad",
}
_STREET_ADDRESS = ["street_address"]
_TYPES = {"GEOMETRIC_CENTER": ["route"], "APPROXIMATE": ["locality", "political"]}


def chance(*of: object) -> float:
    """A number from 0 to 1, always the same one for the same things."""
    digest = blake2b("|".join(map(str, of)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


def word_in(address: str) -> str:
    """What a word of the address asks to be found, "" mostly."""
    said = set(re.findall(r"[a-z]+", address.casefold()))
    return next((kind for word, kind in WORDS.items() if word in said), "")


@lru_cache(maxsize=100_000)
def body_ok(address: str, country: str, kind: str) -> bytes:
    """An answer of status OK: `kind` is a location type, "partial" or "abroad"."""
    country = country if country in _COUNTRIES else "US"
    if kind == "abroad":
        country = "FR" if country != "FR" else "US"
    if kind == "partial":
        count = 2 + int(chance("many", address) * 2)
        results = [_result(address, country, "ROOFTOP", nth, partial=True) for nth in range(count)]
    else:
        location = "ROOFTOP" if kind == "abroad" else kind
        results = [_result(address, country, location, 0, partial=False)]
    return json.dumps({"results": results, "status": "OK"}).encode()


def _result(address: str, country: str, location_type: str, nth: int, *, partial: bool) -> Json:
    name, regions, lat, lng = _COUNTRIES[country]
    region = regions[int(chance("region", address, nth) * 2)]
    number, street, town = _written(address, nth)
    postcode = _POSTCODE.search(address)
    code = postcode.group() if postcode and not nth else f"{int(chance(address, nth) * 1e5):05d}"
    parts = [_part(number, number, "street_number"), _part(street, street, "route")]
    if location_type == "GEOMETRIC_CENTER":
        parts = parts[1:]
    elif location_type == "APPROXIMATE":
        parts = []
    parts += [
        _part(town, town, "locality", "political"),
        _part(region[0], region[1], "administrative_area_level_1", "political"),
        _part(name, country, "country", "political"),
        _part(code, code, "postal_code"),
    ]
    lead = " ".join(part["long_name"] for part in parts[:-4])
    written = [lead, town, f"{region[1]} {code}", name]
    spot = {"lat": round(lat + chance("lat", address, nth) * 2, 7)}
    spot["lng"] = round(lng + chance("lng", address, nth) * 2, 7)
    result: Json = {
        "address_components": parts,
        "formatted_address": ", ".join(filter(None, written)),
        "geometry": {
            "location": spot,
            "location_type": location_type,
            "viewport": {"northeast": spot, "southwest": spot},
        },
        "place_id": "ChIJ" + blake2b(f"{address}{nth}".encode(), digest_size=11).hexdigest() + "A",
        "types": _TYPES.get(location_type, _STREET_ADDRESS),
    }
    return result | ({"partial_match": True} if partial else {})


def _written(address: str, nth: int) -> tuple[str, str, str]:
    """House number, street and town as the address has them, invented where it has not."""
    first, *others = [part.strip() for part in address.split(",")]
    housed = _HOUSE.match(first)
    number, street = housed.groups() if housed else (str(1 + int(chance(address) * 200)), first)
    town = others[0] if others and not nth else _TOWNS[int(chance("town", address, nth) * 5)]
    return number, street, town


def _part(long_name: str, short_name: str, *types: str) -> Json:
    return {"long_name": long_name, "short_name": short_name, "types": list(types)}
