"""One test for each kind of messy cell an operator meets: scenario N1, and more."""

import pytest

from core.phones import PhoneStatus, describe_note, read_phone, read_phones


def words(cell: str, region: str = "US") -> str:
    return "; ".join(describe_note(note) for note in read_phone(cell, region).notes)


@pytest.mark.parametrize(
    ("cell", "region", "e164"),
    [
        pytest.param("6502530000.0", "US", "+16502530000", id="float"),
        pytest.param("447911123456.0", "US", "+447911123456", id="float of a foreign number"),
        pytest.param("6,502,530,000", "US", "+16502530000", id="thousands commas"),
        pytest.param("6,502,530,000.00", "US", "+16502530000", id="commas and decimals"),
        pytest.param("4.47911123456E+11", "GB", "+447911123456", id="scientific, all digits"),
        pytest.param("6502530000 (mom)", "US", "+16502530000", id="a word after it"),
        pytest.param("Anna Smith: 650 253 0000", "US", "+16502530000", id="a name before it"),
        pytest.param("\u202a+1 650 253 0000\u202c", "DE", "+16502530000", id="direction marks"),
        pytest.param("٦٥٠٢٥٣٠٠٠٠", "US", "+16502530000", id="Arabic digits"),
        pytest.param("６５０−２５３−００００", "US", "+16502530000", id="full-width"),
        pytest.param("tel:+1-650-253-0000", "US", "+16502530000", id="tel:"),
        pytest.param("☎ 650\u00a0253\u00a00000", "US", "+16502530000", id="no-break spaces"),
        pytest.param("00 44 20 7946 0958", "US", "+442079460958", id="00 on a US sheet"),
        pytest.param("011 44 20 7946 0958", "GB", "+442079460958", id="011 on a British sheet"),
        pytest.param("+44 (0)20 7946 0958", "US", "+442079460958", id="bracketed zero"),
        pytest.param("+39 (0)6 6982 1234", "US", "+390669821234", id="zero that stays, Italy"),
        pytest.param("2079460958", "GB", "+442079460958", id="leading zero lost"),
        pytest.param("442079460958", "GB", "+442079460958", id="plus lost"),
        pytest.param("4915123456789", "DE", "+4915123456789", id="plus lost, Germany"),
        pytest.param("'0612345678", "FR", "+33612345678", id="apostrophe"),
        pytest.param("011 15-2345-6789", "AR", "+5491123456789", id="Argentine mobile"),
        pytest.param("+52 1 55 1234 5678", "MX", "+525512345678", id="old Mexican mobile"),
        pytest.param("0 15 11 91234-5678", "BR", "+5511912345678", id="Brazilian carrier code"),
        pytest.param("1-800-FLOWERS", "US", "+18003569377", id="vanity"),
        pytest.param("2125550142", "US", "+12125550142", id="bare national"),
        pytest.param("20 24 05 13", "DK", "+4520240513", id="Danish grouping of a date"),
        pytest.param("https://wa.me/16502530000", "DE", "+16502530000", id="WhatsApp link"),
        pytest.param("650-253-0000 after 6pm", "US", "+16502530000", id="hours"),
        pytest.param("anna@example.com 650-253-0000", "US", "+16502530000", id="e-mail before"),
    ],
)
def test_reads(cell: str, region: str, e164: str) -> None:
    reading = read_phone(cell, region)

    assert (reading.status, reading.e164) == (PhoneStatus.VALID, e164)


@pytest.mark.parametrize(
    ("cell", "status", "said"),
    [
        pytest.param("1.65025E+10", PhoneStatus.DAMAGED, "digits lost in Excel", id="digits lost"),
        pytest.param("#######", PhoneStatus.DAMAGED, "was not saved", id="hashes"),
        pytest.param("N/A", PhoneStatus.MISSING, "no number given", id="N/A"),
        pytest.param("", PhoneStatus.MISSING, "no number given", id="blank"),
        pytest.param(" - ", PhoneStatus.MISSING, "no number given", id="dash"),
        pytest.param("unknown", PhoneStatus.MISSING, "no number given", id="unknown"),
        pytest.param("#REF!", PhoneStatus.MISSING, "#REF!", id="error value"),
        pytest.param("+1 555 555 5555", PhoneStatus.INVALID, "not an assigned", id="not assigned"),
        pytest.param("650253000O", PhoneStatus.AMBIGUOUS, "+1 650-253-0000", id="letter O"),
        pytest.param("+6502530000", PhoneStatus.AMBIGUOUS, "+1 650-253-0000", id="odd plus"),
        pytest.param("0000000000", PhoneStatus.INVALID, "fill the field", id="zeros"),
        pytest.param("1234567890", PhoneStatus.INVALID, "fill the field", id="run"),
        pytest.param("999-999-9999", PhoneStatus.INVALID, "fill the field", id="nines"),
        pytest.param("253-0000", PhoneStatus.INVALID, "area code is missing", id="local"),
        pytest.param("650-253-XXXX", PhoneStatus.INVALID, "hidden", id="masked"),
        pytest.param("see e-mail", PhoneStatus.INVALID, "no phone number", id="words"),
    ],
)
def test_says_why_not(cell: str, status: PhoneStatus, said: str) -> None:
    assert read_phone(cell).status == status
    assert said in words(cell)
    assert read_phone(cell).e164 == ""


def test_lost_digits_are_counted() -> None:
    assert words("1.65025E+10") == (
        "digits lost in Excel: 1.65025E+10 keeps 6 of 11 digits; ask for the number again"
    )


def test_repairs_are_said() -> None:
    assert "mom" in words("6502530000 (mom)")
    assert words("2079460958", "GB") == "leading 0 restored"
    assert "+44" in words("00 44 20 7946 0958")
    assert "“+” restored" in words("442079460958", "GB")


def test_two_readings_are_both_named() -> None:
    reading = read_phone("468125366", "SE")

    assert reading.status == PhoneStatus.AMBIGUOUS
    assert "+46 46 812 53 66 or +46 8 12 53 66" in words("468125366", "SE")


@pytest.mark.parametrize(
    "cell",
    [
        "650-253-0000 / 650-253-0001",
        "650-253-0000/0001",
        "6502530000 or 6502530001",
        "6502530000; 6502530001",
        "6502530000, 6502530001",
        "6502530000 & 6502530001",
        "6502530000\n6502530001",
        "6502530000  6502530001",
        "6502530000 6502530001",
        "+16502530000+16502530001",
        "Home: (650) 253-0000 Work: (650) 253-0001",
    ],
)
def test_the_first_of_two_numbers_is_taken(cell: str) -> None:
    reading = read_phone(cell)

    assert (reading.e164, reading.other) == ("+16502530000", ("+16502530001",))


@pytest.mark.parametrize(
    "cell",
    [
        "650-253-0000 ext. 12",
        "650-253-0000 x12",
        "650-253-0000x12",
        "650-253-0000 #12",
        "tel:+1-650-253-0000;ext=12",
        "650-253-0000, Ext: 12",
        "650-253-0000 (ext 12)",
        "650-253-0000 доб. 12",
        "650-253-0000,,12",
    ],
)
def test_extensions(cell: str) -> None:
    reading = read_phone(cell)

    assert (reading.e164, reading.extension) == ("+16502530000", "12")


def test_an_unusable_first_number_does_not_hide_the_second() -> None:
    reading = read_phone("555-1234 / 650-253-0000")

    assert reading.e164 == "+16502530000"
    assert "another part" in words("555-1234 / 650-253-0000")


def test_without_a_country_only_plus_can_be_read() -> None:
    assert read_phone("+16502530000", "").status == PhoneStatus.VALID
    assert read_phone("6502530000", "").status == PhoneStatus.INVALID
    assert "country" in words("6502530000", "nowhere")


def test_region_may_be_a_name() -> None:
    assert read_phone("020 7946 0958", "United Kingdom").e164 == "+442079460958"


def test_descriptions() -> None:
    reading = read_phone("650-253-0000")

    assert reading.national == "(650) 253-0000"
    assert reading.international == "+1 650-253-0000"
    assert (reading.region, reading.type) == ("US", "fixed_line_or_mobile")
    assert "California" in reading.location or "CA" in reading.location
    assert reading.timezone == "America/Los_Angeles"
    assert read_phone("650-253-0000", descriptions=False).location == ""


def test_several_columns_give_one_reading() -> None:
    reading = read_phones(["N/A", "650-253-0000", "650-253-0001 / 650-253-0000"], "US")

    assert (reading.e164, reading.other) == ("+16502530000", ("+16502530001",))
    assert read_phones(["N/A", "1.65025E+10"], "US").status == PhoneStatus.DAMAGED
    assert read_phones([], "US").status == PhoneStatus.MISSING


@pytest.mark.parametrize(
    ("cell", "region"),
    [
        pytest.param("01512\n3497747", "DE", id="two lines"),
        pytest.param("312\\345 0558", "IT", id="backslash"),
        pytest.param("02:34588317", "EG", id="colon"),
        pytest.param("12:341 96 50", "PL", id="colon before a whole number"),
    ],
)
def test_a_part_of_a_torn_number_is_never_taken_for_a_number(cell: str, region: str) -> None:
    assert read_phone(cell, region).status == PhoneStatus.AMBIGUOUS


def test_a_number_torn_in_two_lines_is_whole_again_if_grouped_as_its_country_does() -> None:
    assert read_phone("0412\n346 306", "AU").e164 == "+61412346306"


@pytest.mark.parametrize(
    ("cell", "region", "e164"),
    [
        ("030 115612 9-17 Uhr", "DE", "+4930115612"),
        ("0664 143788 9-17 Uhr", "AT", "+43664143788"),
        ("1) 010 123 9790", "ZA", "+27101239790"),
        ("+62 812-780-827 (ID)", "ID", "+62812780827"),
    ],
)
def test_hours_list_numbers_and_countries_are_no_part_of_a_number(
    cell: str, region: str, e164: str
) -> None:
    assert read_phone(cell, region).e164 == e164
