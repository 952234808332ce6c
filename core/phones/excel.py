"""Undoes what spreadsheets do to numbers, and says where digits are lost for good."""

import re

from core.phones.answer import Note, note

_SCIENTIFIC = re.compile(r"[-+]?(\d)(?:[.,](\d+))?\s?[eE]\s?\+?(\d{1,2})")
_SCALED = re.compile(r"(\d+)(?:[.,](\d+))?\s?[xX*×]\s?10\s?\^\s?\+?(\d{1,2})")
_FLOAT = re.compile(r"(-?\+?\d{7,})[.,]0{1,6}|(\d{5,6})\.0")
_INNER = re.compile(
    r"(?<![\w.,'+-])(?:\+?\d{5,15}\.0{1,2}|\d{1,3}(?:,\d{3}){2,}(?:\.00?)?|\d[.,]\d{3,}[eE]\+?\d{1,2})"
    r"(?![\w]|[.,]\d)"
)
_FORMATTED = re.compile(
    r"(\d{1,3}(?:,\d{2,3}){3,}|\d{2,3}(?:,\d{3}){2})\.0{1,2}"
    r"|(\d{1,3}(?:[. ']\d{3}){3,}),0{1,2}"
)
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
    text = text.rstrip(" .,;")
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


def undone_inside(text: str) -> tuple[str, tuple[Note, ...], Note | None]:
    """The same for numbers among other words; and the damage, if digits of one are lost."""
    notes: list[Note] = []
    damages = [damage for match in _INNER.finditer(text) if (damage := damage_of(match[0]))]

    def restored(match: re.Match[str]) -> str:
        number, repairs = undone(match[0])
        notes.extend(repairs)
        return number

    return _INNER.sub(restored, text), tuple(notes), damages[0] if damages else None


def _mantissa(match: re.Match[str]) -> str:
    return match[1] + (match[2] or "")
