"""Messy phone cells with known truth: regions x damages x random valid numbers, from a seed.

The held-out regions, damages and junk were written before the reader was tuned and are looked at
in sums only, so that their figures say something about cells nobody has seen.
"""

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import phonenumbers as pn
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

TUNING_REGIONS = [
    "US",
    "CA",
    "MX",
    "GB",
    "IE",
    "DE",
    "FR",
    "IT",
    "ES",
    "NL",
    "BE",
    "AT",
    "CH",
    "PL",
    "SE",
    "NO",
    "DK",
    "FI",
    "IN",
    "AU",
    "NZ",
    "JP",
    "CN",
    "HK",
    "SG",
    "BR",
    "AR",
    "RU",
    "TR",
    "ZA",
    "NG",
    "EG",
    "AE",
    "SA",
    "PK",
    "ID",
    "PH",
]
HELD_OUT_REGIONS = [
    "IL",
    "UA",
    "KE",
    "BD",
    "VN",
    "TH",
    "MY",
    "KR",
    "GR",
    "PT",
    "CZ",
    "HU",
    "RO",
    "SK",
    "SI",
    "HR",
    "BG",
    "RS",
    "LT",
    "LV",
    "EE",
    "IS",
    "LU",
    "CO",
    "CL",
    "PE",
    "EC",
    "UY",
    "CR",
    "DO",
    "JM",
    "MA",
    "TN",
    "DZ",
    "GH",
    "TZ",
    "UG",
    "JO",
    "KW",
    "QA",
    "LK",
    "NP",
    "KZ",
    "GE",
    "TW",
    "CY",
]


@dataclass(frozen=True, slots=True)
class Cell:
    """One damaged cell: what stands in it, the sheet's region, and what it must be read as."""

    damage: str
    text: str
    region: str
    truth: str
    extension: str = ""
    other: tuple[str, ...] = ()


def e164(number: PhoneNumber) -> str:
    """The number in E.164."""
    return str(pn.format_number(number, PhoneNumberFormat.E164))


def national(number: PhoneNumber) -> str:
    """The number as written in its own country."""
    return str(pn.format_number(number, PhoneNumberFormat.NATIONAL))


def international(number: PhoneNumber) -> str:
    """The number as written for other countries."""
    return str(pn.format_number(number, PhoneNumberFormat.INTERNATIONAL))


def subscriber(number: PhoneNumber) -> str:
    """The digits without the trunk prefix: what a spreadsheet keeps of a national number."""
    return str(pn.national_significant_number(number))


def digits(text: str) -> str:
    """The digits of a text."""
    return "".join(character for character in text if character.isdigit())


def random_number(region: str, rng: random.Random) -> PhoneNumber:
    """A valid fixed or mobile number of `region`, all over its numbering plan."""
    kinds = (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)
    while True:
        example = pn.example_number_for_type(region, rng.choice(kinds))
        if example is None:
            continue
        known = subscriber(example)
        kept = rng.choice((1, 2, 3, max(3, len(known) - 4)))
        length = len(known)
        body = known[:kept] + "".join(rng.choice("0123456789") for _ in range(length - kept))
        number = PhoneNumber(
            country_code=example.country_code,
            national_number=int(body),
            italian_leading_zero=body.startswith("0") or None,
        )
        if len(set(body)) > 2 and pn.is_valid_number_for_region(number, region):
            return number


Damage = Callable[[PhoneNumber, str, random.Random], Cell | str]


def _foreign_region(region: str, number: PhoneNumber, rng: random.Random) -> str:
    others = [r for r in TUNING_REGIONS if pn.country_code_for_region(r) != number.country_code]
    return rng.choice([r for r in others if r != region])


def _in_foreign_sheet(write: Callable[[PhoneNumber], str]) -> Damage:
    def damage(number: PhoneNumber, region: str, rng: random.Random) -> Cell:
        return Cell("", write(number), _foreign_region(region, number, rng), e164(number))

    return damage


def _extended(template: str) -> Damage:
    def damage(number: PhoneNumber, region: str, rng: random.Random) -> Cell:
        extension = str(rng.randint(10, 9999))
        written = rng.choice((national, international))(number)
        text = template.format(number=written, extension=extension)
        return Cell("", text, region, e164(number), extension=extension)

    return damage


def _two(template: str) -> Damage:
    def damage(number: PhoneNumber, region: str, rng: random.Random) -> Cell:
        second = random_number(region, rng)
        while e164(second) == e164(number):
            second = random_number(region, rng)
        write = rng.choice((national, international, e164))
        text = template.format(first=write(number), second=write(second))
        return Cell("", text, region, e164(number), other=(e164(second),))

    return damage


def _written(change: Callable[[str], str]) -> Damage:
    def damage(number: PhoneNumber, region: str, rng: random.Random) -> str:
        return change(rng.choice((national, international))(number))

    return damage


def _digits_as(zero: str) -> Damage:
    table = {ord("0") + i: chr(ord(zero) + i) for i in range(10)}
    return _written(lambda text: text.translate(table))


def _own_exit_code(number: PhoneNumber, region: str, rng: random.Random) -> Cell:
    sheet = _foreign_region(region, number, rng)
    return Cell("", pn.format_out_of_country_calling_number(number, sheet), sheet, e164(number))


def _bracket_zero(number: PhoneNumber, region: str, rng: random.Random) -> str:
    text = international(number)
    code, _, rest = text.partition(" ")
    trunk = pn.ndd_prefix_for_region(region, True)
    return f"{code} (0){rest}" if trunk == "0" else text


def _scientific(number: PhoneNumber, region: str, rng: random.Random) -> str:
    body = digits(e164(number))
    return f"{body[0]}.{body[1:]}E+{len(body) - 1}"


def _commas(number: PhoneNumber, region: str, rng: random.Random) -> str:
    return f"{int(rng.choice((digits(e164(number)), subscriber(number)))):,}"


def _labelled(number: PhoneNumber, region: str, rng: random.Random) -> str:
    label = rng.choice(
        ("Tel: ", "Tel. ", "Ph: ", "Phone ", "Mobile: ", "WhatsApp ", "☎ ", "tel:", "M: ", "Cell ")
    )
    return label + rng.choice((national, international, e164))(number)


def _named(number: PhoneNumber, region: str, rng: random.Random) -> str:
    name = rng.choice(("Anna", "Mr. Smith", "mom", "José", "Ólafur B.", "Anna Müller", "office"))
    number_text = rng.choice((national, international, e164))(number)
    return rng.choice(("{n} ({w})", "{w}: {n}", "{n} {w}", "{w} {n}", "{n} - {w}")).format(
        n=number_text, w=name
    )


def _sentence(number: PhoneNumber, region: str, rng: random.Random) -> str:
    template = rng.choice(
        ("please call {} after 5", "call {} (evenings)", "Reach me on {}, thanks")
    )
    return template.format(rng.choice((national, international))(number))


TUNING_DAMAGES: dict[str, Damage] = {
    "e164": lambda n, r, g: e164(n),
    "international": lambda n, r, g: international(n),
    "national": lambda n, r, g: national(n),
    "national digits": lambda n, r, g: digits(national(n)),
    "trunk prefix lost": lambda n, r, g: subscriber(n),
    "plus lost": lambda n, r, g: digits(e164(n)),
    "plus lost, spaced": lambda n, r, g: international(n)[1:],
    "float of all digits": lambda n, r, g: digits(e164(n)) + ".0",
    "float, trunk prefix lost": lambda n, r, g: subscriber(n) + ".0",
    "00 instead of plus": lambda n, r, g: "00" + international(n)[1:],
    "own exit code, foreign sheet": _own_exit_code,
    "plus, foreign sheet": _in_foreign_sheet(international),
    "00, foreign sheet": _in_foreign_sheet(lambda n: "00 " + international(n)[1:]),
    "bracketed zero": _bracket_zero,
    "scientific, all digits": _scientific,
    "thousands commas": _commas,
    "apostrophe": lambda n, r, g: "'" + digits(national(n)),
    "dots": _written(lambda text: text.replace(" ", ".").replace("-", ".")),
    "odd dashes": _written(lambda text: text.replace(" ", "–").replace("-", "−")),
    "no-break spaces": _written(lambda text: text.replace(" ", "\u00a0") + "\u00a0"),
    "marks of direction": _written(lambda text: f"\u202a{text}\u202c"),
    "full-width": _digits_as("０"),
    "Arabic-Indic": _digits_as("٠"),
    "label": _labelled,
    "name": _named,
    "sentence": _sentence,
    "ext.": _extended("{number} ext. {extension}"),
    "x": _extended("{number} x{extension}"),
    ";ext=": _extended("{number};ext={extension}"),
    "two with /": _two("{first} / {second}"),
    "two with or": _two("{first} or {second}"),
    "two on two lines": _two("{first}\n{second}"),
    "two with ;": _two("{first}; {second}"),
}

HELD_OUT_DAMAGES: dict[str, Damage] = {
    "Devanagari": _digits_as("०"),
    "Persian": _digits_as("۰"),
    "zero-width between": _written(lambda text: "\u200b".join(text)),
    "thin spaces": _written(lambda text: text.replace(" ", "\u2009")),
    "formula text": lambda n, r, g: f'="{e164(n)}"',
    "spaces everywhere": lambda n, r, g: " ".join(e164(n)),
    "spaces around": _written(lambda text: f"   {text}\t "),
    "plus in brackets": lambda n, r, g: f"(+{n.country_code}) {international(n).split(' ', 1)[1]}",
    "trailing comma": _written(lambda text: text + ","),
    "leading dash": _written(lambda text: "- " + text),
    "quoted": _written(lambda text: f'"{text}"'),
    "two decimals": lambda n, r, g: digits(e164(n)) + ".00",
    "Ext.:": _extended("{number}, Ext.: {extension}"),
    "#": _extended("{number} #{extension}"),
    "extension": _extended("{number} extension {extension}"),
    "two with |": _two("{first} | {second}"),
    "two with ,": _two("{first}, {second}"),
    "two with and": _two("{first} and {second}"),
    "two with labels": _two("Home: {first} Mobile: {second}"),
    "two, wide space": _two("{first}   {second}"),
    "number and e-mail": _written(lambda text: f"{text} anna.b2024@example.com"),
    "number and date": _written(lambda text: f"{text} (called 2024-05-13)"),
    "number and time": _written(lambda text: f"{text} after 18:30"),
    "two labels": _written(lambda text: f"Phone no.: {text}"),
    "Tel glued": lambda n, r, g: f"Tel.{international(n)}",
    "slashes": _written(lambda text: text.replace(" ", "/")),
    "underscores": _written(lambda text: text.replace(" ", "_")),
    "double plus": lambda n, r, g: "+" + e164(n),
    "plus and 00": lambda n, r, g: "+00" + digits(e164(n)),
    "plus, odd sheet": _in_foreign_sheet(lambda n: e164(n) + " (work)"),
}

NEVER_ACCEPTED: dict[str, Callable[[PhoneNumber, str, random.Random], str]] = {
    "digits lost": lambda n, r, g: f"{float(digits(e164(n))):.5E}",
    "letter O for zero": lambda n, r, g: (
        digits(national(n)).replace("0", "O", 1) if "0" in digits(national(n)) else "N/A"
    ),
    "last four hidden": lambda n, r, g: national(n)[:-4] + "XXXX",
}
"""Damages after which no number may be accepted without asking."""

TUNING_JUNK = [
    "2024/05/13",
    "20240513",
    "13052024",
    "31-12-99",
    "13.05.2024 14:30",
    "2024-05-13T14:30:00Z",
    "May 3, 2024",
    "3 May 2024",
    "2024-05-13 14:30:00",
    "12/31/2024",
    "31.12.2024",
    "14:30",
    "2:30 PM",
    "14:30:00",
    "$1,234.56",
    "1.234,56 EUR",
    "€ 1234567.89",
    "USD 12,345,678",
    "99.95",
    "0-306-40615-2",
    "978-0-306-40615-7",
    "9780306406157",
    "ISBN 0306406152",
    "GB29 NWBK 6016 1331 9268 19",
    "DE89370400440532013000",
    "40.7128, -74.0060",
    "52.520008,13.404954",
    "ORD-20241234",
    "#4455667788",
    "INV 2024/00123",
    "Order 6502530000",
    "192.168.1.1",
    "10.0.0.255",
    "DE123456789",
    "GB 123 4567 89",
    "4111 1111 1111 1111",
    "4111111111111111",
    "378282246310005",
    "62704",
    "94043-1351",
    "SW1A 1AA",
    "45%",
    "12.5 %",
    "123-45-6789",
    "4006381333931",
    "5901234123457",
    "550e8400-e29b-41d4-a716-446655440000",
    "00:1B:44:11:3A:B7",
    "https://example.com/12345678901",
    "anna2125550142@example.com",
    "1600 Amphitheatre Pkwy, Mountain View, CA 94043",
    "Hauptstraße 12, 10115 Berlin",
    "0000000000",
    "1234567890",
    "9999999999",
    "call me",
    "see notes",
    "yes",
]

HELD_OUT_JUNK = [
    "05-13-2024",
    "2024.05.13",
    "13. Mai 2024",
    "20240513143000",
    "202405131430",
    "13/05/24",
    "1999-12-31",
    "Monday, May 13, 2024",
    "13-May-2024",
    "2024年5月13日",
    "09:15",
    "11:59:59 pm",
    "1 234,56 €",
    "£12,000.00",
    "CHF 1'234.50",
    "1234567.89",
    "3-16-148410-X",
    "ISBN 978 3 16 148410 0",
    "979-10-90636-07-1",
    "FR76 3000 6000 0112 3456 7890 189",
    "NL91ABNA0417164300",
    "40.712776 -74.005974",
    "40°42'46\"N 74°00'22\"W",
    "-33.8688, 151.2093",
    "PO-2024-000123",
    "Invoice #12345678",
    "REF: 20240001234",
    "SKU 88442211",
    "Ticket 4455667788",
    "172.16.254.1",
    "8.8.8.8:8080",
    "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
    "ATU12345678",
    "FR12345678901",
    "NL123456789B01",
    "5500-0000-0000-0004",
    "6011111111111117",
    "3530111333300000",
    "K1A 0B1",
    "10115",
    "100 %",
    "078-05-1120",
    "9780201379624",
    "8712345678906",
    "123e4567-e89b-12d3-a456-426614174000",
    "01-23-45-67-89-AB",
    "www.example.org/?id=6502530000",
    "info+2024@example.org",
    "221B Baker Street, London NW1 6XE",
    "Calle Mayor 12, 28013 Madrid",
    "1111111111",
    "8888888888",
    "1.5E-05",
    "Q3 2024",
    "v2.10.345678",
    "12 pcs",
    "A1B2C3D4E5",
    "X12345678Z",
]


def cells(
    regions: Iterable[str], damages: dict[str, Damage], *, seed: int, per_region: int
) -> Iterator[Cell]:
    """`per_region` cells for every region and damage."""
    for region in regions:
        rng = random.Random(f"{seed} {region}")
        for name, damage in damages.items():
            for _ in range(per_region):
                number = random_number(region, rng)
                made = damage(number, region, rng)
                if isinstance(made, str):
                    made = Cell(name, made, region, e164(number))
                yield Cell(name, made.text, made.region, made.truth, made.extension, made.other)


def never_accepted(
    regions: Iterable[str], *, seed: int, per_region: int
) -> Iterator[tuple[str, str, str]]:
    """(damage, cell, region) of numbers that are lost or doubtful."""
    for region in regions:
        rng = random.Random(f"{seed} {region} lost")
        for name, damage in NEVER_ACCEPTED.items():
            for _ in range(per_region):
                yield name, damage(random_number(region, rng), region, rng), region
