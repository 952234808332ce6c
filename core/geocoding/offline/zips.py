"""The ZIP codes of the United States: their cities, states and centres."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from core.geocoding.offline import layout
from core.geocoding.offline.gazetteer import Gazetteer, mapped, open_gazetteer


@dataclass(frozen=True, slots=True)
class Zip:
    """
    One ZIP code: the post office's city for it, other cities it accepts, the state, its centre.

    `cities` begins with `city`. `kind` is STANDARD, PO BOX, UNIQUE (one big receiver) or MILITARY.
    Degrees are WGS 84; both are 0 where the centre is not known. `is_active` is False for codes
    that are no longer delivered to.
    """

    zip5: str
    city: str
    cities: tuple[str, ...]
    state: str
    lat: float
    lng: float
    kind: str
    is_active: bool


def zip_of(zip5: str, gazetteer: Gazetteer | None = None) -> Zip | None:
    """The ZIP code of five digits, or None where there is no such.

    From `gazetteer`, else from the usual one. Raises GazetteerMissing.
    """
    return _zip_in(gazetteer or open_gazetteer(), zip5)


def all_zips(gazetteer: Gazetteer | None = None) -> Iterator[Zip]:
    """Every ZIP code, in order. About a third of a second. Raises GazetteerMissing."""
    opened = gazetteer or open_gazetteer()
    borders, texts = _table(opened)
    lines = bytes(texts)
    for place in range(len(borders) - 1):
        if line := lines[borders[place] : borders[place + 1]]:
            yield _read(f"{place:05}", line.decode().split("\t"))


@lru_cache(maxsize=1 << 14)
def _zip_in(gazetteer: Gazetteer, zip5: str) -> Zip | None:
    if len(zip5) != 5 or not (zip5.isascii() and zip5.isdigit()):
        return None
    borders, texts = _table(gazetteer)
    place = int(zip5)
    line = bytes(texts[borders[place] : borders[place + 1]]).decode()
    return _read(zip5, line.split("\t")) if line else None


def _read(zip5: str, parts: list[str]) -> Zip:
    state, lat, lng, kind, in_use, *cities = parts
    place = float(lat or 0), float(lng or 0)
    return Zip(zip5, cities[0], tuple(cities), state, *place, kind, bool(in_use))


@cache
def _table(gazetteer: Gazetteer) -> tuple[memoryview, memoryview]:
    content = layout.content_folder(gazetteer.folder)
    return mapped(content / layout.ZIPS).cast("I"), mapped(content / layout.ZIP_TEXTS)
