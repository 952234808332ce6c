"""
Generated contacts of several countries with a known truth: who is whom.

Of n rows, 15 % are further records of persons in the sheet, written anew, damaged, some after a
move or with a new phone (mostly one more, a few persons with up to 19 more). Of the first records,
8 points are members of a household in the sheet, 2 share an office's phone and address, 1 are
namesakes of somebody, 1 live in other flats of the same building; the others share nothing but
what chance gives. Equal arguments give equal rows.

    python -m benchmarks.contacts 100000 1 contacts.parquet
"""

import argparse
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd

from benchmarks import contacts_words as words
from benchmarks.contacts_damage import FIRST, LATER, later, row_of, similar_mailbox
from benchmarks.contacts_people import Address, Person, country, letters, unique_mailbox
from benchmarks.contacts_vocabulary import LANGUAGES

COUNTRIES = tuple(LANGUAGES)
COLUMNS = ("name", "phone", "address", "email")
SPLIT = ("name", "phone", "street", "city", "state", "postcode", "country", "email")
EVERYTHING = (
    *("name", "phone", "address", "email", "street", "city", "state", "postcode", "country"),
    *("birth_date", "identifier", "item", "date"),
)
_SHARES = {"household": 0.08, "office": 0.02, "namesake": 0.01, "flat": 0.01}
_LATER_ROWS = 0.15


def contacts(
    n: int,
    seed: int,
    *,
    countries: Sequence[str] = COUNTRIES,
    confounders: bool = True,
    columns: Sequence[str] = COLUMNS,
) -> pd.DataFrame:
    """A sheet of n rows of text in the asked `columns` (see EVERYTHING), and two of the truth.

    `person` is the number of the person a row is about; `kind` says how the row came about: first,
    later, household, twin, junior, office, namesake or flat.
    """
    rng = random.Random(f"contacts {seed}")
    people = _People(rng, countries, confounders=confounders)
    further = round(n * _LATER_ROWS)
    people.add_up_to(n - further)
    rows = [
        (row_of(rng, person, FIRST), person.number, kind)
        for person, kind in zip(people.all, people.kinds, strict=True)
    ]
    rows += [
        (row_of(rng, person, LATER), person.number, "later")
        for person in _further(rng, people, further)
    ]
    rng.shuffle(rows)
    frame = pd.DataFrame(
        {column: pd.array([row[column] for row, _, _ in rows], dtype="str") for column in columns}
    )
    frame["person"] = [number for _, number, _ in rows]
    frame["kind"] = [kind for _, _, kind in rows]
    return frame


def _further(rng: random.Random, people: "_People", count: int) -> Iterator[Person]:
    """States of persons at later requests, `count` in all; changes of earlier requests may last."""
    chosen = iter(rng.sample(people.all, min(count, len(people.all))))
    while count > 0:
        person = next(chosen)
        more = rng.choices((1, 2, 3, 4, 5, rng.randint(6, 19)), (810, 115, 45, 18, 10, 2))[0]
        for _ in range(min(more, count)):
            changed = later(rng, person, people.mailboxes)
            yield changed
            person = changed if rng.random() < 0.5 else person
        count -= more


@dataclass
class _People:
    """The persons of a sheet while they are drawn."""

    rng: random.Random
    countries: Sequence[str]
    confounders: bool = field(kw_only=True)
    all: list[Person] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    mailboxes: set[str] = field(default_factory=set)

    def add_up_to(self, count: int) -> None:
        """Draw until there are `count` persons."""
        groups: dict[str, tuple[Callable[[], None], float]] = {
            "household": (self._household, 1.71),
            "office": (self._office, 4.5),
            "namesake": (self._namesake, 1.0),
            "flat": (self._flats, 3.0),
        }
        chances = [
            (_SHARES[kind] / mean, draw)
            for kind, (draw, mean) in groups.items()
            if self.confounders
        ]
        plain = 1 - _LATER_ROWS - (sum(_SHARES.values()) if self.confounders else 0)
        weights = [plain, *(chance for chance, _ in chances)]
        draws = [self._single, *(draw for _, draw in chances)]
        for _ in range(min(8, count)):
            self._single()
        while len(self.all) < count:
            self.rng.choices(draws, weights)[0]()
        del self.all[count:], self.kinds[count:]

    def _new(self, code: str | None = None) -> Person:
        home = country(code or self.rng.choice(self.countries))
        return home.person(self.rng, len(self.all), self.mailboxes)

    def _keep(self, person: Person, kind: str) -> None:
        self.all.append(person)
        self.kinds.append(kind)

    def _single(self) -> None:
        self._keep(self._new(), "first")

    def _household(self) -> None:
        """One to five who live with somebody: half with her phone, 15 % with her mailbox."""
        first = self.rng.choice(self.all)
        names = {first.given}
        for _ in range(self.rng.choices((1, 2, 3, 4, 5), (60, 20, 12, 5, 3))[0]):
            member, kind = self._member(first), "household"
            way = self.rng.random()
            if way < 0.05:
                member, kind = replace(member, born=first.born, middle=first.middle), "twin"
            if way > 0.95 and first.sex == "m":
                suffix = self.rng.choice(("Jr", "Jr.", "II", ""))
                born = first.born + 28 * 365
                member = replace(member, sex="m", given=first.given, suffix=suffix, born=born)
                kind = "junior"
            elif member.given in names:
                continue
            names.add(member.given)
            self._keep(member, kind)

    def _member(self, first: Person) -> Person:
        member = replace(self._new(first.country), surname=first.surname, address=first.address)
        mailbox = country(first.country).mailbox(self.rng, member, self.mailboxes)
        if self.rng.random() < 0.15:
            mailbox = first.mailbox
        phone = country(first.country).phone(self.rng, first.area)
        if self.rng.random() < 0.5:
            phone = first.phone
        return replace(member, phone=phone, area=first.area, mailbox=mailbox)

    def _office(self) -> None:
        """Two to seven colleagues with the office's phone and address."""
        first = self._new()
        company = self.rng.choice(words.COMPANY_WORDS.split()) + self.rng.choice(_TRADES)
        for _ in range(self.rng.randint(2, 7)):
            colleague = replace(self._new(first.country), phone=first.phone, address=first.address)
            if self.rng.random() < 0.5:
                local = f"{letters(colleague.given)}.{letters(colleague.surname)}"
                domain = f"{company}.example"
                mailbox = unique_mailbox(self.rng, local, domain, self.mailboxes)
                colleague = replace(colleague, mailbox=mailbox)
            self._keep(colleague, "office")

    def _namesake(self) -> None:
        """Somebody elsewhere with another person's full name, at times with a similar mailbox."""
        first = self.rng.choice(self.all)
        other = replace(
            self._new(first.country), sex=first.sex, given=first.given, surname=first.surname
        )
        mailbox = country(first.country).mailbox(self.rng, other, self.mailboxes)
        if self.rng.random() < 0.3:
            mailbox = similar_mailbox(self.rng, first.mailbox, self.mailboxes)
        self._keep(replace(other, mailbox=mailbox), "namesake")

    def _flats(self) -> None:
        """Two to four in other flats of a building."""
        first = self.rng.choice(self.all)
        for _ in range(self.rng.randint(2, 4)):
            unit = country(first.country).unit(self.rng)
            address: Address = replace(first.address, unit=unit)
            if unit != first.address.unit:
                neighbour = self._new(first.country)
                self._keep(replace(neighbour, address=address, area=first.area), "flat")


_TRADES = ("travel", "logistics", "law", "dental", "print", "foods", "homes", "tech", "school")


def main() -> None:
    """Write a sheet with every column to a parquet file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", type=int)
    parser.add_argument("seed", type=int)
    parser.add_argument("path")
    parser.add_argument("--easy", action="store_true", help="no households, offices, namesakes")
    parser.add_argument("--countries", default=",".join(COUNTRIES))
    asked = parser.parse_args()
    frame = contacts(
        asked.rows,
        asked.seed,
        countries=asked.countries.split(","),
        confounders=not asked.easy,
        columns=EVERYTHING,
    )
    frame.to_parquet(asked.path, index=False)


if __name__ == "__main__":
    main()
