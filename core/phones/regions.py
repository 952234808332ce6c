"""Which region a country column means, and how each region dials."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

import phonenumbers
from phonenumbers import PhoneMetadata

from core.phones.country_names import EVERYDAY_NAMES, ISO_ALPHA_3

ANY_REGION = "ZZ"
"""Stands where no country is known: only numbers with + can be read."""


@dataclass(frozen=True, slots=True)
class Dialling:
    """How one region dials: its country code and its trunk prefix, both as digits."""

    region: str
    country_code: str
    trunk: str
    lost_zero: str
    """"0" where numbers themselves begin with it, so that a spreadsheet takes it off."""
    shortest: int
    """Digits of the shortest ordinary number, without the trunk prefix, but 7 at most."""
    longest: int
    """Digits of the longest ordinary number, without the trunk prefix."""


@cache
def dialling_of(region: str) -> Dialling:
    """How `region` dials. Raises KeyError for a region phonenumbers does not know."""
    metadata = PhoneMetadata.metadata_for_region(region)
    if metadata is None:
        raise KeyError(region)
    examples = [
        phonenumbers.national_significant_number(number)
        for kind in (phonenumbers.PhoneNumberType.FIXED_LINE, phonenumbers.PhoneNumberType.MOBILE)
        if (number := phonenumbers.example_number_for_type(region, kind))
    ]
    lengths = [len(example) for example in examples]
    return Dialling(
        region,
        str(metadata.country_code),
        re.sub(r"\D", "", metadata.national_prefix or ""),
        "0" if any(example.startswith("0") for example in examples) else "",
        min([7, *lengths]),
        max([7, *lengths]),
    )


@lru_cache(maxsize=1024)
def settled_region(region: str) -> str:
    """The region to read by: the code itself, or what a country's name means, or ANY_REGION."""
    code = region.strip().upper()
    if code in phonenumbers.SUPPORTED_REGIONS:
        return code
    return region_of(region) or ANY_REGION


@lru_cache(maxsize=4096)
def region_of(country: str) -> str | None:
    """The ISO 3166-1 alpha-2 code a country cell means, or None.

    Reads alpha-2 and alpha-3 codes, names in English and in the main languages of the world,
    everyday short names, and calling codes such as "+44".
    """
    text = unicodedata.normalize("NFKC", country).strip()
    if re.fullmatch(r"(?:\+|00)\s*[1-9]\d{0,2}", text):
        return _region_of_calling_code(re.sub(r"\D", "", text).lstrip("0"))
    code = re.sub(r"[\s.]", "", text).upper()
    if code in phonenumbers.SUPPORTED_REGIONS:
        return code
    if code in ISO_ALPHA_3:
        return ISO_ALPHA_3[code]
    name = _folded(text)
    return _everyday_names().get(name) or _names_in_all_languages().get(name)


def _region_of_calling_code(digits: str) -> str | None:
    region = phonenumbers.region_code_for_country_code(int(digits)) if digits else ANY_REGION
    return region if region in phonenumbers.SUPPORTED_REGIONS else None


def _folded(name: str) -> str:
    """A name without case, accents, punctuation, articles and what stands in brackets."""
    name = re.sub(r"\(.*?\)", " ", name)
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c if c.isalnum() else " " for c in decomposed if not unicodedata.combining(c))
    words = letters.replace("&", " and ").split()
    return " ".join(word for word in words if word not in {"the", "and", "of"})


@cache
def _everyday_names() -> dict[str, str]:
    return {_folded(name): region for name, region in EVERYDAY_NAMES.items()}


@cache
def _names_in_all_languages() -> dict[str, str]:
    """Every name of every region in every language phonenumbers ships, folded.

    A name that two regions share in different languages belongs to the one whose English name
    it is, else to neither.
    """
    from phonenumbers.geodata.locale import LOCALE_DATA  # half a second: only when it is needed

    names: dict[str, str] = {"": ""}
    english: dict[str, str] = {}
    for region in phonenumbers.SUPPORTED_REGIONS & LOCALE_DATA.keys():
        by_language = LOCALE_DATA[region]
        for name in {_folded(name) for name in by_language.values() if name[:1] != "*"}:
            names[name] = region if names.get(name, region) == region else ""
        label = by_language.get("en", "")
        english[_folded(by_language.get(label[1:], "") if label[:1] == "*" else label)] = region
    return {name: region for name, region in (names | english).items() if name and region}
