"""How many digits two numbers are apart, by bits: sixteen digits fit into one 64-bit word."""

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from core.matching.columns import Codes, Hashes, Mask

WIDTH = 16
_LOWEST = np.uint64(0x1111111111111111)
_FIFTEEN = np.uint64(15)


class Digits:
    """Numbers of up to sixteen digits, four bits each, the last digit lowest."""

    def __init__(self, values: pa.Array) -> None:
        texts = values.to_numpy(zero_copy_only=False)
        fixed = np.array([text[-WIDTH:].rjust(WIDTH, "0") for text in texts], f"S{WIDTH}")
        signs = np.frombuffer(fixed.tobytes(), np.uint8).reshape(-1, WIDTH)
        self._packed = np.zeros(len(texts), np.uint64)
        for place in range(WIDTH):
            self._packed <<= np.uint64(4)
            self._packed |= (signs[:, place] & 15).astype(np.uint64)
        self._length = np.array([min(len(text), WIDTH) for text in texts], np.int8)

    def apart(self, one: Codes, other: Codes) -> npt.NDArray[np.int8]:
        """Digits to change, at most 15; neighbours that changed places count as one.

        Of numbers of different length: 1 if one digit is missing somewhere or the shorter, of
        seven digits at least, ends the longer; else 15.
        """
        first, second = self._packed[one], self._packed[other]
        short = np.minimum(self._length[one], self._length[other])
        longer = np.maximum(self._length[one], self._length[other])
        differs = first ^ second
        changed = _nonzero(differs)
        count = np.bitwise_count(changed).astype(np.int8)
        count = np.where(_swapped(first, second, changed), np.int8(1), count)
        uneven = np.flatnonzero(short != longer)
        count[uneven] = 15
        a, b = first[uneven], second[uneven]
        tail = np.bitwise_count((differs[uneven] & -differs[uneven]) - np.uint64(1)) // 4
        tail[differs[uneven] == 0] = WIDTH
        ends = (tail >= short[uneven]) & (short[uneven] >= 7)
        shift = (longer[uneven] - short[uneven]).astype(np.uint64) * np.uint64(4)
        shorter = np.where(self._length[one][uneven] == short[uneven], a, b)
        aligned = (shorter << shift) ^ np.where(shorter == a, b, a)
        head = longer[uneven] - (np.bitwise_count(_smeared(aligned)) + 3) // 4
        one_missing = (longer[uneven] - short[uneven] == 1) & (head + tail >= short[uneven])
        count[uneven[ends | one_missing]] = 1
        return count


def _nonzero(words: Hashes) -> Hashes:
    """The lowest bit of each digit that is not 0."""
    some = words | (words >> np.uint64(1)) | (words >> np.uint64(2)) | (words >> np.uint64(3))
    lowest: Hashes = some & _LOWEST
    return lowest


def _swapped(first: Hashes, second: Hashes, changed: Hashes) -> Mask:
    """Whether just two neighbouring digits differ, and each is the other's."""
    two = (np.bitwise_count(changed) == 2) & ((changed & (changed >> np.uint64(4))) != 0)
    low = np.bitwise_count((changed & -changed) - np.uint64(1)).astype(np.uint64)
    high = np.minimum(low + np.uint64(4), np.uint64(60))
    low = np.minimum(low, np.uint64(60))
    swapped: Mask = two & (
        ((first >> low) & _FIFTEEN == (second >> high) & _FIFTEEN)
        & ((first >> high) & _FIFTEEN == (second >> low) & _FIFTEEN)
    )
    return swapped


def _smeared(words: Hashes) -> Hashes:
    """Every bit below the highest one set."""
    for shift in (1, 2, 4, 8, 16, 32):
        words = words | (words >> np.uint64(shift))
    return words
