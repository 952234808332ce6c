"""What is known of a valid number: its forms, type, carrier, location and time zone."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from phonenumbers import PhoneNumberType, carrier, timezone
from phonenumbers.phonenumberutil import is_number_type_geographical
from phonenumbers.tzdata import TIMEZONE_DATA, TIMEZONE_LONGEST_PREFIX

from core.phones import plan
from core.phones.answer import Note, PhoneReading, PhoneStatus
from core.phones.found import Found, e164_of

LANGUAGE = "en"
_TYPE_NAMES = {kind: PhoneNumberType.to_string(kind).lower() for kind in PhoneNumberType.values()}
_MOBILE = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE, PhoneNumberType.PAGER)


def described(
    found: Found, *, other: tuple[str, ...], notes: tuple[Note, ...], descriptions: bool
) -> PhoneReading:
    """The reading of a valid number."""
    number = found.number
    e164 = e164_of(number)
    carrier_name, location, zones = _descriptions(found, e164) if descriptions else ("", "", "")
    return PhoneReading(
        PhoneStatus.VALID,
        e164,
        plan.national_form(number),
        plan.international_form(number),
        found.region,
        _TYPE_NAMES[found.type],
        found.extension,
        carrier_name,
        location,
        zones,
        other,
        notes,
    )


def _descriptions(found: Found, e164: str) -> tuple[str, str, str]:
    """Carrier, location and time zones.

    As the library's own functions give them, which work out type and region again each. A number
    valid in several countries gets the name of its region, where the library gives none.
    """
    number, code = found.number, found.number.country_code or 0
    name = carrier.name_for_valid_number(number, LANGUAGE) if found.type in _MOBILE else ""
    if is_number_type_geographical(found.type, code):
        location = _area(e164[1:]) or _country(found.region)
        zones = _longest_prefix(TIMEZONE_DATA, TIMEZONE_LONGEST_PREFIX, e164[1:]) or ()
    else:
        location, zones = _country(found.region), _zones_of_country(code)
    return name, location, "; ".join(zone for zone in zones if zone != timezone.UNKNOWN_TIMEZONE)


def _longest_prefix(data: Mapping[str, Any], longest: int, digits: str) -> Any:
    for length in range(min(longest, len(digits)), 0, -1):
        if (entry := data.get(digits[:length])) is not None:
            return entry
    return None


def _area(digits: str) -> str:
    """The place of the longest prefix that has one in LANGUAGE."""
    data, longest = _places()
    if digits.startswith("549"):  # the Argentine mobile token stands before the area code
        digits = f"54{digits[3:]}"
    for length in range(min(longest, len(digits)), 0, -1):
        if (names := data.get(digits[:length])) and (name := names.get(LANGUAGE)):
            return str(name)
    return ""


@cache
def _places() -> tuple[Mapping[str, Mapping[str, str]], int]:
    """Imported when first asked for: it takes 0.3 s and 100 MB."""
    from phonenumbers.geodata import GEOCODE_DATA, GEOCODE_LONGEST_PREFIX

    return GEOCODE_DATA, GEOCODE_LONGEST_PREFIX


@cache
def _country(region: str) -> str:
    from phonenumbers.geodata.locale import LOCALE_DATA  # as heavy, and for descriptions only

    names = LOCALE_DATA.get(region, {})
    name = names.get(LANGUAGE, "")
    return str(names.get(name[1:], "") if name.startswith("*") else name)


@cache
def _zones_of_country(code: int) -> tuple[str, ...]:
    return tuple(TIMEZONE_DATA.get(str(code), ()))
