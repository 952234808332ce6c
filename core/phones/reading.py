"""Reads a phone cell as a careful person would: repairs what is certain, guesses nothing."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import phonenumbers

from core.phones import excel, letters, plan, shapes, surroundings, words
from core.phones.answer import Note, PhoneReading, PhoneStatus, note
from core.phones.cell import Span, cleaned, pieces_of, spans_of
from core.phones.describe import described
from core.phones.found import (
    Outcome,
    distinct,
    doubtful,
    e164_of,
    is_as_dialled,
    is_native_grouping,
)
from core.phones.readings import read_digits
from core.phones.regions import region_of, settled_region
from core.phones.spans import read_one, read_span, written_of

phonenumbers.enable_pattern_cache()

MEMO_SIZE = 65_536
_CLEAN = re.compile(r"(?a:(?!\d\)\s)[+(]{0,2}\d[\d ()\-]{5,22}\d)")
"""Nothing but one number, or two with a space between."""
_SOFT_REASONS = frozenset(("looks_like_address", "looks_like_identifier"))
_MASKED = re.compile(r"\d[\s().-]*([*xX•?#.…])\1{2,}|(?<![^\W\d_])([*xX•?])\2+[\s().-]*\d")
_BOOK_CODE = re.compile(r"\b(isbn|ean|gtin|upc)[\s-]?(?:8|10|12|13|14)\b(?=\W)", re.IGNORECASE)
_IN_TWO_LINES = re.compile(r"[+(]{0,2}\d[\d ().-]*[\n\\][\d ().-]*\d\)?")
_TORN_START = re.compile(r"\(?\d{1,5}\)?\s?[:\\\n]")
_LABELS_WITH_SLASH = (
    (re.compile(r"\ba/c\b", re.IGNORECASE), "account"),
    (re.compile(r"\bs/n\b", re.IGNORECASE), "serial"),
)
_SHORTEST = 5
_SHAPES_OF_PHONES_TOO = frozenset(
    f"looks_like_{name}"
    for name in ("date", "decimal", "identifier", "ip", "isbn", "order_number", "postcode", "ssn")
)
_ORDER = (
    PhoneStatus.AMBIGUOUS,
    PhoneStatus.DAMAGED,
    PhoneStatus.INVALID,
    PhoneStatus.MISSING,
)


@lru_cache(maxsize=MEMO_SIZE)
def read_phone(cell: str, region: str = "US", *, descriptions: bool = True) -> PhoneReading:
    """What the cell says, read as in `region` unless a number starts with "+".

    Never raises, whatever the text. Equal cells are answered from a bounded memo.
    """
    outcomes, extra = _interpreted(cell, settled_region(region))
    return _answer(outcomes, extra, descriptions=descriptions)


def read_phones(
    cells: Sequence[str], region: str = "US", *, descriptions: bool = True
) -> PhoneReading:
    """Several phone cells of one row: the first valid one, the others' numbers in `other`."""
    if len(cells) == 1:
        return read_phone(cells[0], region, descriptions=descriptions)
    readings = [read_phone(cell, region, descriptions=descriptions) for cell in cells]
    valid = [reading for reading in readings if reading.status == PhoneStatus.VALID]
    if not valid:
        worst_first = sorted(readings, key=lambda reading: _ORDER.index(reading.status))
        return worst_first[0] if readings else _without_number(PhoneStatus.MISSING, "missing")
    first, *rest = valid
    numbers = dict.fromkeys(first.other)
    for reading in rest:
        numbers |= dict.fromkeys((reading.e164, *reading.other))
    numbers.pop(first.e164, None)
    lost = [reading.notes for reading in readings if reading.status == PhoneStatus.DAMAGED]
    return replace(first, other=tuple(numbers), notes=first.notes + sum(lost, ()))


def clear_memo() -> None:
    """Forgets every cell read so far, so that a benchmark reads them afresh; plans are kept."""
    for memo in (read_phone, settled_region, region_of, plan.parsed_by_library):
        memo.cache_clear()


def _without_number(status: PhoneStatus, code: str, /, **values: str) -> PhoneReading:
    return PhoneReading(status, notes=(note(code, **values),))


def _interpreted(cell: str, region: str) -> tuple[list[Outcome], tuple[Note, ...]]:
    """Every number found in the cell, or what stands there instead; and notes on the cell."""
    text = cell.strip()
    if not _CLEAN.fullmatch(text):
        text = cleaned(cell)
        low = text.lower()
        if not low or low in words.MISSING or low.strip(" .!*()[]<>-") in words.MISSING:
            return _one(PhoneStatus.MISSING, "missing"), ()
        if low in words.SPREADSHEET_ERRORS:
            return _one(PhoneStatus.MISSING, "spreadsheet_error", cell=text), ()
        if damage := excel.damage_of(text):
            return [Outcome(PhoneStatus.DAMAGED, notes=(damage,))], ()
        if _MASKED.search(text):
            return _one(PhoneStatus.INVALID, "masked"), ()
        text, repairs = excel.undone(text)
    else:
        repairs = ()
    if text[:1] != "+" and (shape := shapes.shape_of_whole(text)):
        return _despite_shape(text, shape, region), repairs
    if _CLEAN.fullmatch(text) and (whole := read_one(text, region)).found:
        return _unless_shaped(text, [whole]), repairs
    outcomes, extra = _read_text(text, region)
    return outcomes, (*repairs, *extra)


def _one(status: PhoneStatus, code: str, /, **values: str) -> list[Outcome]:
    return [Outcome(status, notes=(note(code, **values),))]


def _despite_shape(text: str, shape: str, region: str) -> list[Outcome]:
    """A cell in the shape of something else: a phone only if the region dials and writes it so."""
    if shape in _SHAPES_OF_PHONES_TOO and text[0] not in "#-":
        written = written_of(text)
        outcome = read_one(text, region)
        if outcome.found and is_as_dialled(outcome.found.number, written):
            doubt = shape == "looks_like_date"
            return _one(PhoneStatus.AMBIGUOUS, shape) if doubt else [outcome]
    return _one(PhoneStatus.INVALID, shape)


def _read_text(text: str, region: str) -> tuple[list[Outcome], tuple[Note, ...]]:
    special = letters.read_with_letters(text, region)
    if special:
        return [special], ()
    text, repairs, damage = excel.undone_inside(text)
    if damage:
        return [Outcome(PhoneStatus.DAMAGED, notes=(damage,))], ()
    rest, codes = shapes.without_other_things(text) if not text.isdigit() else (text, [])
    for pattern, word in _LABELS_WITH_SLASH if "/" in rest else ():
        rest = pattern.sub(word, rest)
    rest = _BOOK_CODE.sub(r"\1", rest)
    outcomes: list[Outcome] = []
    refused: list[Outcome] = [Outcome(PhoneStatus.INVALID, notes=(note(code),)) for code in codes]
    leftovers: list[str] = []
    for piece in pieces_of(rest):
        spans = list(spans_of(piece))
        for span in spans:
            leftovers.append(span.before)
            if len(span.digits) < _SHORTEST and (len(spans) > 1 or codes or len(text) > 12):
                leftovers.append(span.text)
                continue
            reason = surroundings.reason_against(span)
            if reason and not _is_phone_all_the_same(span, reason, region):
                refused.insert(0, Outcome(PhoneStatus.INVALID, notes=(note(reason),)))
                continue
            shape = None if "+" in span.text else shapes.shape_of_whole(span.text)
            if shape:
                outcomes += _despite_shape(span.text, shape, region)
                continue
            outcomes += _unless_shaped(span.text, read_span(span, region))
        leftovers.append(spans[-1].after if spans else piece)
    outcomes += refused
    if not outcomes:
        return _one(PhoneStatus.INVALID, "no_number"), ()
    if torn := _torn(rest, outcomes, region):
        return [torn], ()
    ignored = " ".join(" ".join(leftovers).replace("·", " ").split())
    shown = ignored.strip(" .,;:()[]/-|☎📞📱✆")
    extra = (note("text_ignored", text=shown),) if shown and not _only_labels(shown) else ()
    return outcomes, repairs + extra


def _is_repaired(outcome: Outcome) -> bool:
    found = outcome.found
    return found is not None and any(one.code == "trunk_restored" for one in found.notes)


def _unless_shaped(text: str, outcomes: list[Outcome]) -> list[Outcome]:
    """A number that needs a trunk prefix, in the shape of something else, is not beyond doubt."""
    if len(outcomes) != 1 or not _is_repaired(outcomes[0]):
        return outcomes
    shape = shapes.shape_if_repaired(text)
    return _one(PhoneStatus.AMBIGUOUS, shape) if shape else outcomes


def _torn(text: str, outcomes: list[Outcome], region: str) -> Outcome | None:
    """A number torn in two: whole again where it is grouped as its country does.

    Where a part was read alone, with a trunk prefix it never had, which one is not certain.
    """
    found = [outcome.found for outcome in outcomes if outcome.found]
    if len(found) > 1 or any(map(str.isalpha, text)):
        return None
    if not found and not _IN_TWO_LINES.fullmatch(text):
        return None
    if found and not any(map(_is_repaired, outcomes)) and not _TORN_START.match(text):
        return None
    written = written_of(text)
    outcome = read_digits(written, region)
    whole = outcome.found
    if whole and not found:
        return outcome if is_native_grouping(whole.number, written) else None
    if whole is None or e164_of(whole.number) == e164_of(found[0].number):
        return None
    return doubtful("could_be", [whole, found[0]])


def _is_phone_all_the_same(span: Span, reason: str, region: str) -> bool:
    """Whether a number beside words of doubt is written exactly as numbers are in the region."""
    written = written_of(span.text)
    if reason not in _SOFT_REASONS or len(written.groups) < 2 or surroundings.is_glued(span):
        return False
    found = read_one(span.text, region).found
    return found is not None and is_as_dialled(found.number, written)


def _only_labels(text: str) -> bool:
    return all(
        word.lower().strip(".:") in words.PHONE_LABELS | words.NUMBER_WORDS
        for word in re.findall(r"[^\s:/()\-.,;]+", text)
    )


def _answer(
    outcomes: list[Outcome], extra: tuple[Note, ...], *, descriptions: bool
) -> PhoneReading:
    first = outcomes[0].found
    if first and len(outcomes) == 1:
        return described(first, other=(), notes=first.notes + extra, descriptions=descriptions)
    found = distinct([outcome.found for outcome in outcomes if outcome.found])
    if not found:
        chosen = min(outcomes, key=lambda outcome: _ORDER.index(outcome.status))
        return PhoneReading(chosen.status, notes=tuple(dict.fromkeys(chosen.notes + extra)))
    notes = [*found[0].notes, *extra]
    if len(found) > 1:
        notes.append(note("several", count=str(len(found))))
    if first is None:
        notes.append(note("another_part_unreadable"))
    return described(
        found[0],
        other=tuple(e164_of(one.number) for one in found[1:]),
        notes=tuple(dict.fromkeys(notes)),
        descriptions=descriptions,
    )
