"""Reads a stretch of digits that may hold one number, several, or one and its alternates."""

import re
from dataclasses import replace

from core.phones import shapes
from core.phones.answer import PhoneStatus, note
from core.phones.cell import Span
from core.phones.found import Outcome, Written
from core.phones.readings import read_digits
from core.phones.regions import ANY_REGION, dialling_of

_GROUPS = re.compile(r"\d+")
_BRACKET_ZERO = re.compile(r"\d\)?[\s.-]*\(\s*0\s*\)")
_BEFORE_PLUS = re.compile(r"(?<=\d)[^\d+]*(?=\(?\+)")
_SEPARATORS = re.compile(r"\s*[/,&]+\s*|\s{2,}")
_LIST = re.compile(r",\s")
_NO_SINGLE = Outcome(PhoneStatus.INVALID, notes=(note("no_number"),))
_LONGEST_TAIL = 4
_LONGEST_ALONE, _LONGEST_PAIR = 12, 32
_SHORTEST_ANYWHERE = 7


def written_of(text: str) -> Written:
    """How the digits of one number are written."""
    groups = tuple(_GROUPS.findall(text))
    plus = text.lstrip("( ").startswith("+")
    return Written("".join(groups), plus, groups, bool(_BRACKET_ZERO.search(text)))


def read_span(span: Span, region: str) -> list[Outcome]:
    """The outcomes of one stretch: a number each, or one that says why there is none."""
    outcomes = _read(span.text, region)
    last = outcomes[-1]
    if span.extension and last.found:
        outcomes[-1] = replace(last, found=replace(last.found, extension=span.extension))
    return outcomes


def _read(text: str, region: str) -> list[Outcome]:
    parts = [part for part in _BEFORE_PLUS.split(text) if part]
    if len(parts) > 1:
        return [outcome for part in parts for outcome in _read(part, region)]
    whole = _NO_SINGLE if _LIST.search(text) else read_one(text, region)
    parts = [part for part in _SEPARATORS.split(text) if re.search(r"\d", part)]
    if len(parts) > 1:
        return _read_parts(text, parts, whole, region)
    if whole.found or not _LONGEST_ALONE < len(written_of(text).digits) <= _LONGEST_PAIR:
        return [whole]
    return _cut_anywhere(text, region) or [whole]


def _read_parts(separated: str, parts: list[str], whole: Outcome, region: str) -> list[Outcome]:
    """Parts between / or , or wide spaces: numbers each, alternates of the first, or one number."""
    outcomes = [read_one(part, region) for part in parts]
    if all(outcome.found for outcome in outcomes):
        return outcomes if not whole.found else [_one_or_several(whole)]
    if whole.found or whole.status == PhoneStatus.AMBIGUOUS:
        return [whole]
    if not outcomes[0].found:
        if (
            not _LIST.search(separated)
            and len(written_of(parts[0]).digits) < _SHORTEST_ANYWHERE - 1
        ):
            return [whole]
        return outcomes if any(outcome.found for outcome in outcomes) else [whole]
    first = written_of(parts[0])
    for index, part in enumerate(parts[1:], start=1):
        tail = written_of(part)
        if len(tail.digits) <= _LONGEST_TAIL and not tail.plus:
            digits = first.digits[: -len(tail.digits)] + tail.digits
            outcomes[index] = read_digits(Written(digits, first.plus, first.groups), region)
    return outcomes


def _one_or_several(whole: Outcome) -> Outcome:
    return Outcome(PhoneStatus.AMBIGUOUS, notes=(note("one_or_several"),))


def _cut_anywhere(text: str, region: str) -> list[Outcome]:
    """Two numbers with a single space between them, if there is exactly one such cut."""
    groups = list(_GROUPS.finditer(text))
    cuts: list[list[Outcome]] = []
    for group in groups[1:]:
        left = read_one(text[: group.start()], region)
        right = read_one(text[group.start() :], region) if left.found else left
        if left.found and right.found and not (left.found.notes or right.found.notes):
            cuts.append([left, right])
    return cuts[0] if len(cuts) == 1 else []


def read_one(text: str, region: str) -> Outcome:
    """The text read as a single number."""
    written = written_of(text)
    if not written.plus and len(written.groups) == 1:
        shape = shapes.shape_of_digits(written.digits)
        if shape:
            return _shaped(shape, written, region)
    outcome = read_digits(written, region)
    if outcome.found and not written.plus and len(written.digits) < _shortest(region):
        return Outcome(PhoneStatus.INVALID, notes=(note("too_short", region=region),))
    return outcome


def _shortest(region: str) -> int:
    """Digits below which no number is believed: 7, but in places with very short numbers."""
    return dialling_of(region).shortest if region != ANY_REGION else _SHORTEST_ANYWHERE


def _shaped(shape: str, written: Written, region: str) -> Outcome:
    outcome = read_digits(written, region)
    status = PhoneStatus.AMBIGUOUS if outcome.found else PhoneStatus.INVALID
    return Outcome(status, notes=(note(shape), *outcome.notes))
