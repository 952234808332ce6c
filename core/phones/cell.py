"""Cleans the text of a cell and finds where numbers, words and extensions stand in it."""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_CELL = 1000
"""Characters of a cell that are looked at; a longer one is a letter, not a phone."""

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―⁃−﹘﹣－‧∙•·・˗➖"), "-")
_SPACES = dict.fromkeys(map(ord, "_\u00a0\u2007\u202f\u3000\u2800\u3164"), " ")
_TABLE = _DASHES | _SPACES | {ord("\r"): "\n", ord("\u2028"): "\n", ord("\u2029"): "\n"}
_TABLE |= {ord("＋"): "+", ord("➕"): "+", ord("⁄"): "/", ord("∕"): "/", ord("′"): "'"}
_TABLE |= {
    ord("’"): "'",
    ord("‘"): "'",
    ord("`"): "'",
    ord("´"): "'",
    ord("＃"): "#",
    ord("；"): ";",
}
_LONG_VOWEL_AS_DASH = re.compile(r"(?<=[\d)])\s*[ー〜～~]\s*(?=[(\d])")
_ASCII_TABLE = {ord(a): b for a, b in zip("\r_[]{}", "\n ()()", strict=True)}
_LINK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/send\?phone=)\+?(?=[1-9]\d{6})"
    r"|(?<=tel:)%2B",
    re.IGNORECASE,
)
_LIST_NUMBER = re.compile(r"^[1-9]\)\s+(?=[+(\d])")
_STAR_AS_DASH = re.compile(r"(?<=\d)[*~](?=\d)")
_PLUS_AT_THE_END = re.compile(r"\(?[1-9][\d\s().-]*\+")
_FORMULA = re.compile(r'^=\s*"?(?=[+(\d])([^"=]*)"?$')


def cleaned(cell: str) -> str:
    """The cell with plain digits, dashes and spaces, without what cannot be seen."""
    text = cell[:LONGEST_CELL]
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_TABLE)).translate(_TABLE)
        text = "".join(_plain(character) for character in text)
        text = _LONG_VOWEL_AS_DASH.sub("-", text)
    if "&" in text and ";" in text:
        text = html.unescape(text).replace("\u00a0", " ")
    text = text.translate(_ASCII_TABLE).strip().strip("'\"").strip()
    formula = _FORMULA.match(text)
    text = formula[1].strip() if formula else text
    text = _LIST_NUMBER.sub("", _LINK.sub("+", text))
    text = _STAR_AS_DASH.sub("-", text)
    return f"+{text[:-1]}" if _PLUS_AT_THE_END.fullmatch(text) else text


def _plain(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    return "" if unicodedata.category(character) in ("Cf", "Mn", "Me", "Cc") else character


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of digits in a cell, the text around it and the extension after it."""

    text: str
    before: str = ""
    after: str = ""
    extension: str = ""

    @property
    def digits(self) -> str:
        """The digits alone."""
        return digits_of(self.text)


_NOT_DIGITS = re.compile(r"[^0-9]+")


def digits_of(text: str) -> str:
    """The digits of `text`, in order."""
    return _NOT_DIGITS.sub("", text)


_EXTENSION_WORD = (
    r"extension|extensión|extens|exten|extn|ext|xtn|xt|x|доб(?:авочный)?|вн|anexo|ramal|interno|int"
    r"|poste|durchwahl|dw|toestel|tst|anknytning|ankn|wew|linka|klapka|lokal|内線|分机|转|내선|بتحويلة"
)
EXTENSION = re.compile(
    rf"\s*[,;(/\-]?\s*(?:(?:{_EXTENSION_WORD})(?![^\W\d_])[\s.:=#]*(?:no\b\.?\s*)?|\#\s*|(?<=,),[,\s]*)"
    r"(\d{1,7})(?!\d|[-.\s/]?\d)\)?#?",
    re.IGNORECASE,
)
_SPAN = re.compile(r"(?:\+\s*|\(\s*)*\d[\d\s().\-/,+~&']*")
_PIECES = re.compile(
    r"[\n;|\t]+(?!\s*(?:ext|x\d))"
    r"|\s+(?:or|and|oder|und|ou|et|od|bzw|of|en|och|og|eller|lub|oraz|nebo|или|và|または)\b\.?\s*"
    r"|(?<=[\d)])\s+(?:o|e|y|i|u|и|a)\s+(?=[+(\d]|tel)"
    r"|\s*、\s*",
    re.IGNORECASE,
)


def pieces_of(text: str) -> list[str]:
    """The cell cut where one contact ends for sure and the next begins."""
    return [piece for piece in _PIECES.split(text) if piece and piece.strip()]


def spans_of(piece: str) -> Iterator[Span]:
    """The stretches of digits in one piece, left to right."""
    found: list[tuple[int, int, str, str]] = []
    position = 0
    while match := _SPAN.search(piece, position):
        text = _trimmed(match[0])
        end = match.start() + len(text)
        extension = EXTENSION.match(piece, end)
        if extension and len(digits_of(text)) >= 5:
            end = extension.end()
        found.append((match.start(), end, text, extension[1] if extension else ""))
        position = max(end, match.start() + 1)
    for index, (start, end, text, extension_digits) in enumerate(found):
        begin = found[index - 1][1] if index else 0
        finish = found[index + 1][0] if index + 1 < len(found) else len(piece)
        long_enough = len(digits_of(text)) >= 5
        yield Span(
            text, piece[begin:start], piece[end:finish], extension_digits if long_enough else ""
        )


def _trimmed(text: str) -> str:
    """A span up to its last digit, with the bracket that closes after it."""
    kept = text.partition(",,")[0].rstrip(" \t\n.-/,+(~&'")
    while kept.endswith(")") and kept.count(")") > kept.count("("):
        kept = kept[:-1].rstrip(" \t\n.-/,+(~&'")
    return kept
