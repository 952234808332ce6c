"""Every name of every country: worked out once, and kept beside the gazetteer.

To work them out loads the texts of phonenumbers in all languages, which takes half a second.
"""

import json
import os
import re
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Final, NamedTuple
from zlib import crc32

from core.geocoding.offline import layout
from core.geocoding.offline.country_words import COUNTRY_WORDS, LANGUAGES, NOT_COUNTRIES
from core.geocoding.offline.names import normal_name
from core.phones.country_names import EVERYDAY_NAMES, ISO_ALPHA_3

CODES: Final = frozenset(ISO_ALPHA_3.values())
_SHORTEST_NAME = 4
_LONGEST_WORD = 6


class Countries(NamedTuple):
    """ISO codes by every normal name, less "the" before it; English names by ISO code."""

    codes: dict[str, str]
    english: dict[str, str]


@cache
def countries() -> Countries:
    """The names, read where they are kept, else worked out and kept where that is possible."""
    path = _path()
    try:
        return Countries(*json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        made = _made()
    if path.parent.is_dir():
        _keep(path, made)
    return made


def _path() -> Path:
    """A file whose name changes with what it is made of."""
    tables = repr((COUNTRY_WORDS, EVERYDAY_NAMES, LANGUAGES, sorted(NOT_COUNTRIES)))
    made_of = f"{crc32(tables.encode()):08x}-{version('phonenumbers')}"
    folder = layout.content_folder(layout.gazetteer_folder(layout.usual_home()))
    return folder / f"countries-{made_of}.json"


def _keep(path: Path, made: Countries) -> None:
    unfinished = path.with_suffix(f".{os.getpid()}")
    try:
        unfinished.write_text(json.dumps(made), encoding="utf-8")
        unfinished.replace(path)
    except OSError:  # a folder that may only be read
        unfinished.unlink(missing_ok=True)


def _made() -> Countries:
    """Of two countries with one name, the more usual has it."""
    from core.phones.region_names import region_names  # loads phonenumbers

    names: dict[str, str] = {}
    for code, words in COUNTRY_WORDS.items():
        _add(names, code, words.split("|"))
    for name, code in EVERYDAY_NAMES.items():
        _add(names, code, [name])
    for language in LANGUAGES:
        for code, name in region_names(language).items():
            if code in CODES:
                _add(names, code, [name, re.sub(r"\(.*?\)", "", name)])
    return Countries(names, region_names("en"))


def _add(names: dict[str, str], code: str, spellings: list[str]) -> None:
    for spelling in spellings:
        key = normal_name(spelling).removeprefix("the ")
        if key in NOT_COUNTRIES:
            continue
        if " " in key and len(joined := key.replace(" ", "")) > _LONGEST_WORD:
            names.setdefault(joined, code)
        if len(key) >= _SHORTEST_NAME or (len(key) > 1 and not key.isascii()):
            names.setdefault(key, code)
