"""All names of all towns, as a trie of normal forms and the list of towns under each."""

import re
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np

from core.geocoding.offline import layout
from core.geocoding.offline.further_names import further_names
from core.geocoding.offline.names import normal_name
from core.geocoding.offline.native_names import MORE_NAMES, NATIVE_NAMES, NATIVE_SCRIPTS

# GeoNames lists codes of airports and of states among the names.
_CODE = re.compile(r"[A-Za-z]{1,3}")
# Other scripts spelled out letter by letter ("brlyn"), which nobody writes. They begin with a small
# letter; in Chinese places they are pinyin, which people do write.
_SPELLED_OUT = re.compile(r"[a-z][ -~]*")
_PINYIN = ("CN", "TW", "HK", "MO", "SG")
_WELL_KNOWN = 100_000
_EVERY = 20_000


def write_names(
    made: Path, towns: Sequence[Mapping[str, Any]], tell: Callable[[float], None]
) -> marisa_trie.Trie:
    """Write NAMES, BORDERS and POSTINGS into `made`; the trie of names.

    The towns called by name number n are the postings from border n to border n + 1: a town's
    place in `towns`, twice, plus 1 if the name is its official one; in order.
    """
    postings: dict[str, list[int]] = {}
    for place, town in enumerate(towns):
        if place % _EVERY == 0:
            tell(place / len(towns))
        for key, is_official in _keys(town).items():
            postings.setdefault(key, []).append(place << 1 | is_official)
    trie = marisa_trie.Trie(postings.keys())
    _write_postings(made, [postings[trie.restore_key(number)] for number in range(len(trie))])
    (made / layout.NAMES).write_bytes(trie.tobytes())
    return trie


def _write_postings(made: Path, lists: Sequence[Sequence[int]]) -> None:
    borders = np.concatenate([[0], np.cumsum([len(one) for one in lists])])
    flat = array("I", (posting for one in lists for posting in one))
    (made / layout.BORDERS).write_bytes(borders.astype("<u4").tobytes())
    (made / layout.POSTINGS).write_bytes(np.asarray(flat, dtype="<u4").tobytes())


def _keys(town: Mapping[str, Any]) -> dict[str, bool]:
    """The keys of a town, and whether each is the official name or a spelling of it."""
    country, population = town["countrycode"], town["population"]
    keys = dict.fromkeys(_spellings(town["name"], country, population), True)
    if population >= _WELL_KNOWN:
        more = MORE_NAMES.get(country, {}).get(town["name"], "").split("|")
        keys.update(dict.fromkeys(map(normal_name, more), True))
    for name in town["alternatenames"]:
        if _is_usable(name, country):
            native = _is_native(name, country, population)
            for key in _spellings(name, country, population):
                keys[key] = native or keys.get(key, False)
    keys.pop("", None)
    return keys


def _is_native(name: str, country: str, population: int) -> bool:
    """Whether a further name is the one used in the country itself."""
    script = NATIVE_SCRIPTS.get(country)
    if script is not None and script.fullmatch(name):
        return True
    return population >= _WELL_KNOWN and normal_name(name) in _native_names(country)


@cache
def _native_names(country: str) -> frozenset[str]:
    return frozenset(normal_name(name) for name in NATIVE_NAMES.get(country, "").split("|"))


def _spellings(name: str, country: str, population: int) -> Iterator[str]:
    yield normal_name(name)
    yield from further_names(name, country, population)


def _is_usable(name: str, country: str) -> bool:
    if _CODE.fullmatch(name) or len(name) < 2:
        return False
    return country in _PINYIN or _SPELLED_OUT.fullmatch(name) is None
