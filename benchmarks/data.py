"""Generated data for the benchmarks: phone cells of many regions, and large spreadsheets."""

import random
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import phonenumbers as pn

COLUMNS = (
    *("Full name", "Phone", "E-mail", "Street", "Town", "State"),
    *("ZIP", "Country", "Book", "Language", "Source", "Week"),
)
_TOWNS = ("Hoboken/NJ/07030", "Boston/MA/02134", "Chicago/IL/60614", "Austin/TX/78704")
_AREAS = (201, 202, 203, 206, 207, 212, 213, 214, 215, 303, 305, 312, 404, 415, 503, 512, 617)
_BLOCK = 10_000


def mixed_phones(
    rows: int = 20_000,
    *,
    distinct: float = 0.3,
    regions: Sequence[str] = tuple(sorted(pn.SUPPORTED_REGIONS)),
    seed: int = 11,
) -> list[tuple[str, str]]:
    """Cells with their region: numbers of every region as people write them, 8 % of them spoilt.

    `distinct` is the share of different cells; the others are repeats, in random order.
    """
    rng = random.Random(seed)
    examples = [
        (region, example)
        for region in regions
        for kind in (pn.PhoneNumberType.FIXED_LINE, pn.PhoneNumberType.MOBILE)
        if (example := pn.example_number_for_type(region, kind)) is not None
    ]
    different: dict[tuple[str, str], None] = {}
    while len(different) < round(rows * distinct):
        different[_cell(rng, *rng.choice(examples))] = None
    cells = list(different)
    cells += rng.choices(cells, k=rows - len(cells))
    rng.shuffle(cells)
    return cells


def _cell(rng: random.Random, region: str, example: pn.PhoneNumber) -> tuple[str, str]:
    digits = str(example.national_number)
    kept = max(2, len(digits) - 5)
    number = pn.PhoneNumber(
        country_code=example.country_code,
        national_number=int(
            digits[:kept] + "".join(rng.choices("0123456789", k=len(digits) - kept))
        ),
        italian_leading_zero=example.italian_leading_zero,
        number_of_leading_zeros=example.number_of_leading_zeros,
    )
    text = pn.format_number(number, rng.choice((0, 1, 2)))
    spoilt = rng.random()
    if spoilt < 0.04:
        text = text[:-3]
    elif spoilt < 0.08:
        text = f"n/a {text[:2]}"
    return text, region


def american_phones(rows: int, *, seed: int = 7) -> Iterator[str]:
    """US numbers, nearly all different, so that every row is work."""
    rng = random.Random(seed)
    for number in rng.sample(range(10_000_000), rows):
        area = _AREAS[number % len(_AREAS)]
        yield f"({area}) 5{number // 100_000:02}-{number % 10_000:04}"


def phones_csv(path: Path, rows: int) -> Path:
    """A csv of requests, every one with a different phone."""
    with path.open("w", encoding="utf-8") as out:
        out.write("Full name,Phone,Town\n")
        for row, phone in enumerate(american_phones(rows)):
            out.write(f"Person {row},{phone},Hoboken\n")
    return path


def big_xlsx(path: Path, rows: int = 1_000_000) -> Path:
    """A workbook of `rows` x 12 text cells with shared strings, as Excel writes them; in seconds.

    Name, phone and e-mail differ in every row; the other columns repeat.
    """
    shared = [*COLUMNS, *_few()]
    first = len(shared)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        for name, text in _SKELETON.items():
            book.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as out:
            out.write(f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
            out.write(_row(1, range(len(COLUMNS))).encode())
            for start in range(0, rows, _BLOCK):
                out.write("".join(_rows(start, min(start + _BLOCK, rows), first)).encode())
            out.write(b"</sheetData></worksheet>")
        with book.open("xl/sharedStrings.xml", "w", force_zip64=True) as out:
            out.write(f'<sst xmlns="{_MAIN}">'.encode())
            out.write("".join(f"<si><t>{text}</t></si>" for text in shared).encode())
            for start in range(0, rows, _BLOCK):
                out.write("".join(_texts(start, min(start + _BLOCK, rows))).encode())
            out.write(b"</sst>")
    return path


def _few() -> list[str]:
    """The nine repeating cells of each of four kinds of row."""
    return [
        text
        for number, town in enumerate(_TOWNS)
        for text in (
            f"{number + 7} Millrace Road",
            *town.split("/"),
            *("US", "Salt and Paper", "English", "web form", f"week {number + 44}"),
        )
    ]


def _rows(start: int, stop: int, first: int) -> Iterator[str]:
    for row in range(start, stop):
        own, few = first + 3 * row, len(COLUMNS) + 9 * (row % len(_TOWNS))
        yield _row(row + 2, [own, own + 1, own + 2, *range(few, few + 9)])


def _row(number: int, strings: Sequence[int]) -> str:
    cells = "".join(
        f'<c r="{letter}{number}" t="s"><v>{string}</v></c>'
        for letter, string in zip("ABCDEFGHIJKL", strings, strict=True)
    )
    return f'<row r="{number}">{cells}</row>'


def _texts(start: int, stop: int) -> Iterator[str]:
    for row in range(start, stop):
        yield (
            f"<si><t>Person {row}</t></si><si><t>({201 + row % 700}) 555-{row % 10_000:04}</t></si>"
            f"<si><t>person.{row}@example.org</t></si>"
        )


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SKELETON = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_KIND}.sharedStrings+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="Requests" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>",
}
