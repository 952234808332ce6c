"""Tells by its shape what is not a phone: dates, times, amounts, codes, addresses of all kinds."""

import re

from core.phones import words

_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:1[89]|20|21)\d\d"
_MM = r"(?:0[1-9]|1[0-2])"
_DD = r"(?:0[1-9]|[12]\d|3[01])"
_CLOCK = (
    r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[ap]\.?m\.?)?"
    r"(?:\s*(?:z|utc|gmt|uhr|h)\b)?(?:\s?[+-]\d{2}:?\d{2})?"
)
_HOUR = r"(?:[01]?\d|2[0-3])"
_TAIL = (
    rf"(?:(?:[,\s]+|t)(?:at\s+|um\s+|a las\s+)?"
    rf"(?:{_CLOCK}|{_HOUR}[.h-][0-5]\d(?:[.-][0-5]\d)?))?"
)
_ORDINAL = r"(?:st|nd|rd|th|er|º|ª|\.)?"
_NUMERIC_DATES = (
    rf"{_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}{_TAIL}",
    rf"{_DAY}[-/.]{_DAY}[-/.](?:{_YEAR}|\d\d){_TAIL}",
    rf"\d\d[-/.]{_MONTH_NUMBER}[-/.]{_DAY}{_TAIL}",
    rf"{_DAY}\.\s{_MONTH_NUMBER}\.\s?{_YEAR}{_TAIL}",
)
_WORDY_DATES = (
    rf"(?:{_DAY}{_ORDINAL}[-/.,\s]*(?:de\s+|of\s+)?)?{words.MONTH}[-/.,\s]*(?:de\s+)?"
    rf"(?:(?:{_DAY}{_ORDINAL})?[-/,.\s]+)?'?(?:{_YEAR}|\d\d)(?!\d){_TAIL}",
    rf"{_YEAR}[-/.,\s]*{words.MONTH}[-/.,\s]*{_DAY}{_TAIL}",
    rf"{_YEAR}\s*年\s*\d{{1,2}}\s*月(?:\s*\d{{1,2}}\s*日)?(?:\s*{_CLOCK})?",
    rf"{_YEAR}\d{{4}}t\d{{4,6}}z?",
    rf"{_YEAR}-?w\d{{1,2}}(?:-?\d)?",
)
_SURE_DATE = rf"(?:{_YEAR}([-/])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])|{_DAY}/{_DAY}/{_YEAR})"
_ANY_DATE = f"(?:{'|'.join((*_NUMERIC_DATES, *_WORDY_DATES))})"
_ALONE = r"(?<![\w+./-])(?<!\d[ ,/])(?<!\d [-/,.] )(?:{})(?![\w/-]|[.:]\d|\s?[-/.,]?\s?\d)"
_CURRENCY_SIGN = r"[$€£¥₹₽₩₺₴₪฿₫₱₦₡₲₵￥]"
_AMOUNT = r"[-+]?\(?\d[\d.,' ]{0,24}\)?"
_CURRENCY = "|".join(sorted(map(re.escape, words.CURRENCIES), key=len, reverse=True))
_UNIT = "|".join(sorted(map(re.escape, words.UNITS), key=len, reverse=True))
_ENDINGS_OF_FILES = "pdf|xlsx?|csv|docx?|jpe?g|png|gif|zip|txt|html?|mp[34]"
_HEX = "[0-9a-f]"
_OCTET = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"

_EMBEDDED: tuple[tuple[str, str], ...] = (
    ("looks_like_url", r"(?:https?|ftp)://\S+|www\.\S+"),
    ("looks_like_url", rf"\S+\.(?:{_ENDINGS_OF_FILES})(?!\w)"),
    ("looks_like_email", r"\S+@\S+"),
    ("looks_like_email", r"[^\s,;]+ ?(?:@|\(at\)) ?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"),
    ("looks_like_uuid", rf"\b{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}\b"),
    ("looks_like_mac", rf"(?<![\w:-]){_HEX}{{2}}(?::{_HEX}{{2}}){{5,7}}(?![\w:])"),
    ("looks_like_mac", rf"(?<![\w:-]){_HEX}{{2}}(?:-{_HEX}{{2}}){{5}}(?![\w-])(?<=[\w-]{{17}})"),
    ("looks_like_mac", rf"(?<![\w.]){_HEX}{{4}}\.{_HEX}{{4}}\.{_HEX}{{4}}(?![\w.])"),
    ("looks_like_ip", rf"(?<![\w:]){_HEX}{{0,4}}(?::{_HEX}{{0,4}}){{3,7}}(?![\w:])"),
    ("looks_like_iban", r"\b[a-z]{2}\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,4})?\b"),
    ("looks_like_date", rf"(?<![\w+./-])(?:{'|'.join(_WORDY_DATES)})(?![\w/-]|[.:]\d)"),
    ("looks_like_date", _ALONE.format("|".join(_NUMERIC_DATES))),
    ("looks_like_date", rf"(?<![\w+./-]){_SURE_DATE}{_TAIL}(?![\w/-]|[.:]\d)"),
    ("looks_like_time", rf"(?<![\w:+]){_CLOCK}(?![\w:])"),
    ("looks_like_time", r"(?<![\w:+.-])\d{1,2}(?::\d{2})?\s*[ap]\.?m\b\.?"),
    (
        "looks_like_time",
        rf"(?<![\w:+.-]){_HOUR}(?:[:.][0-5]\d)?(?:\s*-\s*{_HOUR}(?:[:.][0-5]\d)?)?"
        r"\s*(?:uhr|hrs|hours|часов)\b",
    ),
    ("looks_like_time", r"(?<![\w:+.-])\d{1,2}(?::\d\d)?\s*-\s*\d{1,2}(?::\d\d)?\s*[ap]\.?m\b\.?"),
    (
        "looks_like_time",
        r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?:?\s*[0-2]\d[0-5]\d\s?-\s?[0-2]\d[0-5]\d\b",
    ),
    ("looks_like_postcode", r"〒\s?\d{3}-?\d{4}(?!\d)"),
    ("looks_like_percentage", r"[-+]?\d[\d.,]*\s*[%‰]"),
    ("looks_like_amount", rf"{_CURRENCY_SIGN}\s*{_AMOUNT}|{_AMOUNT}\s*{_CURRENCY_SIGN}"),
    ("looks_like_amount", rf"(?<!\w)(?:{_AMOUNT})\s*(?:{_UNIT}|{_CURRENCY})(?![\w+])(?!\s*:)"),
    ("looks_like_amount", rf"(?<!\w)(?:{_CURRENCY})\.?\s*{_AMOUNT}"),
    ("looks_like_identifier", rf"(?<!\w)(?=\d*[a-f]){_HEX}{{20,}}(?!\w)"),
)
_EMBEDDED_PATTERNS = tuple((code, re.compile(text, re.IGNORECASE)) for code, text in _EMBEDDED)

_DEGREES = (
    r"[-+]?\d{1,3}(?:[.,]\d+)?\s*°?"
    r"(?:\s*\d{1,2}(?:\.\d+)?\s*['′]\s*(?:\d{1,2}(?:\.\d+)?\s*(?:\"|''|″)?)?)?\s*"
)
_WHOLE: tuple[tuple[str, str], ...] = (
    (
        "looks_like_coordinates",
        r"\(?[-+]?\d{1,3}\.\d{2,}°?\s*[nsew]?\s*[,;/ ]\s*[-+]?\d{1,3}\.\d{2,}°?\s*[nsew]?\)?",
    ),
    ("looks_like_coordinates", rf"{_DEGREES}[nsew][,;/\s]*{_DEGREES}[nsew]|{_DEGREES}°.*"),
    ("looks_like_coordinates", rf"[nsew]\s*{_DEGREES}[,;/\s]*[nsew]\s*{_DEGREES}"),
    (
        "looks_like_coordinates",
        r"(?:\d{1,3} \d{1,2} \d{1,2}(?:\.\d+)? ?[nsew][,; ]*){2}",
    ),
    ("looks_like_ip", rf"{_OCTET}(?:\.{_OCTET}){{3}}(?:[/:]\d{{1,5}})?"),
    ("looks_like_isbn", r"97[89][- ]\d{1,5}[- ]\d{1,7}[- ]\d{1,7}[- ]\d"),
    ("looks_like_isbn", r"\d{1,5}-\d{1,7}-\d{1,7}-[\dx]|\d{1,5} \d{1,7} \d{1,7} [\dx]|\d{9}x"),
    ("looks_like_ssn", r"\d{3}[- ]\d{2}[- ]\d{4}"),
    ("looks_like_postcode", r"\d{5}-\d{4}"),
    ("looks_like_identifier", r"[1-9]\d{3}(?:[- ]\d{4}){2,}|\d{3}\.\d{3}\.\d{3}-\d{2}"),
    ("looks_like_identifier", r"\d{5}(?:-\d{5}){2,}"),
    ("looks_like_date", rf"{_DAY}\s?\.\s?{_MONTH_NUMBER}\s?\.\s?{_YEAR}"),
    ("looks_like_identifier", r"\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}"),
    ("looks_like_identifier", rf"(?:\d\d{_MM}{_DD}|{_DD}{_MM}\d\d)[-+]\d{{4}}"),
    ("looks_like_date", "|".join(_NUMERIC_DATES)),
    ("looks_like_date", rf"{_ANY_DATE}\s?(?:-|/|,|to|bis|until|au|al)\s?{_ANY_DATE}"),
    ("looks_like_date", rf"{_YEAR} \d{{1,2}} \d{{1,2}}|{_DAY} {_DAY} {_YEAR}"),
    ("looks_like_date", rf"{_YEAR}\s?[-/]\s?{_YEAR}|{_MM}[-/.]{_YEAR}|{_YEAR}[-/.]{_MM}"),
    ("looks_like_order_number", r"10\.\d{4,}/.*"),
    ("looks_like_order_number", r"(?:19[5-9]|20[0-4])\d\s?[/-]\s?\d{1,8}(?:\s?[/-]\s?\d{1,6})?"),
    ("looks_like_order_number", r"#\s*\d[\d\s-]*"),
    ("looks_like_decimal", r"-?\d{1,3}(?:,\d{3})+\.\d{1,2}|-?\d{1,3}(?:[. ']\d{3})+,\d{1,2}"),
)
_IF_REPAIRED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("looks_like_postcode", re.compile(r"\d{3}-\d{4}|\d{5}-\d{3}")),
    ("looks_like_decimal", re.compile(r"\d{4,5}\.\d{6,}|\d{3},\d{3},\d{4}")),
    ("looks_like_identifier", re.compile(r"\d{6}-\d{4}|\d{3}/\d{3}/\d{4}")),
)
_WHOLE_PATTERNS = tuple((code, re.compile(text, re.IGNORECASE)) for code, text in _WHOLE)
_ANY_WHOLE = re.compile("|".join(f"(?:{text})" for _, text in _WHOLE), re.IGNORECASE)
_DECIMAL = re.compile(r"-?(0|[1-9]\d*)[.,](\d+)")
_COMPACT_DATE = re.compile(
    r"(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    r"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d"
    r"|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d)"
    r"(?:(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d(?:\d{3})?)?)?"
)
_COMPACT_YEARS = range(1920, 2060)


def without_other_things(text: str) -> tuple[str, list[str]]:
    """The text with dates, amounts, e-mails and the like taken out, and what they were."""
    codes = []
    for code, pattern in _EMBEDDED_PATTERNS:
        text, count = pattern.subn(" · ", text)
        codes += [code] * bool(count)
    return text, codes


def shape_of_whole(text: str) -> str | None:
    """What the whole cell looks like by its shape alone, if it is no phone's shape."""
    if _ANY_WHOLE.fullmatch(text):
        return next(code for code, pattern in _WHOLE_PATTERNS if pattern.fullmatch(text))
    decimal = _DECIMAL.fullmatch(text)
    if decimal and not _may_be_area_and_number(decimal[1], decimal[2]):
        on_a_map = int(decimal[1][:4]) <= 180 and len(decimal[2]) > 3
        return "looks_like_coordinates" if on_a_map else "looks_like_decimal"
    return None


def shape_if_repaired(text: str) -> str | None:
    """What else a number may be by its shape, if it lacks the trunk prefix."""
    return next((code for code, pattern in _IF_REPAIRED if pattern.fullmatch(text)), None)


def _may_be_area_and_number(whole: str, fraction: str) -> bool:
    """Whether "650.2530000" is an area code and a number rather than a decimal."""
    return 2 <= len(whole) <= 5 and len(fraction) >= 6 and int(whole) > 180


def shape_of_digits(digits: str) -> str | None:
    """What digits without any separator may be besides a phone."""
    if len(digits) in (8, 12, 14, 17) and _COMPACT_DATE.fullmatch(digits):
        years = (int(digits[:4]), int(digits[4:8]))
        if any(year in _COMPACT_YEARS for year in years):
            return "looks_like_date"
    if 14 <= len(digits) <= 19 and digits[0] in "3456" and _luhn(digits):
        return "looks_like_card"
    return None


def product_code(digits: str) -> str | None:
    """Which trade or book code the digits are by their check digit, if any."""
    if len(digits) == 13 and digits[0] != "2" and _weighted(digits):
        return "looks_like_isbn" if digits[:3] in ("978", "979") else "looks_like_product_code"
    if len(digits) == 12 and digits[0] in "0678" and _weighted("0" + digits):
        return "looks_like_product_code"
    return None


def _weighted(digits: str) -> bool:
    """The check digit of EAN-13 (ISO/IEC 15420), which ISBN-13 and UPC-A share."""
    return sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0


def _luhn(digits: str) -> bool:
    """The check digit of payment cards (ISO/IEC 7812-1)."""
    total = 0
    for index, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if index % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


_RUNS = frozenset(("1234567890", "0123456789", "123456789", "12345678", "1234567", "01234567890"))


def is_placeholder(digits: str, *, formatted: bool) -> bool:
    """Whether the digits are typed to fill the field: one digit repeated, or 1234567890."""
    if len(digits) >= 6 and len(set(digits)) == 1:
        return True
    return digits in _RUNS and not formatted
