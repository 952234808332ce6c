"""One word of an address read on its own: its kind, its folded form, and its form as a code."""

import re
from collections.abc import Iterator

from core.matching import address_words as words
from core.matching.address_table import (
    GLUED_ENDINGS,
    KNOWN_WORDS,
    MARKED_WORDS,
    MISSPELT,
    SEPARATOR,
    TELLING_ENDINGS,
    Token,
)

_PIECE = re.compile(
    r"[,;|/#]"
    r"|(?:d|a|ch|f|b|nl|i|e|l|cz|dk|s|se|fin|fi|n|no|sk|de|at|be|fr|it|es)-\d{4,5}(?![\da-z])"
    r"|\d{5}-\d{4}(?!\d)|\d{2}-\d{3}(?![\da-z])|\d{4}-\d{3}(?![\da-z])"
    r"|\d+-[a-z]{1,3}(?![a-z\d])|[a-z0-9]+|-"
)
_PAIR = re.compile(r"(\d+)(-)(\d{1,2})|(\d{2,})(/)(\d+)")  # 12-14, 12/3; no fraction
# Letters and digits of a token, as a picture of it: `9` for a digit, `a` for a letter.
_PICTURE = str.maketrans("0123456789bcdefghijklmnopqrstuvwxyz", "9" * 10 + "a" * 25)
_KIND_OF_PICTURE = {
    "9a": "a", "99a": "a", "999a": "a", "9999a": "a", "99999a": "a", "9aa": "x", "9a9": "q",
    "9999aa": "z", "a9a9a9": "Q", "a9": "y", "a99": "y", "a9a": "y", "aa9": "y", "aa99": "y",
    "aa9a": "y", "a99aa": "Y", "a999aa": "Y", "a9a9aa": "Y", "aa99aa": "Y", "aa999aa": "Y",
    "aa9a9aa": "Y", "a999": "k", "a9a9": "k", "a99a": "k",
}  # fmt: skip
_EIRCODE = re.compile(r"[a-z]\d[\dw](?=.*[a-z])[a-z\d]{4}")
_NUMBER_SUFFIX = re.compile(r"\d{1,5}(?:bis|ter|quater|i{2,3}|iv)")
_GLUED_UNIT = re.compile(r"(apt|unit|flat|suite|ste|u|no|fl|lvl|level|floor|kv|dom)(\d+[a-z]?)")
_UNIT_STARTS = ("apt", "unit", "flat", "su", "ste", "u", "no", "fl", "l", "kv", "dom")
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th|o|er)")
_APART = re.compile(r"(?<=[a-z]{2})\.(?=[a-z\d])|(?<=[a-z\d])\.(?=\d)|[(){}\[\]:+&_]")
_FRACTION = re.compile(r"[1-4]/[2-4]")
_RUNS = re.compile(r"[a-z]+|\d+")
_NOT_GLUED = frozenset(words.NOT_GLUED.split())
_ENDING_LENGTHS = sorted(set(map(len, GLUED_ENDINGS)), reverse=True)


def read_word(raw: str) -> tuple[Token, ...]:
    """The tokens of one piece of folded text without blanks, such as `3/12` or `m.g.`."""
    known = KNOWN_WORDS.get(raw)
    if known is not None:
        return (known,)
    if raw.isalnum():
        return _read_piece(raw)
    pair = _PAIR.fullmatch(raw)
    if pair:
        return tuple(token for piece in pair.groups() if piece for token in _read_piece(piece))
    whole = MARKED_WORDS.get(raw)
    return (whole,) if whole is not None else tuple(_read_marked(raw))


def _read_marked(raw: str) -> Iterator[Token]:
    """Dots and apostrophes go, unless they stand between two words; a fraction is one token."""
    if raw.startswith("c/") and raw[2:3].isalpha():  # c/mayor
        yield MARKED_WORDS["c/"]
        raw = raw[2:]
    text = raw.replace("'", "").replace("`", "").replace('"', "")
    text = _APART.sub(" ", text)
    for word in text.replace(".", "").split():
        if _FRACTION.fullmatch(word.strip(",")) and int(word[0]) < int(word[2]):
            yield from (*_read_piece(word[0]), Token("f", "/", "/"), *_read_piece(word[2]))
            if word.endswith(","):
                yield SEPARATOR
            continue
        for piece in _PIECE.findall(word):
            yield from _read_piece(piece)


def _read_piece(piece: str) -> tuple[Token, ...]:
    known = KNOWN_WORDS.get(piece)
    if known is not None:
        return (known,)
    if piece.isdigit():
        return (Token(str(min(len(piece), 8)), piece, piece),)
    if piece.isalpha():
        return _read_letters(piece)
    if piece.isalnum():
        return _read_mixed(piece)
    return _read_hyphened(piece)


def _read_hyphened(piece: str) -> tuple[Token, ...]:
    first, _, second = piece.partition("-")
    if not second:
        return (SEPARATOR if piece in ",;|" else Token(piece, piece, piece),)
    if first.isalpha():  # D-10115
        return (Token("z", second, second),)
    if second.isalpha():  # 12-a
        return _read_piece(first + second)
    if len(first) == 5:  # ZIP+4
        return (Token("z", first, first),)
    return (Token("R", piece, first + second),)


def _read_letters(piece: str) -> tuple[Token, ...]:
    if len(piece) < 3:
        return (Token("l" if len(piece) == 1 else "L", piece, piece),)
    misspelt = MISSPELT.get(piece)
    if misspelt:
        return (Token("t", misspelt, misspelt),)
    if len(piece) > 6 and piece.endswith(TELLING_ENDINGS) and piece not in _NOT_GLUED:
        return _read_glued(piece)
    return (Token("W", piece, piece),)


def _read_glued(piece: str) -> tuple[Token, ...]:
    """`hauptstrasse` is one word, `hauptstr`; `pridhamstreet` is two."""
    for ending, short in words.GLUED_ENGLISH.items():
        if piece.endswith(ending):
            name = piece.removesuffix(ending)
            return (*_read_piece(name), Token("t", short, short))
    for length in _ENDING_LENGTHS:
        ending = piece[-length:]
        if ending in GLUED_ENDINGS:
            whole = piece[:-length] + GLUED_ENDINGS[ending]
            return (Token("g", whole, whole),)
    return (Token("W", piece, piece),)


def _read_mixed(piece: str) -> tuple[Token, ...]:
    kind = _KIND_OF_PICTURE.get(piece.translate(_PICTURE), "")
    if piece[0].isdigit():
        ordinal = _ORDINAL.fullmatch(piece) if kind in ("", "x") or piece[-1] == "o" else None
        if ordinal:
            return (Token("o", ordinal[1] if piece[-1] in "or" else piece, ordinal[1]),)
        if not kind and _NUMBER_SUFFIX.fullmatch(piece):
            kind = "a"
    elif piece.startswith(_UNIT_STARTS) and (glued := _GLUED_UNIT.fullmatch(piece)):
        return (KNOWN_WORDS["unit" if glued[1] == "u" else glued[1]], *_read_piece(glued[2]))
    elif not kind and _EIRCODE.fullmatch(piece):
        kind = "Y"
    if kind:
        return (Token(kind, piece, piece),)
    return tuple(token for run in _RUNS.findall(piece) for token in _read_piece(run))
