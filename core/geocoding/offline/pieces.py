"""The stretches of an address between commas, its postcode and its regions."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from core.geocoding.offline.parse import Part, Role, has_digit
from core.geocoding.offline.region_signs import names_of_regions
from core.geocoding.offline.regions import Region
from core.geocoding.offline.shapes import Found
from core.geocoding.offline.words import BEFORE_ITS_NAME, CONNECTING

_MOST_WORDS = 5
_MOST_OF_REGION = 3
_LOWER_CASE_CODES = ("US", "CA", "AU")
_SHORTEST_NAME = 4
_LOWER_CASE_AT_END = ("IT", "BR")


class Piece(NamedTuple):
    """The words of a stretch, as written and as keyed, their cell, and what they stand beside.

    `beside` is "before" or "after" where a postcode, or a region, comes next to it.
    """

    raws: tuple[str, ...]
    norms: tuple[str, ...]
    role: Role
    beside: str = ""

    @property
    def text(self) -> str:
        """The words as written."""
        return " ".join(self.raws)

    @property
    def name(self) -> str:
        """The words as a name is keyed."""
        return " ".join(self.norms)

    def cut(self, first: int, last: int, beside: str) -> "Piece":
        """The words from `first` to `last`."""
        return Piece(self.raws[first:last], self.norms[first:last], self.role, beside)


def pieces_around(parts: Sequence[Part], postcode: Found | None) -> list[Piece]:
    """The parts, the one with the postcode divided there and the postcode left out."""
    pieces = []
    for number, part in enumerate(parts):
        whole = Piece(*part)
        if postcode is None or number != postcode.part:
            pieces.append(whole)
            continue
        if postcode.first:
            pieces.append(whole.cut(0, postcode.first, "before"))
        elif pieces and not any(one.beside for one in pieces):
            pieces[-1] = pieces[-1]._replace(beside="before")
        if postcode.last < len(part.raws):
            pieces.append(whole.cut(postcode.last, len(part.raws), "after"))
    return pieces


def between_numbers(part: Part) -> Iterator[Piece]:
    """The stretches of a part without any word that has a digit."""
    first = 0
    for last in range(len(part.norms) + 1):
        if last == len(part.norms) or has_digit(part.norms[last]):
            if last > first:
                yield Piece(*part).cut(first, last, "")
            first = last + 1


def with_regions_apart(
    pieces: Sequence[Piece], country: str, is_town: Callable[[str], bool]
) -> tuple[list[Piece], dict[int, Region]]:
    """The pieces, regions of `country` in pieces of their own; which of them are regions.

    `is_town` tells whether words are a town's name: Alhama de Granada is no place in Granada.
    """
    split: list[Piece] = []
    regions: dict[int, Region] = {}
    for number, piece in enumerate(pieces):
        rest, found = _parted(piece, country, is_town, is_last=number == len(pieces) - 1)
        if rest is not None:
            split.append(rest)
        if found is not None:
            region_piece, region = found
            if rest is None and split and region_piece.beside == "before":
                split[-1] = split[-1]._replace(beside="before")
            regions[len(split)] = region
            split.append(region_piece)
    return split, regions


def _parted(
    piece: Piece, country: str, is_town: Callable[[str], bool], *, is_last: bool
) -> tuple[Piece | None, tuple[Piece, Region] | None]:
    """A piece without the region it ends with, and that region."""
    count = len(piece.norms)
    named = names_of_regions(country).named
    if count <= _MOST_WORDS and piece.role != "city":
        region = named(piece.norms)
        if region is not None and (piece.role == "region" or _may_be_region(piece, 0, country)):
            return None, (piece, region)
    if piece.role in ("city", "region") or not (is_last or piece.beside == "before"):
        return piece, None
    for first in range(max(1, count - _MOST_OF_REGION), count):
        region = named(piece.norms[first:])
        if region is None or not _may_be_region(piece, first, country):
            continue
        if not _is_within_a_name(piece, first, is_town):
            rest = piece.cut(0, first, "before")
            return rest, (piece.cut(first, count, piece.beside), region)
    return piece, None


def _is_within_a_name(piece: Piece, first: int, is_town: Callable[[str], bool]) -> bool:
    """Whether a region at the end is a part of a town's name."""
    norms = piece.norms
    if norms[first - 1] in CONNECTING:
        return True
    is_code = len(norms[first]) < _SHORTEST_NAME
    if norms[first - 1] in BEFORE_ITS_NAME and not is_code:
        return True
    begins = range(max(0, first - _MOST_OF_REGION), first)
    return any(is_town(" ".join(norms[begin:])) for begin in begins)


def _may_be_region(piece: Piece, first: int, country: str) -> bool:
    """Not a short word that only looks like a code: Via Po, Calle de la O."""
    norm = piece.norms[first]
    if len(piece.norms) - first > 1 or len(norm) > 3 or not norm.isascii():
        return True
    is_end = first > 0 and country in _LOWER_CASE_AT_END
    return len(norm) > 1 and (country in _LOWER_CASE_CODES or is_end or piece.raws[first].isupper())
