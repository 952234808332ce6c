"""Postcodes by their shape: which country one belongs to, and where in an address it stands."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from core.geocoding.offline import words
from core.geocoding.offline.parse import Part, has_digit
from core.geocoding.offline.postcodes import rules_of
from core.geocoding.offline.region_signs import names_of_regions
from core.geocoding.offline.regions import Region

# Shapes that one country alone has; digits alone (5, 6, 4) belong to many.
_SHAPES = (
    (
        "GB",
        r"(?:GIR ?0AA|[A-PR-UWYZ]"
        r"(?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])"
        r" ?\d[ABD-HJLNP-UW-Z]{2})",
    ),
    ("CA", r"[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z][ -]?\d[ABCEGHJ-NPRSTV-Z]\d"),
    ("IE", r"(?:D6W|[AC-FHKNPRTV-Y]\d\d) ?[0-9AC-FHKNPRTV-Y]{4}"),
    ("NL", r"(?:NL-?)?[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?=$| ?,| [A-Z]{3,})"),
    ("BR", r"\d{5}-\d{3}"),
    ("PT", r"\d{4}-\d{3}"),
    ("PL", r"\d{2}-\d{3}"),
    ("JP", r"\d{3}-\d{4}"),
    ("US", r"\d{5}-\d{4}"),
    ("AR", r"[A-HJ-NP-Z]\d{4}[A-Z]{3}"),
)
_SHAPE = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{code}>{shape})" for code, shape in _SHAPES) + r")(?![\w-])"
)
_PREFIXED = re.compile(r"(?<![\w-])([A-Z]{1,3})-(\d{4,5}|\d{3} \d{2})(?![\w-])")
_PREFIXES = {"D": "DE", "A": "AT", "F": "FR", "I": "IT", "B": "BE", "L": "LU", "S": "SE"} | {
    "N": "NO",
    "E": "ES",
    "P": "PT",
    "H": "HU",
    "FIN": "FI",
    "SLO": "SI",
}
_TWO_LETTERS = frozenset(
    [
        "DE",
        "AT",
        "CH",
        "FR",
        "IT",
        "BE",
        "LU",
        "SE",
        "NO",
        "DK",
        "FI",
        "ES",
        "PT",
        "PL",
        "CZ",
        "SK",
        "HU",
        "SI",
        "HR",
        "RO",
        "BG",
        "GR",
        "LV",
        "LT",
        "EE",
        "UA",
        "RU",
        "MC",
        "SM",
        "LI",
        "AD",
        "RS",
        "TR",
        "IL",
        "MD",
        "BA",
        "MK",
        "ME",
        "XK",
        "CY",
    ]
)


_ZIP = re.compile(r"\d{5}(?:-\d{4})?")
_ZIP_LENGTHS = (5, 10)
_MOST_OF_STATE = 3
_SHORTEST_STATE = 4
_LONGEST_HOUSE_NUMBER = 4
_LONGEST_HALF = 6
_ZERO_STATES = frozenset(("CT", "MA", "ME", "NH", "NJ", "PR", "RI", "VT"))


class Found(NamedTuple):
    """Where a postcode stands: in which part, from which word up to which, and what it reads."""

    part: int
    first: int
    last: int
    code: str


def countries_by_shape(line: str) -> tuple[str, ...]:
    """The countries that a postcode in a line of capitals can only belong to."""
    found: list[str] = []
    for match in _PREFIXED.finditer(line):
        country = _PREFIXES.get(match[1], match[1] if match[1] in _TWO_LETTERS else "")
        if country and _code(country, match[2]):
            found.append(country)
    for match in _SHAPE.finditer(line):
        if match.lastgroup and match.lastgroup not in found:
            found.append(match.lastgroup)
    return tuple(found)


def state_and_zip(parts: Sequence[Part]) -> str:
    """Whether a state stands before a ZIP code of it ("agrees"), or of another ("differs")."""
    before: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    for part in parts:
        for place, raw in enumerate(part.raws):
            if len(raw) in _ZIP_LENGTHS and _ZIP.fullmatch(raw):
                raws, norms = (part.raws[:place], part.norms[:place]) if place else before
                if (region := _state(raws, norms)) is not None:
                    return "agrees" if region.prefixes.match(raw) else "differs"
        before = (part.raws, part.norms)
    return ""


def _state(raws: tuple[str, ...], norms: tuple[str, ...]) -> Region | None:
    """The state that words end with; its code in capitals, or with dots."""
    for count in range(min(_MOST_OF_STATE, len(norms)), 0, -1):
        region = names_of_regions("US").named(norms[-count:])
        if region is not None:
            is_code = len(norms[-count:][0]) < _SHORTEST_STATE and count == 1
            return region if not is_code or raws[-1].isupper() else None
    return None


def find_postcode(parts: Sequence[Part], country: str) -> Found | None:
    """The postcode of `country` in an address, if there is one; the last of several."""
    for number in range(len(parts) - 1, -1, -1):
        part = parts[number]
        if part.role in ("region", "country") or not has_digit(part.text):
            continue
        for last in range(len(part.raws) - 1, -1, -1):
            found = _ending_at(part, number, last, country)
            if found is not None and not _is_house_number(part, found):
                return found
    return None


def _ending_at(part: Part, number: int, last: int, country: str) -> Found | None:
    raw = part.raws[last]
    if len(raw) > 10:
        return None
    before = part.raws[last - 1] if last and len(raw) < _LONGEST_HALF else ""
    if before and len(before) <= _LONGEST_HALF and (has_digit(raw) or has_digit(before)):
        code = _code(country, f"{before} {raw}")
        if code:
            return Found(number, last - 1, last + 1, code)
    if country == "US" and _has_lost_its_zero(part, last):
        return Found(number, last, last + 1, f"0{raw}")
    if has_digit(raw) and (code := _code(country, raw)):
        return Found(number, last, last + 1, code)
    return None


def _up_to_a_number(norms: Sequence[str]) -> Sequence[str]:
    last = next((place for place, word in enumerate(norms) if has_digit(word)), len(norms))
    return norms[:last]


def _is_state_code(part: Part, place: int) -> bool:
    """FL is a state before a ZIP code, a floor before other numbers."""
    raw = part.raws[place]
    return raw.isupper() and names_of_regions("US").named((part.norms[place],)) is not None


def _has_lost_its_zero(part: Part, last: int) -> bool:
    """A ZIP code of four digits behind a state where they begin with 0: MA 2138."""
    raw = part.raws[last]
    if len(raw) != 4 or not raw.isdigit():
        return False
    if part.role == "postcode":
        return True
    state = names_of_regions("US").named(part.norms[last - 1 : last]) if last else None
    return state is not None and state.code in _ZERO_STATES


@lru_cache(maxsize=50_000)
def _code(country: str, raw: str) -> str:
    """The postcode of a country that `raw` is, as it is written there; "" if it is none."""
    if country == "US" and raw.isdigit() and raw.isascii():
        return raw if len(raw) == len("00501") else ""
    return rules_of(country).normal(raw)


def _is_house_number(part: Part, found: Found) -> bool:
    """A number before a street's words, or behind them with no other number, is a house's."""
    if part.role == "postcode" or not found.code.isdigit():
        return False
    if found.first == 0:
        return any(map(words.is_street_word, _up_to_a_number(part.norms[found.last :])))
    before = part.norms[: found.first]
    if len(found.code) == len("00501") and _is_state_code(part, found.first - 1):
        return False
    if before[-1] in words.UNIT_OR_BOX or found.last < len(part.norms):
        return before[-1] in words.UNIT_OR_BOX
    is_short = len(found.code) <= _LONGEST_HOUSE_NUMBER and not any(map(has_digit, before))
    return is_short and any(map(words.is_street_word, before))
