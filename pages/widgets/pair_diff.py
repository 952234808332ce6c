"""Which letters of two cells differ, for the eye: as pieces of text, each marked or not."""

import re
from typing import TypeAlias

from rapidfuzz.distance import Indel, Levenshtein

Pieces: TypeAlias = list[tuple[str, bool]]

# Below this share of common letters two cells, or two words, are different things: within them
# marks would only be noise.
ALIKE = 0.6
# A number with more digits has its country code in front, which the other side may lack.
NATIONAL = 10

_WORD = re.compile(r"\w+")
_Span: TypeAlias = tuple[int, int]


def marked(one: str, other: str) -> tuple[Pieces, Pieces]:
    """Both cells in pieces; what differs is True: a letter, or a word that is another one.

    Case, signs and the order of words make no difference. Cells with little in common have no
    marks at all.
    """
    digits = _digits(one), _digits(other)
    if all(digits):
        return _marked_digits(one, other, digits)
    spans, other_spans = ([match.span() for match in _WORD.finditer(cell)] for cell in (one, other))
    words = [one[start:stop].lower() for start, stop in spans]
    other_words = [other[start:stop].lower() for start, stop in other_spans]
    differ: set[int] = set()
    other_differ: set[int] = set()
    if sorted(words) != sorted(other_words) and _alike("".join(words), "".join(other_words)):
        for step in Levenshtein.opcodes(words, other_words):
            if step.tag != "equal":
                ours = spans[step.src_start : step.src_end]
                theirs = other_spans[step.dest_start : step.dest_end]
                _mark_words((one, ours, differ), (other, theirs, other_differ))
    return _pieces(one, differ), _pieces(other, other_differ)


def plain(cell: str) -> Pieces:
    """A cell without marks."""
    return _pieces(cell, set())


def _digits(cell: str) -> str:
    """The digits of a cell without letters, such as a phone number."""
    if any(letter.isalpha() for letter in cell):
        return ""
    return "".join(letter for letter in cell if letter.isdigit())


def _marked_digits(one: str, other: str, digits: tuple[str, str]) -> tuple[Pieces, Pieces]:
    """Digit by digit; one number with and without its country code does not differ."""
    whole = [
        [place for place, letter in enumerate(cell) if letter.isdigit()] for cell in (one, other)
    ]
    if max(map(len, digits)) > NATIONAL:
        shorter = min(map(len, digits))
        whole, digits = [places[-shorter:] for places in whole], _last(digits, shorter)
    same = digits[0].endswith(digits[1]) or digits[1].endswith(digits[0])
    sides: tuple[set[int], set[int]] = (set(), set())
    if not same and _alike(*digits):
        sides = _apart(*digits)
    first, second = (
        {places[at] for at in apart} for places, apart in zip(whole, sides, strict=True)
    )
    return _pieces(one, first), _pieces(other, second)


def _last(digits: tuple[str, str], count: int) -> tuple[str, str]:
    return digits[0][-count:], digits[1][-count:]


_Words: TypeAlias = tuple[str, list[_Span], set[int]]


def _mark_words(ours: _Words, theirs: _Words) -> None:
    """Mark words that do not agree: letter by letter where they are alike, else whole."""
    (one, spans, differ), (other, other_spans, other_differ) = ours, theirs
    for at in range(max(len(spans), len(other_spans))):
        start, stop = spans[at] if at < len(spans) else (0, 0)
        other_start, other_stop = other_spans[at] if at < len(other_spans) else (0, 0)
        word, other_word = one[start:stop].lower(), other[other_start:other_stop].lower()
        if _alike(word, other_word) and len(word) == stop - start:
            apart, other_apart = _apart(word, other_word)
        else:
            apart, other_apart = set(range(stop - start)), set(range(other_stop - other_start))
        differ.update(start + place for place in apart)
        other_differ.update(other_start + place for place in other_apart)


def _apart(one: str, other: str) -> tuple[set[int], set[int]]:
    """The places of the letters that differ, on both sides."""
    differ: set[int] = set()
    other_differ: set[int] = set()
    for step in Levenshtein.opcodes(one, other):
        if step.tag != "equal":
            differ.update(range(step.src_start, step.src_end))
            other_differ.update(range(step.dest_start, step.dest_end))
    return differ, other_differ


def _alike(one: str, other: str) -> bool:
    return bool(one and other) and Indel.normalized_similarity(one, other) >= ALIKE


def _pieces(cell: str, differ: set[int]) -> Pieces:
    pieces: Pieces = []
    for place, letter in enumerate(cell):
        is_marked = place in differ
        if pieces and pieces[-1][1] == is_marked:
            pieces[-1] = (pieces[-1][0] + letter, is_marked)
        else:
            pieces.append((letter, is_marked))
    return pieces
