"""A reading of an address with its verdict, and why its country was read at all."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from core.geocoding.offline.reading import Reading


class How(StrEnum):
    """Why a country was read: it is stated, a sign in the address, the default, or a guess.

    ELSEWHERE is a guess where no country tried before has a town of any such name.
    """

    STATED = "stated"
    CODE = "code"
    SHAPE = "shape"
    REGION = "region"
    SCRIPT = "script"
    DEFAULT = "default"
    ELSEWHERE = "elsewhere"
    INFERRED = "inferred"


_SUPPORT = {
    How.STATED: 3,
    How.SHAPE: 3,
    How.REGION: 2,
    How.SCRIPT: 2,
    How.CODE: 2,
    How.DEFAULT: 1,
}


class Spelled(NamedTuple):
    """A name put right: as it was written, and whether no other is as likely to be meant."""

    wrong: str
    is_clear: bool


@dataclass(slots=True)
class Judged:
    """A reading, why its country was taken, and whether nothing speaks against it.

    `is_named` tells whether the address names the country, in whatever way, `is_default` whether
    it is the one taken where none is named.
    """

    reading: Reading
    how: How
    is_accepted: bool
    is_named: bool = False
    is_default: bool = False
    spelled: Spelled | None = None

    def merit(self) -> tuple[bool, int, int]:
        """The order among readings none of which is sure."""
        reading = self.reading
        people = reading.town.population if reading.town else 0
        agrees = reading.postcode_agrees + reading.region_agrees
        support = _SUPPORT.get(self.how, 0) - len(reading.doubts) + agrees
        return self.is_accepted, support, people
