"""Which encoding a text file is in: its mark, strict UTF-8, UTF-16 by its NULs, then a guess."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from core.tables.parsing.refusal import Refused
from core.tables.role_words import names_a_role

SAMPLE_BYTES = 48 * 1024
BLOCK_BYTES = 8 * 1024**2

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*[\r\n]*")
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")
_COMMON = (
    "cp1252", "cp1255", "cp1251", "cp1256", "cp1250", "koi8-r", "cp866", "cp932", "gb18030",
    "big5", "euc_jp", "cp949", "cp1253", "cp1254", "mac_roman",
)  # fmt: skip
# Signs inside a word, or a capital after a small letter: the text is not Windows-1252.
_OUT_OF_PLACE = re.compile(
    r"[a-z][^\x00-\x7f\w\s’‘“”–—…®™°ºª´`»«·€£][a-z]|[a-z][À-ÖØ-ÞŠŽŸ¹²³]|[¿¡¼½¾][a-z]{2}[¹³]|[¹³][a-z]"
)
MIXED = "rowmill-utf-8-or-cp1252"


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec's name, how sure it is (1: set by the file), and how to treat what does not fit."""

    name: str
    confidence: float
    set_by_file: bool = False
    errors: str = "strict"


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Single bytes that are not UTF-8 read as Windows-1252, for files that mix both."""
    assert isinstance(error, UnicodeDecodeError)
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", errors="replace"), error.end


codecs.register_error(MIXED, _as_cp1252)


def find_encoding(path: Path, wanted: str | None) -> Encoding:
    """The encoding of a text file; `wanted` is the operator's choice. Raises Refused."""
    if wanted:
        return _chosen(path, wanted)
    with path.open("rb") as file:
        start = file.read(SAMPLE_BYTES)
    for mark, name in _MARKS:
        if start.startswith(mark):
            errors = "strict" if _decodes(path, name) else "replace"
            return Encoding(name, 1.0, set_by_file=True, errors=errors)
    if wide := _utf_16_by_nuls(start):
        return Encoding(wide, 0.95, errors="strict" if _decodes(path, wide) else "replace")
    if _decodes(path, "utf-8"):
        return Encoding("utf-8", 1.0 if _is_ascii(start) else 0.99)
    return _guess(path)


def _chosen(path: Path, wanted: str) -> Encoding:
    try:
        name = codecs.lookup(wanted).name
        "".encode(name)
    except (LookupError, TypeError) as error:
        raise Refused("no_such_encoding", encoding=wanted) from error
    if name == "utf-8":
        name = "utf-8-sig"  # the same, and the mark is taken off where there is one
    return Encoding(name, 1.0, errors="strict" if _decodes(path, name) else "replace")


def _utf_16_by_nuls(start: bytes) -> str:
    """UTF-16 without a mark: every other byte of Latin text, digits and separators is NUL."""
    if len(start) < 4:
        return ""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    half = len(start) // 2
    if odd > 0.2 * half and even < 0.02 * half:
        return "utf-16-le"
    if even > 0.2 * half and odd < 0.02 * half:
        return "utf-16-be"
    return ""


def _is_ascii(content: bytes) -> bool:
    return not _HIGH.search(content)


def _decodes(path: Path, name: str) -> bool:
    decoder = codecs.getincrementaldecoder(name)("strict")
    try:
        with path.open("rb") as file:
            while block := file.read(BLOCK_BYTES):
                decoder.decode(block)
        decoder.decode(b"", final=True)
    except (UnicodeError, ValueError):
        return False
    return True


def _guess(path: Path) -> Encoding:
    sample = _sample(path)
    if _is_mixed(path):
        return Encoding("utf-8", 0.7, errors=MIXED)
    name, confidence = _charset(sample)
    high = len(_HIGH.findall(sample))
    if high < 12:
        confidence = min(confidence, 0.6)
    for candidate in (name, "cp1252", "latin-1"):
        if _decodes(path, candidate):
            return Encoding(candidate, confidence if candidate == name else min(confidence, 0.5))
    return Encoding("cp1252", 0.3, errors="replace")


def _sample(path: Path) -> bytes:
    """The start of the file and the lines with other letters, from the first 8 MB."""
    with path.open("rb") as file:
        content = file.read(BLOCK_BYTES)
    lines, size = [content[:1024].rpartition(b"\n")[0]], 0
    for match in _HIGH_LINE.finditer(content):
        lines.append(match[0])
        size += len(match[0])
        if size > SAMPLE_BYTES:
            break
    return b"\n".join(lines)


def _is_mixed(path: Path) -> bool:
    """UTF-8 letters outnumber the bytes that are not UTF-8: two exports pasted together."""
    good = bad = 0
    with path.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            good += len(_MULTIBYTE.findall(block))
            text = block.decode("utf-8", errors="replace")
            bad += text.count("\ufffd")
    return good > 3 * bad


def _charset(sample: bytes) -> tuple[str, float]:
    """The likeliest charset: one in which the header has words we know, else the best guess."""
    from charset_normalizer import from_bytes  # only files that are not UTF-8 need it

    if _is_western(sample):
        return "cp1252", 0.85
    matches = from_bytes(sample, steps=8, chunk_size=2048)
    best = matches.best()
    names = [match.encoding for match in matches]
    for name in [*names, *_COMMON]:
        if _knows_words(sample, name):
            return name, 0.92
    if best is None:
        return "cp1252", 0.3
    confidence = 0.6 + 0.35 * best.coherence - best.chaos
    return best.encoding, round(min(0.95, max(0.2, confidence)), 2)


def _is_western(sample: bytes) -> bool:
    """A few accented letters among many plain ones, each in a place where it can stand."""
    text = sample.decode("cp1252", errors="replace")
    letters = sum(map(str.isalpha, text))
    other = [letter for letter in text if not letter.isascii()]
    if not other or len(other) > 0.25 * letters or "\ufffd" in text:
        return False
    return not _OUT_OF_PLACE.search(text)


def _knows_words(sample: bytes, name: str) -> bool:
    """Whether one of the first lines, in this charset, has known header words beyond ASCII."""
    try:
        lines = sample[:4096].decode(name, errors="ignore").splitlines()[:10]
    except LookupError:
        return False
    cells = [cell for line in lines for cell in re.split(r"[,;\t|]", line)]
    return any(not cell.isascii() and names_a_role(cell.strip(' "')) for cell in cells)
