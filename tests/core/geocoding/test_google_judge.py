"""What Google's results are worth: accepted, review, unresolved, and why."""

from typing import Any

import pytest

from core.geocoding.answer import AddressStatus
from core.geocoding.google.judge import judge
from core.geocoding.google.results import trimmed
from core.geocoding.query import Query

HOUSE = Query("12 High Street", "Milbrook", default="US")


def part(kind: str, long_name: str, short_name: str = "") -> dict[str, Any]:
    return {"long_name": long_name, "short_name": short_name or long_name, "types": [kind, "x"]}


def result(location_type: str = "ROOFTOP", **changes: Any) -> dict[str, Any]:
    parts = [part("street_number", "12"), part("route", "High Street", "High St")]
    parts += [part("locality", "Milbrook"), part("administrative_area_level_1", "Ohio", "OH")]
    parts += [part("postal_code", "45011"), part("country", "United States", "US")]
    raw = {
        "address_components": changes.pop("parts", parts),
        "formatted_address": "12 High St, Milbrook, OH 45011, USA",
        "geometry": {
            "location": {"lat": changes.pop("lat", 40.0), "lng": -83},
            "location_type": location_type,
            "viewport": {},
        },
        "place_id": "ChIJ1",
        "types": ["street_address"],
        "navigation_points": [],
    }
    return trimmed([raw | changes])[0]


def test_a_house_is_accepted_and_taken_apart() -> None:
    answer = judge(HOUSE, [result()])

    assert answer.status == AddressStatus.ACCEPTED
    assert answer.reasons == ("exact house",)
    assert answer.candidates == ()
    place = answer.place
    assert place is not None
    assert (place.street_number, place.route, place.locality) == ("12", "High Street", "Milbrook")
    assert (place.region, place.postcode, place.country) == ("OH", "45011", "US")
    assert (place.lat, place.lng, place.place_id) == (40.0, -83.0, "ChIJ1")
    assert place.radius_km is None


@pytest.mark.parametrize(
    ("location_type", "status", "words"),
    [
        ("RANGE_INTERPOLATED", AddressStatus.ACCEPTED, "between two known house numbers"),
        ("GEOMETRIC_CENTER", AddressStatus.REVIEW, "centre of a street or area"),
        ("APPROXIMATE", AddressStatus.REVIEW, "only the town or postcode"),
        ("SOMETHING_NEW", AddressStatus.REVIEW, "only the town or postcode"),
    ],
)
def test_the_location_type_decides(location_type: str, status: AddressStatus, words: str) -> None:
    answer = judge(HOUSE, [result(location_type)])

    assert answer.status == status
    assert answer.reasons == (words,)
    assert bool(answer.candidates) == (status == AddressStatus.REVIEW)


def test_a_partial_match_is_looked_at() -> None:
    answer = judge(HOUSE, [result(partial_match=True)])

    assert answer.status == AddressStatus.REVIEW
    assert answer.reasons == ("only part of the address was recognised", "exact house")
    assert answer.candidates == (answer.place,)


def test_several_places_are_candidates() -> None:
    answer = judge(HOUSE, [result(), result(lat=41.0), result(lat=42.0)])

    assert answer.status == AddressStatus.REVIEW
    assert answer.reasons[0] == "3 places fit"
    assert [place.lat for place in answer.candidates] == [40.0, 41.0, 42.0]


def test_a_house_and_its_entrance_are_one_place() -> None:
    answer = judge(HOUSE, [result(), result(lat=40.0004)])

    assert answer.status == AddressStatus.ACCEPTED


def test_another_country_than_the_row_says_is_looked_at() -> None:
    said = Query("12 High Street", "Milbrook", country="Deutschland", default="US")

    answer = judge(said, [result()])

    assert answer.status == AddressStatus.REVIEW
    assert answer.reasons[0] == "found in US, but the row says Deutschland"


def test_another_country_than_the_default_is_said() -> None:
    answer = judge(Query("12 High Street", "Milbrook", default="GB"), [result()])

    assert answer.status == AddressStatus.ACCEPTED
    assert answer.reasons[1] == "found in US; the row names no country"


def test_a_country_nobody_knows_is_said() -> None:
    answer = judge(Query("12 High Street", country="Atlantis"), [result()])

    assert answer.status == AddressStatus.ACCEPTED
    assert "Atlantis" in answer.reasons[1]


@pytest.mark.parametrize(
    ("written", "status", "is_said"),
    [
        ("45011", AddressStatus.ACCEPTED, False),
        ("45011-1234", AddressStatus.ACCEPTED, False),
        ("45 013", AddressStatus.ACCEPTED, True),
        ("10001", AddressStatus.REVIEW, True),
    ],
)
def test_a_postcode_of_another_part_of_the_country_is_looked_at(
    written: str, status: AddressStatus, is_said: bool
) -> None:
    answer = judge(Query("12 High Street", postcode=written, default="US"), [result()])

    assert answer.status == status
    assert any("postcode" in reason for reason in answer.reasons) == is_said


def test_nothing_found_is_unresolved() -> None:
    answer = judge(HOUSE, ())

    assert (answer.status, answer.place) == (AddressStatus.UNRESOLVED, None)
    assert answer.reasons == ("not found",)


def test_a_country_alone_is_nothing_found() -> None:
    answer = judge(HOUSE, [result("APPROXIMATE", types=["country", "political"])])

    assert (answer.status, answer.place) == (AddressStatus.UNRESOLVED, None)
    assert answer.reasons == ("only the country was found",)


def test_a_region_alone_is_said() -> None:
    answer = judge(HOUSE, [result("APPROXIMATE", types=["administrative_area_level_1"])])

    assert answer.reasons == ("only the region",)


def test_a_place_without_a_house_number_is_said() -> None:
    answer = judge(HOUSE, [result(parts=[part("route", "High Street")])])

    assert answer.reasons == ("exact place, without a house number",)


@pytest.mark.parametrize(
    "kind",
    ["postal_town", "sublocality", "administrative_area_level_3", "administrative_area_level_2"],
)
def test_a_town_has_many_names_for_its_kind(kind: str) -> None:
    place = judge(HOUSE, [result(parts=[part(kind, "Milbrook")])]).place

    assert place is not None
    assert place.locality == "Milbrook"


def test_at_most_five_results_are_kept() -> None:
    raw = {
        "formatted_address": "x",
        "geometry": {"location": {"lat": 1, "lng": 2}, "location_type": "ROOFTOP"},
    }

    assert len(trimmed([raw] * 9)) == 5
