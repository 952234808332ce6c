"""Reads one run of digits as a phone number: every reading there is, and which one holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import phonenumbers
from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberType,
    ValidationResult,
)

from core.phones import junk, plan
from core.phones.answer import Note, PhoneStatus, note
from core.phones.regions import ANY_REGION, Dialling, dialling_of

_LONGEST_FIXED = 12  # digits of a fixed line believed to have lost its "+" in another country
_GROUPS = re.compile(r"\d+")
_YEAR_AND_COUNT = re.compile(r"20[12]\d0\d{3,}")
_FORMER_MEXICAN = re.compile(r"(?:52)?(1|01|044|045)(\d{10})")
_TRUNK_SELDOM_WRITTEN = frozenset(("7", "91"))
_FOREIGN_EXIT_CODES = ("0011", "011", "00")
_NETWORKS_WITHOUT_COUNTRY = frozenset((800, 808, 870, 878, 881, 882, 883, 888, 979))
_LONGEST = 15  # digits of the longest number there can be: ITU-T E.164, 6.1


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


def read_digits(written: Written, region: str) -> Outcome:
    """The one number the digits mean, or why there is none."""
    digits = written.digits
    if junk.is_placeholder(digits.lstrip("+"), formatted=written.plus or len(written.groups) > 1):
        return Outcome(PhoneStatus.INVALID, notes=(note("placeholder"),))
    if written.plus and not digits.startswith("0"):
        return _read_international(written, region)
    if region == ANY_REGION:
        return _read_without_region(written)
    return _read_national(written, dialling_of(region))


def _read_international(written: Written, region: str) -> Outcome:
    found = _parsed(written.digits, None)
    if written.bracket_zero:
        return _chosen(_distinct([found, *_without_bracket_zero(written)]))
    found = found or (_former_mexican(written.digits) if written.digits[:3] == "521" else None)
    if found:
        return _accepted(found)
    if region != ANY_REGION:
        plain = _read_national(replace(written, plus=False), dialling_of(region))
        if plain.found:
            return _doubtful("plus_does_not_fit", [plain.found])
    return _refused("+" + written.digits, None)


def _without_bracket_zero(written: Written) -> Iterator[Found | None]:
    for index, group in enumerate(written.groups[1:], start=1):
        if group == "0":
            rest = written.groups[:index] + written.groups[index + 1 :]
            yield _parsed("".join(rest), None)
            return


def _read_without_region(written: Written) -> Outcome:
    found = _distinct(list(_exit_code_readings(written.digits)))
    if found:
        return _chosen(found)
    return Outcome(PhoneStatus.INVALID, notes=(note("no_country"),))


def _read_national(written: Written, dialling: Dialling) -> Outcome:
    digits = written.digits
    found = _own_readings(written, dialling)
    if not found:
        found = _distinct([*_restored(digits, dialling), *_exit_code_readings(digits)])
    if not found:
        return _read_foreign(written, dialling)
    if len(found) == 1:
        found += _rivals(written, found[0], dialling)
    if len(found) == 1 and _may_be_product(written, found[0], dialling):
        return _doubtful("looks_like_product_code", found)
    if len(found) == 1 and _may_be_counted(written, found[0]):
        return _doubtful("looks_like_order_number", found)
    if len(found) == 1 and _is_oddly_long(found[0], dialling):
        return _doubtful("oddly_long", found)
    return _chosen([_explained(one, written, dialling) for one in found])


def _own_readings(written: Written, dialling: Dialling) -> list[Found]:
    """The digits as dialled in the region, and with its own country code in front."""
    digits = written.digits
    plain = _parsed(digits, dialling)
    if digits.startswith("00"):  # an exit code, in some countries with more digits behind
        if written.groups[:1] == ("00",):
            plain = None
        bare = len(written.groups) == 1 or not plain
        return _distinct([plain, *(_exit_code_readings(digits, ("00",)) if bare else ())])
    own = _own_country_code_reading(written, dialling)
    if plain and own and e164_of(plain.number) != e164_of(own.number):
        return _likelier(written, plain, own, dialling)
    return _distinct([plain, own])


def _likelier(written: Written, plain: Found, own: Found, dialling: Dialling) -> list[Found]:
    """Which of the two readings the grouping or the length speaks for; both if neither does."""
    if len(written.groups) > 1:
        native = [one for one in (plain, own) if is_native_grouping(one.number, written)]
        if len(native) == 1:
            return native
    length = len(plan.national_significant_number(plain.number))
    return [own] if length > dialling.longest + 1 else [plain, own]


def _restored(digits: str, dialling: Dialling) -> Iterator[Found | None]:
    """The digits with the zero or trunk prefix that a spreadsheet took off."""
    for prefix in filter(None, dict.fromkeys((dialling.trunk, dialling.lost_zero))):
        found = _parsed(prefix + digits, dialling)
        if found and plan.national_significant_number(found.number) in (digits, prefix + digits):
            yield replace(found, notes=(note("trunk_restored", prefix=prefix),))
    if dialling.region == "MX":
        yield _former_mexican(digits)


def _former_mexican(digits: str) -> Found | None:
    """The number without the prefixes that Mexico gave up in August 2019 (IFT numbering plan)."""
    former = _FORMER_MEXICAN.fullmatch(digits)
    found = _parsed("52" + former[2], None) if former else None
    if not former or not found:
        return None
    return replace(found, notes=(note("former_prefix", prefix=former[1]),))


def is_native_grouping(number: PhoneNumber, written: Written) -> bool:
    """Whether the digits are grouped as the number's country groups them."""
    forms = (plan.national_form(number), plan.international_form(number))
    natives = [_GROUPS.findall(form) for form in forms]
    groups = list(written.groups)
    return groups in natives or groups == natives[1][1:]


def _may_be_counted(written: Written, found: Found) -> bool:
    """Whether digits without a trunk prefix are grouped or begin as document numbers do."""
    if written.digits != plan.national_significant_number(found.number):
        return False
    if len(written.groups) == 1:
        bare = _YEAR_AND_COUNT.fullmatch(written.digits) is not None
        return bare and national_digits(found.number) != written.digits
    odd = len(written.groups[-1]) == 1 and max(map(len, written.groups)) > 1
    return odd and not is_native_grouping(found.number, written)


def _is_oddly_long(found: Found, dialling: Dialling) -> bool:
    """Whether a number dialled within the region is longer than its ordinary ones by far."""
    if str(found.number.country_code) != dialling.country_code:
        return False
    return len(plan.national_significant_number(found.number)) > dialling.longest + 1


def is_as_dialled(number: PhoneNumber, written: Written) -> bool:
    """Whether the digits stand, trunk prefix and grouping included, as the country writes them."""
    return _GROUPS.findall(plan.national_form(number)) == list(written.groups)


def _may_be_product(written: Written, found: Found, dialling: Dialling) -> bool:
    """Whether bare digits with a right check digit are rather a code from a packet."""
    digits = written.digits
    if len(written.groups) > 1 or found.type == PhoneNumberType.MOBILE:
        return False
    own = digits.startswith(dialling.country_code) and len(digits) == 12
    return not own and junk.product_code(digits) is not None


def _own_country_code_reading(written: Written, dialling: Dialling) -> Found | None:
    """The digits with the "+" that got lost put back, where they start with the own code."""
    if not written.digits.startswith(dialling.country_code):
        return None
    if written.bracket_zero:
        return _read_international(replace(written, plus=True), ANY_REGION).found
    return _parsed(written.digits, None)


def _exit_code_readings(
    digits: str, prefixes: tuple[str, ...] = _FOREIGN_EXIT_CODES
) -> Iterator[Found | None]:
    """The digits with 00, 011 or 0011 in front read as +."""
    for prefix in prefixes:
        if digits.startswith(prefix):
            found = _parsed(digits[len(prefix) :], None)
            if found:
                code = str(found.number.country_code)
                yield replace(found, notes=(note("exit_code", prefix=prefix, code=code),))


def _foreign_reading(written: Written) -> Found | None:
    """The digits with a lost "+" put back, as a number of some other country."""
    digits = written.digits
    if not 10 <= len(digits) <= _LONGEST or digits.startswith("0"):
        return None
    found = _parsed(digits, None)
    if not found or found.number.country_code in _NETWORKS_WITHOUT_COUNTRY:
        return None
    return replace(found, notes=(note("plus_restored", code=str(found.number.country_code)),))


def _rivals(written: Written, found: Found, dialling: Dialling) -> list[Found]:
    """Other numbers the digits could be as well, where the own reading is not as dialled."""
    digits = written.digits
    if digits != plan.national_significant_number(found.number):
        return []
    rivals: list[Found | None] = []
    lost = dialling.lost_zero and digits[0] != "0" and len(digits) < dialling.longest
    if lost and (len(written.groups) == 1 or not is_native_grouping(found.number, written)):
        rivals += _restored(digits, dialling)
    if len(written.groups) == 1 and len(digits) > 10 and national_digits(found.number) != digits:
        rivals.append(_foreign_reading(written))
    return [one for one in _distinct(rivals) if e164_of(one.number) != e164_of(found.number)]


def _read_foreign(written: Written, dialling: Dialling) -> Outcome:
    found = _foreign_reading(written)
    if found is None:
        return _refused(written.digits, dialling.region)
    code = str(found.number.country_code)
    if junk.product_code(written.digits):
        return _doubtful("looks_like_product_code", [found])
    if len(written.groups) > 1 and written.groups[0] != code:
        return _doubtful("not_this_country", [found])
    if _possible(written.digits, dialling.region) == ValidationResult.IS_POSSIBLE:
        return _doubtful("not_this_country", [found])
    if found.type == PhoneNumberType.FIXED_LINE and len(written.digits) > _LONGEST_FIXED:
        return _doubtful("not_this_country", [found])
    return _accepted(found)


def national_digits(number: PhoneNumber) -> str:
    """The digits of the number as dialled within its country."""
    return "".join(_GROUPS.findall(plan.national_form(number)))


def _explained(found: Found, written: Written, dialling: Dialling) -> Found:
    """The reading with a note on what was put back, if anything was."""
    if found.notes:
        return found
    digits = written.digits
    code = str(found.number.country_code)
    subscriber = plan.national_significant_number(found.number)
    if digits == subscriber:
        dialled = digits if code in _TRUNK_SELDOM_WRITTEN else national_digits(found.number)
        trunk = dialled.removesuffix(subscriber) if dialled != subscriber else ""
        notes = (note("trunk_restored", prefix=trunk),) if trunk else ()
    elif digits == code + subscriber and dialling.trunk != code:
        notes = (note("plus_restored", code=code),)
    elif code != dialling.country_code:
        prefix = digits.removesuffix(code + subscriber)
        notes = (note("exit_code", prefix=prefix, code=code),) if prefix != digits else ()
    else:
        notes = ()
    return replace(found, notes=notes)


def _parsed(digits: str, dialling: Dialling | None) -> Found | None:
    """The valid number the digits are, dialled in a region, or after a "+" if there is none."""
    if dialling is None:
        number = plan.parsed_international(digits)
    else:
        number = plan.parsed_national(digits, dialling.region, int(dialling.country_code))
    if number is None:
        return None
    kind, region = plan.type_and_region(number)
    return None if kind == plan.UNKNOWN else Found(number, kind, region)


def _distinct(found: list[Found | None]) -> list[Found]:
    by_number = {e164_of(one.number): one for one in reversed(found) if one}
    return [by_number[key] for key in reversed(by_number)]


def _accepted(found: Found) -> Outcome:
    return Outcome(PhoneStatus.VALID, found)


def _chosen(found: list[Found]) -> Outcome:
    return _accepted(found[0]) if len(found) == 1 else _doubtful("could_be", found)


def _doubtful(code: str, found: list[Found]) -> Outcome:
    numbers = tuple(plan.international_form(one.number) for one in found)
    reason = note(code, numbers=" or ".join(numbers))
    return Outcome(PhoneStatus.AMBIGUOUS, notes=(reason,), candidates=numbers)


def _possible(text: str, region: str | None) -> int:
    try:
        number = phonenumbers.parse(text, region, _check_region=region is not None)
    except NumberParseException:
        return int(ValidationResult.INVALID_COUNTRY_CODE)
    return int(phonenumbers.is_possible_number_with_reason(number))


def _refused(text: str, region: str | None) -> Outcome:
    code = {
        ValidationResult.IS_POSSIBLE: "not_assigned",
        ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "area_code_missing",
        ValidationResult.INVALID_COUNTRY_CODE: "no_such_country_code",
        ValidationResult.TOO_SHORT: "too_short",
        ValidationResult.TOO_LONG: "too_long",
    }.get(_possible(text, region), "wrong_length")
    return Outcome(PhoneStatus.INVALID, notes=(note(code, region=region or ""),))
