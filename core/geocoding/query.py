"""What is asked: an address as one row says it, and the key by which equal ones are one."""

import re
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b

_BETWEEN = re.compile(r"[\s,;|]+")
_SPACES = re.compile(r"\s+")
_LETTER = re.compile(r"[^\W\d_]|\d")
# What is typed into an address cell by somebody who has no address to give.
_FILLERS = (
    "n a|na|none|null|nil|nan|unknown|no address|not given|not provided|not available|"
    "not applicable|tbd|tba|address|test|x|xx|xxx"
)
_PLACEHOLDERS = frozenset(("", *_FILLERS.split("|")))


@dataclass(frozen=True, slots=True)
class Query:
    """
    The cells of a row that say where it is, tidied but as written; "" for what it does not say.

    `country` is what a country column says, in any form; `default` is the ISO code of the country
    that is taken when nothing in the row names one.
    """

    address: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    default: str = ""

    @property
    def line(self) -> str:
        """All of it in one line, as it is sent to a service."""
        return ", ".join(filter(None, self._places))

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to look up."""
        said = [part for part in self._places[:4] if _LETTER.search(part)]
        return all(_plain(part) in _PLACEHOLDERS for part in said)

    @property
    def key(self) -> str:
        """32 hex digits, equal for queries that differ in case, width, spaces or commas only."""
        parts = [_plain(part) for part in (*self._places, "" if self.country else self.default)]
        return blake2b("\x1f".join(parts).encode(), digest_size=16).hexdigest()

    @property
    def _places(self) -> tuple[str, ...]:
        return self.address, self.city, self.region, self.postcode, self.country


def tidy(cell: str) -> str:
    """A cell without control signs, line breaks as commas, runs of spaces as one."""
    lines = [_SPACES.sub(" ", line).strip(" ,;") for line in cell.splitlines()]
    kept = ", ".join(filter(None, lines))
    return "".join(sign for sign in kept if unicodedata.category(sign) not in ("Cc", "Cf"))


def _plain(part: str) -> str:
    folded = unicodedata.normalize("NFKC", part).casefold()
    return _BETWEEN.sub(" ", folded.replace(".", " ").replace("/", " ")).strip()
