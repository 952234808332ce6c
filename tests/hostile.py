"""Bad and odd files of every kind that operators (or attackers) have uploaded, built on demand."""

import gzip
import io
import random
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.containers import ods, ole, rows_xml, xls, xlsx, zipped

ROWS = [
    ["Name", "Phone", "ZIP"],
    ["Ada Quill", "212 555 0100", "00501"],
    ["Bram Oakes", "212 555 0101", "10001"],
    ["Wren Fable", "212 555 0102", "10002"],
]
CSV = "\r\n".join(",".join(row) for row in ROWS) + "\r\n"
GOOD = xlsx({"Requests": rows_xml(ROWS)})
ENTITIES = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY l0 "ha">{ENTITIES}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY out SYSTEM "file:///etc/passwd">]>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _cell(text: str) -> str:
    return f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'


def _bomb() -> bytes:
    """A sheet of 300 MB of zeros in a file of 300 KB."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(300):
                part.write(bytes(1024**2))
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return sink.getvalue()


def _lying_bomb() -> bytes:
    """The same, with a directory that says it is small."""
    content = bytearray(_bomb())
    size = struct.pack("<L", 300 * 1024**2)
    while (at := content.find(size)) >= 0:
        content[at : at + 4] = struct.pack("<L", 1000)
    return bytes(content)


def _with_flag(content: bytes) -> bytes:
    """The zip's entries marked as encrypted."""
    changed = bytearray(content)
    at = changed.find(b"PK\x01\x02")
    while at >= 0:
        changed[at + 8] |= 1
        at = changed.find(b"PK\x01\x02", at + 4)
    return bytes(changed)


def _chart_only() -> bytes:
    book = xlsx({"Chart": ""})
    parts = {}
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode()
            text = text.replace("worksheets/sheet1", "chartsheets/sheet1")
            text = text.replace("/worksheet", "/chartsheet").replace(".worksheet+", ".chartsheet+")
            parts[name.replace("worksheets", "chartsheets")] = text
    parts["xl/chartsheets/sheet1.xml"] = f'<chartsheet xmlns="{MAIN}"/>'
    return zipped(parts)


def _without(book: bytes, missing: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        return zipped({n: archive.read(n) for n in archive.namelist() if n != missing})


def _ods_repeated(rows: int, columns: int) -> bytes:
    """One cell that says it is repeated over the whole sheet."""
    book = ods({"Requests": [["x"]]})
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        parts: dict[str, bytes | str] = {n: archive.read(n) for n in archive.namelist()}
    content = archive_text(parts["content.xml"])
    content = content.replace(
        "<table:table-row>", f'<table:table-row table:number-rows-repeated="{rows}">'
    ).replace("<table:table-cell ", f'<table:table-cell table:number-columns-repeated="{columns}" ')
    return zipped({**parts, "content.xml": content})


def archive_text(part: bytes | str) -> str:
    """The part as text."""
    return part.decode() if isinstance(part, bytes) else part


def _damaged_crc(content: bytes) -> bytes:
    changed = bytearray(content)
    at = changed.find(b"xl/worksheets/sheet1.xml") + 60
    changed[at] ^= 0xFF
    return bytes(changed)


def _noise(size: int) -> bytes:
    return random.Random(7).randbytes(size)


def _wide(columns: int) -> bytes:
    head = [f"Field {place}" for place in range(columns)]
    return xlsx({"Wide": rows_xml([head, ["x"] * columns, ["y"] * columns])})


# What a Reading must hold, or "refused", or "either" where both are right.
KINDS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "zero bytes": ("a.xlsx", lambda: b"", "refused"),
    "only NULs": ("a.csv", lambda: bytes(10_000), "refused"),
    "only spaces": ("a.csv", lambda: b"  \r\n \t \r\n", "refused"),
    "only a byte order mark": ("a.csv", lambda: b"\xef\xbb\xbf", "refused"),
    "only delimiters": ("a.csv", lambda: b",,,\r\n,,,\r\n", "refused"),
    "truncated xlsx": ("a.xlsx", lambda: GOOD[: len(GOOD) // 2], "refused"),
    "xlsx without its end": ("a.xlsx", lambda: GOOD[:-30], "refused"),
    "changed byte in xlsx": ("a.xlsx", lambda: _damaged_crc(GOOD), "either"),
    "picture as xlsx": ("a.xlsx", lambda: b"\x89PNG\r\n\x1a\n" + _noise(3000), "refused"),
    "pdf as xlsx": ("a.xlsx", lambda: b"%PDF-1.7\n" + _noise(3000), "refused"),
    "html as xls": ("a.xls", lambda: b"<html><table><tr><td>Name</td></tr></table>", "refused"),
    "html with doctype as xls": ("a.xls", lambda: b"\r\n<!DOCTYPE html>\n<html></html>", "refused"),
    "web archive as xls": ("a.xls", lambda: b"MIME-Version: 1.0\nX: y\n\n<html>", "refused"),
    "xml spreadsheet 2003": (
        "a.xls",
        lambda: b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        "refused",
    ),
    "other xml": ("a.csv", lambda: b'<?xml version="1.0"?><data><row/></data>', "refused"),
    "csv as xlsx": ("a.xlsx", CSV.encode, "rows"),
    "csv as xls": ("a.xls", CSV.encode, "rows"),
    "xlsx as csv": ("a.csv", lambda: GOOD, "rows"),
    "xlsx as xls": ("a.xls", lambda: GOOD, "rows"),
    "gzip": ("a.csv", lambda: gzip.compress(CSV.encode()), "refused"),
    "zip of a csv": ("a.zip", lambda: zipped({"a.csv": CSV}), "refused"),
    "empty zip": ("a.xlsx", lambda: zipped({}), "refused"),
    "docx": ("a.xlsx", lambda: zipped({"word/document.xml": "<d/>"}), "refused"),
    "odt as ods": (
        "a.ods",
        lambda: zipped(
            {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<d/>"}
        ),
        "refused",
    ),
    "sqlite": ("a.csv", lambda: b"SQLite format 3\x00" + bytes(100), "refused"),
    "noise": ("a.csv", lambda: _noise(20_000), "refused"),
    "noise as zip": ("a.xlsx", lambda: b"PK\x03\x04" + _noise(20_000), "refused"),
    "noise as ole": (
        "a.xls",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + _noise(9000),
        "refused",
    ),
    "excel 4": ("a.xls", lambda: b"\x09\x04\x06\x00\x00\x00\x10\x00" + bytes(200), "refused"),
    "password": ("a.xlsx", lambda: ole("EncryptedPackage", _noise(5000)), "refused"),
    "zip with a password": ("a.xlsx", lambda: _with_flag(GOOD), "refused"),
    "word document as xls": ("a.xls", lambda: ole("WordDocument", _noise(5000)), "refused"),
    "xls of noise": ("a.xls", lambda: ole("Workbook", _noise(9000)), "refused"),
    "truncated xls": ("a.xls", lambda: xls("Requests", ROWS)[:1500], "refused"),
    "sparse sheet": (
        "a.xlsx",
        lambda: xlsx(
            {
                "Requests": '<row r="1"><c r="A1"><v>1</v></c></row>'
                '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
            }
        ),
        "refused",
    ),
    "zip bomb": ("a.xlsx", _bomb, "refused"),
    "zip bomb that lies": ("a.xlsx", _lying_bomb, "refused"),
    "billion laughs": (
        "a.xlsx",
        lambda: xlsx({"Requests": _cell("&l9;")}, prolog=LAUGHS),
        "either",
    ),
    "billion laughs in the workbook": (
        "a.xlsx",
        lambda: xlsx(
            {"R": rows_xml(ROWS)},
            extra={"xl/workbook.xml": f"{LAUGHS}<workbook>&l9;</workbook>"},
        ),
        "either",
    ),
    "outside entity": (
        "a.xlsx",
        lambda: xlsx({"Requests": _cell("&out;")}, prolog=OUTSIDE),
        "either",
    ),
    "malformed sheet": ("a.xlsx", lambda: xlsx({"Requests": "<row><c></row>"}), "refused"),
    "deeply nested xml": ("a.xlsx", lambda: xlsx({"R": "<x>" * 200_000}), "refused"),
    "no workbook part": ("a.xlsx", lambda: _without(GOOD, "xl/workbook.xml"), "refused"),
    "no relations": ("a.xlsx", lambda: _without(GOOD, "xl/_rels/workbook.xml.rels"), "refused"),
    "no sheet part": ("a.xlsx", lambda: _without(GOOD, "xl/worksheets/sheet1.xml"), "refused"),
    "chart sheet only": ("a.xlsx", _chart_only, "refused"),
    "wrong text number": (
        "a.xlsx",
        lambda: xlsx({"R": '<row r="1"><c r="A1" t="s"><v>99</v></c></row>'}),
        "either",
    ),
    "cell beyond the sheet": (
        "a.xlsx",
        lambda: xlsx({"R": '<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'}),
        "either",
    ),
    "row beyond the sheet": (
        "a.xlsx",
        lambda: xlsx({"R": '<row r="4294967295"><c r="A4294967295"><v>1</v></c></row>'}),
        "either",
    ),
    "paths that climb": (
        "a.xlsx",
        lambda: xlsx({"R": rows_xml(ROWS)}, extra={"../../../../tmp/climbed": "x"}),
        "rows",
    ),
    "empty sheet": ("a.xlsx", lambda: xlsx({"Requests": ""}), "refused"),
    "header only": ("a.xlsx", lambda: xlsx({"Requests": rows_xml(ROWS[:1])}), "refused"),
    "header only csv": ("a.csv", lambda: b"Name,Phone,ZIP\r\n", "refused"),
    "macro workbook": (
        "a.xlsm",
        lambda: xlsx({"R": rows_xml(ROWS)}, extra={"xl/vbaProject.bin": _noise(500)}),
        "rows",
    ),
    "xls": ("a.xls", lambda: xls("Requests", ROWS), "rows"),
    "ods": ("a.ods", lambda: ods({"Requests": ROWS}), "rows"),
    "ods of one repeated cell": ("a.ods", lambda: _ods_repeated(1_048_576, 16_384), "either"),
    "ods without content": ("a.ods", lambda: zipped({"content.xml": ""}), "refused"),
    "200 columns": ("a.xlsx", lambda: _wide(200), "rows"),
    "16,384 columns": ("a.xlsx", lambda: _wide(16_384), "rows"),
    "20,000 columns csv": ("a.csv", lambda: b"a" + b",b" * 20_000 + b"\r\n1,2\r\n", "either"),
    "one line of 5 MB": ("a.csv", lambda: b"x" * 5_000_000, "either"),
    "unclosed quote": ("a.csv", lambda: b'Name,City\r\n"Ada,X\r\nBram,Y\r\nWren,Z\r\n', "rows"),
    "unclosed quotes everywhere": (
        "a.csv",
        lambda: b"Name,City\r\n" + b'"Ada,X\r\n' * 3000,
        "either",
    ),
    "2 MB in an unclosed quote": (
        "a.csv",
        lambda: b'Name,City\r\n"' + b"Ada,X\r\n" * 250_000,
        "rows",
    ),
    "ragged": ("a.csv", lambda: b"a,b,c\n1,2,3\n1,2,3,4\n1,2\n", "rows"),
    "NULs inside": ("a.csv", lambda: CSV.encode().replace(b"Quill", b"Qu\0ll"), "rows"),
    "carriage returns only": ("a.csv", lambda: CSV.encode().replace(b"\r\n", b"\r"), "rows"),
    "utf-16": ("a.csv", lambda: CSV.encode("utf-16"), "rows"),
    "utf-16 without a mark": ("a.csv", lambda: CSV.encode("utf-16-be"), "rows"),
    "utf-16 cut in half": ("a.csv", lambda: CSV.encode("utf-16")[:-1], "rows"),
    "windows-1255": ("a.csv", lambda: ("שם,עיר\r\nיוסף לוי,חיפה\r\n" * 5).encode("cp1255"), "rows"),
    "shift_jis": (
        "a.csv",
        lambda: ("氏名,都市\r\n山田太郎,東京都\r\n" * 5).encode("shift_jis"),
        "rows",
    ),
    "mixed encodings": (
        "a.csv",
        lambda: (
            "Name,City\r\nJosé,Köln\r\nZoë,Łódź\r\n".encode() + "Ännchen,X\r\n".encode("cp1252")
        ),
        "rows",
    ),
    "no file": ("", lambda: b"", "refused"),
    "a folder": (".", lambda: b"", "refused"),
}


def build(kind: str, folder: Path) -> Path:
    """Write one of the KINDS into a folder; the path it should be read from."""
    name, content, _expected = KINDS[kind]
    if not name:
        return folder / "gone.xlsx"
    if name == ".":
        return folder
    path = folder / name
    path.write_bytes(content())
    return path
