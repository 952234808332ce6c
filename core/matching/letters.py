"""Which letters texts are made of, as bit sets: cheap to compare by the million."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from core.matching.characters import bytes_of
from core.matching.columns import Codes

BLOCK = 200_000
_HEAD = 4
# a to z and 0 to 9 have a bit each; everything else shares one.
_KIND = np.full(256, 1 << 36, np.uint64)
for _place, _sign in enumerate(b"abcdefghijklmnopqrstuvwxyz0123456789"):
    _KIND[_sign] = 1 << _place


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """Per text its length in bytes, the set of its letters, and its first four bytes."""

    length: npt.NDArray[np.int16]
    kinds: npt.NDArray[np.uint64]
    head: npt.NDArray[np.uint32]

    def of(self, codes: Codes) -> "Letters":
        """Those of some texts."""
        return Letters(self.length[codes], self.kinds[codes], self.head[codes])

    def shared_prefix(self, other: "Letters") -> npt.NDArray[np.float32]:
        """How many of the first four bytes are equal, from the first on."""
        differs = self.head ^ other.head
        shared = np.zeros(len(differs), np.float32)
        equal = np.ones(len(differs), np.bool_)
        for place in range(_HEAD):
            equal &= (differs >> np.uint32(8 * place)) & np.uint32(255) == 0
            shared += equal
        return shared


def letters_of(values: pa.Array) -> Letters:
    """The letters of each text; texts must be ASCII and not empty."""
    parts = [_letters(values.slice(at, BLOCK)) for at in range(0, len(values), BLOCK)]
    nothing = Letters(np.empty(0, np.int16), np.empty(0, np.uint64), np.empty(0, np.uint32))
    columns = zip(*((p.length, p.kinds, p.head) for p in [nothing, *parts]), strict=True)
    length, kinds, head = (np.concatenate(column) for column in columns)
    return Letters(length, kinds, head)


def _letters(values: pa.Array) -> Letters:
    signs, edges = bytes_of(values)
    starts, length = edges[:-1], np.diff(edges)
    kinds = np.bitwise_or.reduceat(_KIND[signs], starts)
    head = np.zeros(len(values), np.uint32)
    for place in range(_HEAD):
        long = length > place
        head[long] |= signs[starts[long] + place].astype(np.uint32) << np.uint32(8 * place)
    return Letters(np.minimum(length, 1 << 14).astype(np.int16), kinds, head)
