"""States and postcodes that have a column of their own, in the form split addresses have them."""

import pyarrow as pa
import pyarrow.compute as pc

from core.matching import address_words
from core.matching.folding import fold

_COUNTRY_PREFIX = r"^(?:d|a|ch|f|b|nl|i|e|l|cz|dk|s|se|fin|fi|n|no)-(\d{4,5})$"


def fold_states(cells: pa.Array) -> pa.Array:
    """Short codes of states and provinces (`ma`, `nsw`, `on`); others folded, without dots."""
    plain = pc.replace_substring_regex(fold(cells), r"[^a-z0-9 -]", "").dictionary_encode()
    codes = [
        _CODES.get(" ".join(name.replace("-", " ").split()), name)
        for name in plain.dictionary.to_pylist()
    ]
    named = pa.array([_blank(code) for code in codes], pa.large_string())
    return named.take(plain.indices)


def fold_postcodes(cells: pa.Array, *, region: str = "") -> pa.Array:
    """Postcodes in lower case without blanks; ZIP+4 cut to 5 digits.

    With `region` US four digits get the zero back that spreadsheets take off.
    """
    plain = fold(cells)
    plain = pc.replace_substring_regex(plain, r"\.0$", "")
    plain = pc.replace_substring_regex(plain, _COUNTRY_PREFIX, r"\1")
    plain = pc.replace_substring_regex(plain, r"^(\d{5}) ?- ?\d{4}$", r"\1")
    plain = pc.replace_substring_regex(plain, r"[^a-z0-9]", "")
    if region.upper() == "US":
        plain = pc.replace_substring_regex(plain, r"^(\d{5})\d{4}$", r"\1")
        plain = pc.replace_substring_regex(plain, r"^(\d{4})$", r"0\1")
    empty = pc.match_substring_regex(plain, r"^(?:0+|x+|na|none|null|nil|unknown|tbd|tba)$")
    return pc.if_else(empty, pa.scalar("", pa.large_string()), plain)


def _blank(code: str) -> str:
    return "" if code in {"n/a", "na", "none", "null", "unknown", "tbd", "-", "x", "xx"} else code


def _state_codes() -> dict[str, str]:
    long_names = address_words.LONG_NAMES.replace("\n", "|").split("|")
    codes: dict[str, str] = {}
    for line in address_words.STATES.strip().splitlines():
        code, _, names = line.partition(": ")
        for name in [names] if names in long_names else names.split():
            codes[name] = code
    return codes


_CODES = _state_codes()
