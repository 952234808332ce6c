"""How people write a name, a phone, an address: the house style of a country and its variations."""

import random
from collections.abc import Mapping, Sequence

from benchmarks import contacts_places as places
from benchmarks import contacts_words as words
from benchmarks.contacts_people import Address, Person
from benchmarks.contacts_vocabulary import LANGUAGES

CALLING = {
    "US": "1",
    "CA": "1",
    "GB": "44",
    "AU": "61",
    "IN": "91",
    "DE": "49",
    "FR": "33",
    "ES": "34",
    "NL": "31",
}

# Groups of the national number with its trunk zero, where there is one.
_GROUPS: Mapping[str, Sequence[Sequence[int]]] = {
    "US": ((3, 3, 4),),
    "CA": ((3, 3, 4),),
    "GB": ((5, 6), (5, 3, 3)),
    "AU": ((4, 3, 3), (2, 4, 4)),
    "IN": ((5, 5), (10,), (3, 3, 4)),
    "DE": ((4, 7), (5, 6), (3, 4, 4)),
    "FR": ((2, 2, 2, 2, 2),),
    "ES": ((3, 3, 3), (3, 2, 2, 2)),
    "NL": ((2, 8), (3, 7), (4, 6)),
}
_NO_TRUNK = {"US", "CA", "IN", "ES"}


def written_phone(rng: random.Random, country: str, national: str, *, loose: float) -> str:
    """A national number in its country's usual shape, or with probability `loose` in another."""
    if not national:
        return ""
    calling, trunk = CALLING[country], "" if country in _NO_TRUNK else "0"
    groups = _grouped(trunk + national, _GROUPS[country][0])
    if rng.random() >= loose:
        if country in ("US", "CA"):
            return f"({groups[0]}) {groups[1]}-{groups[2]}"
        return f"+{calling} {national}" if country == "IN" else " ".join(groups)
    way = rng.randrange(11)
    if way < 4:
        joint = (" ", "-", ".", "")[way]
        return joint.join(_grouped(trunk + national, rng.choice(_GROUPS[country])))
    if way == 4:
        return f"+{calling}{national}"
    if way == 5:
        inner = _grouped(trunk + national, rng.choice(_GROUPS[country]))
        inner[0] = inner[0].removeprefix(trunk)
        return f"+{calling} {(' ', '-')[rng.randrange(2)].join(inner)}"
    if way == 6:
        return f"1-{'-'.join(groups)}" if calling == "1" else f"00{calling} {national}"
    if way == 7:
        return f"{calling}{national}"
    if way == 8:
        return (
            f"+{calling} (0){national}" if trunk else f"+{calling} ({national[:3]}) {national[3:]}"
        )
    if way == 9:
        return f"{rng.choice(('tel ', 'Tel: ', 'm: ', 'cell '))}{''.join(groups)}"
    return f"{trunk}{national}" + rng.choice(("", ".0", " (home)", " x12", " "))


def _grouped(digits: str, sizes: Sequence[int]) -> list[str]:
    groups, start = [], 0
    for size in sizes:
        groups.append(digits[start : start + size])
        start += size
    groups[-1] += digits[start:]
    return [group for group in groups if group]


def written_name(rng: random.Random, person: Person, *, loose: float) -> str:
    """Given name and surname, or with probability `loose` with title, initials or turned round."""
    given, surname = person.given, person.surname
    suffix = f" {person.suffix}" if person.suffix else ""
    if rng.random() >= loose:
        return f"{given} {surname}{suffix}"
    way = rng.random()
    if way < 0.22:
        return f"{surname}, {given}{suffix}"
    if way < 0.42:
        titles = words.TITLES[LANGUAGES[person.country]][person.sex].split()
        return f"{rng.choice(titles).replace('-', ' ')} {given} {surname}{suffix}"
    if way < 0.62 and person.middle:
        return f"{given} {person.middle[0]}{rng.choice(('.', ''))} {surname}{suffix}"
    if way < 0.72 and person.middle:
        return f"{given} {person.middle} {surname}{suffix}"
    if way < 0.82:
        return f"{given[0]}{rng.choice(('.', ''))} {surname}{suffix}"
    if way < 0.9:
        nicknames = words.NICKNAMES.get(given)
        return f"{rng.choice(nicknames.split()) if nicknames else given} {surname}{suffix}"
    if way < 0.96:
        text = f"{given} {surname}{suffix}"
        return text.upper() if rng.random() < 0.5 else text.lower()
    return f"{surname} {given}{suffix}" if way < 0.965 else f" {given}  {surname}{suffix}"


def street_line(rng: random.Random, address: Address, *, loose: float) -> str:
    """Number, street and flat as the country orders them."""
    other = rng.random() < loose
    street = shortened(rng, address.street, address.country) if other else address.street
    code, number, unit = address.country, address.number, address.unit
    if code in ("DE", "NL"):
        return f"{street} {number}" + (f"-{unit}" if unit and code == "NL" else "")
    if code == "ES":
        line = f"{street}, {number}" if not other or rng.random() < 0.5 else f"{street} {number}"
        if not unit:
            return line
        return (
            f"{line}, {unit}" if not other else f"{line} {unit.replace('º', '').replace(' ', '')}"
        )
    if code == "FR":
        line = f"{number}{',' if other and rng.random() < 0.4 else ''} {street}"
        return f"{rng.choice(('Appt', 'Apt.', 'App.'))} {unit}, {line}" if unit else line
    if code == "IN":
        house = rng.choice(("No. ", "#", "H.No. ", "")) if other else ""
        parts = [f"Flat {unit}" if unit else "", address.building, f"{house}{number} {street}"]
        return ", ".join(part for part in (*parts, address.locality) if part)
    return _english_line(rng, code, f"{number} {street}", unit, other=other)


def _english_line(rng: random.Random, code: str, line: str, unit: str, *, other: bool) -> str:
    if not unit:
        return line
    if not other:
        usual = {"US": f"{line} Apt {unit}", "GB": f"Flat {unit}, {line}", "AU": f"{unit}/{line}"}
        return usual.get(code, f"{unit}-{line}")
    word = {"US": ("Apt", "Apt.", "#", "Unit", "Apartment"), "GB": ("Flat", "Apt", "Apartment")}
    kind = rng.choice(word.get(code, ("Unit", "Apt", "Suite", "U")))
    flat = f"#{unit}" if kind == "#" else f"{kind} {unit}"
    return rng.choice((f"{flat}, {line}", f"{line}, {flat}", f"{line} {flat}", f"{flat} {line}"))


def shortened(rng: random.Random, street: str, code: str) -> str:
    """The street with its type (and sometimes its direction) abbreviated."""
    table = places.SHORTER[LANGUAGES[code]]
    if code in ("DE", "NL"):
        for long, short in table.items():
            if street.endswith(long):
                return street.removesuffix(long) + rng.choice(short.split())
        return street
    return " ".join(
        rng.choice(table[word].split()) if word in table and rng.random() < 0.85 else word
        for word in street.split(" ")
    )


def state_of(rng: random.Random, address: Address, *, loose: float) -> str:
    """The state, short as a rule where there is a short form."""
    if rng.random() < loose * 0.5:
        if address.country == "AU" and address.state == "WA":
            return places.WESTERN_AUSTRALIA
        return places.STATES.get(address.state, address.state)
    return address.state


def written_address(
    rng: random.Random,
    line: str,
    town: str,
    state: str,
    postcode: str,
    country: str,
    *,
    loose: float,
) -> str:
    """One cell from its parts, any of which may be blank, as the country orders them."""
    other = rng.random() < loose
    if other and country in ("CA", "GB", "NL") and rng.random() < 0.4:
        postcode = postcode.replace(" ", "")
    if country in ("DE", "FR", "ES", "NL"):
        tail = _joined((postcode, town), " ")
        if country == "ES" and other and state != town:
            tail = _joined((tail, f"({state})" if state else ""), " ")
    elif country == "GB":
        county = state if other and rng.random() < 0.5 else ""
        tail = _joined((town, county, postcode), ", " if other else " ")
    elif country == "IN":
        tail = _joined(
            (town, state if other else "", postcode), ", " if rng.random() < 0.5 else " - "
        )
    elif country == "AU":
        tail = _joined((town, state, postcode), " ")
    else:
        tail = _joined((town, _joined((state, postcode), " ")), ", " if rng.random() < 0.9 else " ")
    text = _joined((line, tail), " " if other and rng.random() < 0.35 else ", ")
    if other and text and rng.random() < 0.12:
        text += ", " + rng.choice(places.COUNTRY_NAMES[country].split("|"))
    if other and rng.random() < 0.06:
        text = text.upper()
    return text


def _joined(parts: Sequence[str], joint: str) -> str:
    return joint.join(part for part in parts if part)
