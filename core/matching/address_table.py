"""The table of the words that tell something of an address, with all their spellings."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.matching import address_words as words


class Token(NamedTuple):
    """A word and what it may be.

    `kind` is one letter, see KINDS; `word` is how it reads in a street or a town; `code` is how it
    reads as a state, a postcode, a unit or a level.
    """

    kind: str
    word: str
    code: str


# The kinds of tokens: what a word may be, as far as it can be told without its neighbours.
KINDS = {
    ",": "separator", "-": "dash", "/": "slash", "#": "number sign",
    "1": "1 digit", "2": "2 digits", "3": "3 digits", "4": "4 digits", "5": "5 digits",
    "6": "6 digits", "7": "7 digits", "8": "8 digits or more",
    "a": "number with a letter", "f": "slash of a fraction", "b": "bis, ter", "o": "ordinal",
    "z": "postcode by its shape", "R": "postcode or range of numbers",
    "Y": "British postcode", "y": "its first half, or letter with number", "x": "its second half",
    "Q": "Canadian postcode", "q": "its second half", "k": "second half of an Eircode",
    "l": "one letter", "j": "one letter, a direction", "L": "two letters",
    "D": "two letters, a direction", "e": "NE: north-east or Nebraska", "d": "direction in full",
    "u": "unit word", "U": "unit without number", "v": "level or block word",
    "F": "floor or Florida", "h": "number word", "m": "Polish m.: flat",
    "t": "street type", "i": "street or saint", "c": "court or Connecticut", "w": "weak type",
    "A": "type before or after the name", "p": "type before the name", "g": "whole street name",
    "H": "highway, number follows", "M": "mount or Montana",
    "S": "state, short", "Z": "state, whole name", "N": "state or its city",
    "C": "country", "B": "building",
    "X": "post office box", "O": "care of", "K": "town particle", "E": "cedex", "W": "word",
}  # fmt: skip

SEPARATOR = Token(",", "", "")
_LONG_TYPES = {
    "street": "st", "avenue": "ave", "crescent": "cres", "parade": "pde", "terrace": "tce",
    "circuit": "cct", "boulevard": "blvd", "highway": "hwy", "strasse": "str",
}  # fmt: skip
_FAMILIAR = {"venue", "parades", "comrade", "terrance", "charade"}


def table_rows(table: str) -> Iterator[tuple[str, str]]:
    """Pairs of short form and spelling from a table of `short: spelling spelling` lines."""
    for line in table.strip().splitlines():
        short, _, spellings = line.partition(": ")
        for spelling in (short, *spellings.split()):
            yield short, spelling


def _build_words() -> dict[str, Token]:
    """Later tables win: a word that is a type and a state is read by its more telling kind."""
    known = {"": SEPARATOR}
    known.update((letter, Token("l", letter, letter)) for letter in "bcfghijkloqrtuvxyz")
    for line in words.STATES.strip().splitlines():
        code = line.partition(":")[0]
        known[code] = Token("S", code, code)
    for code, name in _one_word_states():
        known[name] = state_token(name, code)
    for kind, table in (
        ("W", words.WORD_FORMS), ("B", words.BUILDING_WORDS), ("w", words.WEAK_TYPES),
        ("t", words.STRONG_TYPES), ("A", words.EITHER_SIDE_TYPES), ("p", words.PREFIX_TYPES),
        ("d", words.DIRECTIONS),
    ):  # fmt: skip
        for short, spelling in table_rows(table):
            known[spelling] = Token(kind, short, short)
    for kind, listed in (
        ("C", words.COUNTRIES), ("u", words.UNIT_WORDS), ("U", words.UNIT_ALONE),
        ("v", words.LEVEL_WORDS), ("h", words.NUMBER_WORDS), ("l", words.LETTER_WORDS),
        ("b", words.AFTER_NUMBER),
    ):  # fmt: skip
        known.update((word, Token(kind, word, word)) for word in listed.split())
    for number, word in enumerate(words.ORDINALS.split(), 1):
        ending = {1: "st", 2: "nd", 3: "rd"}.get(number, "th")
        known[word] = Token("o", f"{number}{ending}", str(number))
    known.update((w, Token("S", w, code)) for w, code in words.MISSPELT_STATES.items())
    for mark, spelling in table_rows(words.SPECIAL):
        kind, _, form = mark.partition(" ")
        if spelling != mark:
            known[spelling] = Token(kind, form, form)
    for phrase in _phrase_words():
        known.setdefault(phrase, Token("l" if len(phrase) == 1 else "W", phrase, phrase))
    known["pobox"] = Token("X", "po box", "po box")
    return known


def state_token(name: str, code: str) -> Token:
    """The token of a state's whole name."""
    return Token("N" if name in words.STATE_CITIES else "Z", name, code)


def _one_word_states() -> Iterator[tuple[str, str]]:
    long_names = set(re.split(r"[|\n]", words.LONG_NAMES.strip()))
    for line in words.STATES.strip().splitlines():
        code, _, names = line.partition(": ")
        if names not in long_names:
            yield from ((code, name) for name in names.split())


def _phrase_words() -> list[str]:
    names = (words.LONG_NAMES, words.LONG_COUNTRIES, words.BOX_PHRASES, words.HIGHWAY_PHRASES)
    return re.findall(r"[a-z]+", " ".join(names))


def _one_edit_away() -> dict[str, str]:
    """Every spelling one slip (Damerau) from a long street type, with the type's short form."""
    slips: dict[str, str] = {}
    letters = "abcdefghijklmnopqrstuvwxyz"
    for long, short in _LONG_TYPES.items():
        for at in range(len(long) + 1):
            head, tail = long[:at], long[at:]
            near = {head + tail[1:], head + tail[1:2] + tail[:1] + tail[2:]}
            near |= {head + letter + tail for letter in letters}
            near |= {head + letter + tail[1:] for letter in letters}
            slips.update((slip, short) for slip in near)
    return {slip: short for slip, short in slips.items() if slip not in _FAMILIAR}


# Spellings whose dots or slashes tell what they are.
MARKED_WORDS = {
    "d.": Token("h", "d", "d"), "g.": Token("K", "g", "g"), "m.": Token("m", "m", "m"),
    "c/o": Token("O", "co", "co"), "c/": Token("p", "calle", "calle"),
    "&": Token("W", "and", "and"), "n.": Token("j", "n", "n"), "k.": Token("l", "k", "k"),
}  # fmt: skip
GLUED_ENDINGS = {spelling: short for short, spelling in table_rows(words.GLUED_ENDINGS)}
KNOWN_WORDS = _build_words()
MISSPELT = _one_edit_away()
# Words that must be read; others of letters alone are plain words, unless they end like a street.
TELLING_WORDS = frozenset(KNOWN_WORDS) | frozenset(MISSPELT)
TELLING_ENDINGS = (*words.GLUED_ENGLISH, *words.PARTED_ENDINGS, *GLUED_ENDINGS)
