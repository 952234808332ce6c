"""Which country a few words of an address name."""

import re
from functools import lru_cache

from core.geocoding.offline.country_table import CODES, countries
from core.geocoding.offline.country_words import ABBREVIATIONS, CAPITAL_ABBREVIATIONS
from core.geocoding.offline.names import normal_name
from core.phones.country_names import ISO_ALPHA_3

_DOTS = re.compile(r"[\s.]")

_DOTTED = re.compile(r"(?:[^\W\d_]\.\s?){1,4}[^\W\d_]\.?")


@lru_cache(maxsize=1 << 14)
def country_of(words: str) -> str:
    """The ISO 3166-1 alpha-2 code of the country that `words` name, and nothing else; "" if none.

    Reads names in English and some forty languages, endonyms, usual abbreviations, and the ISO
    codes in capitals: "in" and "de" are words, "IN" and "DE" are countries. A misspelt name is
    none. Some names are also those of something else ("Georgia", "CA"), which a reader must weigh.
    """
    text = words.strip(" ,;.-[]")
    if (len(text) <= 3 or _DOTTED.fullmatch(text)) and (code := _of_code(text)):
        return code
    return _named(text) or _named_twice(text)


def country_name(code: str) -> str:
    """The English name of a country by its ISO code, else the code."""
    return countries().english.get(code, code)


def _named(text: str) -> str:
    return countries().codes.get(normal_name(text).removeprefix("the "), "")


def _named_twice(text: str) -> str:
    """Deutschland (Germany), Suisse / Switzerland: both must name the same country."""
    parts = [part.strip() for part in re.split(r"[()/]", text) if part.strip()]
    codes = {country_of(part) for part in parts} if len(parts) == 2 else set()
    return codes.pop() if len(codes) == 1 else ""


def _of_code(text: str) -> str:
    """What two or three letters mean: capitals, or letters with dots between them."""
    letters = _DOTS.sub("", text)
    if letters.isupper() or "." in text:
        code = letters.upper()
        if len(code) == 2 and code in CODES:
            return code
        if found := ISO_ALPHA_3.get(code) or CAPITAL_ABBREVIATIONS.get(code):
            return found
    return ABBREVIATIONS.get(letters.casefold(), "")
