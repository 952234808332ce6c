"""What is no phone is never taken for one."""

import pytest

from benchmarks import phone_corpus
from benchmarks.phone_cells import accepted_junk
from core.phones import PhoneStatus, read_phone

REGIONS = (*phone_corpus.TUNING_REGIONS, *phone_corpus.HELD_OUT_REGIONS)


@pytest.mark.parametrize("cell", phone_corpus.TUNING_JUNK)
def test_junk_is_refused_in_every_region(cell: str) -> None:
    assert accepted_junk([cell], REGIONS) == []


def test_held_out_junk_is_refused() -> None:
    assert len(accepted_junk(phone_corpus.HELD_OUT_JUNK, REGIONS)) == 0


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("2024/05/13", "looks_like_date"),
        ("13.05.2024 14:30", "looks_like_date"),
        ("14:30", "looks_like_time"),
        ("$1,234.56", "looks_like_amount"),
        ("45%", "looks_like_percentage"),
        ("978-0-306-40615-7", "looks_like_isbn"),
        ("GB29 NWBK 6016 1331 9268 19", "looks_like_iban"),
        ("40.7128, -74.0060", "looks_like_coordinates"),
        ("ORD-20241234", "looks_like_order_number"),
        ("192.168.1.1", "looks_like_ip"),
        ("4111111111111111", "looks_like_card"),
        ("550e8400-e29b-41d4-a716-446655440000", "looks_like_uuid"),
        ("00:1B:44:11:3A:B7", "looks_like_mac"),
        ("https://example.com/12345678901", "looks_like_url"),
        ("anna2125550142@example.com", "looks_like_email"),
    ],
)
def test_the_reason_is_named(cell: str, code: str) -> None:
    reading = read_phone(cell, "US")

    assert reading.status == PhoneStatus.INVALID
    assert reading.notes[0].code == code


def test_bare_digits_that_read_as_a_date_are_doubtful_where_they_are_a_number() -> None:
    assert read_phone("20240513", "US").status == PhoneStatus.INVALID
    assert read_phone("20240513", "DK").status == PhoneStatus.AMBIGUOUS


@pytest.mark.parametrize(
    ("cell", "region"),
    [
        ("ISBN-10: 7542896709", "MX"),
        ("S/N 8129780124", "IN"),
        ("a/c no 33746039451", "GB"),
        ("Bestellnr. 5643523738", "BR"),
        ("sipariş 8915051523", "ID"),
        ("№ 7415926327", "MX"),
        ("No. 6381723721", "MX"),
        ("routing 873169923", "DE"),
        ("7265370866 @gmail.com", "MX"),
        ("3836286207 (at) gmail.com", "IT"),
        ("7369302296.pdf", "IT"),
        ("C:\\data\\4043762703.xlsx", "US"),
        ("3986109309 followers", "DE"),
        ("6341003 m²", "DE"),
        ("574-6501", "DE"),
        ("14170-250", "AT"),
        ("511917-2741", "DE"),
        ("1796.365748", "GB"),
        ("951,110,5649", "ID"),
        ("425/863/7798", "AT"),
        ("16 . 07 . 1995", "AT"),
        ("11.00 - 16.30 Uhr", "IT"),
        ("85701-97185-87611-46118", "IN"),
        ("48 44 57 N, 170 34 19 W", "AT"),
        ("Mon-Fri 0900-1700", "IT"),
        ("〒628-0383", "DE"),
    ],
)
def test_codes_amounts_and_files_are_no_phones(cell: str, region: str) -> None:
    assert read_phone(cell, region).status != PhoneStatus.VALID
