"""The first line of defence: what a file is by its first bytes, and whether it is too big."""

import mmap
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.errors import TableError
from core.texts import say

Kind = Literal["xlsx", "xls", "ods", "text"]

MOST_BYTES = 300 * 1024**2
MOST_ZIP_ENTRIES = 5_000
MOST_ZIP_DIRECTORY_BYTES = 2 * 1024**2
MOST_UNPACKED_BYTES = 4 * 1024**3
RATIO_MATTERS_ABOVE_BYTES = 50 * 1024**2
MOST_RATIO = 120
OLE_DIRECTORY_BYTES = 64 * 1024

_END_OF_DIRECTORY = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_PACKED = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
_OTHER = (b"SQLite format 3", b"PAR1", b"ARROW1", b"{\\rtf", b"\x7fELF", b"MZ\x90")
_OLD_EXCEL = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
_HTML = (b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<style", b"<div")


@dataclass(frozen=True, slots=True)
class Sniffed:
    """What the file is by its content, whatever its name says."""

    kind: Kind
    size_bytes: int


def check(path: Path, *, most_bytes: int = MOST_BYTES) -> Sniffed:
    """Look at the outside of a file. Raises TableError where it must not or cannot be opened."""
    try:
        size = path.stat().st_size
        if path.is_fifo() or path.is_socket():  # opening one would wait for ever
            raise FileNotFoundError
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        raise TableError(say("tables.refused.not_there", name=path.name)) from error
    if size > most_bytes:
        limit, size_mb = most_bytes // 1024**2, -(-size // 1024**2)
        raise TableError(say("tables.refused.too_big", size=size_mb, limit=limit))
    if not start.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise TableError(say("tables.refused.empty" if size < 4096 else "tables.refused.no_text"))
    return Sniffed(_kind(path, start), size)


def _kind(path: Path, start: bytes) -> Kind:
    if start.startswith(b"PK"):
        return _zip_kind(path)
    if start.startswith(_OLE[:4]):
        return _ole_kind(path)
    refusal = _refusal(start)
    if refusal:
        raise TableError(say(f"tables.refused.{refusal}"))
    return "text"


def _refusal(start: bytes) -> str | None:
    """Why the first bytes cannot be those of a table, if so."""
    kinds: tuple[tuple[tuple[bytes, ...], str], ...] = (
        ((b"%PDF",), "pdf"),
        (_PICTURES, "picture"),
        (_PACKED, "packed"),
        (_OTHER, "not_a_sheet"),
    )
    for magics, refusal in kinds:
        if start.startswith(magics):
            return refusal
    if start.startswith(_OLD_EXCEL) and start[3:4] == b"\x00":
        return "old_excel"
    text = start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if text.startswith(_HTML) or (text.startswith(b"<?xml") and b"<html" in text):
        return "html"
    if text.startswith(b"mime-version:"):
        return "html"
    if text.startswith(b"<?xml") or text.startswith(b"<workbook"):
        return "xml_sheet" if b"spreadsheet" in text or b"excel" in text else "xml"
    return "not_a_sheet" if _is_binary(start) else None


def _is_binary(start: bytes) -> bool:
    """Many control characters that no text has; NULs alone are UTF-16 or a broken export."""
    control = sum(byte < 32 and byte not in (0, 9, 10, 12, 13, 26, 27) for byte in start)
    return control > max(2, len(start) // 50)


def _zip_kind(path: Path) -> Kind:
    try:
        _check_directory_size(path)
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise TableError(say("tables.refused.damaged")) from error
    _check_entries(entries)
    names = {entry.filename for entry in entries}
    if any(entry.flag_bits & 1 for entry in entries):
        raise TableError(say("tables.refused.password"))
    if any(name.lower().startswith("xl/") for name in names):
        return "xlsx"
    if "content.xml" in names:
        return _open_document_kind(path)
    raise TableError(say("tables.refused.packed" if names else "tables.refused.damaged"))


def _open_document_kind(path: Path) -> Kind:
    try:
        with zipfile.ZipFile(path) as archive, archive.open("mimetype") as file:
            mimetype = file.read(200)
    except (KeyError, zipfile.BadZipFile, OSError, NotImplementedError):
        return "ods"
    if b"spreadsheet" in mimetype:
        return "ods"
    raise TableError(say("tables.refused.not_a_sheet"))


def _check_directory_size(path: Path) -> None:
    """Refuse a directory too big to be read here at all; the sizes stand at the file's end."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 65_557))
        tail = file.read()
    at = tail.rfind(_END_OF_DIRECTORY)
    if at < 0 or len(tail) < at + 22:
        raise zipfile.BadZipFile
    entries, directory_bytes = struct.unpack("<HL", tail[at + 10 : at + 16])
    if entries > MOST_ZIP_ENTRIES or directory_bytes > MOST_ZIP_DIRECTORY_BYTES:
        raise TableError(say("tables.refused.bomb"))


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    too_dense = unpacked > RATIO_MATTERS_ABOVE_BYTES and unpacked / packed > MOST_RATIO
    if len(entries) > MOST_ZIP_ENTRIES or unpacked > MOST_UNPACKED_BYTES or too_dense:
        raise TableError(say("tables.refused.bomb"))


def _ole_kind(path: Path) -> Kind:
    """An OLE container: an old workbook, or a new one behind a password."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        names = _ole_directory(content)
        if _in_utf16("EncryptedPackage") in names:
            raise TableError(say("tables.refused.password"))
        if _in_utf16("Workbook") in names or _in_utf16("Book") in names:
            return "xls"
        if _in_utf16("WordDocument") in names:
            raise TableError(say("tables.refused.not_a_sheet"))
    raise TableError(say("tables.refused.damaged"))


def _ole_directory(content: mmap.mmap) -> bytes:
    """The first entries of the container's directory; its place stands in the header."""
    if len(content) < 512:
        return b""
    shift, first = struct.unpack_from("<H16xL", content, 30)
    start = (first + 1) << min(shift, 12)
    return content[start : start + OLE_DIRECTORY_BYTES]


def _in_utf16(name: str) -> bytes:
    return name.encode("utf-16-le")
