"""What columns mean, from headers and cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tables.frames import text_frame
from core.tables.parsing.layout import find_header
from core.tables.roles import Role, RoleGuess, guess_columns, guess_roles, roles_of

NAMES = ["Ada Quill", "Bram Oakes", "Wren Fable", "Ivo Lantern", "Quill, Lena", "Tara O'Heron"]
PHONES = ["(212) 555-0142", "212-555-0143", "+44 20 7946 0958", "1.21256E+10", "2125550107", ""]
STREETS = [
    "14 Juniper Ln Apt 3",
    "9 Millrace Road",
    "2 Heron Ct",
    "Hauptstr. 5",
    "12 Oak St",
    "PO Box 9",
]
TOWNS = ["Willowmere", "Larkfield", "Eastmoor", "Springfield", "Willowmere", "Larkfield"]
ZIPS = ["00412", "10013", "00418", "412", "SW1A 1AA", ""]
MAILS = ["ada@quill.example", "", "wren@fable.example", "ivo@x.example", "", "t@heron.example"]
BOOKS = [
    "The Paper Garden",
    "River of Small Hours",
    "The Paper Garden",
    "A Boat for Nine",
    "",
    "The Salt Road",
]
LANGUAGES = ["English", "Spanish", "EN", "German", "English", "Deutsch"]
DATES = ["11/18/2026", "18.11.2026", "2026-11-20", "Nov 18, 2026", "11/04/2026", "1/2/2026 10:15"]
COUNTRIES = ["United States", "USA", "Germany", "GB", "Deutschland", "Canada"]
STATES = ["NY", "CA", "Texas", "NJ", "ON", "Ohio"]
ORDERS = ["100231", "100232", "100233", "100234", "100235", "100236"]
LONG_ORDERS = ["2026000231", "2026000232", "2026000233", "2026000234", "2026000235", "2026000236"]
ISBNS = [
    "9780306406157",
    "978-3-16-148410-0",
    "9781861972712",
    "9780306406157",
    "9783161484100",
    "",
]
YESNO = ["Yes", "No", "Yes", "Yes", "No", "No"]


def guess(header: str, cells: list[str]) -> RoleGuess:
    frame = text_frame({header: cells}, range(2, 2 + len(cells)))
    return guess_roles(frame)[0]


@pytest.mark.parametrize(
    ("header", "cells", "role"),
    [
        ("Full name", NAMES, Role.NAME),
        ("What is your full name?", NAMES, Role.NAME),
        ("First Name", ["Ada", "Bram", "Wren", "Ivo", "Lena", "Tara"], Role.NAME),
        ("last_name", ["Quill", "Oakes", "Fable", "Lantern", "Quill", "Heron"], Role.NAME),
        ("customerName", NAMES, Role.NAME),
        ("Tel.", PHONES, Role.PHONE),
        ("Phone number (with area code)", PHONES, Role.PHONE),
        ("Mobile", PHONES, Role.PHONE),
        ("Home Phone", PHONES, Role.PHONE),
        ("Phone 2", PHONES, Role.PHONE),
        ("WhatsApp", PHONES, Role.PHONE),
        ("Street", STREETS, Role.ADDRESS),
        ("Home address", STREETS, Role.ADDRESS),
        ("Address line 2", ["Apt 3", "", "", "Unit 9", "", ""], Role.ADDRESS),
        ("What is your mailing address?", STREETS, Role.ADDRESS),
        ("Email address", MAILS, Role.EMAIL),
        ("E-Mail-Adresse", MAILS, Role.EMAIL),
        ("Mail", MAILS, Role.EMAIL),
        ("Town", TOWNS, Role.CITY),
        ("City", TOWNS, Role.CITY),
        ("ZIP", ZIPS, Role.POSTCODE),
        ("Postal / Zip Code", ZIPS, Role.POSTCODE),
        ("State", STATES, Role.REGION),
        ("State / Province", STATES, Role.REGION),
        ("Country", COUNTRIES, Role.COUNTRY),
        ("Book", BOOKS, Role.ITEM),
        ("Book title", BOOKS, Role.ITEM),
        ("Title", BOOKS, Role.ITEM),
        ("Which book would you like?", BOOKS, Role.ITEM),
        ("Lang", LANGUAGES, Role.LANGUAGE),
        ("Preferred language", LANGUAGES, Role.LANGUAGE),
        ("Timestamp", DATES, Role.DATE),
        ("Date of request", DATES, Role.DATE),
        ("Date of birth", DATES, Role.BIRTH_DATE),
        ("DOB", DATES, Role.BIRTH_DATE),
        ("Order no", ORDERS, Role.IDENTIFIER),
        ("Order number", LONG_ORDERS, Role.IDENTIFIER),
        ("ISBN", ISBNS, Role.IDENTIFIER),
        ("ID", ORDERS, Role.IDENTIFIER),
        ("Book ID", ORDERS, Role.IDENTIFIER),
        ("Do you agree to be called by phone?", YESNO, None),
        ("Comments", BOOKS, None),
        ("Quantity", ["1", "2", "1", "1", "3", "1"], None),
        ("Status", ["open", "open", "done", "open", "open", "done"], None),
        # other languages
        ("Vorname", ["Ada", "Bram", "Wren", "Ivo", "Lena", "Tara"], Role.NAME),
        ("Telefonnummer", PHONES, Role.PHONE),
        ("Straße und Hausnummer", STREETS, Role.ADDRESS),
        ("PLZ", ZIPS, Role.POSTCODE),
        ("Ort", TOWNS, Role.CITY),
        ("Geburtsdatum", DATES, Role.BIRTH_DATE),
        ("Prénom", ["Ada", "Bram", "Wren", "Ivo", "Lena", "Tara"], Role.NAME),
        ("Numéro de téléphone", PHONES, Role.PHONE),
        ("Code postal", ZIPS, Role.POSTCODE),
        ("Teléfono", PHONES, Role.PHONE),
        ("Correo electrónico", MAILS, Role.EMAIL),
        ("Dirección", STREETS, Role.ADDRESS),
        ("Cognome", ["Quill", "Oakes", "Fable", "Lantern", "Quill", "Heron"], Role.NAME),
        ("Indirizzo", STREETS, Role.ADDRESS),
        ("Endereço", STREETS, Role.ADDRESS),
        ("Telefoonnummer", PHONES, Role.PHONE),
        ("Imię i nazwisko", NAMES, Role.NAME),
        ("Kod pocztowy", ZIPS, Role.POSTCODE),
        ("Телефон", PHONES, Role.PHONE),
        ("Адрес", STREETS, Role.ADDRESS),
        ("Ім'я", NAMES, Role.NAME),
        ("שם מלא", ["יוסף לוי", "רות כהן"], Role.NAME),
        ("טלפון", PHONES, Role.PHONE),
        ("رقم الهاتف", PHONES, Role.PHONE),
        ("الاسم", ["سارة", "علي"], Role.NAME),
        ("姓名", ["王小明", "李雷"], Role.NAME),
        ("电话号码", PHONES, Role.PHONE),
        ("電話番号", PHONES, Role.PHONE),
        ("住所", ["東京都千代田区1丁目", "京都市2丁目"], Role.ADDRESS),
    ],
)
def test_a_column_is_understood(header: str, cells: list[str], role: Role | None) -> None:
    found = guess(header, cells)

    assert found.role == role
    assert role is None or found.confidence >= 0.5


@pytest.mark.parametrize(
    ("cells", "role"),
    [
        (PHONES, Role.PHONE),
        (MAILS, Role.EMAIL),
        (DATES, Role.DATE),
        (STREETS, Role.ADDRESS),
        (COUNTRIES, Role.COUNTRY),
        (LANGUAGES, Role.LANGUAGE),
        (NAMES, Role.NAME),
    ],
)
def test_cells_alone_tell_a_role_less_surely(cells: list[str], role: Role) -> None:
    found = guess("Column 9", cells)

    assert found.role == role
    assert 0.3 <= found.confidence < 0.95


@pytest.mark.parametrize("cells", [DATES, ISBNS, ORDERS, LONG_ORDERS, ZIPS])
def test_other_numbers_are_no_phones(cells: list[str]) -> None:
    assert guess("Column 9", cells).role != Role.PHONE


def test_agreement_of_header_and_cells_is_at_least_90_percent_sure() -> None:
    for header, cells in (
        ("Full name", NAMES),
        ("Tel.", PHONES),
        ("Email", MAILS),
        ("Street", STREETS),
    ):
        assert guess(header, cells).confidence >= 0.9


def test_cells_against_the_header_make_it_unsure() -> None:
    assert guess("Phone", MAILS).role == Role.EMAIL
    assert guess("Phone", MAILS).confidence < 0.75
    assert guess("Phone", NAMES).confidence < 0.5


def test_columns_of_one_role_keep_their_order_and_unsure_ones_are_left_out() -> None:
    frame = text_frame(
        {"First name": ["Ada"], "Last name": ["Quill"], "Phone": ["not yet"], "x": ["?"]}, [2]
    )

    assert roles_of(guess_roles(frame)) == {Role.NAME: ("First name", "Last name")}


def test_a_guess_has_three_samples_and_a_reason() -> None:
    found = guess("Tel.", PHONES)

    assert found.samples == ("(212) 555-0142", "212-555-0143", "+44 20 7946 0958")
    assert "Tel." in found.reason
    assert "phones" in found.reason


@given(st.text(), st.lists(st.text(max_size=20), max_size=20))
def test_no_text_is_too_strange_to_be_guessed_at(header: str, cells: list[str]) -> None:
    (found,) = guess_columns([header], [cells])

    assert 0 <= found.confidence <= 1


@given(st.lists(st.lists(st.text(max_size=12), min_size=3, max_size=3), min_size=1, max_size=12))
def test_no_sheet_is_too_strange_to_look_for_a_header(rows: list[list[str]]) -> None:
    found = find_header(rows)

    assert found is None or 0 <= found < len(rows)
