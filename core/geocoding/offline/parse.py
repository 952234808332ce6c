"""An address as somebody typed it, taken apart into parts and words; nothing is looked up here."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from core.geocoding.offline import words
from core.geocoding.offline.names import normal_name
from core.geocoding.offline.unspaced import has_unspaced, spaced
from core.geocoding.query import Query

Role = Literal["address", "city", "region", "postcode", "country"]

MOST_SIGNS = 400
MOST_PARTS = 16
MOST_WORDS = 60

_BETWEEN = re.compile(
    r"[,;|、،؛。()\[\]{}<>\n\r\t\"]+|\s[-–—/•·]+\s|[•·]|(?<=\w\w)\s*/\s*(?=[^\W\d]{2})"
)
_NOISE = re.compile(
    r"\S+@\S+|\b(?:https?://|www\.)\S+"
    r"|\b(?:tel|phone|ph|mobile|mob|cell|fax)\b[.: ]*\+?[\d ()/.-]{6,}"
    r"|\+\d[\d ()/.-]{7,}",
    re.IGNORECASE,
)
_HAS_NOISE = re.compile(r"@|\+\d|://|www\.|\b(?:tel|phone|ph|mobile|mob|cell|fax)\b", re.IGNORECASE)
_HOUSE = re.compile(r"[^\x00-\u2fff]\d|\d[^\x00-\u2fff]|[路街道巷弄號号]\Z")
_NUMBER = re.compile(r"\d{1,4}[a-z]?(?: \d{1,4}[a-z]?)*|\d{1,4} ?[a-z]\d{0,3}")
# Slavic addresses put kinds before names, often with no space and no comma between.
_KIND = re.compile(r"\b(г|ул|д|кв|пр|просп|обл|с|пос|м|вул|бул|гр|пер|пл|наб|стр|корп|ul)\.(?=\w)")
_BEFORE_KIND = re.compile(
    r"\s+(?=(?:ул|улица|вул|вулиця|пр-т|просп|проспект|бул|пер|наб|мкр|ul)\b\.?\s*[^\s,;.])"
)
# A river or a region that a German town's name has in brackets is a part of the name.
_RIVER = re.compile(
    r"\((Oder|Saale|Spree|Main|Lahn|Neckar|Ruhr|Westf\.?|Westfalen|Altmark|Mark|Havel|Elbe)\)"
)
# "Sylhet-3100" and "Pokhara-6" are a town and a number.
_JOINED = re.compile(r"(?<=[^\W\d_]{4})-(?=\d{1,6}(?![\w-]))")
_SHORTENED = tuple(
    (re.compile(short, re.IGNORECASE), whole)
    for short, whole in (
        (r"\ba\. ?M\.?(?=\W|$)|(?<=Frankfurt)/M\.?(?=\W|$)", "am Main"),
        (r"\ba\. ?Rh?\.(?=\W|$)", "am Rhein"),
        (r"\bi\. ?Br?\.(?=\W|$)", "im Breisgau"),
        (r"\bo\. ?d\. ?T\.?(?=\W|$)", "ob der Tauber"),
        (r"\bv\. ?d\. ?H\.?(?=\W|$)", "vor der Höhe"),
        (r"\ba\. ?d\. ?(?=\w)", "an der "),
        (r"\ba\. ?(?=Main\b|Rhein\b|Neckar\b)", "am "),
    )
)
_DIGIT = re.compile(r"\d")


class Part(NamedTuple):
    """A stretch between commas: its words as written and as names are keyed, and their cell."""

    raws: tuple[str, ...]
    norms: tuple[str, ...]
    role: Role

    @property
    def text(self) -> str:
        """The words as written."""
        return " ".join(self.raws)

    @property
    def name(self) -> str:
        """The words as a name is keyed."""
        return " ".join(self.norms)


@dataclass(frozen=True, slots=True)
class Written:
    """What is written: its parts in order, `line` in capitals, and what speaks against an address.

    `big_first` tells that the country comes first, as in Chinese; `is_cut` that it was too long to
    be read whole; `is_talk` that it holds words no address has.
    """

    parts: tuple[Part, ...]
    line: str
    big_first: bool
    is_cut: bool
    is_talk: bool


def written(query: Query) -> Written:
    """The parts of a query, the address cell first."""
    cells: tuple[tuple[Role, str], ...] = (
        ("address", query.address),
        ("city", query.city),
        ("region", query.region),
        ("postcode", query.postcode),
        ("country", query.country),
    )
    parts: list[Part] = []
    lines: list[str] = []
    big_first = False
    is_cut = False
    for role, cell in cells:
        if cell:
            is_cut = is_cut or len(cell) > MOST_SIGNS
            text = _clean(cell[:MOST_SIGNS])
            if not text.isascii() and has_unspaced(text):
                text, big_first = spaced(text), True
            lines.append(text)
            parts.extend(_parts(text, role))
    is_cut = is_cut or len(parts) > MOST_PARTS
    parts = parts[:2] + parts[2 - MOST_PARTS :] if is_cut and len(parts) > MOST_PARTS else parts
    line = " , ".join(lines).upper()
    is_talk = not all(words.NOT_AN_ADDRESS.isdisjoint(part.norms) for part in parts)
    return Written(tuple(parts), line, big_first, is_cut, is_talk)


def _clean(cell: str) -> str:
    if not cell.isascii():
        cell = unicodedata.normalize("NFKC", cell).replace("〒", " ")
    if _HAS_NOISE.search(cell):
        cell = _NOISE.sub(" , ", cell)
    if "." in cell and _KIND.search(cell):
        cell = _KIND.sub(r"\1. ", cell)
    cell = _JOINED.sub(" ", _BEFORE_KIND.sub(" , ", cell))
    if "." in cell or "/M" in cell:
        for short, whole in _SHORTENED:
            cell = short.sub(whole, cell)
    if "(" in cell:
        cell = _RIVER.sub(r"\1", cell)
    return cell


def _parts(text: str, role: Role) -> Iterator[Part]:
    for stretch in _BETWEEN.split(text):
        if stretch:
            raws = []
            norms = []
            for word in stretch.split()[:MOST_WORDS]:
                raw, norm = _word(word)
                if norm:
                    raws.append(raw)
                    norms.append(norm)
            if norms:
                yield Part(tuple(raws), tuple(norms), role)


@lru_cache(maxsize=100_000)
def _word(word: str) -> tuple[str, str]:
    """A word without dots around it, and as names are keyed."""
    return word.strip(".:"), normal_name(word)


def has_digit(text: str) -> bool:
    """Whether there is a digit in it, of any script."""
    return not text.isalpha() and _DIGIT.search(text) is not None


@lru_cache(maxsize=20_000)
def is_street(norms: tuple[str, ...]) -> bool:
    """Whether the words look like a street, a house, a flat or a box: a street word or a number."""
    if len(norms) > 1 and any(map(_NUMBER.fullmatch, (norms[0], norms[-1]))):
        if not words.MONTHS.isdisjoint(norms):
            return False
        if any(len(word) > 2 for word in norms if not has_digit(word)):
            return True
    while norms and norms[0] in words.BEFORE_A_PERSON:
        norms = norms[1:]
    if len(norms) > 1 and not words.STREET_UNIT_OR_BOX.isdisjoint(norms):
        return True
    if any(map(words.is_long_street_word, norms)) or _is_box(norms):
        return True
    return any(not word.isascii() and _HOUSE.search(word) for word in norms)


def _is_box(norms: tuple[str, ...]) -> bool:
    """Whether a numbered box at a post office is meant: P.O. Box 12."""
    return "box" in norms and has_digit(" ".join(norms[norms.index("box") + 1 :]))


def bears_out_a_town(norms: tuple[str, ...]) -> bool:
    """Whether what looks like a street is more than a number before words or behind a flat's.

    "12 apostles" and "Room 12" look like streets, but say nothing for the town beside them.
    """
    if not is_street(norms) or not " ".join(norms).isascii():
        return is_street(norms)
    if any(map(words.is_street_word, norms)) or not words.BOX.isdisjoint(norms) or _is_box(norms):
        return True
    return has_digit(norms[-1]) and words.UNIT.isdisjoint(norms)
