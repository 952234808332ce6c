"""What is known of a valid number: its forms, type, carrier, location and time zone."""

from functools import cache
from types import ModuleType

from phonenumbers import PhoneNumberType, carrier, timezone
from phonenumbers.phonenumberutil import is_number_type_geographical
from phonenumbers.tzdata import TIMEZONE_DATA

from core.phones import plan
from core.phones.answer import Note, PhoneReading, PhoneStatus
from core.phones.readings import Found, e164_of

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


@cache
def _geocoder() -> ModuleType:
    """Imported when first asked for: it takes 0.3 s and 100 MB."""
    from phonenumbers import geocoder

    return geocoder


def _descriptions(found: Found, e164: str) -> tuple[str, str, str]:
    """Carrier, location and time zones, as the library's own functions give them.

    Those work the type and the region out again each; here they are known.
    """
    number, code = found.number, found.number.country_code
    name = carrier.name_for_valid_number(number, LANGUAGE) if found.type in _MOBILE else ""
    if is_number_type_geographical(found.type, code):
        location = _geocoder().description_for_valid_number(number, LANGUAGE)
        zones = timezone.time_zones_for_geographical_number(number)
    else:
        location = _geocoder().country_name_for_number(number, LANGUAGE)
        zones = _zones_of_country(code)
    return name, location, "; ".join(zone for zone in zones if zone != timezone.UNKNOWN_TIMEZONE)


@cache
def _zones_of_country(code: int) -> tuple[str, ...]:
    return tuple(TIMEZONE_DATA.get(str(code), ()))
