"""Regions: their names and codes, their postcodes, and the towns that lie in them."""

import pytest

from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.region_codes import REGION_CODES
from core.geocoding.offline.region_words import REGION_WORDS
from core.geocoding.offline.regions import (
    region_label,
    region_named,
    region_of_postcode,
    regions_of,
    regions_of_postcode,
)

TABLES = {*REGION_CODES, *REGION_WORDS}
# A town of each kind of region that lies in it, by general knowledge; none is its seat.
INSIDE = """
US CA Fresno|US TX Lubbock|US NY Buffalo|CA ON Windsor|CA QC Gatineau|CA BC Kelowna|
AU NSW Newcastle|AU QLD Cairns|AU VIC Geelong|AU WA Bunbury|AU TAS Launceston|BR SP Campinas|
BR RJ Niterói|BR RS Pelotas|BR MG Uberlândia|IN Karnataka Mysuru|IN Maharashtra Nagpur|
IN Kerala Thrissur|IN Punjab Amritsar|IN Gujarat Rajkot|IT BG Treviglio|IT Toscana Livorno|
IT NA Pozzuoli|ES B Badalona|ES Andalucía Granada|ES A Elche|DE Bayern Würzburg|DE Hessen Kassel|
DE Sachsen Zwickau|MX Jal. Zapopan|MX N.L. Guadalupe|MX Ver. Xalapa|JP 神奈川県 Kawasaki|
JP 北海道 Hakodate|JP 福岡県 Kitakyushu|CN 广东省 Shenzhen|CN 江苏省 Suzhou|CN 浙江省 Ningbo|
CN 山东省 Qingdao|KR 경기도 Seongnam-si|KR 경상남도 Gimhae|FR Bretagne Brest|FR Normandie Caen|
FR Occitanie Montpellier|NL Noord-Brabant Tilburg|NL Zuid-Holland Leiden|PL małopolskie Tarnów|
PL śląskie Gliwice|AT Steiermark Leoben|CH ZH Winterthur|CH VD Montreux|GB Scotland Inverness|
GB Wales Swansea|TR İzmir Bornova|AR Santa_Fe Rafaela|MY Perak Taiping|ZA Gauteng Soweto|
IE Munster Limerick|BE Flanders Gent|CZ Jihomoravský_kraj Znojmo|NZ Otago Queenstown
"""


@pytest.mark.parametrize("line", INSIDE.replace("\n", "").split("|"))
def test_a_town_lies_in_its_region(gazetteer: Gazetteer, line: str) -> None:
    country, words, town = line.split(" ")
    region = region_named(country, words.replace("_", " "))

    assert region is not None
    assert region.admin1 in {one.admin1 for one in gazetteer.towns(town, country)[:2]}


@pytest.fixture(scope="module")
def codes(gazetteer: Gazetteer) -> set[tuple[str, str]]:
    """Every pair of a country and a first-level code in the gazetteer."""
    towns = map(gazetteer.town, range(len(gazetteer)))
    return {(town.country, town.admin1) for town in towns}


def test_every_region_of_our_tables_has_towns(codes: set[tuple[str, str]]) -> None:
    regions = [region for country in TABLES for region in regions_of(country) if region.admin1]

    empty = [(one.country, one.admin1, one.name) for one in regions]
    assert [one for one in empty if one[:2] not in codes] == []


def test_every_town_of_our_tables_countries_has_a_labelled_region(
    codes: set[tuple[str, str]],
) -> None:
    unlabelled = {pair for pair in codes if pair[0] in TABLES and not region_label(*pair)}

    # Chatham Islands, Azad Kashmir, Gilgit-Baltistan, and towns of which no region is given.
    assert {pair for pair in unlabelled if pair[1]} == {("NZ", "10"), ("PK", "06"), ("PK", "07")}


@pytest.mark.parametrize(
    ("country", "words", "label"),
    [
        ("US", "Calif.", "CA"),
        ("US", "texas", "TX"),
        ("CA", "Ont", "ON"),
        ("CA", "Québec", "QC"),
        ("AU", "New South Wales", "NSW"),
        ("IT", "MI", "Milano"),
        ("IT", "Lombardy", "Lombardia"),
        ("JP", "東京", "Tokyo"),
        ("JP", "青森", "Aomori"),
        ("CN", "广东", "Guangdong"),
        ("IN", "Orissa", "Odisha"),
        ("IN", "MH", "Maharashtra"),
        ("MX", "D.F.", "Ciudad de México"),
        ("FR", "Brittany", "Bretagne"),
        ("DE", "Bavaria", "Bayern"),
        ("IE", "County Cork", "Co. Cork"),
    ],
)
def test_regions_are_named_in_many_ways(country: str, words: str, label: str) -> None:
    region = region_named(country, words)

    assert region is not None
    assert region.label == label


def test_what_is_no_region_is_none() -> None:
    assert region_named("US", "Bavaria") is None
    assert region_named("US", "") is None
    assert regions_of("??") == ()


@pytest.mark.parametrize(
    ("country", "postcode", "label"),
    [
        ("US", "94043", "CA"),
        ("CA", "H3Z 2Y7", "QC"),
        ("AU", "2060", "NSW"),
        ("JP", "100-0001", "Tokyo"),
        ("FR", "75008", "Île-de-France"),
        ("FR", "29200", "Bretagne"),
        ("GB", "EH1 1AA", "Scotland"),
        ("GB", "BT1 1AA", "Northern Ireland"),
        ("IN", "560001", "Karnataka"),
        ("IT", "20121", "Milano"),
        ("ES", "28039", "Madrid"),
        ("MX", "06600", "Ciudad de México"),
        ("BR", "01310-100", "SP"),
        ("KR", "03051", "Seoul"),
        ("TR", "34000", "İstanbul"),
        ("DE", "10115", ""),
        ("FR", "97400", ""),
    ],
)
def test_a_postcode_belongs_to_its_region(country: str, postcode: str, label: str) -> None:
    assert region_of_postcode(country, postcode) == label


def test_a_postcode_at_a_border_may_be_of_both_sides() -> None:
    assert {region.name for region in regions_of_postcode("GB", "TD15 1AA")} == {
        *("England", "Scotland")
    }


def test_every_department_of_france_is_in_one_region() -> None:
    departments = [f"{number:02}" for number in range(1, 96)]

    assert all(region_of_postcode("FR", f"{code}000") for code in departments)


def test_regions_of_towns_are_labelled() -> None:
    labels = [region_label(*pair) for pair in (("DE", "02"), ("US", "NY"), ("CN", "30"))]

    assert labels == ["Bayern", "NY", "Guangdong"]
