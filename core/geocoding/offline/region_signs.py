"""Regions by their names: of one country, and which countries have one of a given name."""

from collections.abc import Mapping
from functools import cache

from core.geocoding.offline.regions import Region, regions_of
from core.phones.country_names import ISO_ALPHA_3

# Elsewhere codes of two or three letters are not written without the country.
_WITH_CODES = ("US", "CA", "AU", "BR", "IT")
_SHORTEST_NAME = 4
_FIRST = ("US", "CA", "AU", "IN", "BR", "MX")


class Names:
    """The regions of a country, or of all, by normal name.

    `last_words` are the words that names end with: words that end otherwise need no look-up.
    """

    def __init__(self, country: str) -> None:
        self.regions = {
            name: one for one in reversed(regions_of(country)) for name in sorted(one.names)
        }
        self.last_words = frozenset(name.rsplit(" ", 1)[-1] for name in self.regions)

    def named(self, norms: tuple[str, ...]) -> Region | None:
        """The region that normal words name, None if none."""
        if norms[-1].rsplit(" ", 1)[-1] not in self.last_words:
            return None
        return self.regions.get(" ".join(norms))


@cache
def names_of_regions(country: str) -> Names:
    """The names of a country's regions, by its ISO code."""
    return Names(country)


def countries_of_region(norms: tuple[str, ...]) -> tuple[str, ...]:
    """The countries with a region of this normal name or code."""
    found, last_words = _by_name()
    if norms[-1].rsplit(" ", 1)[-1] not in last_words:
        return ()
    return found.get(" ".join(norms), ())


@cache
def _by_name() -> tuple[Mapping[str, tuple[str, ...]], frozenset[str]]:
    found: dict[str, tuple[str, ...]] = {}
    for country in dict.fromkeys((*_FIRST, *sorted(ISO_ALPHA_3.values()))):
        for name in names_of_regions(country).regions:
            is_name = len(name) >= _SHORTEST_NAME or not name.isascii()
            if is_name or (country in _WITH_CODES and len(name) > 1):
                found[name] = (*found.get(name, ()), country)
    return found, frozenset(name.rsplit(" ", 1)[-1] for name in found)
