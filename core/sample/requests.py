"""Invented requests: persons, their second requests and households, and spoilt phone cells."""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from core.sample.words import (
    ABROAD,
    AMERICA,
    BOOKS,
    COUNTRY_WORDS,
    FAMILY,
    GIVEN,
    LANGUAGE_WEIGHTS,
    LANGUAGES,
    PHONES,
    REMARKS,
    STREET_KINDS,
    STREETS,
    Place,
)

SAMPLE_ROWS = 1230

Cell = str | int | dt.date

OFTEN_NAMED = ("Burlington", "Columbus", "Portland", "Richmond")

_AGAIN = 80


@dataclass(frozen=True, slots=True)
class Request:
    """One row of the sheet, cell by cell."""

    name: str
    phone: str | int
    street: str
    place: Place
    country: str
    mail: str
    book: str
    language: str
    asked: str | dt.date
    remark: str = ""
    zip_as_number: bool = False
    without_zip: bool = False

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells in the order of the columns; a postcode kept as a number loses its zero."""
        place = self.place
        lost = self.zip_as_number and place.postcode.startswith("0")
        postcode = int(place.postcode) if lost else "" if self.without_zip else place.postcode
        return (self.name, self.phone, self.street, place.town, postcode, self.country,
                self.mail, self.book, self.language, self.asked, self.remark)  # fmt: skip


def requests_of_a_week(rng: random.Random) -> list[Request]:
    """All requests of one week, 80 of them from persons or households who asked before."""
    lines = {place: rng.sample(range(100), 100) for place in (*AMERICA, *ABROAD)}
    requests = [_request(rng, lines) for _ in range(SAMPLE_ROWS - _AGAIN)]
    clean = [request for request in requests if request.place.country == "US"]
    ways = (_once_more, _moved, _household, _misspelt)
    requests += [
        ways[number % len(ways)](rng, first)
        for number, first in enumerate(rng.sample(clean, _AGAIN))
    ]
    rng.shuffle(requests)
    return _damage(rng, requests)


def _request(rng: random.Random, lines: dict[Place, list[int]]) -> Request:
    given, family = rng.choice(GIVEN), rng.choice(FAMILY)
    place = rng.choice(ABROAD) if rng.random() < 0.12 else rng.choice(AMERICA)
    street = f"{rng.randint(1, 480)} {rng.choice(STREETS)} {rng.choice(STREET_KINDS)}"
    return Request(
        _written(rng, given, family),
        rng.choice(PHONES[place.country]).format(place.area, lines[place].pop()),
        f"{street}, apt {rng.randint(1, 30)}" if rng.random() < 0.15 else street,
        place,
        rng.choice(COUNTRY_WORDS[place.country]),
        f"{given}.{family}@example.org".lower() if rng.random() < 0.7 else "",
        rng.choice(BOOKS),
        rng.choices(LANGUAGES, LANGUAGE_WEIGHTS)[0],
        _day(rng),
        rng.choice(REMARKS) if rng.random() < 0.04 else "",
    )


def _written(rng: random.Random, given: str, family: str) -> str:
    name = f"{given} {family}"
    ways = (
        name,
        f"{family}, {given}",
        name.upper(),
        name.lower(),
        f"  {given}  {family} ",
        f"Dr. {name}",
    )
    return rng.choices(ways, (70, 12, 5, 5, 4, 4))[0]


def _day(rng: random.Random) -> str | dt.date:
    day = dt.date(2026, 11, 16) + dt.timedelta(days=rng.randint(0, 6))
    ways: tuple[str | dt.date, ...] = (
        f"{day:%m/%d/%Y}", f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d}", f"Nov {day.day}", day, ""
    )  # fmt: skip
    return rng.choices(ways, (40, 15, 15, 10, 15, 5))[0]


def _once_more(rng: random.Random, first: Request) -> Request:
    return replace(first, name=f"{first.name} ".title(), mail="", asked=_day(rng))


def _moved(rng: random.Random, first: Request) -> Request:
    other = rng.choice([place for place in AMERICA if place != first.place])
    return replace(first, street=f"{rng.randint(1, 480)} {rng.choice(STREETS)} Road", place=other)


def _household(rng: random.Random, first: Request) -> Request:
    family = max(first.name.replace(",", " ").split(), key=lambda word: word.title() in FAMILY)
    return replace(first, name=f"{rng.choice(GIVEN)} {family.title()}", mail="")


def _misspelt(rng: random.Random, first: Request) -> Request:
    at = rng.randint(2, len(first.name) - 2)
    name = first.name[: at - 1] + first.name[at] + first.name[at - 1] + first.name[at + 1 :]
    return replace(first, name=name, street=first.street.replace("Road", "Raod"))


_Damage = Callable[[str, int], str | int]
# What happens to a phone cell and how often; `digits` are the ten of a US number.
_REPAIRABLE: tuple[tuple[int, _Damage], ...] = (
    (14, lambda digits, _: f"{digits}.0"),
    (10, lambda digits, _: int(digits)),
    (12, lambda digits, n: f"{digits[:3]} 555 {digits[6:]} ({('mom', 'work', 'after 6')[n % 3]})"),
    (9, lambda digits, n: f"{digits[:3]}-555-{digits[6:]} / {digits[:3]}-555-01{n + 10}"),
    (8, lambda digits, n: f"({digits[:3]}) 555-{digits[6:]} {('x12', 'ext. 4', 'ext 307')[n % 3]}"),
    (5, lambda digits, _: digits.translate({48 + d: 0xFF10 + d for d in range(10)})),
    (5, lambda digits, _: f"\u202a+1 {digits[:3]} 555 {digits[6:]}\u202c"),
    (4, lambda digits, _: f"tel:+1-{digits[:3]}-555-{digits[6:]}"),
    (4, lambda digits, _: f"{digits[:3]}\u00a0555\u00a0{digits[6:]}"),
)
_HOPELESS: tuple[tuple[int, _Damage], ...] = (
    (14, lambda digits, _: f"1.{digits[:4]}6E+10"),
    (18, lambda _, n: ("N/A", "n/a", "none", "-", "unknown", "?")[n % 6]),
    (22, lambda _, __: ""),
    (8, lambda _, n: ("+1 555 555 5555", "000-000-0000", "999 999 9999", "1111111111")[n % 4]),
    (9, lambda digits, _: f"555-{digits[6:]}"),
    (4, lambda _, n: f"11/{16 + n}/2026"),
    (5, lambda digits, _: f"{digits[:3]}555O{digits[7:]}"),
    (3, lambda _, __: "ask Tilda"),
)


def _damage(rng: random.Random, requests: list[Request]) -> list[Request]:
    """Spoil phone cells as sheets do, let Excel take the leading zero of some postcodes, and leave
    some out where several towns have the name."""
    home = [n for n, request in enumerate(requests) if request.place.country == "US"]
    at = iter(rng.sample(home, len(home)))
    for times, spoil in (*_REPAIRABLE, *_HOPELESS):
        for number in range(times):
            n = next(at)
            digits = "".join(filter(str.isdigit, str(requests[n].phone)))[-10:]
            requests[n] = replace(requests[n], phone=spoil(digits, number))
    return [
        replace(
            request,
            zip_as_number=n % 3 == 0,
            without_zip=n % 9 == 1 and request.place.town in OFTEN_NAMED,
        )
        for n, request in enumerate(requests)
    ]
