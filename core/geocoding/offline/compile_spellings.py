"""An index of misspellings: each name, and each name less one letter, by a hash of 32 bits.

Two words are one insertion, deletion, substitution or exchange of neighbours apart only if, with
at most one letter left out of each, they are equal (Garbe 2012, "SymSpell").
"""

from array import array
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

import marisa_trie
import numpy as np

from core.geocoding.offline import layout
from core.geocoding.offline.gazetteer import less_one_letter
from core.geocoding.offline.names import normal_name

_POPULOUS = 100_000
_SHORTEST = 4
_LAST_LATIN = "\u024f"


def write_spellings(
    made: Path, towns: Sequence[Mapping[str, Any]], names: marisa_trie.Trie
) -> None:
    """Write SPELLINGS into `made`: a row of hashes in order, and a row of the names' numbers."""
    hashes, numbers = array("I"), array("I")
    for key in sorted(_spelled(towns)):
        if (number := names.get(key)) is not None:
            for less in less_one_letter(key):
                hashes.append(crc32(less.encode()))
                numbers.append(number)
    both = np.array([hashes, numbers], dtype="<u4").reshape(2, -1)
    ordered = both[:, np.lexsort((both[1], both[0]))]
    (made / layout.SPELLINGS).write_bytes(np.ascontiguousarray(ordered).tobytes())


def _spelled(towns: Sequence[Mapping[str, Any]]) -> set[str]:
    keys: set[str] = set()
    for town in towns:
        also = town["alternatenames"] if town["population"] >= _POPULOUS else ()
        keys.update(normal_name(name) for name in (town["name"], *also))
    return {key for key in keys if len(key) >= _SHORTEST - 1 and max(key) <= _LAST_LATIN}
