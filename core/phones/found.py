"""What is found in digits: how they are written, the number they are, what came of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from phonenumbers import PhoneNumber

from core.phones import plan
from core.phones.answer import Note, PhoneStatus, note
from core.phones.regions import Dialling

GROUPS = re.compile(r"\d+")
"""The groups a number is written in."""


@dataclass(frozen=True, slots=True)
class Written:
    """Digits as they stand in a cell: with "+" or not, and how they are grouped."""

    digits: str
    plus: bool = False
    groups: tuple[str, ...] = ()
    bracket_zero: bool = False
    """Whether a zero in brackets follows the country code, as in +44 (0)20."""


@dataclass(frozen=True, slots=True)
class Found:
    """A valid number, its type and region, and what had to be repaired to read it."""

    number: PhoneNumber
    type: int
    region: str
    notes: tuple[Note, ...] = ()
    extension: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one stretch of digits: a number, or a status and the reason."""

    status: PhoneStatus
    found: Found | None = None
    notes: tuple[Note, ...] = ()
    candidates: tuple[str, ...] = ()


def e164_of(number: PhoneNumber) -> str:
    """The number in E.164, without its extension."""
    return f"+{number.country_code}{plan.national_significant_number(number)}"


def parsed(digits: str, dialling: Dialling | None) -> Found | None:
    """The valid number the digits are, dialled in a region, or after a "+" if there is none."""
    if dialling is None:
        number = plan.parsed_international(digits)
    else:
        number = plan.parsed_national(digits, dialling.region, int(dialling.country_code))
    if number is None:
        return None
    kind, region = plan.type_and_region(number)
    return None if kind == plan.UNKNOWN else Found(number, kind, region)


def distinct(found: Iterable[Found | None]) -> list[Found]:
    """The readings that hold, the first one of each number."""
    by_number: dict[str, Found] = {}
    for one in filter(None, found):
        by_number.setdefault(e164_of(one.number), one)
    return list(by_number.values())


def accepted(found: Found) -> Outcome:
    """The outcome of a reading beyond doubt."""
    return Outcome(PhoneStatus.VALID, found)


def chosen(found: list[Found]) -> Outcome:
    """The one reading, or ambiguous if there are several."""
    return accepted(found[0]) if len(found) == 1 else doubtful("could_be", found)


def doubtful(code: str, found: list[Found]) -> Outcome:
    """Ambiguous: the numbers it could be, and why none is taken."""
    numbers = tuple(plan.international_form(one.number) for one in found)
    reason = note(code, numbers=" or ".join(numbers))
    return Outcome(PhoneStatus.AMBIGUOUS, notes=(reason,), candidates=numbers)


def national_digits(number: PhoneNumber) -> str:
    """The digits of the number as dialled within its country."""
    return "".join(GROUPS.findall(plan.national_form(number)))


def is_native_grouping(number: PhoneNumber, written: Written) -> bool:
    """Whether the digits are grouped as the number's country groups them."""
    forms = (plan.national_form(number), plan.international_form(number))
    natives = [GROUPS.findall(form) for form in forms]
    groups = list(written.groups)
    return groups in natives or groups == natives[1][1:]


def is_as_dialled(number: PhoneNumber, written: Written) -> bool:
    """Whether the digits stand, trunk prefix and grouping included, as the country writes them."""
    return GROUPS.findall(plan.national_form(number)) == list(written.groups)
