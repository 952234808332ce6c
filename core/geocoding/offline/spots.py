"""Where in an address its town may stand, the likeliest place first."""

from collections.abc import Collection, Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from core.geocoding.offline import words
from core.geocoding.offline.parse import Part, has_digit, is_street
from core.geocoding.offline.pieces import Piece, between_numbers

_MOST_WORDS = 5
_MOST_GRAM = 4
_MOST_PIECES = 8


class Trust(IntEnum):
    """How clearly the words of a town stand apart from the words around them."""

    NONE = 0
    MIXED = 1  # beside words that are neither street nor house
    RUN = 2  # before a street, no comma between
    LOOSE = 3  # at the end of a street, no comma between
    BESIDE = 4  # at the end of a street, next to a postcode or a region
    WHOLE = 5  # between commas
    CELL = 6  # in a column of its own


class Spot(NamedTuple):
    """Some words of a piece that may be a town's name: from `first` to before `last`."""

    piece: int
    first: int
    last: int
    trust: Trust


def spots(pieces: Sequence[Piece], regions: Collection[int], *, big_first: bool) -> Iterator[Spot]:
    """The spots of an address whose pieces numbered `regions` are regions."""
    numbers = [number for number in range(len(pieces)) if number not in regions]
    if not numbers:
        return
    order = numbers[:_MOST_PIECES] if big_first else numbers[: -_MOST_PIECES - 1 : -1]
    order.sort(key=lambda number: _rank(pieces[number]))
    for number in order:
        yield from _whole(number, pieces[number])
    for number in order:
        piece = pieces[number]
        if piece.beside == "after":
            yield from _beginnings(number, piece, Trust.BESIDE)
        elif piece.beside or number == numbers[-1]:
            yield from _endings(number, piece, is_last=number == numbers[-1])
        if number == numbers[0] and not piece.beside:
            yield from _beginnings(number, piece, Trust.MIXED)


def runs(pieces: Sequence[Piece], regions: Collection[int]) -> Iterator[Spot]:
    """The spots before a street that plainly begins there, longest names first."""
    for number, piece in enumerate(pieces):
        if number in regions or piece.role != "address":
            continue
        for last in range(min(len(piece.norms) - 2, _MOST_GRAM), 0, -1):
            is_name = not any(map(has_digit, piece.norms[:last]))
            if is_name and _begins_street(piece.norms[last:]):
                yield Spot(number, 0, last, Trust.RUN)


def _begins_street(norms: Sequence[str]) -> bool:
    """Whether words begin with a street's: Domstr. 4, Rue du Palais, 9 rue du Palais."""
    if has_digit(norms[0]):
        return len(norms) > 2 and any(map(words.is_street_word, norms[1:]))
    if norms[0] in words.BEFORE_ITS_NAME:
        return True
    if len(norms) > 2 and norms[1] in words.BEHIND_ITS_NAME and has_digit(norms[2]):
        return True
    return words.is_long_street_word(norms[0]) and has_digit(norms[1])


def likely_names(parts: Sequence[Part], *, big_first: bool) -> list[str]:
    """The names in an address that may be a town's, whatever the country, the likeliest first."""
    pieces = [piece for part in parts for piece in between_numbers(part)]
    pieces.sort(key=lambda piece: not words.STREET.isdisjoint(piece.norms))
    found = (spot for spot in spots(pieces, (), big_first=big_first) if spot.trust > Trust.MIXED)
    names = [name_at(pieces, spot) for spot in found]
    whole = [Piece(*part) for part in parts]
    names += [name_at(whole, spot) for spot in runs(whole, ())]
    return list(dict.fromkeys(names))


def name_at(pieces: Sequence[Piece], spot: Spot) -> str:
    """The words of a spot as a name is keyed."""
    return " ".join(pieces[spot.piece].norms[spot.first : spot.last])


def _rank(piece: Piece) -> int:
    if piece.role == "city":
        return 0
    return {"after": 1, "before": 2}.get(piece.beside, 3)


def _whole(number: int, piece: Piece) -> Iterator[Spot]:
    """A whole piece, without the number of a district behind it: Dublin 2."""
    norms = piece.norms
    first, last = 0, _before_district(norms)
    if last > _MOST_WORDS or any(map(has_digit, norms[:last])):
        return
    if last == 1 and norms[0] in words.STREET_UNIT_OR_BOX and not _is_framed(piece):
        return
    trust = Trust.CELL if piece.role == "city" else Trust.WHOLE
    yield Spot(number, first, last, trust)
    while first < last - 1 and norms[first] in words.BEFORE_A_TOWN:
        first += 1
        yield Spot(number, first, last, trust)
    if last - first > 1 and norms[last - 1] in words.AFTER_A_TOWN:
        yield Spot(number, first, last - 1, trust)


def _is_framed(piece: Piece) -> bool:
    """Whether a piece stands where a town does: behind a postcode, before a region, in a cell."""
    return piece.role == "city" or piece.beside != ""


def _beginnings(number: int, piece: Piece, trust: Trust) -> Iterator[Spot]:
    for last in range(min(len(piece.norms) - 1, _MOST_GRAM - 1), 0, -1):
        yield Spot(number, 0, last, trust)


def _endings(number: int, piece: Piece, *, is_last: bool) -> Iterator[Spot]:
    norms = piece.norms
    end = _before_district(norms)
    if end < len(norms) and not is_last:
        return
    for first in range(max(1, end - _MOST_GRAM), end):
        if _may_begin(norms, first, end):
            if not (is_street(norms[:first]) or norms[0] in words.LANDMARK):
                yield Spot(number, first, end, Trust.MIXED)
            elif end == len(norms) or all(map(has_digit, norms[end:])):
                yield Spot(number, first, end, Trust.BESIDE if piece.beside else Trust.LOOSE)


def _may_begin(norms: Sequence[str], first: int, end: int) -> bool:
    """Not in the middle of "rue de la Paix", nor a word too short for a name."""
    if norms[first - 1] in words.CONNECTING:
        return False
    if norms[first] in words.CONNECTING and (norms[first] not in words.ARTICLES or end - first < 2):
        return False
    is_short = end - first == 1 and len(norms[first]) < 3 and norms[first].isascii()
    return not is_short and not has_digit(norms[first])


def _before_district(norms: Sequence[str]) -> int:
    """How many words there are before the number of a district."""
    last = len(norms)
    while last > 1 and norms[last - 1][0].isdigit() and len(norms[last - 1]) < 4:
        last -= 1
    return last
