"""Which part of an address each token is, told from the sequence of their kinds alone."""

import re
from functools import lru_cache

from core.matching.address_streets import read_street
from core.matching.address_tape import (
    BROKEN,
    DROPPED,
    NUMBER,
    POSTCODE,
    STATE,
    TOWN,
    UNIT,
    WORDLIKE,
    Tape,
    has_words,
)

LONGEST = 100  # tokens; what a cell has beyond them is not read, but kept as words of the town
REMEMBERED = 65_536  # shapes; a million addresses have about 50,000

_FULL_CODE = r"(?:z|R|Y|Q|y[xk]|yq)"
_CODE_STARTS = frozenset("zRYQy4567")
_UNIT_VALUE = r"(?:[1-6](?:l(?![^,]))?|[1-6]|R|[aolyjb]|L(?![^,]))"
_SUBURB = r"(?<=W)u[45][,\-]*[SZN]?,*$"  # Wattle Flat 4870 NSW
_IN_TOWN = frozenset(WORDLIKE + "12345678aoR")

_NUMBER = re.compile("[1-6a]")
_NUMBER_OR_RANGE = re.compile("[1-6aR]")
_STREETLIKE = re.compile("[1-6aRgptAc]")
_TYPE_THEN_WORD = re.compile("[tAc].*W,*$")
_TYPE_THEN_TOWN = re.compile("[tAicwp].*[WSZNidL],*$")

_FRACTION = re.compile("(?:^|(?<=,))h*([1-5])(1)(f)(1)")
_CARE_OF = re.compile("(O[^,1-8a]*)")
_COUNTRY = re.compile(rf"(C)(?:[,\-]|{_FULL_CODE}|[5-7])*$")
_UNIT = re.compile(rf"(?!{_SUBURB})((?<!X)[u#]h*#?h*)({_UNIT_VALUE})(/?)")
_BUILDING = re.compile("(?:^|(?<=[,t]))(B)([1-4a])(?!,*[^,]*[twAi])")
_UNIT_ALONE = re.compile("(U)")
_LEVEL = re.compile("(v[h#]*)([1-4aoly])(?![^,]*v)")
_ORDINAL_LEVEL = re.compile("(o)([vF])")
_FLOOR = re.compile(r"(F)([12])(?!\d)")
_POLISH_FLAT = re.compile("(?<=[1-4a])(m)([1-4a])")
_UNIT_SLASH = re.compile("(?:^|(?<=,))([1-4aly])(/)(?=[1-5aR])")
_NUMBER_SLASH = re.compile("(?:^|(?<=,))h?([1-5a]),*(?=/)")
_CANADIAN_UNIT = re.compile("(?:^|(?<=,))([1-4a])(-)(?=[1-5a][^,])")
_NUMBER_AND_CODE = re.compile(",*[1-3a],*(4),*[SZ]?,*")
_AFTER_FOUR_DIGITS = re.compile(r"[,\-]*[SZN]?,*")
_CODE_BEFORE_TOWN = re.compile(
    rf"({_FULL_CODE}|5|4[LSDde](?=W)|4|32|33|6|7)(?=[\-,]*[WiLZNdDMBK][^tgpAc]*$)"
)
_CODE_AND_TOWN_FIRST = re.compile(",*(z|R|5|4[LS]|4|6),?[WiLKBM]+,+(?=[gp]|[W][^,]*[123a])")
_CEDEX = re.compile("E[12]?")
_STATE_AFTER_TOWN = re.compile("(?<=[WLid])([S]),*$")
_BOX_NUMBER = re.compile("(X)([h#]*)([1-7aly])")
_NUMBER_BOX = re.compile("(?:^|(?<=,))([1-7aly])(X)")
_LEFT_OVER = str.maketrans(
    {kind: DROPPED if kind in ",-/#E" else TOWN for kind in map(chr, range(128))}
)


def read_shape(shape: str, region: str = "") -> str:
    """The part of each token of a shape: a letter per letter.

    `shape` holds one kind (address_table.KINDS) per token, runs of plain words as one `W`.
    """
    read = _read_known(_canonical(shape[:LONGEST]), region)
    if len(shape) <= LONGEST:
        return read
    return read + "".join(DROPPED if kind in ",-/#" else TOWN for kind in shape[LONGEST:])


def _canonical(shape: str) -> str:
    """One, two and three digits are one kind, save where a rule tells them apart."""
    if "f" in shape or "32" in shape:
        return shape
    if "3" in shape and not ("33" in shape or "E" in shape or "F" in shape):
        shape = shape.replace("3", "1")
    return shape.replace("2", "1")


@lru_cache(REMEMBERED)
def _read_known(shape: str, region: str) -> str:
    return _Reader(shape, region).read()


@lru_cache(REMEMBERED)
def _street_and_rest(rest: str, number_at: int, is_placed: bool) -> str:
    """The parts of the tokens not taken before; those of `rest` that were are commas."""
    tape = Tape(rest)
    read_street(tape, number_at, is_placed)
    return _merged(tape.parts, _left_over(tape.rest))


def _merged(parts: list[str], others: str) -> str:
    return "".join([part or other for part, other in zip(parts, others, strict=True)])


def _left_over(rest: str) -> str:
    """What no rule took is the town's, without marks, cedex, and particles before its name."""
    parts = rest.translate(_LEFT_OVER)
    if "K" in rest:
        last = rest.rfind("W")
        parts = "".join(
            DROPPED if kind == "K" and at < last else part
            for at, (kind, part) in enumerate(zip(rest, parts, strict=True))
        )
    return parts


class _Reader:
    """Takes the ends of an address first, then the street; what is left is the town's."""

    def __init__(self, shape: str, region: str) -> None:
        self._tape = Tape(shape)
        self._is_marked = _marks_number(shape)
        self._city_or_state = -1  # where New York stands for the state
        self._is_canadian = region == "CA" or "Q" in shape or "yq" in shape

    def read(self) -> str:
        """The part of each token, a letter each."""
        self._fraction()
        self._care_of()
        self._country()
        self._units()
        self._postcode()
        self._country()
        self._state()
        read = self._others()
        told = self._tape.parts
        if self._is_marked and told[1] == UNIT and NUMBER not in told and NUMBER not in read:
            told[1] = NUMBER
        parts = _merged(told, read)
        at = self._city_or_state
        if at >= 0 and TOWN not in parts:
            parts = parts[:at] + TOWN + parts[at + 1 :]
        return parts

    def _others(self) -> str:
        if self._box():
            return _left_over(self._tape.rest)
        told = self._tape.parts
        number_at = told.index(NUMBER) if NUMBER in told else -1
        is_placed = STATE in told or POSTCODE in told
        # The street's rules do not look past the last word.
        read = _street_and_rest(self._tape.rest.rstrip(","), number_at, is_placed)
        return read.ljust(len(told), DROPPED)

    def _fraction(self) -> None:
        if "f" in self._tape.rest:
            self._tape.take_all(_FRACTION, NUMBER + BROKEN + NUMBER + NUMBER)
            self._tape.rest = self._tape.rest.replace("f", "/")

    def _care_of(self) -> None:
        if "O" in self._tape.rest:
            self._tape.take_all(_CARE_OF, DROPPED)

    def _country(self) -> None:
        while "C" in self._tape.rest and (found := _COUNTRY.search(self._tape.rest)):
            if (
                not has_words(self._tape.rest[: found.start()])
                and self._tape.rest.strip(",") != "C"
            ):
                return
            self._tape.take_groups(found, DROPPED)

    def _units(self) -> None:
        tape, shape = self._tape, self._tape.rest
        if "u" in shape or "#" in shape:
            tape.take_all(_UNIT, ".u.")
        if "B" in shape:
            tape.take_all(_BUILDING, ".u")
        if "U" in shape:
            tape.take_all(_UNIT_ALONE, UNIT)
        if "v" in shape:
            tape.take_all(_LEVEL, ".v")
        if "o" in shape:
            tape.take_all(_ORDINAL_LEVEL, "v.")
        if "F" in shape:
            tape.take_all(_FLOOR, ".v")
        if "m" in shape:
            tape.take_all(_POLISH_FLAT, ".u")
        if "/" in shape:
            tape.take_all(_UNIT_SLASH, "u.")
            tape.take_all(_NUMBER_SLASH, "n")
        if self._is_canadian and "-" in shape:
            tape.take_all(_CANADIAN_UNIT, "u.")

    def _postcode(self) -> None:
        rest = self._tape.rest
        if "4" in rest and (bare := _NUMBER_AND_CODE.fullmatch(rest)):
            self._tape.take_groups(bare, POSTCODE)
            return
        start, stop = _last_code(rest)
        if start < stop and self._may_end(start, stop):
            self._tape.take(start, stop, POSTCODE)
        elif not _CODE_STARTS.isdisjoint(rest) or "32" in rest or "33" in rest:
            self._postcode_before_town()

    def _may_end(self, start: int, stop: int) -> bool:
        before, code = self._tape.rest[:start], self._tape.rest[start:stop]
        if not has_words(before):
            return False
        if code == "4" and not _NUMBER.search(before):
            return self._tape.rest[stop:].strip(",-") != "" or before[-1] not in "tgiAcwp,"
        return code not in "567" or bool(
            _NUMBER.search(before) or before[-1] not in "gp" or len(before) > 2
        )

    def _postcode_before_town(self) -> None:
        """The continental order, `10115 Berlin`, at the end or at the start of the address."""
        rest = self._tape.rest
        last_type = max(map(rest.rfind, "tgpAc"))
        codes = list(_CODE_BEFORE_TOWN.finditer(rest, last_type + 1))
        if codes and self._follows_street(codes[-1]):
            found = codes[-1]
            self._tape.take_groups(found, POSTCODE)
            self._take_town(found.end())
            return
        if first := _CODE_AND_TOWN_FIRST.match(rest):
            stop = first.end()
            self._tape.take_groups(first, POSTCODE)
            self._take_town(0, stop)

    def _follows_street(self, found: re.Match[str]) -> bool:
        before = self._tape.rest[: found.start()]
        if found.group(1)[0] in "43":
            numbered = _NUMBER_OR_RANGE.search(before) and has_words(before)
            return bool(numbered or _TYPE_THEN_WORD.search(before))
        return has_words(before) and bool(_STREETLIKE.search(before))

    def _take_town(self, start: int, stop: int | None = None) -> None:
        cedex = _CEDEX.search(self._tape.rest[start:stop])
        if cedex:
            self._tape.take(start + cedex.start(), start + cedex.end(), DROPPED)
        last = stop or len(self._tape.rest)
        state = _STATE_AFTER_TOWN.search(self._tape.rest[start:last])
        if state:
            self._tape.take(start + state.start(1), start + state.end(1), STATE)
        for at in range(start, last):
            if self._tape.rest[at] in _IN_TOWN:
                self._tape.take(at, at + 1, TOWN)

    def _state(self) -> None:
        shape = self._tape.rest.rstrip(",-")
        if not shape or shape[-1] not in "SZNceMF":
            return
        before, kind = shape[:-1], shape[-1]
        if self._may_be_state(kind, before):
            self._tape.take(len(before), len(shape), STATE)
            self._city_or_state = len(before) if kind == "N" else -1

    def _may_be_state(self, kind: str, before: str) -> bool:
        """Whether the last word is the state, when it may be one."""
        is_last = POSTCODE not in self._tape.parts
        if kind in "ZN":
            return has_words(before)
        if kind == "S":
            return not is_last or has_words(before)
        word = before.rstrip(",")[-1:]
        if kind == "c":
            return bool(_TYPE_THEN_TOWN.search(before)) or (not is_last and word in ("W", "Z", "N"))
        return word == "W" and (kind == "F" or not is_last or (kind == "e" and "," in before))

    def _box(self) -> bool:
        if "X" not in self._tape.rest:
            return False
        for pattern, parts in ((_BOX_NUMBER, "s.n"), (_NUMBER_BOX, "ns")):
            if found := pattern.search(self._tape.rest):
                self._tape.take_groups(found, parts)
                return True
        return False


def _marks_number(shape: str) -> bool:
    """`#45`: a house when no number follows."""
    return shape[:1] == "#" and shape[1:2] in ("1", "2", "3", "4", "5", "a")


def _last_code(rest: str) -> tuple[int, int]:
    """Where a postcode stands that has at most a state behind it; (0, 0) without one."""
    shape = rest.rstrip(",-SZNceMFE")
    stop = len(shape)
    last = shape[-1:]
    if last in ("z", "R", "Y", "Q"):
        start = stop - 1
        return (start, stop) if start else (0, 0)
    if shape.endswith(("yx", "yk", "yq")):
        return (stop - 2, stop) if stop > 2 else (0, 0)
    if last in ("5", "6", "7"):
        start = stop - 1
    elif shape.endswith("33"):
        start = stop - 2
    elif last == "4" and _AFTER_FOUR_DIGITS.fullmatch(rest, stop):
        start = stop - 1
    elif last == "y" and not rest[stop:].strip(","):
        is_apart = shape[-2:-1] in ("W", ",")
        return (stop - 1, stop) if is_apart else (0, 0)
    else:
        return 0, 0
    is_apart = start > 0 and shape[start - 1] not in "1234567a#/hH"
    return (start, stop) if is_apart else (0, 0)
