"""Countries as addresses name them."""

import pytest

from core.geocoding.offline.countries import country_name, country_of

NAMED = """
US: USA, U.S.A., usa, U.S., United States, Estados Unidos, Vereinigte Staaten, США, 美国
GB: UK, U.K., uk, England, Scotland, Wales, N. Ireland, Great Britain, Großbritannien
DE: Germany, GERMANY, Deutschland, DE, DEU, Allemagne, Германия
ES: España, Spain, Espagne
RU: Россия, Российская Федерация, Russia
JP: 日本, Japan, JPN
CN: 中国, China, P.R. China, 中华人民共和国
KR: 대한민국, South Korea, Republic of Korea, Korea
AE: الإمارات, UAE, U.A.E.
BR: Brasil, Brazil
NL: Nederland, The Netherlands, Holland
AT: Österreich, Austria
CH: Schweiz, Suisse, Svizzera, Switzerland
GR: Ελλάδα, Greece
TR: Türkiye, Turkey
IE: Éire, Ireland
CZ: Czechia, Czech Republic, Česko
CI: Côte d'Ivoire, Côte d’Ivoire, Ivory Coast
IN: भारत, India, IN
HK: Hong Kong, 香港
MK: North Macedonia
"""


@pytest.mark.parametrize("line", NAMED.strip().splitlines())
def test_names_in_many_languages_are_read(line: str) -> None:
    code, names = line.split(": ")

    assert {name: country_of(name) for name in names.split(", ")} == dict.fromkeys(
        names.split(", "), code
    )


@pytest.mark.parametrize(
    "words", ["in", "de", "us", "can", "and", "la", "no", "to", "me", "In", "De", "phap", "", "-"]
)
def test_ordinary_words_are_no_countries(words: str) -> None:
    assert country_of(words) == ""


@pytest.mark.parametrize("words", ["Gerrmany", "Germny", "Untied States", "Frence", "Berlin"])
def test_misspelt_names_are_no_countries(words: str) -> None:
    assert country_of(words) == ""


def test_two_names_of_one_country_are_read_and_of_two_are_not() -> None:
    assert country_of("Deutschland (Germany)") == "DE"
    assert country_of("Suisse / Schweiz") == "CH"
    assert country_of("France / Germany") == ""


def test_countries_have_english_names() -> None:
    assert (country_name("KR"), country_name("DE"), country_name("??")) == (
        *("South Korea", "Germany", "??"),
    )
