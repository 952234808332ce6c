"""The house number and the street of an address whose other parts are taken."""

import re

from core.matching.address_tape import (
    DROPPED,
    STREET,
    UNIT,
    Tape,
    has_words,
)

_NUMBER = r"(?:a|[1-6R])(?:-(?:a|[1-6]))?b?(?:l(?=,|$|[^tAicw,]))?"
_MARK = r"(?:B?h+|B(?=[1-4a],))?"  # house no.
_LATE = r"(?:a|[1-6R])(?:-(?:a|[1-6]))?b?"
_NAME = r"(?:^|(?<=,))([^,1-6a/h\-#]+),?(h*)"
_LATE_UNIT = r"(?:(/)([1-4a](?:/[1-4a])*)|()([1-3]l?)(?=,|$))?"
_BUILDING = "(?:^|,)[^,gptAicH1-6]"

_NUMBERS = frozenset("123456aR")
_TYPES = re.compile("[tgpAicwH]")
_FIRST = re.compile(rf"(?:^|(?<=,)){_MARK}({_NUMBER})(,*)([^,]+)")
_AFTER_WORDS = re.compile(rf"{_BUILDING}+({_NUMBER})()([^,]+)")
_AFTER_BUILDING = re.compile(rf"{_BUILDING}*B({_NUMBER})()([^,]+)")
_SURE_STREET = re.compile(".[tAicg]|^p")
_WEAK_STREET = re.compile(".w")
_STREET_BEFORE = re.compile("[tgpAicwH][^,]*,+$")
_UNIT_BEFORE = re.compile("h?([1-6a])[^,]*B,")
_DROPPED_MARK = re.compile("(?:^|,)(B?h+|B)$")
_STREET_FIRST = re.compile(rf"{_NAME}({_LATE})(/?[lj](?![^,])|/?l|){_LATE_UNIT}")
_TYPE_AND_TOWN = re.compile(".[tc][^tAicgp]*W")
_TYPE_BEFORE = re.compile("[tc],+$")
_NUMBER_BEFORE = re.compile("[1-3a],")
_UNIT_AFTER = re.compile(",+([o123a][lLj]?|[lj])(?=,|$)")
_ANY = re.compile(rf"(?:^|(?<=,)){_MARK}({_NUMBER}),*")
_SEGMENT = re.compile("[^,]+")
_STREETLIKE = re.compile("^p|g|.[tAicwH]")
_UNIT_AT_END = re.compile("([123a]l?)(?![1-7a])")
_NUMBERED_TYPE = re.compile("t[h#]*[1-4]")  # Street 5
_HIGHWAY = re.compile("([^tAic]*?)H[#h]*(?:[1-4al]|o)")
_STRONG = re.compile(".[^tAiHc]*[tAiHc](?:[tAHc]+(?=$|[jdD]))?")
_TYPE_FIRST = re.compile("[jdDe]?p")
_WEAK = re.compile(".[^w]*?w+")
_DIRECTION = re.compile("[Dje]|d(?=$)")


def read_street(tape: Tape, number_at: int, is_placed: bool) -> None:
    """Take the number, the street, and a unit that is told by its place only.

    `number_at` is where a number is that was taken before, or -1; `is_placed` says whether a state
    or a postcode was.
    """
    _StreetReader(tape, is_placed).read(number_at)


class _StreetReader:
    """The orders of number and street, tried from the plainest to the least."""

    def __init__(self, tape: Tape, is_placed: bool) -> None:
        self._tape = tape
        self._is_placed = is_placed

    def read(self, number_at: int) -> None:
        if number_at >= 0:
            self._street_from(number_at + 1, self._tape.end(number_at + 1), numbered=True)
        elif _NUMBERS.isdisjoint(self._tape.rest) or not (
            self._number_first() or self._street_first() or self._any_number()
        ):
            self._no_number()

    def _number_first(self) -> bool:
        """`12 main st`: a number, then a name with a type; words before are a building's."""
        rest = self._tape.rest
        for found in _FIRST.finditer(rest):
            if found.group(2) and _STREET_BEFORE.search(rest[: found.start()]):
                continue
            if found.group(3)[0] not in "123456a" and _TYPES.search(found.group(3)):
                return self._number_at(found)
        mid = _AFTER_WORDS.search(rest)
        if mid and _SURE_STREET.search(mid.group(3)):
            return self._number_at(mid)
        mid = _AFTER_BUILDING.search(rest) if "B" in rest else None
        if mid and _WEAK_STREET.search(mid.group(3)):
            return self._number_at(mid)
        return False

    def _number_at(self, found: re.Match[str]) -> bool:
        start, stop = found.span(3)
        self._drop_mark(found.start(1))
        before = _UNIT_BEFORE.match(self._tape.rest, 0, found.start(1))
        self._tape.take_groups(found, "n")
        if before:
            self._tape.take(before.start(1), before.end(1), UNIT)
        self._street_from(start, stop, numbered=True)
        return True

    def _drop_mark(self, at: int) -> None:
        """`House No.` before the number at `at` says nothing more."""
        mark = _DROPPED_MARK.search(self._tape.rest[:at])
        if mark:
            self._tape.take_groups(mark, DROPPED)

    def _street_first(self) -> bool:
        """`hauptstr 12 a`, `via roma 10/b`, `main street, 12`: the name, then the number."""
        for found in _STREET_FIRST.finditer(self._tape.rest):
            if not has_words(found.group(1)) or _TYPE_AND_TOWN.search(found.group(1)):
                continue
            if self._has_other_street(found):
                continue
            if "," in self._tape.rest[found.end(1) : found.start(3)] and not self._alone(found):
                continue
            self._tape.take_groups(found, "s.nn.u.u")
            self._drop_slash(*found.span(4))
            self._unit_after(found.end())
            return True
        return False

    def _has_other_street(self, found: re.Match[str]) -> bool:
        """`solomon crescent, section 3`: a number after words that are no street's."""
        if _TYPES.search(found.group(1)):
            return False
        before = self._tape.rest[: found.start()]
        return bool(_TYPE_BEFORE.search(before) or _NUMBER_BEFORE.match(before))

    def _alone(self, found: re.Match[str]) -> bool:
        """A number in a segment of its own belongs to the street before it."""
        return self._tape.rest[found.end() : found.end() + 1] in ("", ",")

    def _drop_slash(self, start: int, stop: int) -> None:
        if stop - start == 2:
            self._tape.parts[start] = DROPPED

    def _unit_after(self, at: int) -> None:
        found = _UNIT_AFTER.match(self._tape.rest, at)
        if found:
            self._tape.take_groups(found, UNIT)

    def _any_number(self) -> bool:
        """`12 broadway`: a number first, no street type anywhere."""
        found = _ANY.search(self._tape.rest)
        if not found:
            return False
        self._drop_mark(found.start(1))
        self._tape.take_groups(found, "n")
        at = found.end()
        self._street_from(at, self._tape.end(at), numbered=True)
        return True

    def _no_number(self) -> None:
        rest = self._tape.rest
        segments = [found.span() for found in _SEGMENT.finditer(rest)]
        for start, stop in segments:
            if _STREETLIKE.search(rest[start:stop]):
                self._street_from(start, stop, numbered=False)
                return
        is_town = self._is_placed and len(segments) == 1
        if segments and not is_town and not rest.startswith(",,"):
            self._take_words(*segments[0], STREET)

    def _street_from(self, start: int, stop: int, *, numbered: bool) -> None:
        """Words from `start` up to the border with the town are the street."""
        while numbered and start < len(self._tape.rest) and self._tape.rest[start] in ",-/":
            start += 1
            stop = self._tape.end(start)
        border = start + _border(self._tape.rest[start:stop])
        self._take_words(start, border, STREET)
        if numbered and border > start:
            found = _UNIT_AT_END.match(self._tape.rest, border)
            if found:
                self._tape.take_groups(found, UNIT)

    def _take_words(self, start: int, stop: int, part: str) -> None:
        marks = [at for at in range(start, stop) if self._tape.rest[at] in "-/#"]
        self._tape.take(start, stop, part)
        for at in marks:
            self._tape.parts[at] = DROPPED


def _border(segment: str) -> int:
    """Where the street ends in a segment that begins with its name."""
    if segment[:1] == "t" and (numbered := _NUMBERED_TYPE.match(segment)):
        return numbered.end()
    if "H" in segment and (highway := _HIGHWAY.match(segment)):
        return highway.end()
    strong = _STRONG.match(segment)
    if _TYPE_FIRST.match(segment) or (segment[:1] == "A" and not strong):
        return len(segment)
    if "g" in segment and not (strong and strong.end() <= segment.index("g")):
        return segment.index("g") + 1
    found = strong or _WEAK.match(segment)
    if not found:
        return len(segment)
    direction = _DIRECTION.match(segment, found.end())
    return direction.end() if direction else found.end()
