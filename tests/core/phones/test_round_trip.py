"""Laws of the reader: it never raises, and what it gives it reads again."""

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers import PhoneNumberFormat, PhoneNumberType, carrier, geocoder, timezone

from core.phones import PhoneReading, PhoneStatus, describe_note, read_phone

REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
KINDS = (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE)
LIKE_DATES = {("NC", "20.12.34")}
"""New Caledonia writes numbers as others write dates; they stay doubtful."""
_PHONE_LIKE = st.text("0123456789+-() ./,;xext#ABO'eE:@€\n٠१\u202a", max_size=40)


def examples_of(region: str) -> list[phonenumbers.PhoneNumber]:
    found = (phonenumbers.example_number_for_type(region, kind) for kind in KINDS)
    return [number for number in found if number is not None]


@pytest.mark.parametrize("region", REGIONS)
def test_every_format_of_a_regions_numbers_is_read(region: str) -> None:
    for number in examples_of(region):
        truth = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        for form in (0, 1, 2, 3):
            text = phonenumbers.format_number(number, form)
            if (region, text) in LIKE_DATES:
                continue
            reading = read_phone(text, region)
            assert reading.e164 == truth, (text, reading)


@pytest.mark.parametrize("region", REGIONS)
def test_forms_and_descriptions_are_the_librarys(region: str) -> None:
    for number in examples_of(region):
        reading = read_phone(phonenumbers.format_number(number, PhoneNumberFormat.E164), region)
        assert reading.national == phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
        assert reading.international == phonenumbers.format_number(
            number, PhoneNumberFormat.INTERNATIONAL
        )
        assert reading.region == phonenumbers.region_code_for_number(number)


@pytest.mark.parametrize("region", REGIONS)
def test_descriptions_are_the_librarys(region: str) -> None:
    for number in examples_of(region):
        reading = read_phone(phonenumbers.format_number(number, PhoneNumberFormat.E164), region)
        place = geocoder.description_for_number(number, "en")
        zones = timezone.time_zones_for_number(number)
        assert reading.carrier == carrier.name_for_number(number, "en")
        assert reading.location == place or not place
        assert reading.timezone == "; ".join(z for z in zones if z != timezone.UNKNOWN_TIMEZONE)


def consistent(reading: PhoneReading) -> bool:
    valid = reading.status == PhoneStatus.VALID
    says = [describe_note(note) for note in reading.notes]
    return bool(reading.e164) == valid and (valid or bool(says)) and all(says)


@given(st.text(max_size=80) | _PHONE_LIKE, st.sampled_from(["US", "DE", "IT", "ZZ", "", "Japan"]))
@settings(max_examples=600, deadline=None)
def test_any_text_gives_a_consistent_reading(cell: str, region: str) -> None:
    reading = read_phone(cell, region, descriptions=False)

    assert consistent(reading)
    for number in (reading.e164, *reading.other):
        assert not number or read_phone(number, region).e164 == number


@given(st.sampled_from(REGIONS), st.text("0123456789", min_size=5, max_size=14))
@settings(max_examples=600, deadline=None)
def test_a_valid_reading_is_read_again_from_each_of_its_forms(region: str, digits: str) -> None:
    reading = read_phone(digits, region, descriptions=False)

    if reading.status == PhoneStatus.VALID:
        for text in (reading.e164, reading.international):
            again = read_phone(text, region, descriptions=False)
            assert again.e164 == reading.e164
            assert again.national == reading.national


def test_a_very_long_cell_is_no_trouble() -> None:
    assert read_phone("9" * 100_000).status == PhoneStatus.INVALID
    assert read_phone("1 " * 50_000).status != PhoneStatus.VALID
    assert read_phone("+" * 100_000 + "a" * 10).status == PhoneStatus.INVALID
