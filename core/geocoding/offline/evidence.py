"""What is known of an address before any country is tried."""

from dataclasses import dataclass
from functools import cached_property

from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.parse import Part, Written
from core.geocoding.offline.shapes import countries_by_shape, state_and_zip
from core.geocoding.offline.stated import Stated


@dataclass(frozen=True)
class Evidence:
    """
    One address: what is written, the country it names, the country taken when it names none.

    `scripts` are the countries whose people write in its script; () for Latin.
    """

    address: Written
    said: Stated
    default: str
    gazetteer: Gazetteer
    scripts: tuple[str, ...]

    @cached_property
    def shapes(self) -> tuple[str, ...]:
        """The countries that its postcode's shape can only belong to."""
        found = countries_by_shape(self.address.line)
        return tuple(dict.fromkeys(("US", *found))) if self.american == "agrees" else found

    @cached_property
    def american(self) -> str:
        """Whether a state of the US before a ZIP code "agrees" with it or "differs"; "" if none."""
        return state_and_zip(self.address.parts)

    def parts(self, country: str) -> tuple[Part, ...]:
        """The parts to read if it is in `country`: words that name another country stay."""
        return self.said.parts if self.said.country in ("", country) else self.address.parts
