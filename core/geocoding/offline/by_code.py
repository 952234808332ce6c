"""An American place by its ZIP code alone: all that some lists have."""

import re

from core.geocoding.answer import AddressStatus, Answer, Place
from core.geocoding.offline.countries import country_name, country_of
from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.radius import radius_km
from core.geocoding.offline.zips import zip_of
from core.geocoding.query import Query
from core.texts import say

_ZIP = re.compile(r"(\d{5})(?:-\d{4})?")


def by_code_alone(query: Query, gazetteer: Gazetteer) -> Answer | None:
    """Accepted where a column of postcodes says it; a bare number in an address is looked at."""
    if query.city or (query.address and query.postcode):
        return None
    code = _ZIP.fullmatch(query.postcode or query.address)
    country = country_of(query.country) if query.country else query.default
    found = zip_of(code[1], gazetteer) if code and country == "US" else None
    if found is None or not found.is_active or not (found.lat or found.lng):
        return None
    if query.region and found.state != query.region.upper():
        return None
    place = Place(
        f"{found.city}, {found.state} {found.zip5}, {country_name('US')}",
        locality=found.city,
        region=found.state,
        postcode=found.zip5,
        country="US",
        lat=found.lat,
        lng=found.lng,
        location_type="APPROXIMATE",
        radius_km=radius_km(0, "US", "postcode"),
    )
    reasons = (say("geocoding.offline.only_a_code"), say("geocoding.offline.place_of_zip"))
    if query.postcode:
        return Answer(AddressStatus.ACCEPTED, "offline", place, reasons)
    return Answer(AddressStatus.REVIEW, "offline", place, reasons, (place,))
