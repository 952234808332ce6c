"""Country cells are understood as people write them."""

import phonenumbers
import pytest

from core.phones import region_of


@pytest.mark.parametrize(
    ("country", "region"),
    [
        ("GB", "GB"),
        ("gb", "GB"),
        ("GBR", "GB"),
        ("UK", "GB"),
        ("United Kingdom", "GB"),
        ("  united  kingdom ", "GB"),
        ("England", "GB"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("United States of America", "US"),
        ("Deutschland", "DE"),
        ("Allemagne", "DE"),
        ("España", "ES"),
        ("Espana", "ES"),
        ("Россия", "RU"),
        ("日本", "JP"),
        ("مصر", "EG"),
        ("Côte d’Ivoire", "CI"),
        ("Korea, Republic of", "KR"),
        ("the Netherlands", "NL"),
        ("Niger", "NE"),
        ("Nigeria", "NG"),
        ("Dominica", "DM"),
        ("Guinea", "GN"),
        ("Congo", "CG"),
        ("Kosovo", "XK"),
        ("+44", "GB"),
        ("0049", "DE"),
        ("+1", "US"),
    ],
)
def test_reads_a_country(country: str, region: str) -> None:
    assert region_of(country) == region


@pytest.mark.parametrize("country", ["", " ", "Nowhere", "ZZ", "+999", "42", "?", "N/A"])
def test_knows_what_is_no_country(country: str) -> None:
    assert region_of(country) is None


def test_every_region_is_known_by_its_codes() -> None:
    assert all(region_of(code.lower()) == code for code in phonenumbers.SUPPORTED_REGIONS)
