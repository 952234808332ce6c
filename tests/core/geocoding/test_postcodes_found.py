"""Postcodes: found in texts, written as their country does, and where they are."""

import pytest

from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.postcode_areas import POSTCODE_AREAS
from core.geocoding.offline.postcode_towns import area_of
from core.geocoding.offline.postcodes import rules_of


@pytest.mark.parametrize(
    ("country", "text", "code"),
    [
        ("GB", "10 Downing St, SW1A2AA London", "SW1A 2AA"),
        ("GB", "m1 1ae", "M1 1AE"),
        ("NL", "1234AB Amsterdam", "1234 AB"),
        ("JP", "〒100-0001東京都千代田区", "100-0001"),
        ("JP", "1000001", "100-0001"),
        ("US", "Mountain View CA 94043", "94043"),
        ("US", "94043-1234", "94043-1234"),
        ("CA", "h3z2y7", "H3Z 2Y7"),
        ("CA", "K1A-0B1", "K1A 0B1"),
        ("DE", "D-10115 Berlin", "10115"),
        ("CH", "CH-8001 Zürich", "8001"),
        ("SE", "SE-11455", "114 55"),
        ("PL", "00950 Warszawa", "00-950"),
        ("PT", "1250096", "1250-096"),
        ("PT", "1250 Lisboa", "1250"),
        ("BR", "01310100", "01310-100"),
        ("IE", "D02X285", "D02 X285"),
        ("IN", "560 001", "560001"),
        ("LV", "LV1073", "LV-1073"),
        ("CN", "中国北京市朝阳区100020", "100020"),
        ("FI", "FIN-00100", "00100"),
    ],
)
def test_a_postcode_is_found_and_written_as_usual(country: str, text: str, code: str) -> None:
    assert [one.code for one in rules_of(country).find(text)] == [code]


@pytest.mark.parametrize("country", ["US", "DE", "GB", "JP", "CA", "IN", "PL", "BR", "AU", "FR"])
def test_examples_are_written_as_they_are(country: str) -> None:
    rules = rules_of(country)

    assert rules.examples
    assert [rules.normal(example) for example in rules.examples] == [*rules.examples]


def test_parts_of_longer_numbers_are_no_postcodes() -> None:
    assert rules_of("DE").find("Tel 0301011512, Nr 12-10115, 10115a") == []
    assert rules_of("US").normal("9404") == ""


def test_where_a_postcode_stood_is_told() -> None:
    (found,) = rules_of("DE").find("Weg 1, D-10115 Berlin")

    assert (found.start, found.end) == (7, 14)


def test_countries_without_postcodes_have_no_pattern() -> None:
    assert rules_of("AE").pattern is None
    assert rules_of("AE").find("12345") == []
    assert rules_of("??").required == {"street", "city"}


def test_what_must_be_said_is_known() -> None:
    assert rules_of("US").required == {"street", "city", "region", "postcode"}
    assert rules_of("DE").required == {"street", "city", "postcode"}


@pytest.mark.parametrize(
    ("country", "postcode", "near", "far"),
    [
        ("GB", "SW1A 2AA", "London", "Leeds"),
        ("GB", "PA78 6SY", "Oban", "Leeds"),
        ("GB", "TR21 0PL", "Penzance", "Exeter"),
        ("DE", "80331", "Munich", "Berlin"),
        ("DE", "18546", "Sassnitz", "Leipzig"),
        ("AT", "6900", "Bregenz", "Linz"),
        ("CH", "6830", "Chiasso", "Geneva"),
        ("PL", "38-700", "Ustrzyki Dolne", "Poznań"),
        ("BE", "8400", "Ostend", "Arlon"),
    ],
)
def test_a_town_far_from_its_postcode_is_noticed(
    gazetteer: Gazetteer, country: str, postcode: str, near: str, far: str
) -> None:
    area = area_of(country, postcode, gazetteer)

    assert area is not None
    assert area.holds(gazetteer.towns(near, country)[0])
    assert not area.holds(gazetteer.towns(far, country)[0])


def test_all_postcode_areas_of_great_britain_have_a_town(gazetteer: Gazetteer) -> None:
    areas = [row.split()[0] for row in POSTCODE_AREAS["GB"][1].split("|")]

    assert len(set(areas)) == 121
    for begins in areas:
        assert area_of("GB", f"{begins}1 1AA", gazetteer) is not None


def test_postcodes_of_no_area_are_not_placed(gazetteer: Gazetteer) -> None:
    assert area_of("GB", "QQ1 1AA", gazetteer) is None
    assert area_of("US", "94043", gazetteer) is None
    assert area_of("DE", "", gazetteer) is None
