"""American towns by city and state: accepted ones are where the post office has them."""

import random
from typing import Any

import pytest
import zipcodes

from core.geocoding.answer import AddressStatus
from core.geocoding.offline import answers
from core.geocoding.offline.distance import apart_km
from core.geocoding.query import Query

FAR_KM = 50.0
_MILITARY = ("AA", "AE", "AP")


@pytest.mark.parametrize("default", ["US", "GB"])
def test_random_towns_are_accepted_where_they_are(default: str) -> None:
    listed: list[dict[str, Any]] = zipcodes.list_all()  # type: ignore[no-untyped-call]
    known = [one for one in listed if one["lat"] and one["state"] not in _MILITARY]
    asked = random.Random(20).sample(known, 1_500)
    queries = [Query(address=f"{one['city']}, {one['state']}", default=default) for one in asked]

    accepted = far = 0
    for one, found in zip(asked, answers(queries), strict=True):
        if found.status == AddressStatus.ACCEPTED:
            place = found.place
            assert place is not None
            assert place.lat is not None
            assert place.lng is not None
            accepted += 1
            apart = apart_km(place.lat, place.lng, float(one["lat"]), float(one["long"]))
            far += apart > FAR_KM

    assert accepted >= 0.65 * len(asked)
    assert far <= 0.005 * accepted
