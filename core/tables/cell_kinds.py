"""What a single cell looks like, whatever its column is called."""

import re
from enum import StrEnum
from functools import lru_cache


class Kind(StrEnum):
    """The look of a cell."""

    BLANK = "blank"
    EMAIL = "email"
    URL = "url"
    DATE = "date"
    PHONE = "phone"
    NUMBER = "number"
    CODE = "code"
    TEXT = "text"


EMAIL = re.compile(r"(?:mailto:)?[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MONTH = (
    r"(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic|fév|avr|"
    r"juin|juil|aoû|déc)[a-zäéû]*\.?"
)
_TIME = (
    r"(?:[ T,]+\d{1,2}[:.h]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
DATE = re.compile(
    rf"(?:\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}[-/.]\d{{1,2}}[-/.](?:\d{{4}}|\d\d)"
    rf"|(?:[a-z]{{3,9}}\.?,? )?{_MONTH}[ -]\d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ .-]+{_MONTH}(?:[ ,-]+\d{{2,4}})?"
    rf"|\d{{4}}年\d{{1,2}}月\d{{1,2}}日){_TIME}",
    re.IGNORECASE,
)
NUMBER = re.compile(r"[€$£¥+-]?\s?\d{1,3}(?:[.,  ]?\d{3})*(?:[.,]\d+)?\s?[%€$£¥]?|-?\d*[.,]\d+")
SCIENTIFIC = re.compile(r"[+]?\d(?:[.,]\d+)?[eE]\+?\d{1,2}")
_PHONE_CHARACTERS = re.compile(
    r"(?:tel|ph|phone|mob|mobile|cell|fax|m|t|h|w|c)?[.:\s]*[+＋(\d][\d\s()\-–—./+·•  ‐‑＋０-９]*"
    r"(?:\s*(?:x|ext\.?|extension|#|доб\.?)\s*\d{1,6})?(?:\s*\([^\d()]{1,20}\))?",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_DIGITS = re.compile(r"\d")


@lru_cache(maxsize=20_000)
def kind_of(cell: str) -> Kind:
    """The look of a cell, without spaces around it."""
    text = cell.strip()
    if not text:
        return Kind.BLANK
    if EMAIL.fullmatch(text):
        return Kind.EMAIL
    if _URL.fullmatch(text):
        return Kind.URL
    if len(text) < 45 and DATE.fullmatch(text):
        return Kind.DATE
    if looks_like_phone(text):
        return Kind.PHONE
    if NUMBER.fullmatch(text) or SCIENTIFIC.fullmatch(text):
        return Kind.NUMBER
    if _DIGITS.search(text) and " " not in text and len(text) <= 40:
        return Kind.CODE
    return Kind.TEXT


def looks_like_phone(text: str) -> bool:
    """7 to 15 digits with what people write between them, and not a plain small number."""
    if len(text) > 60 or not _PHONE_CHARACTERS.fullmatch(text):
        return bool(SCIENTIFIC.fullmatch(text)) and text.upper().rstrip("0123456789")[-1:] in "E+"
    digits = len(_DIGITS.findall(text))
    return 7 <= digits <= 20 and not _GROUPED.fullmatch(text)
