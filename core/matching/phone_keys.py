"""Phone cells as match keys: the national digits, however the number was written."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

from core.matching.characters import (
    DIGITS,
    Bools,
    Ints,
    bytes_of,
    keep_only,
    lengths,
    of_one_character,
)
from core.matching.folding import fold
from core.pacing import checkpoint

_TEXT = pa.large_string()
_FEWEST, _MOST = 7, 15
_TENS = 10 ** np.arange(19, dtype=np.int64)

# National digits by calling code, without trunk zero: ITU-T E.164 national plans.
_NATIONAL_DIGITS = {
    1: "10 10", 7: "10 10", 20: "8 10", 27: "9 9", 30: "10 10", 31: "9 9", 32: "8 9", 33: "9 9",
    34: "9 9", 36: "8 9", 39: "8 11", 40: "9 9", 41: "9 9", 43: "8 12", 44: "9 10", 45: "8 8",
    46: "7 9", 47: "8 8", 48: "9 9", 49: "8 11", 51: "8 9", 52: "10 11", 53: "8 8", 54: "10 11",
    55: "10 11", 56: "9 9", 57: "8 10", 58: "10 10", 60: "8 10", 61: "9 9", 62: "8 12",
    63: "8 10", 64: "8 10", 65: "8 8", 66: "8 9", 81: "9 10", 82: "8 10", 84: "9 10",
    86: "10 11", 90: "10 10", 91: "10 10", 92: "9 10", 93: "9 9", 94: "9 9", 95: "8 10",
    98: "10 10", 212: "9 9", 213: "8 9", 216: "8 8", 233: "9 9", 234: "8 10", 254: "9 9",
    255: "9 9", 256: "9 9", 351: "9 9", 352: "8 9", 353: "8 9", 354: "7 7", 356: "8 8",
    357: "8 8", 358: "8 10", 359: "8 9", 370: "8 8", 371: "8 8", 372: "7 8", 375: "9 9",
    380: "9 9", 381: "8 9", 385: "8 9", 386: "8 8", 420: "9 9", 421: "9 9", 502: "8 8",
    503: "8 8", 506: "8 8", 507: "8 8", 591: "8 8", 593: "8 9", 595: "8 9", 598: "8 8",
    852: "8 8", 880: "9 10", 886: "8 9", 960: "7 7", 961: "7 8", 962: "8 9", 965: "8 8",
    966: "9 9", 968: "8 8", 971: "8 9", 972: "8 9", 973: "8 8", 974: "8 8", 977: "9 10",
    994: "9 9", 995: "9 9", 998: "9 9",
}  # fmt: skip
_FEWEST_OF = np.full(1000, _FEWEST, np.int64)
_MOST_OF = np.full(1000, 11, np.int64)
for _code, _range in _NATIONAL_DIGITS.items():
    _FEWEST_OF[_code], _MOST_OF[_code] = map(int, _range.split())
_IS_CODE = np.zeros(1000, np.bool_)
_IS_CODE[[code for code in COUNTRY_CODE_TO_REGION_CODE if code < 1000]] = True
_CODE_OF_REGION = {
    region: code for code, regions in COUNTRY_CODE_TO_REGION_CODE.items() for region in regions
}
_NORTH_AMERICA, _RUSSIA = 1, 7
# First two digits of national numbers of 11 digits, by calling code: mobiles, Brazil's areas.
_ELEVEN_DIGITS = {49: (15, 17), 55: (11, 99), 62: (81, 89), 86: (13, 19)}
_SEQUENCES = np.array(
    [1234567, 12345678, 123456789, 1234567890, 9876543210, 987654321, 987654320, 1231231234]
)

_EXTENSION = (
    r"(\d[\s).,;/-]*)(?:x|ext|extn|extension|poste|anexo|ramal|interno|int|apt|durchwahl|dw|dob|vn"
    r"|#)[\s.:#]*\d{1,6}\b.*$"
)
_SCIENTIFIC = r"^\s*\+?\d(?:[.,]\d+)?e\+?\d+\s*$"
_BETWEEN = r"(?:[/;,|&]|\b(?:or|and|oder|und|ou|et|o|y|e)\b|[a-z]{2,})"
_TWO = rf"^(?P<first>\D*(?:\d\D*?){{7,15}}?[)\s]*){_BETWEEN}(?P<second>\D*(?:\d\D*?){{7,15}})$"
_TWO_PLUS = r"^(?P<first>\D*(?:\d[^\d+]*){7,15})(?P<second>\+\D*(?:\d\D*){7,15})$"


@dataclass(frozen=True, slots=True)
class PhoneKeys:
    """One per cell: national digits of the first number and of a second one; "" without."""

    phone: pa.Array
    other: pa.Array


def phone_keys(cells: pa.Array, *, region: str = "US") -> PhoneKeys:
    """The numbers of each cell as national digits without calling code, trunk zero or extension.

    A number without "+" or "00" is read by the plan of `region`, then by its calling code if what
    is left has the length usual behind it. Fewer than 7 or more than 15 digits, one digit
    throughout, and sequences as 1234567890 are no number: "". Same length, no nulls.
    """
    lines = pc.match_substring_regex(cells, r"\n")
    if pc.any(lines).as_py():
        cells = pc.if_else(lines, pc.replace_substring(cells, "\n", ";"), cells)
    texts, seconds = _two_numbers(_one_text(fold(cells)))
    checkpoint()
    other = _national(seconds, region) if seconds is not None else None
    if other is None:
        other = pa.repeat(pa.scalar("", _TEXT), len(cells))
    return PhoneKeys(_national(texts, region), other)


def _one_text(folded: pa.Array) -> pa.Array:
    """The cells without extensions, notes and what Excel made of a number."""
    decimal = pc.ends_with(folded, ".0")
    if pc.any(decimal).as_py():
        cut = pc.replace_substring_regex(folded.filter(decimal), r"^(\+?\d{7,})\.0$", r"\1")
        folded = pc.replace_with_mask(folded, decimal, cut)
    odd = pc.match_substring_regex(folded, r"[a-z#]")
    if not pc.any(odd).as_py():
        return folded
    texts = folded.filter(odd)
    broken = pc.match_substring_regex(texts, _SCIENTIFIC)
    texts = pc.if_else(broken, pa.scalar("", _TEXT), texts)
    texts = pc.replace_substring_regex(texts, r"\([^)\d]*[a-z][^)]*\)", " ")
    texts = pc.replace_substring_regex(texts, _EXTENSION, r"\1")
    texts = pc.replace_substring_regex(texts, r"[^\d)]+$", "")
    return pc.replace_with_mask(folded, odd, texts)


def _two_numbers(texts: pa.Array) -> tuple[pa.Array, pa.Array | None]:
    """The first number of each cell, and the second ones if any cell has two."""
    digits = lengths(keep_only(texts, DIGITS))
    many = pa.array(digits >= 2 * _FEWEST)
    if not pc.any(many).as_py():
        return texts, None
    crowded = texts.filter(many)
    pairs = pc.extract_regex(crowded, _TWO)
    pairs = pc.if_else(pc.is_valid(pairs), pairs, pc.extract_regex(crowded, _TWO_PLUS))
    first, second = (
        pc.struct_field(pairs, 0).cast(_TEXT),
        pc.struct_field(pairs, 1).cast(_TEXT),
    )
    first = pc.coalesce(first, crowded)
    seconds = pa.repeat(pa.scalar("", _TEXT), len(texts))
    seconds = pc.replace_with_mask(seconds, many, pc.fill_null(second, ""))
    return pc.replace_with_mask(texts, many, first), seconds


def _national(texts: pa.Array, region: str) -> pa.Array:
    data, offsets = bytes_of(texts)
    plus = np.zeros(len(texts), np.bool_)
    at = np.flatnonzero(data == ord("+"))
    plus[np.searchsorted(offsets, at, side="right") - 1] = True
    return _keys(plus, keep_only(texts, DIGITS), region)


def _keys(plus: Bools, digits: pa.Array, region: str) -> pa.Array:
    """The national digits of each run of digits; `plus` says which began with "+"."""
    length = np.minimum(lengths(digits), 19)
    fits = (length >= _FEWEST) & (length <= 18)
    written = pc.if_else(pa.array(fits), digits, pa.scalar("0", _TEXT))
    number = written.cast(pa.int64()).to_numpy()
    number, plus = _without_exit_code(number, length, plus, region)
    size = _size(number)
    zero = ~plus & (length > size)
    own = _CODE_OF_REGION.get(region.upper(), 0)
    code_size = _calling_code_size(number, size, plus, zero, own)
    number = number % _TENS[np.maximum(size - code_size, 0)]
    size = _size(number)
    fits &= (size >= _FEWEST) & (size <= _MOST) & ~np.isin(number, _SEQUENCES)
    keys = np.where(fits, number, 0)
    texts = pa.array(keys).cast(_TEXT)
    idle = pa.array(~fits | of_one_character(texts))
    return pc.if_else(idle, pa.scalar("", _TEXT), texts)


def _without_exit_code(number: Ints, length: Ints, plus: Bools, region: str) -> tuple[Ints, Bools]:
    """Numbers dialled with 00, 0011 (Australia) or 011 (North America) as if written with "+"."""
    size = _size(number)
    zeros = length - size
    international = plus | ((zeros == 2) & (size >= 10))
    for size_of_code, leads in ((3, 1), (4, 2)):
        head = number // _TENS[np.clip(length - size_of_code, 0, 18)]
        exits = ~plus & (head == 11) & (zeros == leads) & (length >= 13)
        if leads == 1:
            exits &= _CODE_OF_REGION.get(region.upper(), 0) == _NORTH_AMERICA
        number = np.where(exits, number % _TENS[np.clip(length - size_of_code, 0, 18)], number)
        international = international | exits
    return number, international


def _calling_code_size(number: Ints, size: Ints, plus: Bools, zero: Bools, own: int) -> Ints:
    """How many leading digits of each number are a calling code or a trunk prefix."""
    found = np.zeros(len(number), np.int64)
    likely = np.zeros(len(number), np.bool_)
    for digits in (3, 2, 1):
        code = np.minimum(number // _TENS[np.maximum(size - digits, 0)], 999)
        starts = _IS_CODE[code] & (size > digits)
        rest = _size(number % _TENS[np.maximum(size - digits, 0)])  # a trunk zero is not counted
        usual = starts & (rest >= _FEWEST_OF[code]) & (rest <= _MOST_OF[code])
        usual &= np.where(code == own, size > _MOST_OF[own], size >= 11)
        found = np.where(starts, digits, found)
        likely |= usual
    head = number // _TENS[np.maximum(size - 2, 0)]
    low, high = _ELEVEN_DIGITS.get(own, (100, 0))
    national = zero | (size <= min(_MOST_OF[own], 10))
    national |= (size == 11) & (head >= low) & (head <= high)
    trunk = (own == _RUSSIA) & ~plus & (size == 11) & (number // _TENS[10] == 8)
    return np.where(plus, found, np.where(trunk, 1, np.where(likely & ~national, found, 0)))


def _size(number: Ints) -> Ints:
    """The number of decimal digits of each number; 0 has none."""
    return np.searchsorted(_TENS, number, side="right").astype(np.int64)
