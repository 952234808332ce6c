"""Tells by the words around a number that it is not a phone."""

import re
from functools import cache

from core.phones import words
from core.phones.cell import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?|№", re.UNICODE)
_CODE = re.compile(r"\W*([A-Z]{1,3})\s*")
_SHORT_NAMES = frozenset(("MOM", "DAD", "MUM", "MS", "MRS", "MR", "DR", "BOB", "ANN", "SIS", "BRO"))
_COUNTED = frozenset(("no", "no.", "nr", "nr.", "nº", "№"))
_BARE = re.compile(r"[1-9]\d{6,11}")
_GLUED = re.compile(r"([^\W\d_]+)([-_/.]?)$")
_GLUED_AFTER = re.compile(r"-?[^\W\d_]")


@cache
def _kind_of_word(word: str) -> str:
    bare = word.strip(".'").replace(".", "")
    if bare in words.PHONE_LABELS:
        return "label"
    if bare in words.IDENTIFIER_WORDS:
        return "identifier"
    if bare in words.ADDRESS_WORDS or (len(bare) > 6 and bare.endswith(words.STREET_ENDINGS)):
        return "address"
    return "number" if bare in words.NUMBER_WORDS else ""


def reason_against(span: Span) -> str | None:
    """Why the text around a number says it is not a phone, or None.

    A phone label wins over everything before it; a "+" in the number wins over all but labels of
    other kinds of numbers.
    """
    found = [word.lower() for word in _WORD.findall(span.before)]
    kinds = [_kind_of_word(word) for word in found]
    if "identifier" in kinds and "label" not in kinds:
        return "looks_like_order_number"
    if is_glued(span):
        return "looks_like_identifier"
    if "label" in kinds or "+" in span.text:
        return None
    if span.before.rstrip().endswith("#"):
        return "looks_like_order_number"
    if re.match(r"\s*(?:min|sec|hrs?|days?)\b", span.after):
        return "looks_like_amount"
    around = kinds + [_kind_of_word(word.lower()) for word in _WORD.findall(span.after)]
    if "address" in around:
        return "looks_like_address"
    counted = not _COUNTED.isdisjoint(found) and _BARE.fullmatch(span.text) is not None
    return "looks_like_identifier" if counted or _is_code(span.before) else None


def is_glued(span: Span) -> bool:
    """Whether letters touch the number, as in "A12345678" or "20241234-AB"."""
    if _GLUED_AFTER.match(span.after):
        return True
    before = _GLUED.search(span.before)
    if not before:
        return False
    label = before[1].lower() in words.PHONE_LABELS
    return not (label and (len(before[1]) > 1 or before[2] == "."))


def _is_code(before: str) -> bool:
    """Whether the last word before a number is a short code in capitals, as in "DE 123456789"."""
    match = _CODE.fullmatch(before)
    return match is not None and match[1] not in _SHORT_NAMES
