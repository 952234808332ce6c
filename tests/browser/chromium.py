"""Finds a Chromium that starts, or installs one: `python -m tests.browser.chromium --install`."""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

ENVIRONMENT = "ROWMILL_CHROMIUM"
MISSING = (
    "no Chromium was found and none could be installed: install chromium, or set "
    f"{ENVIRONMENT} to a program that is one"
)
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_APPLICATIONS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
_DOWNLOADS = "https://cdn.playwright.dev"
_PROBE_S = 10
_DOWNLOAD_S = 120
_PACKAGES_S = 300


def find() -> Path | None:
    """The first Chromium that tells its version: the one asked for, installed, or Playwright's."""
    return next((path for path in _candidates() if _starts(path)), None)


def install() -> Path | None:
    """A Chromium, installed where there is none: Playwright's download, else Debian's package."""
    found = find()
    for attempt in (_download, _package):
        if found is None and ENVIRONMENT not in os.environ:
            attempt()
            found = find()
    return found


def _candidates() -> Iterator[Path]:
    asked = os.environ.get(ENVIRONMENT)
    if asked:
        yield Path(asked)
        return
    yield from (Path(path) for name in _PROGRAMS if (path := shutil.which(name)))
    yield from (path for path in _APPLICATIONS if path.exists())
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    if own.exists():
        yield own


def _starts(program: Path) -> bool:
    """Some systems have a `chromium-browser` that only tells how to install one."""
    try:
        answer = subprocess.run(
            [program, "--version"], capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and "Chrom" in answer.stdout


def _download() -> None:
    if _reachable(os.environ.get("PLAYWRIGHT_DOWNLOAD_HOST", _DOWNLOADS)):
        _tell("Downloading a Chromium for the browser tests ...")
        _quietly([sys.executable, "-m", "playwright", "install", "chromium"], _DOWNLOAD_S)


def _reachable(address: str) -> bool:
    try:
        urllib.request.urlopen(address, timeout=_PROBE_S).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def _package() -> None:
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    _tell("Installing Debian's chromium for the browser tests ...")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    _quietly(["apt-get", "update", "-q"], _PACKAGES_S)
    words = "apt-get install -y -q --no-install-recommends chromium fonts-noto-color-emoji"
    _quietly(words.split(), _PACKAGES_S)


def _quietly(command: Sequence[str], limit_s: float) -> None:
    """Run a command that may fail; all it started ends with the time limit."""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            process.wait(limit_s)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def _tell(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> None:
    """Say which Chromium the browser tests take; missing is said loudly, but is no failure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--install", action="store_true", help="install one where there is none")
    found = install() if parser.parse_args().install else find()
    _tell(f"Browser tests: {found}" if found else f"BROWSER TESTS WILL NOT RUN: {MISSING}.")


if __name__ == "__main__":
    main()
