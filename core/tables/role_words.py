"""What a header says a column means, in the languages request sheets come in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from core.tables.role_rules import RULES, Rule

MOST_CHARACTERS = 200

_SIGNS = re.compile(r"[^\w#№〒]+|_")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_FIRST_COMBINING_KEPT = 0x590  # marks of Hebrew, Arabic and Japanese belong to their letters
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class HeaderSays:
    """The value of the role a header names, None where it names something else; how surely."""

    role: str | None
    strength: float


def plain_words(header: str) -> str:
    """Small letters without accents and signs: "E-Mail_Adresse" is "e mail adresse"."""
    return " ".join(_SIGNS.sub(" ", _unaccented(_CAMEL.sub(" ", header))).split())


@lru_cache(maxsize=4_000)
def header_says(header: str) -> HeaderSays | None:
    """What a header names, or None where its words are unknown."""
    plain = plain_words(header[:MOST_CHARACTERS])
    if not plain:
        return None
    for rule, whole, anywhere in _compiled():
        if whole and whole.fullmatch(plain):
            return HeaderSays(rule.role, rule.strength)
        found = anywhere.search(plain) if anywhere else None
        if found:
            return HeaderSays(rule.role, rule.strength - _doubt(plain, found[0]))
    return None


def names_a_role(header: str) -> bool:
    """Whether a cell reads like the header of a column with a role."""
    says = header_says(header) if len(header) <= MOST_CHARACTERS else None
    return says is not None and says.role is not None and says.strength >= 0.7


def _doubt(plain: str, words: str) -> float:
    """The more words around the known ones, the less sure: at most a quarter."""
    return min(0.25, 0.03 * max(0, len(plain.split()) - len(words.split())))


def _unaccented(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = (
        letter
        for letter in decomposed
        if not unicodedata.combining(letter) or ord(letter) >= _FIRST_COMBINING_KEPT
    )
    return unicodedata.normalize("NFC", "".join(kept))


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[Rule, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    return tuple((rule, _pattern(rule.whole), _within(rule.anywhere)) for rule in RULES)


def _pattern(words: str) -> re.Pattern[str] | None:
    return re.compile(f"(?:{_unaccented_pattern(words)})") if words else None


def _within(words: str) -> re.Pattern[str] | None:
    """Whole words, except in scripts that write no spaces."""
    if not words:
        return None
    plain = _unaccented_pattern(words)
    inside = "|".join(part for part in plain.split("|") if _NO_SPACES.search(part))
    inside = inside if inside.count("(") == inside.count(")") else ""
    joined = rf"(?<!\w)(?:{plain})(?!\w)"
    return re.compile(rf"{joined}|(?:{inside})" if inside else joined)


def _unaccented_pattern(words: str) -> str:
    """The same folding as for headers; it leaves the signs of regular expressions alone."""
    return _unaccented(words)
