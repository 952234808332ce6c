"""Street types written onto the name: `12 colebatchplace` is 12 Colebatch Place."""

import re

import numpy as np
import numpy.typing as npt

from core.matching import address_words as words
from core.matching.address_table import Token

Indexes = npt.NDArray[np.int64]
Letters = npt.NDArray[np.uint8]

_PARTED = re.compile(rf"([a-z]{{3,}})({'|'.join(words.PARTED_ENDINGS)})")
_SHORTEST = 8  # letters


def parted_street(token: Token) -> Token | None:
    """The whole street that a plain word may be, name and type as two words; None for others."""
    found = _PARTED.fullmatch(token.word) if token.kind == "W" else None
    if not found or len(token.word) < _SHORTEST:
        return None
    street = f"{found[1]} {words.PARTED_ENDINGS[found[2]]}"
    return Token("g", street, street)


def part_streets(codes: Indexes, starts: Indexes, kinds: Letters, parted: Indexes) -> Indexes:
    """The codes with `parted` (by code, -1 for none) where such a word is the row's street.

    That is where only units and short house numbers stand before it, and no other word of the row
    tells a street: `13841 Grandrive` is a town with its postcode, `7 Marketplace Road` has a type.
    """
    found = np.flatnonzero(parted[codes] >= 0)
    if not len(found):
        return codes
    row = np.searchsorted(starts, found, side="right") - 1
    types = np.concatenate(([0], np.cumsum(_is_one_of("tgpAicH", kinds)[codes])))
    is_only = types[starts[row]] == types[starts[row + 1]]
    others = np.concatenate(([0], np.cumsum(~_is_one_of("123a,-/#uh", kinds)[codes])))
    is_begun = others[starts[row]] == others[found]
    after = np.minimum(found + 1, len(codes) - 1)
    is_ended = (found + 1 == starts[row + 1]) | ~_is_one_of("w", kinds)[codes[after]]
    chosen = found[is_only & is_begun & is_ended]
    codes = codes.copy()
    codes[chosen] = parted[codes[chosen]]
    return codes


def _is_one_of(listed: str, kinds: Letters) -> npt.NDArray[np.bool_]:
    return np.isin(kinds, np.frombuffer(listed.encode(), np.uint8))
