"""Date cells as YYYYMMDD or as day numbers; day or month first is decided for the column."""

from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.characters import DIGITS, LETTERS, Bools, Ints, bytes_of, cells_of
from core.matching.folding import fold
from core.pacing import checkpoint

NO_DAY = -(10**9)
"""The day number of a cell that holds no date."""

_MONTHS = """
january jan januar janner jaenner enero ene janeiro janvier janv gennaio gen januari yanvarya
  yanvar ocak styczen
| february feb febr februar feber febrero fevereiro fev fevrier fevr febbraio februari fevralya
  fevral subat luty
| march mar marz maerz mrz marzo marco mars maart mrt marta mart marzec
| april apr apl abril abr avril avr aprile aprelya kwietnia aprel nisan kwiecien
| may mai mayo maio maj mag maggio mei maya mayis
| june jun juni junho junio juin giugno giu iyunya iyun haziran
| july jul juli julho julio juil juillet luglio lug iyulya iyul temmuz
| august aug ago agosto aout aou augustus avgusta avgust agustos
| september sep sept set setembro septiembre septembre settembre sentyabrya sentyabr sen eylul
  setiembre
| october oct okt oktober octubre out outubro octobre ottobre ott oktyabrya oktyabr ekim
| november nov noviembre novembro novembre noyabrya noyabr kasim
| december dec dez dezember dic diciembre dezembro decembre dicembre dekabrya dekabr dek grudnia
  aralik desember
"""
_MONTH_OF = {
    word: 1 + place for place, words in enumerate(_MONTHS.split("|")) for word in words.split()
}
_MONTH_WORDS = pa.array(list(_MONTH_OF), pa.large_string())
_MONTH_NUMBERS = np.array([*_MONTH_OF.values(), 0], np.int64)
_YEARS = (1850, 2150)
_EXCEL_ZERO_DAY = -25569  # Excel's day 0, 30 December 1899, in days since 1970
_SERIALS = (3_000, 60_000)
_FILLERS = (18991230, 18991231, 19000100, 19000101, 19010101, 11111111)


@dataclass(frozen=True, slots=True)
class _Numbers:
    """The first three numbers of each cell (0 where there are fewer) and their digits."""

    value: Ints  # n x 3
    digits: Ints  # n x 3
    count: Ints
    separator: npt.NDArray[np.uint8]  # the byte behind the first number


def fold_dates(cells: pa.Array, *, region: str = "US", pivot: int | None = None) -> pa.Array:
    """The dates as "YYYYMMDD"; "" for what is no date, an impossible one or a placeholder.

    All cells are one column: a day above 12 anywhere tells whether days or months come first;
    if none does, months do in the United States alone. Two digits above `pivot` are a year of the
    1900s; unless given, it is this year's. Five digits are an Excel day number. Same length.
    """
    days = day_numbers(cells, region=region, pivot=pivot)
    is_date = days != NO_DAY
    moments = np.where(is_date, days, 0).astype("datetime64[D]")
    months = moments.astype("datetime64[M]")
    month = months.astype(np.int64)
    number = (1970 + month // 12) * 10_000 + (month % 12 + 1) * 100
    number += (moments - months).astype(np.int64) + 1
    written = pa.array(number).cast(pa.large_string())
    return pc.if_else(pa.array(is_date), written, pa.scalar("", pa.large_string()))


def day_numbers(cells: pa.Array, *, region: str = "US", pivot: int | None = None) -> Ints:
    """The dates in days since 1970-01-01, `NO_DAY` where there is none; else as `fold_dates`."""
    folded = fold(cells)
    checkpoint()
    numbers = _numbers(folded)
    month = _named_months(folded)
    year, month, day = _parts(numbers, month, region)
    if pivot is None:
        pivot = datetime.now(UTC).year % 100
    short = (year >= 0) & (year < 100)
    year = np.where(short, year + np.where(year > pivot, 1900, 2000), year)
    days = _days(year, month, day)
    serial = (numbers.digits[:, 0] == 5) & (numbers.count <= 2) & (numbers.value[:, 1] == 0)
    serial &= (numbers.value[:, 0] >= _SERIALS[0]) & (numbers.value[:, 0] < _SERIALS[1])
    serial &= month == 0
    return np.where(serial, numbers.value[:, 0] + _EXCEL_ZERO_DAY, days)


def _numbers(folded: pa.Array) -> _Numbers:
    data, offsets = bytes_of(folded)
    digit = DIGITS[data]
    before = np.zeros(len(data), np.bool_)
    before[1:] = digit[:-1]
    begins = np.zeros(len(data) + 1, np.bool_)
    begins[offsets[:-1]] = True
    begins = begins[:-1]
    first = np.flatnonzero(digit & (~before | begins))
    last = np.flatnonzero(digit & ~np.append(digit[1:] & ~begins[1:], False)[: len(data)])
    rows = np.searchsorted(offsets, first, side="right") - 1
    size = last - first + 1
    value = np.zeros(len(first), np.int64)
    for place in range(8):
        inside = size > place
        digits = data[np.minimum(first + place, len(data) - 1)].astype(np.int64) - 48
        value = np.where(inside, value * 10 + digits, value)
    count = np.bincount(rows, minlength=len(folded))
    rank = np.arange(len(rows)) - np.repeat(np.cumsum(count) - count, count)
    values, sizes = (np.zeros((len(folded), 3), np.int64) for _ in range(2))
    wanted = rank < 3
    values[rows[wanted], rank[wanted]] = value[wanted]
    sizes[rows[wanted], rank[wanted]] = size[wanted]
    separator = np.zeros(len(folded), np.uint8)
    leading = rank == 0
    behind = np.minimum(last[leading] + 1, len(data) - 1)
    separator[rows[leading]] = data[behind]
    return _Numbers(values, sizes, count.astype(np.int64), separator)


def _named_months(folded: pa.Array) -> Ints:
    """The month each cell names, 0 where it names none."""
    months = np.zeros(len(folded), np.int64)
    if not LETTERS[bytes_of(folded)[0]].any():
        return months
    worded = pc.match_substring_regex(folded, r"[a-z]{3}").to_numpy(zero_copy_only=False)
    if not worded.any():
        return months
    data, offsets = bytes_of(folded.filter(pa.array(worded)))
    spaced = cells_of(np.where(LETTERS[data], data, np.uint8(32)), offsets)
    words = pc.split_pattern(spaced, " ")
    counts = pc.list_value_length(words).to_numpy(zero_copy_only=False)
    places = pc.index_in(words.flatten(), value_set=_MONTH_WORDS)
    number = _MONTH_NUMBERS[pc.fill_null(places, -1).to_numpy(zero_copy_only=False)]
    rows = np.repeat(np.flatnonzero(worded), counts)
    named = np.flatnonzero(number)[::-1]
    months[rows[named]] = number[named]
    return months


def _parts(numbers: _Numbers, month: Ints, region: str) -> tuple[Ints, Ints, Ints]:
    """Year, month and day of each cell; a year of -1 where there are not all three."""
    a, b, c = numbers.value.T
    long = numbers.digits == 4
    named = (month > 0) & (numbers.count >= 2)
    three = ~named & (numbers.count >= 3) & (numbers.digits <= 4).all(axis=1)
    year_first = long[:, 0] | (three & (a > 31))
    day_first = _day_first(a, b, three & ~year_first, numbers.separator, region)
    eight = ~named & (numbers.digits[:, 0] == 8) & _possible(a // 10_000, a // 100 % 100, a % 100)
    other = ~named & (numbers.digits[:, 0] == 8) & ~eight
    day_first_8 = _day_first(a // 1_000_000, a // 10_000 % 100, other, numbers.separator, region)
    swapped = year_first & (b > 12) & (c <= 12)
    head, second = a // 1_000_000, a // 10_000 % 100
    cases = [named & year_first, named, three & swapped, three & year_first, three & day_first]
    cases += [three, eight, other & day_first_8, other]
    none = np.full(len(a), -1)
    years = np.select(cases, [a, b, a, a, c, c, a // 10_000, a % 10_000, a % 10_000], none)
    found = np.select(cases, [month, month, c, b, b, a, a // 100 % 100, second, head], month)
    days = np.select(cases, [b, a, b, c, a, b, a % 100, head, second], none)
    return years, found, days


def _day_first(
    a: Ints, b: Ints, asked: Bools, separator: npt.NDArray[np.uint8], region: str
) -> Bools:
    """Which of the rows asked about begin with the day; what one row proves holds for all."""
    if not asked.any():
        return asked
    day = asked & (a > 12) & (a <= 31) & (b <= 12)
    month = asked & (b > 12) & (b <= 31) & (a <= 12)
    dotted = separator == ord(".")
    proven = day.any() or month.any()
    column = bool(day.sum() >= month.sum()) if proven else region.upper() != "US"
    return np.where(day, True, np.where(month, False, dotted | column))


def _possible(year: Ints, month: Ints, day: Ints) -> Bools:
    sane = (year >= _YEARS[0]) & (year < _YEARS[1]) & (month >= 1) & (month <= 12) & (day >= 1)
    months = np.where(sane, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]")
    ends = (months + 1).astype("datetime64[D]") - months.astype("datetime64[D]")
    sane &= day <= ends.astype(np.int64)
    return sane


def _days(year: Ints, month: Ints, day: Ints) -> Ints:
    real = _possible(year, month, day)
    real &= ~np.isin(year * 10_000 + month * 100 + day, _FILLERS)
    months = np.where(real, (year - 1970) * 12 + month - 1, 0).astype("datetime64[M]")
    days = months.astype("datetime64[D]").astype(np.int64) + day - 1
    return np.where(real, days, NO_DAY)
