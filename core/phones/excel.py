"""Undoes what spreadsheets do to numbers, and says where digits are lost for good."""

import re

from core.phones.answer import Note, note

_SCIENTIFIC = re.compile(r"[-+]?(\d)(?:[.,](\d+))?\s?[eE]\s?\+?(\d{1,2})")
_SCALED = re.compile(r"(\d+)(?:[.,](\d+))?\s?[xX*×]\s?10\s?\^\s?\+?(\d{1,2})")
_FLOAT = re.compile(r"(-?\+?\d{7,})[.,]0{1,6}|(\d{5,6})\.0")
_INNER_FLOAT = re.compile(r"(?<![\d.,])(\+?\d{7,15})\.0{1,2}(?![\d.])")
_FORMATTED = re.compile(r"(\d{1,3}(?:,\d{2,3})+)\.0{1,2}|(\d{1,3}(?:[. ']\d{3})+),0{1,2}")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3}){2,}|\d{1,2}(?:,\d{2}){2,},\d{3}|\d{1,3}(?:'\d{3}){2,}")


def damage_of(text: str) -> Note | None:
    """Why the number cannot be restored, if digits are lost."""
    if len(text) > 1 and set(text) == {"#"}:
        return note("not_saved")
    match = _SCIENTIFIC.fullmatch(text) or _SCALED.fullmatch(text)
    if not match:
        return None
    digits, total = _mantissa(match), len(match[1]) + int(match[3])
    if len(digits) >= total or total < 5:
        return None
    kept, whole = str(len(digits)), str(total)
    return note("digits_lost", cell=text, kept=kept, total=whole)


def undone(text: str) -> tuple[str, tuple[Note, ...]]:
    """The text as typed before a spreadsheet changed it, and notes on the repairs."""
    match = _SCIENTIFIC.fullmatch(text) or _SCALED.fullmatch(text)
    if match:
        digits, total = _mantissa(match), len(match[1]) + int(match[3])
        if total >= 5 and not digits[total:].strip("0"):
            return digits[:total], (note("scientific", cell=text),)
    match = _FLOAT.fullmatch(text)
    if match:
        return match[1] or match[2], (note("decimal_end", cell=text),)
    match = _FORMATTED.fullmatch(text)
    if match:
        return re.sub(r"\D", "", match[1] or match[2]), (note("thousands", cell=text),)
    if _THOUSANDS.fullmatch(text):
        return re.sub(r"\D", "", text), (note("thousands", cell=text),)
    return text, ()


def without_inner_decimals(text: str) -> str:
    """The text with the ".0" taken off whole numbers among other words."""
    return _INNER_FLOAT.sub(r"\1", text)


def _mantissa(match: re.Match[str]) -> str:
    return match[1] + (match[2] or "")
