"""The gazetteer: every town of 500 people or more, by any of its names, from files mapped in.

matches = open_gazetteer().find(normal_name("Saint Louis"), "US")
towns = open_gazetteer().towns("münchen")
"""

import mmap
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final
from zlib import crc32

import marisa_trie
import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import OSA

from core.errors import RequestError
from core.geocoding.offline import layout
from core.geocoding.offline.layout import gazetteer_folder, usual_home
from core.geocoding.offline.names import normal_name
from core.geocoding.offline.places import Match, Town
from core.geocoding.offline.regions import region_label
from core.texts import say

__all__ = ["Gazetteer", "GazetteerMissing", "normal_name", "open_gazetteer"]

TOWN_RECORD: Final = np.dtype(
    [
        *(("id", "<i4"), ("population", "<i4"), ("lat", "<f8"), ("lng", "<f8")),
        *(("country", "S2"), ("admin1", "S4"), ("name", "<u4"), ("name_bytes", "<u2")),
    ]
)
"""One town; towns are in order of falling population. `name` is where it begins in TOWN_TEXTS."""

_REMEMBERED = 50_000
_SHORTEST_MISSPELLED = 4


class GazetteerMissing(RequestError):
    """There is no gazetteer in its folder yet, or it was built by another version."""


class Gazetteer:
    """
    Look-ups in one built gazetteer; its files are mapped, not read, so opening costs nothing.

    Every name is looked up by its normal form; names may be given as written or already normal.
    Safe to share among threads. Raises GazetteerMissing where `folder` holds no finished build.
    """

    def __init__(self, folder: Path) -> None:
        content = layout.content_folder(folder)
        if not layout.is_built(folder):
            raise GazetteerMissing(say("geocoding.gazetteer.missing"))
        self.folder: Final = folder
        self._names = marisa_trie.Trie().mmap(str(content / layout.NAMES))
        self._borders = mapped(content / layout.BORDERS).cast("I")
        self._postings = mapped(content / layout.POSTINGS).cast("I")
        self._records = np.frombuffer(mapped(content / layout.TOWNS), dtype=TOWN_RECORD)
        self._texts = mapped(content / layout.TOWN_TEXTS)
        self._countries = mapped(content / layout.COUNTRIES)
        self._numbers: dict[str, int] = layout.manifest(folder)["countries"]
        spellings = np.frombuffer(mapped(content / layout.SPELLINGS), dtype="<u4")
        self._deleted, self._misspelled = spellings.reshape(2, -1)
        self._matches: dict[int, Match] = {}

    def find(self, name: str, country: str = "") -> list[Match]:
        """The towns called `name`, most populous first; in `country` (ISO code) alone if given.

        `is_official` tells whether the town goes by that name at home: GeoNames' first name for it,
        a usual spelling of that (St for Saint, oe for ö, the part before a bracket), any name in
        the country's own script, or, of the best-known towns, the one that is used there (Wien).
        """
        postings = self._of(normal_name(name))
        if country:
            number, countries = self._numbers.get(country, -1), self._countries
            postings = [one for one in postings if countries[one >> 1] == number]
        return [self._match(one) for one in postings]

    def towns(self, name: str, country: str = "") -> list[Town]:
        """The towns of `find`, without saying under which kind of name."""
        return [match.town for match in self.find(name, country)]

    def is_name(self, name: str, country: str = "") -> bool:
        """Whether any town (of `country`) is called so; cheaper than `find`."""
        if not country:
            return normal_name(name) in self._names
        return self._has(self._of(normal_name(name)), country)

    def prefixes(self, text: str, country: str = "") -> list[str]:
        """The known names that `text` begins with, in normal form, the longest first.

        For scripts written without spaces. Names of one sign are left out.
        """
        found: list[str] = self._names.prefixes(normal_name(text))
        return [
            name
            for name in reversed(found)
            if len(name) > 1 and (not country or self._has(self._of(name), country))
        ]

    def near(self, name: str, country: str) -> list[str]:
        """Names of towns in `country` one edit or one exchange of neighbours away from `name`.

        In normal form, without `name` itself; those of the most populous towns first. Official
        names are known, and the other Latin names of towns of 100,000 people or more. Names under
        4 letters have none. About 30 us.
        """
        key = normal_name(name)
        if len(key) < _SHORTEST_MISSPELLED:
            return []
        found = []
        for number in self._alike(key):
            other: str = self._names.restore_key(number)
            if other != key and OSA.distance(key, other, score_cutoff=1) <= 1:
                first = self._first_in(self._postings_of(number), country)
                if first is not None:
                    found.append((first, other))
        return [other for _, other in sorted(found)]

    def town(self, posting: int) -> Town:
        """The town at a place in the order of population, from 0."""
        return self._match(posting << 1).town

    def __len__(self) -> int:
        """How many towns there are."""
        return len(self._records)

    def _of(self, key: str) -> list[int]:
        """The postings of a name: a town's place by population, twice, plus 1 if official."""
        number = self._names.get(key)
        return [] if number is None else self._postings_of(number)

    def _postings_of(self, number: int) -> list[int]:
        borders = self._borders
        return self._postings[borders[number] : borders[number + 1]].tolist()

    def _has(self, postings: Sequence[int], country: str) -> bool:
        return self._first_in(postings, country) is not None

    def _first_in(self, postings: Sequence[int], country: str) -> int | None:
        number, countries = self._numbers.get(country, -1), self._countries
        return next((one for one in postings if countries[one >> 1] == number), None)

    def _alike(self, key: str) -> set[int]:
        """Numbers of the names that share `key`, or `key` less one letter, so reduced too."""
        wanted = np.array([crc32(one.encode()) for one in less_one_letter(key)], dtype="<u4")
        first: npt.NDArray[np.int64] = np.searchsorted(self._deleted, wanted, "left")
        last: npt.NDArray[np.int64] = np.searchsorted(self._deleted, wanted, "right")
        return {
            number
            for low, high in zip(first.tolist(), last.tolist(), strict=True)
            if high > low
            for number in self._misspelled[low:high].tolist()
        }

    def _match(self, posting: int) -> Match:
        match = self._matches.get(posting)
        if match is None:
            if len(self._matches) >= _REMEMBERED:
                self._matches = {}
            match = self._matches[posting] = self._read(posting)
        return match

    def _read(self, posting: int) -> Match:
        number, population, lat, lng, country, admin1, begin, length = self._records[
            posting >> 1
        ].item()
        country, admin1 = country.decode(), admin1.decode()
        name = bytes(self._texts[begin : begin + length]).decode()
        region = region_label(country, admin1)
        town = Town(number, name, country, region, admin1, population, lat, lng)
        return Match(town, bool(posting & 1))


def less_one_letter(key: str) -> set[str]:
    """`key` itself, and `key` with each of its letters left out in turn."""
    return {key, *(key[:place] + key[place + 1 :] for place in range(len(key)))}


def open_gazetteer(home: Path | None = None) -> Gazetteer:
    """The process's one gazetteer: `layout.gazetteer_folder` of `home`, else of the usual home.

    Raises GazetteerMissing where it is not built yet.
    """
    named = os.environ.get("ROWMILL_GAZETTEER")
    return _opened(named if named else gazetteer_folder(home or usual_home()))


@cache
def _opened(folder: Path | str) -> Gazetteer:
    return Gazetteer(Path(folder))


def mapped(path: Path) -> memoryview:
    """The bytes of a file, read from the disk as they are used."""
    if path.stat().st_size == 0:  # which mmap refuses
        return memoryview(b"")
    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
