"""Having the gazetteer built: in a child process of low priority, watched from this one."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import core
from core.geocoding.offline.gazetteer import GazetteerMissing
from core.geocoding.offline.layout import gazetteer_folder, is_built
from core.texts import say

__all__ = ["Building", "build_in_background", "build_now", "gazetteer_folder", "is_built"]

_COMPILER: Final = (sys.executable, "-X", "utf8", "-m", "core.geocoding.offline.build")
_under_way: dict[Path, "Building"] = {}
_lock = threading.Lock()


class Building:
    """
    One build under way; what it says of itself may be read from any thread.

    `fraction` is how much is done, from 0 to 1; `words` what is being done; `error` one sentence
    once it has failed, "" otherwise. Two builds of one folder do each other no harm. `command` is
    run with the folder as its last word; it prints as core.geocoding.offline.build does.
    """

    def __init__(self, folder: Path, command: Sequence[str] = ()) -> None:
        self.folder: Final = folder
        self._command: Final = [*(command or _COMPILER), str(folder)]
        self.fraction = 0.0
        self.words = say("geocoding.gazetteer.starting")
        self.error = ""
        self._over = threading.Event()
        self._child: subprocess.Popen[str] | None = None
        threading.Thread(target=self._run, name="gazetteer", daemon=True).start()

    @property
    def done(self) -> bool:
        """Whether it is over, with the gazetteer ready or with an error."""
        return self._over.is_set()

    def raise_for_error(self) -> None:
        """Raises GazetteerMissing, with the reason, if it has failed."""
        if self.error:
            raise GazetteerMissing(self.error)

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it is over, for `seconds` at most; whether it is."""
        return self._over.wait(seconds)

    def stop(self) -> None:
        """Give up: the child is ended, and nothing of it is kept."""
        if self._child is not None:
            self._child.terminate()

    def _run(self) -> None:
        try:
            self._watch()
        except OSError as error:
            self.error = _failed(self.folder, error.strerror or str(error))
        finally:
            if not self.error and not is_built(self.folder):
                self.error = _failed(self.folder, say("geocoding.gazetteer.ended"))
            self._over.set()

    def _watch(self) -> None:
        with _start(self._command) as child:
            self._child = child
            assert child.stdout is not None
            assert child.stderr is not None
            for line in child.stdout:
                fraction, _, words = line.rstrip("\n").partition("\t")
                self.fraction, self.words = float(fraction), words
            complaint = child.stderr.read().strip().splitlines()
        if child.returncode == 1 and complaint:
            self.error = complaint[-1]


def build_in_background(folder: Path) -> Building:
    """Start building into `folder`, or the build of it that this process has under way already."""
    with _lock:
        building = _under_way.get(folder)
        if building is None or building.done:
            building = _under_way[folder] = Building(folder)
        return building


def build_now(folder: Path, tell: Callable[[float, str], None]) -> None:
    """Build into `folder` unless that is done, telling how far it is about once a second.

    Raises GazetteerMissing, with the reason, where it cannot be built.
    """
    if is_built(folder):
        return
    building = build_in_background(folder)
    while not building.wait(1.0):
        tell(building.fraction, building.words)
    building.raise_for_error()
    tell(1.0, building.words)


def _start(command: Sequence[str]) -> subprocess.Popen[str]:
    sources = str(Path(core.__path__[0]).parent)
    found = [sources, *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(found)},
    )


def _failed(folder: Path, reason: str) -> str:
    return say("geocoding.gazetteer.failed", folder=folder, reason=reason)
