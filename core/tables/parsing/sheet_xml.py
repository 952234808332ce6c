"""What only the XML of an xlsx sheet tells: merged cells, hidden rows, cell types, formulas.

The XML is streamed and searched, never built into a tree, and nothing it refers to is fetched.
Whatever cannot be understood here is left out: the cells themselves come from another reader.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree  # expat never fetches; the child's limits bound expansion

from core.tables.parsing.grid import MOST_ROWS_NAMED, SheetFacts

BLOCK_BYTES = 4 * 1024**2
NUMERIC_UNTIL_ROW = 50_000
MOST_BYTES_SEARCHED = 64 * 1024**2
MOST_PART_BYTES = 20 * 1024**2

_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PREFIX = re.compile(rb"<(\w+):worksheet\b")
_HIDDEN_ROW = re.compile(rb'<row [^>]*?\br="(\d+)"[^>]*?\bhidden="(?:1|true)"')
_HIDDEN_ROW_SWAPPED = re.compile(rb'<row [^>]*?\bhidden="(?:1|true)"[^>]*?\br="(\d+)"')
_NO_VALUE = re.compile(rb"(?:</f>|<f\b[^>]*/>)\s*(?:<v\s*/>|<v></v>)?\s*</c>")
_LONG_NUMBER = re.compile(rb"<v>-?(?:[1-9]\d{15,}|\d(?:\.\d+)?[Ee]\+?(?:1[5-9]|[2-9]\d))")
_NUMBER = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d+)")?(?: t="n")?><v>([^<]*)')
_CELL = re.compile(rb'<c r="([A-Z]{1,3})\d{1,7}"[^>/]*>(?!</c>|<v></v>|<v/>)')
_REFERENCE = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"')
_MERGED = re.compile(rb'<mergeCell\b[^>]*ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_STAMP_TEXT = re.compile(rb">(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)<")
_BOOLEAN_TEXT = re.compile(rb">(true|false)<")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet as the workbook lists it, and the name of its XML inside the file."""

    name: str
    hidden: bool
    part: str


@dataclass(slots=True)
class Searched:
    """What the search of one sheet found; columns are those of the sheet, counted from 0."""

    first_column: int | None = None
    hidden_rows: list[int] = field(default_factory=list)
    empty_formulas: list[int] = field(default_factory=list)
    long_numbers: list[int] = field(default_factory=list)
    booleans: list[tuple[int, int]] = field(default_factory=list)
    numeric: dict[int, list[int]] = field(default_factory=dict)
    padded: list[tuple[int, int, str]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    has_inline_text: bool = False
    counts: dict[str, int] = field(default_factory=dict)

    def facts(self) -> SheetFacts:
        """The same with columns counted from the first one that holds anything."""
        shift = self.first_column or 0
        return SheetFacts(
            merged=tuple((r1, c1 - shift, r2, c2 - shift) for r1, c1, r2, c2 in self.merged),
            hidden_rows=tuple(self.hidden_rows),
            empty_formulas=tuple(self.empty_formulas),
            long_numbers=tuple(self.long_numbers),
            numeric={column - shift: tuple(rows) for column, rows in self.numeric.items()},
            counts=self.counts,
        )


def sheet_parts(path: Path) -> list[SheetPart]:
    """The sheets in the workbook's order; empty where the workbook's own parts are unreadable."""
    try:
        with zipfile.ZipFile(path) as archive:
            book = _tree(archive, "xl/workbook.xml")
            relations = _tree(archive, "xl/_rels/workbook.xml.rels")
    except (KeyError, ElementTree.ParseError, zipfile.BadZipFile, ValueError, OSError):
        return []
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations.iter()}
    return [
        SheetPart(
            sheet.get("name", ""),
            sheet.get("state", "visible") != "visible",
            _part_name(targets.get(sheet.get(_RELATIONS, ""), "")),
        )
        for sheet in book.iter()
        if sheet.tag.rpartition("}")[2] == "sheet"
    ]


def part_sizes(path: Path) -> dict[str, int]:
    """Bytes of each part once unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            return {entry.filename: entry.file_size for entry in archive.infolist()}
    except (zipfile.BadZipFile, OSError):
        return {}


def search(path: Path, part: str, padded_styles: dict[int, int]) -> Searched:
    """Everything of interest in one sheet's XML. Never raises: what fails is left out.

    Of a very large sheet only the beginning is searched, some 90,000 rows of 12 cells, unless a
    style shows leading zeros: those are part of the cells, the rest is for the operator to know.
    """
    found, searched = Searched(), 0
    try:
        for block in _blocks(path, part):
            _search_block(block, found, padded_styles)
            searched += len(block)
            if searched > MOST_BYTES_SEARCHED and not padded_styles:
                break
    except (KeyError, zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
        return found
    return found


def padded_styles(path: Path) -> dict[int, int]:
    """Cell styles that show leading zeros, such as "00000": style number to digits shown."""
    try:
        with zipfile.ZipFile(path) as archive:
            styles = _tree(archive, "xl/styles.xml")
    except (KeyError, ElementTree.ParseError, zipfile.BadZipFile, ValueError, OSError):
        return {}
    digits: dict[str, int] = {}
    for number_format in _named(styles, "numFmt"):
        code = number_format.get("formatCode", "")
        if re.fullmatch("0{2,}", code):
            digits[number_format.get("numFmtId", "")] = len(code)
    used = [
        cell_format.get("numFmtId", "")
        for group in _named(styles, "cellXfs")
        for cell_format in group
    ]
    return {place: digits[name] for place, name in enumerate(used) if name in digits}


def texts_like(path: Path, part: str, *, stamps: bool, has_inline_text: bool) -> frozenset[str]:
    """Texts (not dates, not booleans) that read like a time stamp, or like true and false."""
    pattern = _STAMP_TEXT if stamps else _BOOLEAN_TEXT
    found: set[str] = set()
    for name in ["xl/sharedStrings.xml", *([part] if has_inline_text else [])]:
        try:
            for block in _blocks(path, name):
                found.update(match.decode() for match in pattern.findall(block))
        except (KeyError, zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError):
            continue
    return frozenset(found)


def column_number(letters: str | bytes) -> int:
    """The column of "A" is 0, of "XFD" 16,383."""
    number = 0
    for letter in letters.encode() if isinstance(letters, str) else letters:
        number = number * 26 + letter - 64
    return number - 1


def _tree(archive: zipfile.ZipFile, name: str) -> ElementTree.Element:
    with archive.open(name) as file:
        content = file.read(MOST_PART_BYTES + 1)
    if len(content) > MOST_PART_BYTES or b"<!ENTITY" in content:
        raise ValueError(name)
    return ElementTree.fromstring(content)  # noqa: S314 - no entity gets here, see above


def _named(tree: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [element for element in tree.iter() if element.tag.rpartition("}")[2] == name]


def _part_name(target: str) -> str:
    return target[1:] if target.startswith("/") else f"xl/{target}"


def _blocks(path: Path, part: str) -> Iterator[bytes]:
    """The part in blocks that end with a whole element, its namespace prefix taken off."""
    rest, prefix = b"", b""
    ending = b"si>" if part.endswith("sharedStrings.xml") else b"row>"
    with zipfile.ZipFile(path) as archive, archive.open(part) as file:
        while block := file.read(BLOCK_BYTES):
            block = rest + block
            if match := _PREFIX.search(block[:4096]):
                prefix = match[1]
            cut = block.rfind(ending) + len(ending)
            if cut < len(ending):
                cut = block.rfind(b"/>") + 2 if b"/>" in block else 0
            if not cut and len(block) > 16 * BLOCK_BYTES:
                raise ValueError(part)
            rest, block = block[cut:], block[:cut]
            yield _plain(block, prefix)
    yield _plain(rest, prefix)


def _plain(block: bytes, prefix: bytes) -> bytes:
    if not prefix:
        return block
    return block.replace(b"<" + prefix + b":", b"<").replace(b"</" + prefix + b":", b"</")


def _search_block(block: bytes, found: Searched, padded: dict[int, int]) -> None:
    if b'hidden="' in block:
        for pattern in (_HIDDEN_ROW, _HIDDEN_ROW_SWAPPED):
            for match in pattern.finditer(block):
                _note(found, "hidden_rows", found.hidden_rows, int(match[1]))
    if b"</f>" in block or b't="shared"' in block:
        for match in _NO_VALUE.finditer(block):
            _note_cell(found, "empty_formulas", found.empty_formulas, block, match.start())
    for match in _LONG_NUMBER.finditer(block) if b"<v>" in block else ():
        _note_cell(found, "long_numbers", found.long_numbers, block, match.start())
    _search_booleans(block, found)
    _search_start(block, found, padded)
    found.has_inline_text |= b't="inlineStr"' in block or b't="str"' in block
    if b"<mergeCell " in block:
        for left, top, right, bottom in _MERGED.findall(block):
            area = (int(top), column_number(left), int(bottom), column_number(right))
            found.merged.append(area)


def _search_booleans(block: bytes, found: Searched) -> None:
    at = block.find(b't="b"')
    while at >= 0:
        opening = block.rfind(b"<c", 0, at)
        if match := _REFERENCE.match(block, max(0, opening)):
            found.booleans.append((int(match[2]), column_number(match[1])))
        at = block.find(b't="b"', at + 5)


def _search_start(block: bytes, found: Searched, padded: dict[int, int]) -> None:
    """Numeric cells and the first column, from the first rows only: 50,000 of them tell enough."""
    if found.counts.get("last_row", 0) <= NUMERIC_UNTIL_ROW:
        if found.first_column != 0 and (columns := set(_CELL.findall(block))):
            first = min(map(column_number, columns))
            before = first if found.first_column is None else found.first_column
            found.first_column = min(first, before)
        for letters, row, _style, _value in _NUMBER.findall(block):
            found.numeric.setdefault(column_number(letters), []).append(int(row))
        last = _REFERENCE.match(block, max(0, block.rfind(b"<c ")))
        found.counts["last_row"] = int(last[2]) if last else 0
    if padded:
        for letters, row, style, value in _NUMBER.findall(block):
            digits = padded.get(int(style or 0), 0)
            if digits and value.isdigit() and len(value) < digits:
                found.padded.append(
                    (int(row), column_number(letters), value.decode().zfill(digits))
                )


def _note(found: Searched, what: str, rows: list[int], row: int) -> None:
    found.counts[what] = found.counts.get(what, 0) + 1
    if len(rows) < MOST_ROWS_NAMED:
        rows.append(row)


def _note_cell(found: Searched, what: str, rows: list[int], block: bytes, at: int) -> None:
    match = _REFERENCE.match(block, max(0, block.rfind(b"<c ", 0, at)))
    if match:
        _note(found, what, rows, int(match[2]))
