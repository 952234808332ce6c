"""A sequence of kinds of tokens from which the parts of an address are taken, one by one."""

import re
from typing import Final

# Parts, one letter for each token. BROKEN is a number after a blank, as in `12 1/2`.
UNIT, LEVEL, NUMBER, BROKEN, STREET = "u", "v", "n", "f", "s"
TOWN, STATE, POSTCODE, DROPPED = "t", "S", "p", "."

WORDLIKE = "WNCSZBKMFEDLUHAtwpgicdjelmouvhyxqk"
_WORDLIKE = frozenset(WORDLIKE)


class Tape:
    """What is not yet taken (`rest`: a kind for each token) and the part of each that is.

    A token taken reads as a separator from then on. Kinds: address_table.KINDS.
    """

    def __init__(self, shape: str) -> None:
        self.rest: str = shape
        self.parts: Final = [""] * len(shape)

    def take(self, start: int, stop: int, part: str) -> None:
        """The tokens from `start` to before `stop` are that part."""
        self.parts[start:stop] = [part] * (stop - start)
        self.rest = self.rest[:start] + "," * (stop - start) + self.rest[stop:]

    def take_all(self, pattern: re.Pattern[str], parts: str) -> None:
        """Take every match; group n of the pattern becomes the n-th of the parts."""
        for found in list(pattern.finditer(self.rest)):
            self.take_groups(found, parts)

    def take_groups(self, found: re.Match[str], parts: str) -> None:
        """Take what the groups of one match found."""
        for group, part in enumerate(parts, 1):
            start, stop = found.span(group)
            if start < stop:
                self.take(start, stop, part)

    def end(self, at: int) -> int:
        """Where the segment that `at` is in ends: at a separator."""
        stop = self.rest.find(",", at)
        return stop if stop >= 0 else len(self.rest)


def has_words(shape: str) -> bool:
    """Whether any of the kinds may be a word of a name."""
    return not _WORDLIKE.isdisjoint(shape)
