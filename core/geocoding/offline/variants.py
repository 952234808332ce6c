"""Other forms in which a town's name may be known: abbreviations written out, kinds left off."""

from collections.abc import Iterator

from core.geocoding.offline import words

_WRITTEN_OUT = {
    "n": "north",
    "s": "south",
    "e": "east",
    "w": "west",
    "no": "north",
    "so": "south",
    "pto": "puerto",
    "pt": "port",
    "sta": "santa",
    "sto": "santo",
    "vl": "villa",
    "gr": "gross",
    "kl": "klein",
    "cd": "ciudad",
    "gral": "general",
    "cnel": "coronel",
    "bad": "",
    "ostseebad": "",
    "nordseebad": "",
}
_LAST = {"hts": "heights", "spgs": "springs", "spg": "spring", "bch": "beach", "jct": "junction"}
_SHORTEST = 3


def variants(name: str) -> Iterator[str]:
    """Other normal forms of a normal name, the likeliest first."""
    first, _, rest = name.partition(" ")
    if rest and first in _WRITTEN_OUT:
        yield f"{_WRITTEN_OUT[first]} {rest}".strip()
    front, _, last = name.rpartition(" ")
    if front and last in _LAST:
        yield f"{front} {_LAST[last]}"
    if len(front) >= _SHORTEST and last in words.AFTER_A_TOWN:
        yield front
