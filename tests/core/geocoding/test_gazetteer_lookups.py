"""Looking up towns of the world by name, in the whole gazetteer."""

import pytest

from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.zips import zip_of


@pytest.mark.parametrize(
    ("name", "country", "official"),
    [
        ("Berlin", "DE", "Berlin"),
        ("MÜNCHEN", "DE", "Munich"),
        ("Muenchen", "DE", "Munich"),
        ("Wien", "AT", "Vienna"),
        ("St Louis", "US", "St. Louis"),
        ("Saint Louis", "US", "St. Louis"),
        ("Ft. Worth", "US", "Fort Worth"),
        ("NYC", "US", "New York City"),
        ("New York", "US", "New York City"),
        ("Aarhus", "DK", "Århus"),
        ("Lodz", "PL", "Łódź"),
        ("L'Aquila", "IT", "L'Aquila"),
        ("L Aquila", "IT", "L'Aquila"),
        ("Sao Paulo", "BR", "São Paulo"),
        ("Москва", "RU", "Moscow"),
        ("القاهرة", "EG", "Cairo"),
        ("大阪", "JP", "Osaka"),
        ("大阪市", "JP", "Osaka"),
        ("上海市", "CN", "Shanghai"),
        ("서울", "KR", "Seoul"),
        ("Bombay", "IN", "Mumbai"),
        ("Halle", "DE", "Halle (Saale)"),
    ],
)
def test_a_town_is_found_by_the_names_people_write(
    gazetteer: Gazetteer, name: str, country: str, official: str
) -> None:
    found = gazetteer.find(name, country)[0]

    assert (found.town.name, found.is_official) == (official, True)


def test_a_town_has_what_geonames_knows_of_it(gazetteer: Gazetteer) -> None:
    town = gazetteer.towns("Toronto", "CA")[0]

    assert (town.id, town.region, town.admin1) == (6167865, "ON", "08")
    assert town.population > 2_000_000
    assert (round(town.lat, 1), round(town.lng, 1)) == (43.7, -79.4)


def test_names_nobody_has_are_not_found(gazetteer: Gazetteer) -> None:
    assert gazetteer.find("Oakley Street") == []
    assert gazetteer.find("") == []
    assert gazetteer.find("Berlin", "ZZ") == []
    assert not gazetteer.is_name("Lodnon", "GB")


def test_unspaced_text_begins_with_names(gazetteer: Gazetteer) -> None:
    assert gazetteer.prefixes("東京都千代田区千代田", "JP")[0] == "東京都"
    assert gazetteer.prefixes("北京市朝阳区建国路", "CN") == ["北京市", "北京"]
    assert gazetteer.prefixes("北京市朝阳区建国路", "DE") == []


@pytest.mark.parametrize(
    ("typed", "country", "meant"),
    [
        ("Lodnon", "GB", "london"),
        ("Springfeild", "US", "springfield"),
        ("Muinch", "DE", "munich"),
        ("Munchenn", "DE", "munchen"),
        ("Torotno", "CA", "toronto"),
        ("Berln", "DE", "berlin"),
    ],
)
def test_a_misspelt_name_is_near_the_right_one(
    gazetteer: Gazetteer, typed: str, country: str, meant: str
) -> None:
    assert meant in gazetteer.near(typed, country)[:3]


def test_near_names_have_towns_in_the_country(gazetteer: Gazetteer) -> None:
    assert gazetteer.near("Lodnon", "JP") == []
    assert gazetteer.near("abc", "GB") == []


def test_the_most_populous_of_a_name_comes_first(gazetteer: Gazetteer) -> None:
    populations = [town.population for town in gazetteer.towns("Springfield", "US")]

    assert populations == sorted(populations, reverse=True)
    assert len(populations) > 20


def test_all_towns_are_there(gazetteer: Gazetteer) -> None:
    assert len(gazetteer) > 230_000
    assert gazetteer.town(0).population >= gazetteer.town(1).population


@pytest.mark.parametrize(
    ("name", "country", "official"),
    [
        ("CABA", "AR", "Buenos Aires"),
        ("North York", "CA", "Toronto"),
        ("Guangzhou City", "CN", "Guangzhou"),
        ("Frankfurt a. M.", "DE", "Frankfurt am Main"),
        ("Bronx", "US", "The Bronx"),
        ("TP.HCM", "VN", "Ho Chi Minh City"),
    ],
)
def test_everyday_names_that_geonames_lacks_are_added(
    gazetteer: Gazetteer, name: str, country: str, official: str
) -> None:
    assert gazetteer.towns(name, country)[0].name == official


def test_the_zip_codes_of_the_united_states_are_there(gazetteer: Gazetteer) -> None:
    found = zip_of("94043", gazetteer)

    assert found is not None
    assert (found.city, found.state) == ("Mountain View", "CA")
    assert zip_of("00000", gazetteer) is None
    assert zip_of("9404x", gazetteer) is None
    assert zip_of("", gazetteer) is None
