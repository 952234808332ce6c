"""Reads one run of digits as a phone number: every reading there is, and which one holds."""

from dataclasses import replace

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberType, ValidationResult

from core.phones import plan, shapes
from core.phones.answer import PhoneStatus, note
from core.phones.doubts import is_oddly_long, may_be_counted, may_be_product, rivals_of
from core.phones.found import (
    Found,
    Outcome,
    Written,
    accepted,
    chosen,
    distinct,
    doubtful,
    e164_of,
    is_native_grouping,
    parsed,
)
from core.phones.regions import ANY_REGION, Dialling, dialling_of
from core.phones.repairs import (
    exit_code_readings,
    explained,
    foreign_reading,
    former_mexican,
    own_country_code_reading,
    trunk_readings,
    without_bracket_zero,
)

_LONGEST_FIXED = 12  # digits of a fixed line believed to have lost its "+" in another country


def read_digits(written: Written, region: str) -> Outcome:
    """The one number the digits mean, or why there is none."""
    digits = written.digits
    if shapes.is_placeholder(digits, formatted=written.plus or len(written.groups) > 1):
        return Outcome(PhoneStatus.INVALID, notes=(note("placeholder"),))
    if written.plus and not digits.startswith("0"):
        return _read_international(written, region)
    if region == ANY_REGION:
        return _read_without_region(written)
    return _read_national(written, dialling_of(region))


def _read_international(written: Written, region: str) -> Outcome:
    found = parsed(written.digits, None)
    if written.bracket_zero:
        both = distinct([found, *without_bracket_zero(written)])
        return chosen(both) if both else _refused("+" + written.digits, None)
    found = found or (former_mexican(written.digits) if written.digits[:3] == "521" else None)
    if found:
        return accepted(found)
    if region != ANY_REGION:
        plain = _read_national(replace(written, plus=False), dialling_of(region))
        if plain.found:
            return doubtful("plus_does_not_fit", [plain.found])
    return _refused("+" + written.digits, None)


def _read_without_region(written: Written) -> Outcome:
    found = distinct(list(exit_code_readings(written.digits)))
    if found:
        return chosen(found)
    return Outcome(PhoneStatus.INVALID, notes=(note("no_country"),))


def _read_national(written: Written, dialling: Dialling) -> Outcome:
    digits = written.digits
    found = _own_readings(written, dialling)
    if not found:
        found = distinct([*trunk_readings(digits, dialling), *exit_code_readings(digits)])
    if not found:
        return _read_foreign(written, dialling)
    if len(found) == 1:
        found += rivals_of(written, found[0], dialling)
    if len(found) == 1 and (doubt := _doubt(written, found[0], dialling)):
        return doubtful(doubt, found)
    return chosen([explained(one, written, dialling) for one in found])


def _doubt(written: Written, found: Found, dialling: Dialling) -> str | None:
    """Why the one reading there is should not be taken without asking, if it should not."""
    if may_be_product(written, found, dialling):
        return "looks_like_product_code"
    if may_be_counted(written, found):
        return "looks_like_order_number"
    return "oddly_long" if is_oddly_long(written, found, dialling) else None


def _own_readings(written: Written, dialling: Dialling) -> list[Found]:
    """The digits as dialled in the region, and with its own country code in front."""
    digits = written.digits
    plain = parsed(digits, dialling)
    if digits.startswith("00"):  # an exit code, in some countries with more digits behind
        if written.groups[:1] == ("00",) or digits.startswith("00" + dialling.country_code):
            exits = [*exit_code_readings(digits, ("00",))]
            if any(exits):
                return distinct(exits)
        bare = len(written.groups) == 1 or not plain
        return distinct([plain, *(exit_code_readings(digits, ("00",)) if bare else ())])
    own = own_country_code_reading(written, dialling)
    if plain and own and e164_of(plain.number) != e164_of(own.number):
        return _likelier(written, plain, own, dialling)
    return distinct([plain, own])


def _likelier(written: Written, plain: Found, own: Found, dialling: Dialling) -> list[Found]:
    """Which of the two readings the grouping or the length speaks for; both if neither does."""
    if len(written.groups) > 1:
        native = [one for one in (plain, own) if is_native_grouping(one.number, written)]
        if len(native) == 1:
            return native
    length = len(plan.national_significant_number(plain.number))
    return [own] if length > dialling.longest + 1 else [plain, own]


def _read_foreign(written: Written, dialling: Dialling) -> Outcome:
    found = foreign_reading(written)
    if found is None:
        return _refused(written.digits, dialling.region)
    code = str(found.number.country_code)
    if shapes.product_code(written.digits):
        return doubtful("looks_like_product_code", [found])
    if len(written.groups) > 1 and written.groups[0] != code:
        return doubtful("not_this_country", [found])
    if _possible(written.digits, dialling.region) == ValidationResult.IS_POSSIBLE:
        return doubtful("not_this_country", [found])
    if found.type == PhoneNumberType.FIXED_LINE and len(written.digits) > _LONGEST_FIXED:
        return doubtful("not_this_country", [found])
    return accepted(found)


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
    if code == "not_assigned" and region:
        code = "not_assigned_in"
    if code == "no_such_country_code" and not text.startswith("+"):
        code = "wrong_length"  # no country code was written
    return Outcome(PhoneStatus.INVALID, notes=(note(code, region=region or ""),))
