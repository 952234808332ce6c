"""Invented persons of a country: name, address, phone, mailbox, birth date, identifier."""

import random
import unicodedata
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

from benchmarks import contacts_places as places
from benchmarks import contacts_words as words
from benchmarks.contacts_vocabulary import (
    LANGUAGES,
    Pool,
    full_postcode,
    given_pool,
    street_pool,
    surname_pool,
    towns,
)

_LOOSE = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "ł": "l"})


@dataclass(frozen=True, slots=True)
class Address:
    """A place to live, in its full form; blanks where a country has no such part."""

    country: str
    number: str
    street: str
    unit: str
    building: str
    locality: str
    town: str
    state: str
    postcode: str


@dataclass(frozen=True, slots=True)
class Person:
    """One person as the truth knows her; `phone` is the national number without its trunk zero."""

    number: int
    country: str
    sex: str
    given: str
    middle: str
    surname: str
    suffix: str
    phone: str
    area: str
    mailbox: str
    born: int
    identifier: str
    address: Address


def plain(text: str) -> str:
    """The text without diacritics."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text.translate(_LOOSE))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def letters(text: str) -> str:
    """Lower-case a-z of a text, as mailboxes hold them."""
    return "".join(letter for letter in plain(text).lower() if "a" <= letter <= "z")


class Country:
    """Draws persons and addresses of one country; the vocabulary is the same for every seed."""

    def __init__(self, code: str) -> None:
        """Build the pools; code is one of LANGUAGES."""
        self.code, self.language = code, LANGUAGES[code]
        rng = random.Random(f"vocabulary {code}")
        self.given = {sex: given_pool(self.language, sex, rng) for sex in "mf"}
        self.surname = surname_pool(self.language, rng, mixed=code in ("US", "CA", "AU", "GB"))
        self.streets = street_pool(code, self.language, rng)
        self.towns = towns(code, self.language, rng)
        self._up_to = list(accumulate(1 / (rank + 6) for rank in range(len(self.towns))))
        self.domains = Pool((words.DOMAINS[code].split(), 1.0, 1.0))

    def person(self, rng: random.Random, number: int, taken: set[str]) -> Person:
        """Somebody new, of her own household."""
        sex = rng.choice("mf")
        address, area = self.address(rng)
        blank = Person(
            number, self.code, sex, self.given[sex].draw(rng), "", self.surname_of(rng), "",
            self.phone(rng, area), area, "", rng.randrange(1935, 2006) * 365 + rng.randrange(365),
            f"{self.code}{rng.randrange(10**8):08}", address,
        )  # fmt: skip
        if rng.random() < 0.35:
            blank = replace(blank, middle=self.given[sex].draw(rng))
        return replace(blank, mailbox=self.mailbox(rng, blank, taken))

    def surname_of(self, rng: random.Random) -> str:
        """A surname; Spaniards have two."""
        one = self.surname.draw(rng)
        if self.language == "es":
            return f"{one} {self.surname.draw(rng)}"
        if rng.random() < 0.012:
            return f"{one}-{self.surname.draw(rng)}"
        return one

    def address(self, rng: random.Random) -> tuple[Address, str]:
        """An address and the dialling area of its town."""
        town = self.towns[
            bisect(self._up_to, rng.random() * self._up_to[-1], hi=len(self.towns) - 1)
        ]
        number = str(
            1 + int((rng.paretovariate(0.8) - 1) * 30) % (4_000 if self.code == "US" else 300)
        )
        if self.language in ("de", "nl", "fr") and rng.random() < 0.08:
            number += rng.choice((" bis", " ter") if self.language == "fr" else "abc")
        unit = building = locality = ""
        if rng.random() < (0.5 if self.code in ("ES", "IN") else 0.18):
            unit = self.unit(rng)
        if self.code == "IN":
            locality = rng.choice(_LOCALITIES)
            building = rng.choice(_BUILDINGS) if unit else ""
        postcode = full_postcode(self.code, rng.choice(town.postcodes), rng)
        street = self.streets.draw(rng)
        place = Address(
            self.code, number, street, unit, building, locality, town.name, town.state, postcode
        )
        return place, rng.choice(town.areas)

    def unit(self, rng: random.Random) -> str:
        """The number of a flat, as the country numbers them."""
        if self.code == "ES":
            return f"{rng.randint(1, 9)}º {rng.choice('ABCD')}"
        if self.code == "US":
            return rng.choice((f"{rng.randint(1, 40)}", f"{rng.randint(1, 12)}{rng.choice('ABC')}"))
        return str(rng.randint(101, 1204) if self.code == "IN" else rng.randint(1, 60))

    def phone(self, rng: random.Random, area: str) -> str:
        """A national number; three in four are mobiles where mobiles have numbers of their own."""

        def digits(count: int) -> str:
            return f"{rng.randrange(10**count):0{count}}"

        mobile = rng.random() < 0.75
        if self.code in ("US", "CA"):
            return f"{area}{rng.randint(2, 9)}{digits(6)}"
        ways: dict[str, tuple[Callable[[], str], int]] = {
            "GB": (lambda: f"7{rng.randint(3, 9)}{digits(8)}", 10),
            "AU": (lambda: f"4{digits(8)}", 9),
            "IN": (lambda: f"{rng.randint(6, 9)}{digits(9)}", 10),
            "DE": (lambda: f"1{rng.choice(_GERMAN_MOBILES)}{digits(8)}", 10),
            "FR": (lambda: f"{rng.choice('667')}{digits(8)}", 9),
            "ES": (lambda: f"{rng.choice('667')}{digits(8)}", 9),
            "NL": (lambda: f"6{digits(8)}", 9),
        }  # fmt: skip
        way, length = ways[self.code]
        if mobile or self.code == "IN":
            return way()
        return f"{area}{rng.randint(2, 9)}{digits(length - len(area) - 1)}"

    def mailbox(self, rng: random.Random, person: Person, taken: set[str]) -> str:
        """A mailbox nobody in `taken` has; adds it there."""
        given = letters(person.given)
        parts = person.surname.split(" ")
        surname = letters(parts[0] if self.language == "es" else parts[-1])
        year = str(person.born // 365)
        local = rng.choices(
            (
                f"{given}.{surname}", f"{given}{surname}", f"{given[:1]}{surname}",
                f"{surname}.{given}", f"{given}_{surname}", f"{given}{year[2:]}",
                f"{given}.{surname}{year[2:]}",
                f"{given}{surname[:1]}{rng.randrange(1000)}",
                f"{rng.choice(_MAIL_WORDS)}{rng.choice(_MAIL_WORDS)}{rng.randrange(100)}",
            ),
            weights=(24, 14, 12, 5, 5, 6, 12, 10, 12),
        )[0]  # fmt: skip
        domain = self.domains.draw(rng) if rng.random() < 0.95 else f"{surname}.example"
        return unique_mailbox(rng, local, domain, taken)


def unique_mailbox(rng: random.Random, local: str, domain: str, taken: set[str]) -> str:
    """`local@domain`, with digits added until nobody in `taken` has it; adds it there."""
    mailbox = f"{local}@{domain}"
    while mailbox in taken:
        mailbox = f"{local}{rng.randrange(10_000)}@{domain}"
    taken.add(mailbox)
    return mailbox


@cache
def country(code: str) -> Country:
    """The country's pools, built once."""
    return Country(code)


_LOCALITIES = places.LOCALITIES.split("|")
_BUILDINGS = places.BUILDINGS.split("|")
_MAIL_WORDS = words.MAILBOX_WORDS.split()
_GERMAN_MOBILES = ("51", "60", "70", "71", "75", "76", "79")
