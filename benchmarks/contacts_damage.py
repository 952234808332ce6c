"""What happens to a person between two requests, and to a cell while it is typed."""

import random
from dataclasses import dataclass, replace
from datetime import date

from benchmarks import contacts_words as words
from benchmarks.contacts_people import Person, country, plain, unique_mailbox
from benchmarks.contacts_written import (
    state_of,
    street_line,
    written_address,
    written_name,
    written_phone,
)

_KEYS = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj",
    "i": "uo", "j": "hk", "k": "jl", "l": "ko", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "wa",
    "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc",
    "y": "tu", "z": "xs",
}  # fmt: skip
_NOTHING = ("N/A", "n/a", "-", "none", "?", "unknown", "x", "NA", ".")


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares of rows that are damaged, by kind of damage."""

    loose: float
    name_typo: float
    street_typo: float
    mailbox_typo: float
    no_phone: float
    wrong_digit: float
    no_mailbox: float
    no_address: float
    no_postcode: float
    no_town: float
    no_diacritics: float
    other_domain: float
    plus_tag: float
    placeholder: float
    wrong_date: float


FIRST = Rates(
    loose=0.25, name_typo=0.01, street_typo=0.01, mailbox_typo=0.003, no_phone=0.04,
    wrong_digit=0.002, no_mailbox=0.10, no_address=0.03, no_postcode=0.03, no_town=0.01,
    no_diacritics=0.15, other_domain=0.0, plus_tag=0.01, placeholder=0.25, wrong_date=0.002,
)  # fmt: skip
LATER = Rates(
    loose=0.55, name_typo=0.14, street_typo=0.12, mailbox_typo=0.05, no_phone=0.08,
    wrong_digit=0.05, no_mailbox=0.14, no_address=0.05, no_postcode=0.09, no_town=0.04,
    no_diacritics=0.5, other_domain=0.04, plus_tag=0.03, placeholder=0.3, wrong_date=0.05,
)  # fmt: skip


def later(rng: random.Random, person: Person, taken: set[str]) -> Person:
    """The same person some time on: moved (8 %), new phone (8 %) or mailbox (7 %), married."""
    home = country(person.country)
    if rng.random() < 0.08:
        address, area = home.address(rng)
        person = replace(person, address=address, area=area)
    if rng.random() < 0.08:
        person = replace(person, phone=home.phone(rng, person.area))
    if rng.random() < 0.07:
        person = replace(person, mailbox=home.mailbox(rng, person, taken))
    if person.sex == "f" and rng.random() < 0.03:
        person = replace(person, surname=home.surname_of(rng))
    return person


def row_of(rng: random.Random, person: Person, rates: Rates) -> dict[str, str]:
    """One row of the sheet about this person, with damages drawn at the given rates."""

    def hit(rate: float) -> bool:
        return rng.random() < rate

    address, code = person.address, person.country
    name = written_name(rng, person, loose=rates.loose)
    line = street_line(rng, address, loose=rates.loose)
    phone = "" if hit(rates.no_phone) else person.phone
    if phone and hit(rates.wrong_digit):
        phone = _wrong_digit(rng, phone)
    mailbox = "" if hit(rates.no_mailbox) else person.mailbox
    town = "" if hit(rates.no_town) else address.town
    postcode = "" if hit(rates.no_postcode) else address.postcode
    state = state_of(rng, address, loose=rates.loose) if not hit(rates.loose * 0.1) else ""
    if hit(rates.name_typo):
        name = typo(rng, name)
    if hit(rates.street_typo):
        line = typo(rng, line)
    if hit(rates.street_typo * 0.3):
        town = typo(rng, town)
    if mailbox:
        mailbox = _damaged_mailbox(rng, mailbox, code, rates)
    if hit(rates.no_diacritics):
        name, line, town = plain(name), plain(line), plain(town)
    if hit(rates.no_address):
        line = town = state = postcode = ""
    row = {
        "name": name,
        "phone": written_phone(rng, code, phone, loose=rates.loose),
        "address": written_address(rng, line, town, state, postcode, code, loose=rates.loose),
        "email": mailbox,
        "street": line,
        "city": town,
        "state": state,
        "postcode": postcode,
        "country": code,
        "birth_date": _birth_date(rng, person.born, rates),
        "identifier": _identifier(rng, person.identifier, rates),
        "item": rng.choice(_ITEMS),
        "date": date.fromordinal(_SINCE + rng.randrange(_DAYS)).isoformat(),
    }
    for field in ("phone", "address", "email"):
        if not row[field] and hit(rates.placeholder):
            row[field] = _placeholder(rng, field)
    return row


def typo(rng: random.Random, text: str) -> str:
    """The text with one letter inserted, dropped, mistyped or swapped with the next; rarely two."""
    for _ in range(2 if rng.random() < 0.1 else 1):
        places = [place for place, letter in enumerate(text) if letter.isalpha()]
        if len(places) < 3:
            return text
        place = rng.choice(places)
        letter, way = text[place], rng.randrange(4)
        near = rng.choice(_KEYS.get(letter.lower(), "e"))
        near = near.upper() if letter.isupper() else near
        if way == 0:
            text = text[:place] + letter + near.lower() + text[place + 1 :]
        elif way == 1:
            text = text[:place] + text[place + 1 :]
        elif way == 2:
            text = text[:place] + near + text[place + 1 :]
        elif place + 1 < len(text) and text[place + 1].isalpha():
            text = text[:place] + text[place + 1] + letter + text[place + 2 :]
    return text


_ITEMS = words.ITEMS.split("|")
_SINCE, _DAYS = date(2022, 1, 1).toordinal(), 1_750


def _wrong_digit(rng: random.Random, phone: str) -> str:
    place = rng.randrange(2, len(phone))
    if rng.random() < 0.3 and place + 1 < len(phone) and phone[place] != phone[place + 1]:
        return phone[:place] + phone[place + 1] + phone[place] + phone[place + 2 :]
    digit = str((int(phone[place]) + rng.randint(1, 9)) % 10)
    return phone[:place] + digit + phone[place + 1 :]


def _damaged_mailbox(rng: random.Random, mailbox: str, code: str, rates: Rates) -> str:
    local, domain = mailbox.split("@")
    if rng.random() < rates.mailbox_typo:
        local = typo(rng, local)
    if rng.random() < rates.other_domain:
        domain = country(code).domains.draw(rng)
    if rng.random() < rates.plus_tag:
        local += rng.choice(("+books", "+orders", "+free", "+1"))
    if domain == "gmail.com" and rng.random() < rates.plus_tag and len(local) > 4:
        local = local.replace(".", "") if "." in local else f"{local[:3]}.{local[3:]}"
    mailbox = f"{local}@{domain}"
    return mailbox.title() if rng.random() < rates.loose * 0.06 else mailbox


def _birth_date(rng: random.Random, born: int, rates: Rates) -> str:
    if rng.random() < rates.no_mailbox:
        return ""
    year, month, day = born // 365, born % 365 // 31 + 1, born % 365 % 28 + 1
    if rng.random() < rates.wrong_date:
        wrong = rng.randrange(3)
        year += (wrong == 0) * rng.choice((-10, -1, 1, 10))
        day = day % 28 + 1 if wrong == 1 else day
        month, day = (day, month) if wrong == 2 and day <= 12 else (month, day)
    return f"{year:04}-{month:02}-{day:02}"


def _identifier(rng: random.Random, identifier: str, rates: Rates) -> str:
    if rng.random() < rates.no_mailbox:
        return ""
    return _wrong_digit(rng, identifier) if rng.random() < rates.wrong_digit else identifier


def _placeholder(rng: random.Random, field: str) -> str:
    if field == "phone" and rng.random() < 0.5:
        return rng.choice(("0000000000", "000-000-0000", "1234567890", "9999999999"))
    if field == "email" and rng.random() < 0.4:
        return rng.choice(("test@test.com", "none@none.com", "no@email.com", "noemail@noemail.com"))
    return rng.choice(_NOTHING)


def similar_mailbox(rng: random.Random, mailbox: str, taken: set[str]) -> str:
    """Another person's mailbox that differs by a number or the domain only."""
    local, domain = mailbox.split("@")
    return unique_mailbox(rng, f"{local.rstrip('0123456789')}{rng.randrange(100)}", domain, taken)
