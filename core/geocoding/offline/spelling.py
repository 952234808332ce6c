"""One name of an address put right by one letter, where no name in it is known as it stands."""

from collections.abc import Iterator, Sequence

from core.geocoding.offline import words
from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.parse import Part, has_digit
from core.geocoding.offline.region_signs import names_of_regions

_SHORTEST = 5
_MOST_LOOKED_AT = 6
_MOST_WORDS = 3
_MOST_NEAR = 10
_LARGE = 100_000
_FAR_SMALLER = 10


def respelled(
    parts: Sequence[Part], country: str, gazetteer: Gazetteer
) -> Iterator[tuple[tuple[Part, ...], str, bool]]:
    """The parts with one name put right, the name as written, and whether no other is as likely."""
    looked_at = 0
    for number in range(len(parts) - 1, -1, -1):
        part = parts[number]
        for first, last in _stretches(part, country):
            name = " ".join(part.norms[first:last])
            if looked_at >= _MOST_LOOKED_AT:
                return
            looked_at += 1
            if near := gazetteer.near(name, country):
                is_clear = _is_clear(near, country, gazetteer)
                yield _with(parts, number, first, last, near[0]), name, is_clear


def _is_clear(near: Sequence[str], country: str, gazetteer: Gazetteer) -> bool:
    """Whether the first of the names near by means a large town, the others it or far smaller."""
    first, *others = (gazetteer.find(name, country)[0].town for name in near[:_MOST_NEAR])
    return first.population >= _LARGE and all(
        town.id == first.id or town.population * _FAR_SMALLER < first.population for town in others
    )


def _stretches(part: Part, country: str) -> Iterator[tuple[int, int]]:
    """The words of a part that may be a town's: between its numbers, the longest run first."""
    norms = part.norms
    region = names_of_regions(country).named
    fit = [
        not has_digit(word)
        and word not in words.UNIT_OR_BOX
        and not words.is_street_word(word)
        and region((word,)) is None
        for word in norms
    ]
    for count in range(min(_MOST_WORDS, len(norms)), 0, -1):
        for first in range(len(norms) - count, -1, -1):
            stretch = slice(first, first + count)
            if all(fit[stretch]) and len(" ".join(norms[stretch])) >= _SHORTEST:
                edge_before = first == 0 or not fit[first - 1]
                edge_after = first + count == len(norms) or not fit[first + count]
                if edge_before and edge_after:
                    yield first, first + count


def _with(parts: Sequence[Part], number: int, first: int, last: int, name: str) -> tuple[Part, ...]:
    part = parts[number]
    put = tuple(name.split(" "))
    raws = (*part.raws[:first], *(word.title() for word in put), *part.raws[last:])
    norms = (*part.norms[:first], *put, *part.norms[last:])
    return (*parts[:number], Part(raws, norms, part.role), *parts[number + 1 :])
