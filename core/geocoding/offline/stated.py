"""The country that an address names, and the address without those words."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from core.geocoding.offline.countries import country_of
from core.geocoding.offline.parse import Part, has_digit
from core.geocoding.offline.region_signs import countries_of_region
from core.geocoding.offline.words import CONNECTING

_MOST_WORDS = 5
_LONGEST_POSTCODE = 2


class Stated(NamedTuple):
    """A country and the parts without its words.

    `is_sure` is false for what may be something else: a code of two letters in a line (CA, DE,
    IN), a name that is a region's too (Georgia). `words` are the normal words taken for it;
    `unknown` is what a country cell says that is no country.
    """

    country: str
    parts: tuple[Part, ...]
    is_sure: bool
    words: str = ""
    unknown: str = ""


_ALSO_REGIONS = frozenset(("georgia",))
_SURE_CODES = frozenset(("uk", "us", "u s", "u k"))


def stated(parts: tuple[Part, ...]) -> Stated:
    """What the country cell says, else the last words of the address, else its first part."""
    cell = [part for part in parts if part.role == "country"]
    if cell:
        rest = tuple(part for part in parts if part.role != "country")
        said = " ".join(part.text for part in cell)
        country = _country(said) or _country(said.upper()) or _country(cell[-1].text)
        if country:
            return Stated(country, _without(rest, country), True, cell[-1].name)
        return Stated("", rest, False, unknown=said)
    return _at_the_end(parts) or _at_the_start(parts) or Stated("", parts, False)


@lru_cache(maxsize=20_000)
def _country(text: str) -> str:
    return country_of(text)


def _without(parts: tuple[Part, ...], country: str) -> tuple[Part, ...]:
    """The parts less the same country's name, which a line may say once more."""
    while (
        len(parts) > 1
        and (found := _ending(parts[-1], len(parts[-1].norms)))
        and found[0] == country
        and found[1]
        and found[2]
    ):
        count = len(parts[-1].norms)
        shorter = _less(parts, len(parts) - 1, count - found[1], count)
        if not shorter:
            break
        parts = shorter
    return parts


def _at_the_end(parts: tuple[Part, ...]) -> Stated | None:
    """The last words of the last part of the address cell, or of the one before a postcode."""
    for number in range(len(parts) - 1, max(-1, len(parts) - 3), -1):
        part = parts[number]
        end = _before_postcode(part)
        found = _ending(part, end) if part.role == "address" and end else None
        if found:
            country, count, is_sure = found
            name = " ".join(part.norms[end - count : end])
            rest = _less(parts, number, end - count, end)
            if rest:
                return Stated(country, _without(rest, country), is_sure, name)
        if not (part.role == "postcode" or _is_number(part)):
            break
    return None


def _at_the_start(parts: tuple[Part, ...]) -> Stated | None:
    """A first part that is a country's name and nothing else: Россия, Москва, ..."""
    if len(parts) < 2 or parts[0].role != "address":
        return None
    name = parts[0].name
    country = _country(parts[0].text)
    if not country or (name.isascii() and len(name) < 4):
        return None
    rest = _without(parts[1:], country)
    is_region = any(_ends_with_region(part) for part in rest) or name in _ALSO_REGIONS
    return Stated(country, rest, not is_region, name)


def _ends_with_region(part: Part) -> bool:
    """Whether it may be of a country that has places called like countries: Norway, Iowa."""
    norms = part.norms
    while len(norms) > 1 and has_digit(norms[-1]):
        norms = norms[:-1]
    return bool({"US", "CA", "AU", "BR"}.intersection(countries_of_region(norms[-1:])))


def _before_postcode(part: Part) -> int:
    """How many words there are before a postcode that a part ends with."""
    end = len(part.norms)
    while end and has_digit(part.norms[end - 1]) and len(part.norms) - end < _LONGEST_POSTCODE:
        end -= 1
    return end


def _ending(part: Part, end: int) -> tuple[str, int, bool] | None:
    """The country that stands before `end`, in how many words, and whether it can be no other."""
    for count in range(min(_MOST_WORDS, end), 0, -1):
        country = _country(" ".join(part.raws[end - count : end]))
        if country and (region := _within_region(part.norms[:end], count)):
            return (region, 0, True) if region == country else None
        if country and (count == end or part.norms[end - count - 1] not in CONNECTING):
            name = " ".join(part.norms[end - count : end])
            is_code = len(name.replace(" ", "")) < 3 and name.isascii() and name not in _SURE_CODES
            is_region = is_code and bool(countries_of_region((name,)))
            return country, count, not is_region and name not in _ALSO_REGIONS
    return None


def _within_region(norms: tuple[str, ...], count: int) -> str:
    """The one country with a region whose name ends with a country's: New Mexico."""
    for more in range(count + 1, min(count + 2, len(norms)) + 1):
        found = countries_of_region(norms[-more:])
        if len(found) == 1:
            return found[0]
    return ""


def _is_number(part: Part) -> bool:
    return len(part.norms) < 3 and any(word[0].isdigit() for word in part.norms)


def _less(parts: Sequence[Part], number: int, first: int, last: int) -> tuple[Part, ...]:
    """The parts, one of them without its words from `first` to `last`."""
    part = parts[number]
    raws, norms = part.raws[:first] + part.raws[last:], part.norms[:first] + part.norms[last:]
    kept = (Part(raws, norms, part.role),) if norms else ()
    return (*parts[:number], *kept, *parts[number + 1 :])
