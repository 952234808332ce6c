"""Spreadsheet files made byte by byte, for tests: xlsx, ods, xls and their container formats."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

SECTOR = 512
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """A zip archive of these parts, deflated."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return sink.getvalue()


def xlsx(
    sheets: Mapping[str, str],
    *,
    after: str = "",
    shared: Sequence[str] = (),
    styles: str = "",
    states: Mapping[str, str] | None = None,
    prolog: str = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    extra: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """A workbook from the XML of each sheet's rows, `after` following the sheet data."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    listed, relations, types, parts = "", "", "", {}
    for number, (name, rows) in enumerate(sheets.items(), 1):
        state = (states or {}).get(name, "visible")
        listed += (
            f'<sheet name="{escape(name)}" sheetId="{number}" state="{state}" r:id="r{number}"/>'
        )
        relations += (
            f'<Relationship Id="r{number}" Type="{office}/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
        )
        types += (
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.'
            'openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        )
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'{prolog}<worksheet xmlns="{main}"><sheetData>{rows}</sheetData>{after}</worksheet>'
        )
    strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f"{types}</Types>",
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" '
            f'Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">'
            f"<sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
            f'{relations}<Relationship Id="s" Type="{office}/sharedStrings" '
            f'Target="sharedStrings.xml"/><Relationship Id="t" Type="{office}/styles" '
            'Target="styles.xml"/></Relationships>',
            "xl/sharedStrings.xml": f'<sst xmlns="{main}">{strings}</sst>',
            "xl/styles.xml": f'<styleSheet xmlns="{main}">{styles}</styleSheet>',
            **parts,
            **(extra or {}),
        }
    )


def rows_xml(rows: Sequence[Sequence[str | float | None]], *, first: int = 1) -> str:
    """Rows of texts (inline) and numbers; None leaves a cell out."""
    xml = ""
    for number, cells in enumerate(rows, first):
        made = ""
        for place, cell in enumerate(cells):
            reference = f"{letters(place)}{number}"
            if isinstance(cell, str):
                text = escape(cell)
                made += f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'
            elif cell is not None:
                made += f'<c r="{reference}"><v>{cell}</v></c>'
        xml += f'<row r="{number}">{made}</row>'
    return xml


def letters(place: int) -> str:
    """The letters of a column counted from 0."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def ods(sheets: Mapping[str, Sequence[Sequence[str | float]]]) -> bytes:
    """An OpenDocument spreadsheet of texts and numbers."""
    tables = ""
    for name, rows in sheets.items():
        made = ""
        for cells in rows:
            made += f"<table:table-row>{''.join(map(_ods_cell, cells))}</table:table-row>"
        tables += f'<table:table table:name="{escape(name)}">{made}</table:table>'
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{names}>'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    )
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def _ods_cell(cell: str | float) -> str:
    if isinstance(cell, str):
        text = escape(cell)
        return (
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p>'
            "</table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="float" office:value="{cell}">'
        f"<text:p>{cell}</text:p></table:table-cell>"
    )


def xls(name: str, rows: Sequence[Sequence[str | float]]) -> bytes:
    """An Excel 97 workbook (BIFF8) with one sheet of texts and numbers."""
    sheet = _record(0x0809, struct.pack("<HHHHLL", 0x0600, 0x0010, 0, 0, 0, 6))
    width = max(map(len, rows), default=0)
    sheet += _record(0x0200, struct.pack("<LLHHH", 0, len(rows), 0, width, 0))
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            place = struct.pack("<HHH", row, column, 0)
            if isinstance(cell, str):
                text = struct.pack("<HB", len(cell), 1) + cell.encode("utf-16-le")
                sheet += _record(0x0204, place + text)
            else:
                sheet += _record(0x0203, place + struct.pack("<d", cell))
    sheet += _record(0x000A, b"")
    start = _record(0x0809, struct.pack("<HHHHLL", 0x0600, 0x0005, 0, 0, 0, 6))
    start += _record(0x0042, struct.pack("<H", 1200))
    bound_size = 4 + 8 + 2 * len(name)
    offset = len(start) + bound_size + 4
    bound = struct.pack("<LBBBB", offset, 0, 0, len(name), 1) + name.encode("utf-16-le")
    book = start + _record(0x0085, bound) + _record(0x000A, b"")
    assert len(book) == offset
    return ole("Workbook", book + sheet)


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def ole(name: str, content: bytes) -> bytes:
    """An OLE compound file with one stream."""
    content = content.ljust(max(4096, -(-len(content) // SECTOR) * SECTOR), b"\0")
    count = len(content) // SECTOR
    tables = -(-(count + 2) // 128) or 1
    tables = -(-(count + 1 + tables) // 128)
    chain = [_FAT] * tables + [_END]
    first = tables + 1
    chain += [*range(first + 1, first + count), _END]
    chain += [_FREE] * (tables * 128 - len(chain))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<LLLLLLLLL", 0, tables, tables, 0, 4096, _END, 0, _END, 0)
    listed = [*range(tables), *([_FREE] * (109 - tables))]
    header += struct.pack("<109L", *listed)
    directory = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _FREE, first, len(content))
    directory = directory.ljust(SECTOR, b"\0")
    return header + struct.pack(f"<{len(chain)}L", *chain) + directory + content


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    entry = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
    entry += struct.pack("<LLL", _FREE, _FREE, child if kind == 5 else _FREE)
    return entry + bytes(16 + 4 + 16) + struct.pack("<LQ", start, size)
