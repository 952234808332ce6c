"""The 95 % radius: larger where more is unknown, and measured on both halves of the truth."""

from core.geocoding.offline.attribution import attributions
from core.geocoding.offline.radius import radius_km


def test_a_large_city_has_a_larger_radius_than_a_town() -> None:
    assert radius_km(5_000_000, "US", "town") > radius_km(20_000, "US", "town")


def test_a_zip_code_is_known_better_than_its_city() -> None:
    assert radius_km(5_000_000, "US", "postcode") < radius_km(5_000_000, "US", "town")


def test_postcodes_elsewhere_are_known_no_better_than_their_town() -> None:
    assert radius_km(80_000, "DE", "postcode") == radius_km(80_000, "DE", "town")


def test_the_sources_are_named_with_their_licence() -> None:
    said = " ".join(attributions())

    assert "GeoNames" in said
    assert "CC BY 4.0" in said
