"""How an address is taken apart before any place is looked up."""

import pytest

from core.geocoding.offline.parse import is_street, written
from core.geocoding.offline.shapes import countries_by_shape, find_postcode
from core.geocoding.offline.stated import stated
from core.geocoding.offline.street import street_of
from core.geocoding.offline.unspaced import spaced
from core.geocoding.query import Query, tidy


def names(text: str) -> list[str]:
    """The parts of one cell, as names are keyed."""
    return [part.name for part in written(Query(address=tidy(text))).parts]


def test_parts_lie_between_commas_dashes_and_line_breaks() -> None:
    text = "Av. Paulista 1578 - Bela Vista\nSão Paulo/SP; Brasil"

    assert names(text) == ["av paulista 1578", "bela vista", "sao paulo", "sp", "brasil"]


def test_a_dash_within_a_name_divides_nothing() -> None:
    assert names("Saint-Denis, 12-14 Rue A") == ["saint denis", "12 14 rue a"]


def test_phones_and_mailboxes_are_no_part_of_an_address() -> None:
    text = "5 Mill Lane, tel. 01865 000000, a.b@example.com, Oxford"

    assert names(text) == ["5 mill lane", "oxford"]


def test_cells_keep_their_roles() -> None:
    query = Query(address="5 Mill Lane", city="Oxford", postcode="OX1 1AA", country="UK")

    roles = [part.role for part in written(query).parts]
    assert roles == ["address", "city", "postcode", "country"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("東京都千代田区千代田1-1", "東京都 , 千代田区 , 千代田1-1"),
        ("北京市东城区东长安街1号", "北京市 , 东城区 , 东长安街1号"),
        ("広島県廿日市市下平良1-11", "広島県 , 廿日市市 , 下平良1-11"),
        ("台灣台北市中正區重慶南路122號", "台灣 , 台北市 , 中正區 , 重慶南路122號"),
    ],
)
def test_scripts_without_spaces_are_divided_at_their_units(text: str, expected: str) -> None:
    assert spaced(text) == expected


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("5 Mill Lane, Oxford, UK", "GB"),
        ("Musterstr. 5, 10115 Berlin, Deutschland", "DE"),
        ("Россия, Москва, Тверская 5", "RU"),
        ("Lyon, Frankreich", "FR"),
        ("5 Mill Lane, Oxford OX1 1AA England", "GB"),
        ("Lagos, Nigeria 100001", "NG"),
        ("5 Mill Lane, Oxford", ""),
    ],
)
def test_the_country_is_found_where_it_is_written(text: str, country: str) -> None:
    found = stated(written(Query(address=text)).parts)

    assert (found.country, found.is_sure) == (country, bool(country))


@pytest.mark.parametrize("text", ["Pasadena, CA", "Dover, DE", "Atlanta, Georgia", "Norway, Iowa"])
def test_what_may_be_a_region_is_not_surely_a_country(text: str) -> None:
    assert not stated(written(Query(address=text)).parts).is_sure


def test_a_country_cell_that_says_none_is_kept_as_unknown() -> None:
    found = stated(written(Query(address="5 Mill Lane", country="Gerrmanyy")).parts)

    assert (found.country, found.unknown) == ("", "Gerrmanyy")


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("10 Mill Lane, Oxford OX11AA", "GB", "OX1 1AA"),
        ("Damrak 70, 1012LM Amsterdam", "NL", "1012 LM"),
        ("Hauptstr. 5, D-80331 München", "DE", "80331"),
        ("Kungsgatan 5, 111 43 Stockholm", "SE", "111 43"),
        ("1234 Main Street, Sydney NSW 2000", "AU", "2000"),
        ("12345 Main Street, Springfield", "US", ""),
        ("Calle Mayor 1234, Córdoba", "AR", ""),
        ("5 Elm St, Cambridge MA 2138", "US", "02138"),
    ],
)
def test_the_postcode_is_told_from_the_house_number(text: str, country: str, code: str) -> None:
    found = find_postcode(written(Query(address=text)).parts, country)

    assert (found.code if found else "") == code


@pytest.mark.parametrize(
    ("line", "country"),
    [
        ("LONDON SW1A2AA", "GB"),
        ("TORONTO M5V 2T6", "CA"),
        ("1012 LM AMSTERDAM", "NL"),
        ("SAO PAULO 01310-200", "BR"),
        ("CH-8001 ZURICH", "CH"),
        ("00-624 WARSZAWA", "PL"),
    ],
)
def test_some_postcodes_can_only_be_of_one_country(line: str, country: str) -> None:
    assert countries_by_shape(line)[:1] == (country,)


@pytest.mark.parametrize(
    "words", ["12 mill lane", "musterstrasse 5", "ул тверская", "flat 3", "po box 12", "кв 5 10"]
)
def test_streets_houses_and_boxes_look_like_streets(words: str) -> None:
    assert is_street(tuple(words.split()))


@pytest.mark.parametrize(
    "words", ["jackson michael", "12 march 2024", "dr dublin", "st john", "42"]
)
def test_names_and_dates_do_not_look_like_streets(words: str) -> None:
    assert not is_street(tuple(words.split()))


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (["12 Mill Lane"], ("12", "Mill Lane")),
        (["Musterstr 12a"], ("12a", "Musterstr")),
        (["24", "MG Road"], ("24", "MG Road")),
        (["The Old Rectory"], ("", "")),
    ],
)
def test_number_and_street_are_filled_where_they_are_plain(
    left: list[str], expected: tuple[str, str]
) -> None:
    assert street_of(left) == expected
