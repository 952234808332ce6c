"""The compiled numbering plans give what phonenumbers gives."""

import random
from collections.abc import Iterator

import phonenumbers
import pytest
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat

from core.phones import plan

PREFIXES = ("", "", "0", "1", "8", "00", "06", "15")


def texts(region: str) -> Iterator[str]:
    """Digits near the region's numbers: some valid, many not."""
    rng = random.Random(region)
    code = str(phonenumbers.country_code_for_region(region))
    for _ in range(60):
        example = phonenumbers.example_number_for_type(region, rng.choice((0, 1, 3, 4)))
        example = example or phonenumbers.example_number(region)
        assert example is not None
        known = phonenumbers.national_significant_number(example)
        kept = rng.randint(0, len(known))
        length = len(known) - kept + rng.choice((0, 0, 0, 1, -1))
        tail = "".join(rng.choice("0123456789") for _ in range(length))
        yield rng.choice((*PREFIXES, code)) + known[:kept] + tail


def of_library(text: str, region: str | None) -> PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, region)
    except NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def compare(ours: PhoneNumber | None, theirs: PhoneNumber | None) -> None:
    kind, region = plan.type_and_region(ours) if ours else (plan.UNKNOWN, "")
    assert (kind != plan.UNKNOWN) == (theirs is not None)
    if ours is None or theirs is None:
        return
    assert ours == theirs
    assert kind == phonenumbers.number_type(theirs)
    assert region == phonenumbers.region_code_for_number(theirs)
    form = phonenumbers.format_number
    assert plan.national_form(ours) == form(theirs, PhoneNumberFormat.NATIONAL)
    assert plan.international_form(ours) == form(theirs, PhoneNumberFormat.INTERNATIONAL)


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_agrees_with_the_library(region: str) -> None:
    code = phonenumbers.country_code_for_region(region)
    for digits in texts(region):
        compare(plan.parsed_national(digits, region, code), of_library(digits, region))
        compare(plan.parsed_international(f"{code}{digits}"), of_library(f"+{code}{digits}", None))


@pytest.mark.parametrize("code", sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS))
def test_agrees_on_networks_without_a_country(code: int) -> None:
    number = phonenumbers.example_number_for_non_geo_entity(code)
    assert number is not None

    digits = phonenumbers.format_number(number, PhoneNumberFormat.E164)[1:]

    compare(plan.parsed_international(digits), number)
