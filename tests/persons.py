"""Sheets of invented persons among whom some rows are one person, and some only may be."""

from pathlib import Path

GIVEN = (
    *("Ada", "Bo", "Cy", "Dora", "Edda", "Finn", "Gus", "Hal", "Ida", "Jon"),
    *("Kit", "Lea", "Mia", "Ned", "Ola", "Pia", "Quin", "Ray", "Sue", "Ted"),
)
FAMILY = (
    *("Quill", "Marsh", "Thorne", "Umber", "Heron", "Lantern", "Copper", "Sedge", "Bramble"),
    *("Finch", "Arrow", "Penn", "Wick", "Vale", "Tarn", "Rook", "Moss", "Loam", "Kiln", "Jett"),
)
ROADS = ("Saddler", "Weaver", "Cooper", "Fuller", "Tanner", "Miller", "Potter", "Turner", "Mason")
HEAD = "Name,Phone,E-mail,Street,City,ZIP,Book,Date"
STRANGERS = 40
EQUAL_ROWS = (
    "Katherine Vale,(212) 555-0134,k.vale@example.org,6 Saddler Street,Hoboken,07030",
    "Katharine Vale,(212) 555-0134,k.vale@example.org,6 Saddler St,Hoboken,07030",
)
HOUSEHOLD = (
    "Jory Penn,(518) 555-0120,,8 Turner Street,Albany,12203",
    "Maud Penn,(518) 555-0120,,8 Turner Street,Albany,12203",
)


def persons_csv(path: Path, *, doubtful: int = 3, told: str = "Wes") -> Path:
    """Write strangers, one duplicate, a household, and `doubtful` pairs: Jr on one side only.

    `told` is the given name in the first of those pairs.
    """
    rows = [stranger(number) for number in range(STRANGERS)]
    rows += [*EQUAL_ROWS, *HOUSEHOLD]
    for number in range(doubtful):
        rows += _junior(number, told if number == 0 else GIVEN[number % len(GIVEN)])
    lines = [f"{row},River of Small Hours,2026-11-20" for row in rows]
    path.write_text("\n".join([HEAD, *lines]) + "\n", encoding="utf-8")
    return path


def stranger(number: int) -> str:
    """Somebody whose row looks like no other's."""
    given, family = GIVEN[number % 20], FAMILY[(7 * number + number // 20) % 20]
    mail = f"{given}.{family}{number}@example.org".lower()
    road = f"{7 * number + 3} {ROADS[number % len(ROADS)]} Street"
    return f"{given} {family},(201) 555-01{number:02},{mail},{road},Hoboken,07030"


def _junior(number: int, given: str) -> tuple[str, str]:
    """Father and son, or one man: only the operator can tell."""
    family = f"{FAMILY[number // 20 % 20]}{FAMILY[number % 20].lower()}"
    rest = (
        f"(518) {200 + number // 100:03}-{number % 100:02}57,,{number + 3} Quarry Lane,Albany,12203"
    )
    return f"{given} {family} Jr,{rest}", f"{given} {family},{rest}"
