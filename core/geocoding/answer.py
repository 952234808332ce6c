"""What is answered, by whichever provider: a place or none, a status, and the reasons for it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Provider = Literal["offline", "google", "operator"]


class AddressStatus(StrEnum):
    """What may be done with an answer: take it, look at it, or find the place in another way."""

    ACCEPTED = "accepted"
    REVIEW = "review"
    UNRESOLVED = "unresolved"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Place:
    """
    One place that an address may mean.

    `country` is an ISO 3166-1 alpha-2 code; `lat` and `lng` are WGS 84 degrees. `location_type` is
    one of Google's: ROOFTOP, RANGE_INTERPOLATED, GEOMETRIC_CENTER, APPROXIMATE. The true place lies
    within `radius_km` in 95 of 100 cases; None where that was not measured.
    """

    formatted: str
    street_number: str = ""
    route: str = ""
    locality: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    lat: float | None = None
    lng: float | None = None
    location_type: str = ""
    partial_match: bool = False
    place_id: str = ""
    radius_km: float | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, the best place if there is one, why, and the places it could be instead.

    `reasons` are plain sentences for an operator, the most important first. `candidates` holds the
    places to choose from, the best first and `place` among them; it is empty where nothing is in
    doubt.
    """

    status: AddressStatus
    provider: Provider
    place: Place | None = None
    reasons: tuple[str, ...] = ()
    candidates: tuple[Place, ...] = ()
