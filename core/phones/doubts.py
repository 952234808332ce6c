"""Doubts about the one reading that holds: what else the digits may be."""

import re

from phonenumbers import PhoneNumberType

from core.phones import plan, shapes
from core.phones.found import Found, Written, distinct, e164_of, is_native_grouping, national_digits
from core.phones.regions import Dialling
from core.phones.repairs import TRUNK_SELDOM_WRITTEN, foreign_reading, trunk_readings

_YEAR_AND_COUNT = re.compile(r"20[12]\d0\d{3,}")


def rivals_of(written: Written, found: Found, dialling: Dialling) -> list[Found]:
    """Other numbers the digits could be as well, where the own reading is not as dialled."""
    digits = written.digits
    restored = any(one.code in ("trunk_restored", "former_prefix") for one in found.notes)
    if digits != plan.national_significant_number(found.number) and not restored:
        return []
    rivals: list[Found | None] = []
    lost = (
        dialling.lost_zero and not restored and digits[0] != "0" and len(digits) < dialling.longest
    )
    if lost and (len(written.groups) == 1 or not is_native_grouping(found.number, written)):
        rivals += trunk_readings(digits, dialling)
    if _may_be_foreign(written, found, dialling):
        rivals.append(foreign_reading(written))
    return [one for one in distinct(rivals) if e164_of(one.number) != e164_of(found.number)]


def _may_be_foreign(written: Written, found: Found, dialling: Dialling) -> bool:
    """Whether an own reading is so far from how numbers are dialled that others compare."""
    digits = written.digits
    if len(written.groups) > 1:
        return not is_native_grouping(found.number, written)
    if len(digits) > dialling.longest:
        return True
    code = dialling.country_code
    return code not in TRUNK_SELDOM_WRITTEN and national_digits(found.number) != digits


def may_be_product(written: Written, found: Found, dialling: Dialling) -> bool:
    """Whether bare digits with a right check digit are rather a code from a packet."""
    digits = written.digits
    if len(written.groups) > 1 or found.type == PhoneNumberType.MOBILE:
        return False
    own = digits.startswith(dialling.country_code) and len(digits) == 12
    return not own and not digits.startswith("00") and shapes.product_code(digits) is not None


def may_be_counted(written: Written, found: Found) -> bool:
    """Whether digits without a trunk prefix are grouped or begin as document numbers do."""
    if written.digits != plan.national_significant_number(found.number):
        return False
    if len(written.groups) == 1:
        bare = _YEAR_AND_COUNT.fullmatch(written.digits) is not None
        return bare and national_digits(found.number) != written.digits
    odd = len(written.groups[-1]) == 1 and max(map(len, written.groups)) > 1
    return odd and not is_native_grouping(found.number, written)


def is_oddly_long(written: Written, found: Found, dialling: Dialling) -> bool:
    """Whether bare digits make a fixed line longer than the country's ordinary ones by far."""
    subscriber = plan.national_significant_number(found.number)
    own = str(found.number.country_code) == dialling.country_code
    if (
        not own
        or found.type != PhoneNumberType.FIXED_LINE
        or len(subscriber) <= dialling.longest + 1
    ):
        return False
    international = written.digits.endswith(dialling.country_code + subscriber)
    return not international and not is_native_grouping(found.number, written)
