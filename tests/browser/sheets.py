"""Files that tests give to the dashboard: an ordinary one, a long one, and hostile ones."""

import zipfile
from pathlib import Path

import openpyxl
import xlsxwriter

# A phone cell, the status it must come out with, and its number.
PHONES = (
    ("(212) 555-0142", "valid", "+12125550142"),
    ("1.21256E+10", "damaged", ""),
    ("2125550107.0", "valid", "+12125550107"),
    ("212 555 0107 (mom)", "valid", "+12125550107"),
    ("0044 20 7946 0123", "valid", "+442079460123"),
    ("N/A", "missing", ""),
    ("", "missing", ""),
    ("212-555-0142 / 212-555-0107", "valid", "+12125550142"),
    ("+1 555 555 5555", "invalid", ""),
    ("（２１２）５５５－０１４２", "valid", "+12125550142"),
)


def requests_xlsx(path: Path, rows: int = 400) -> list[tuple[str, str, str, str, str]]:
    """Write a sheet of text cells; returns name, phone, ZIP, status and number of each row."""
    wanted = []
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Requests")
        sheet.write_row(0, 0, ("Name", "Phone", "ZIP"))
        for row in range(rows):
            phone, status, number = PHONES[row % len(PHONES)]
            name = f"=Person {row}" if row % 50 == 0 else f"Person {row}"
            cells = (name, phone, f"{row:05}")
            for column, cell in enumerate(cells):
                sheet.write_string(row + 1, column, cell)
            wanted.append((*cells, status, number))
    return wanted


def long_csv(path: Path, rows: int, *, first: int = 0) -> Path:
    """Write a csv of different US numbers, so that a run of it takes a while.

    Numbers `first` and on: what an earlier run has read is remembered, and read in no time.
    """
    with path.open("w", encoding="utf-8") as out:
        out.write("Name,Phone,Town\n")
        for row in range(first, first + rows):
            area = (201, 212, 303, 312, 404, 415, 503, 617)[row % 8]
            out.write(f"Person {row},({area}) 5{row // 8_000:02}-{row // 8 % 1_000:03}7,Hoboken\n")
    return path


def sparse_xlsx(path: Path) -> Path:
    """A tiny file with a cell in each far corner: a dense reader would need all memory."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["XFD1048576"] = "Phone", "1"
    book.save(path)
    return path


def bomb_xlsx(path: Path, megabytes: int = 400) -> Path:
    """A small file whose sheet unpacks to `megabytes`."""
    ordinary = path.with_name("ordinary.xlsx")
    book = openpyxl.Workbook()
    book.active["A1"] = "Phone"
    book.save(ordinary)
    with (
        zipfile.ZipFile(ordinary) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as target,
    ):
        for name in source.namelist():
            text = source.read(name)
            if name != "xl/worksheets/sheet1.xml":
                target.writestr(name, text)
                continue
            with target.open(name, "w") as out:
                out.write(text.replace(b"</worksheet>", b""))
                for _ in range(megabytes):
                    out.write(b" " * 1_000_000)
                out.write(b"</worksheet>")
    return path
