"""What the cells of a column say it means: the share of them that looks like each role."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from core.tables.cell_kinds import DATE, EMAIL, SCIENTIFIC, looks_like_phone
from core.tables.role_lists import COUNTRIES, LANGUAGES, REGIONS

if TYPE_CHECKING:
    from core.tables.roles import Role

_POSTCODE = re.compile(
    r"\d{5}(?:-\d{4})?|\d{4}|\d{6}|\d{3} ?\d{2}|\d{2}-\d{3}|\d{5}-\d{3}|\d{3}-\d{4}|\d{7}|"
    r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[ABCEGHJ-NPRSTVXY]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2}|"
    r"[A-Z]{1,2}-\d{4,5}|[A-Z]\d{2} ?[A-Z\d]{4}",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b(street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|boulevard|blvd|way|place|pl|square|"
    r"terrace|circle|cir|highway|hwy|parkway|pkwy|close|crescent|apt|suite|unit|floor|"
    r"po box|p\.?o\.? ?box|"
    r"rue|avenue|chemin|allee|calle|carrera|avenida|via|viale|piazza|corso|rua|travessa|"
    r"\w*stra(?:ss|ß)e|\w*str|\w*weg|\w*platz|\w*gasse|\w*straat|\w*laan|\w*plein|ul|ulica|al|aleja|"
    r"ул|улица|пр|проспект|вул|вулиця|רחוב|شارع)\b|[路街号號巷弄]|丁目|番地",
    re.IGNORECASE,
)
_NAME_WORD = r"(?:[^\W\d_][\w'’.\-]*|[A-Z]\.)"
_NAME = re.compile(rf"{_NAME_WORD}(?:,? {_NAME_WORD}){{1,4}}")
_ONE_NAME = re.compile(r"[^\W\d_][^\W\d_'’\-]{1,24}")
_CODE = re.compile(
    r"[A-Za-z]{0,5}[-/# ]?\d[\dA-Za-z]*(?:[-/.]?[\dA-Za-z]+){0,5}|[0-9a-f]{8}-[0-9a-f-]{27}"
)
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]")
_SMALL_WORD = re.compile(
    r"\b(the|of|and|a|an|in|to|for|der|die|das|und|von|le|la|les|des|et|el|los|y|il|di)\b"
)
_PHONE_MARK = re.compile(r"[+()]|^0|\d[ .-]\d|ext|x\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CellsSay:
    """The share of filled cells that looks like each role, alone and against the other roles."""

    shares: Mapping[Role, float]
    weighed: Mapping[Role, float]


def cells_say(cells: Sequence[str]) -> CellsSay:
    """What the filled cells of a column look like."""
    from core.tables.roles import Role

    if not cells:
        return CellsSay({}, {})
    shares = {role: sum(map(test, cells)) / len(cells) for role, test in _tests(Role).items()}
    weighed = dict(shares)
    _weigh_numbers(Role, cells, weighed)
    _weigh_texts(Role, cells, weighed)
    return CellsSay(shares, weighed)


@lru_cache(maxsize=1)
def _tests(role: type[Role]) -> dict[Role, Callable[[str], bool]]:
    return {
        role.EMAIL: _is_email,
        role.DATE: _is_date,
        role.PHONE: _is_phone,
        role.POSTCODE: _is_postcode,
        role.COUNTRY: _is_country,
        role.LANGUAGE: _is_language,
        role.REGION: _is_region,
        role.ADDRESS: _is_address,
        role.NAME: _is_name,
        role.IDENTIFIER: _is_code,
        role.ITEM: _is_title,
    }


def _weigh_numbers(role: type[Role], cells: Sequence[str], shares: dict[Role, float]) -> None:
    """Numbers that count up or all begin alike are identifiers, not phones."""
    distinct = len(set(cells)) / len(cells)
    isbn = sum(bool(_ISBN.fullmatch(c)) and is_isbn(c) for c in cells) / len(cells)
    if isbn > 0.5:
        shares[role.PHONE] = shares[role.POSTCODE] = 0.0
        shares[role.IDENTIFIER] = max(shares[role.IDENTIFIER], isbn)
    marked = sum(bool(_PHONE_MARK.search(cell)) for cell in cells) / len(cells)
    lengths = {len(cell) for cell in cells if cell.isdecimal()}
    if marked < 0.2 and shares[role.PHONE] > 0.3 and len(cells) >= 3:
        if _counts_up(cells):
            shares[role.IDENTIFIER] = max(shares[role.IDENTIFIER], shares[role.PHONE])
            shares[role.PHONE] = 0.0
        elif not lengths & {10, 11, 12, 13} or max(lengths, default=0) < 9:
            shares[role.PHONE] *= 0.5
    if distinct < 0.9 or shares[role.PHONE] > 0.5 or shares[role.DATE] > 0.5:
        shares[role.IDENTIFIER] *= 0.4
    if _counts_up(cells) and distinct == 1.0:
        shares[role.POSTCODE] *= 0.3
    elif shares[role.POSTCODE] > 0.6 and distinct < 1.0:
        shares[role.IDENTIFIER] *= 0.5


def _weigh_texts(role: type[Role], cells: Sequence[str], shares: dict[Role, float]) -> None:
    """Names, places and titles overlap: the more telling one takes the cells."""
    distinct = len(set(cells)) / len(cells)
    known = max(shares[r] for r in (role.COUNTRY, role.LANGUAGE, role.REGION, role.ADDRESS))
    if known > 0.6:
        shares[role.NAME] *= 0.3
        shares[role.ITEM] *= 0.3
    if shares[role.ITEM] > 0.3 or distinct < 0.3:
        shares[role.NAME] *= 0.6
    if distinct > 0.5 and len(cells) > 10:
        shares[role.COUNTRY] *= 0.6
        shares[role.LANGUAGE] *= 0.6


def _counts_up(cells: Sequence[str]) -> bool:
    """Numbers in nearly steady small steps, as order numbers have."""
    numbers = [int(cell) for cell in cells if cell.isdecimal() and len(cell) < 19]
    if len(numbers) < max(3, 0.8 * len(cells)):
        return False
    rising = sum(a < b for a, b in pairwise(numbers))
    return rising >= 0.95 * (len(numbers) - 1)


def is_isbn(cell: str) -> bool:
    """Whether the check digit of an ISBN-10 or ISBN-13 holds (ISO 2108)."""
    digits = re.sub(r"[- ]", "", cell).upper()
    if len(digits) == 13 and digits.isdecimal():
        return sum(int(d) * (1, 3)[i % 2] for i, d in enumerate(digits)) % 10 == 0
    if len(digits) == 10 and digits[:9].isdecimal() and "-" in cell:
        values = [10 if d == "X" else int(d) for d in digits]
        return sum((10 - i) * v for i, v in enumerate(values)) % 11 == 0
    return False


def _is_email(cell: str) -> bool:
    return any(EMAIL.fullmatch(part) for part in re.split(r"[;,\s<>]+", cell))


def _is_date(cell: str) -> bool:
    return len(cell) < 45 and bool(DATE.fullmatch(cell))


def _is_phone(cell: str) -> bool:
    if _is_date(cell):
        return False
    parts = re.split(r"\s*(?:[;,/]|\bor\b)\s*", cell) if len(cell) > 15 else [cell]
    if not any(looks_like_phone(part) for part in parts if part):
        return False
    return not re.fullmatch(r"\d{5}-\d{4}|\d{3}-\d{4}-\d{7,}", cell)


def is_scientific(cell: str) -> bool:
    """Whether a spreadsheet cut the digits off: 1.21256E+10."""
    return bool(SCIENTIFIC.fullmatch(cell))


def _is_postcode(cell: str) -> bool:
    return len(cell) <= 12 and bool(_POSTCODE.fullmatch(cell))


def _is_country(cell: str) -> bool:
    return cell.casefold() in COUNTRIES or (len(cell) in (2, 3) and cell.casefold() in COUNTRIES)


def _is_language(cell: str) -> bool:
    return cell.casefold() in LANGUAGES


def _is_region(cell: str) -> bool:
    return cell.casefold() in REGIONS


def _is_address(cell: str) -> bool:
    if not any(c.isdecimal() for c in cell):
        return False
    return len(cell) >= 6 and bool(_STREET.search(cell)) and any(c.isalpha() for c in cell)


def _is_name(cell: str) -> bool:
    if len(cell) > 50 or not (_NAME.fullmatch(cell) or _ONE_NAME.fullmatch(cell)):
        return False
    return not _SMALL_WORD.search(cell) and (cell[:1].isupper() or not cell[:1].islower())


def _is_code(cell: str) -> bool:
    return len(cell) <= 40 and bool(_CODE.fullmatch(cell))


def _is_title(cell: str) -> bool:
    words = cell.split()
    return len(words) >= 2 and bool(_SMALL_WORD.search(cell.casefold())) and "@" not in cell
