"""For all tests: a home of their own, hypothesis without a clock, a banner for what did not run."""

import os
import tempfile
from hashlib import blake2b
from pathlib import Path

import hypothesis
import pytest

PROJECT = Path(__file__).parents[1]
GAZETTEER_MAKERS = ("*name*.py", "compile_*.py", "layout.py")

_home = pytest.StashKey["tempfile.TemporaryDirectory[str]"]()


def pytest_configure(config: pytest.Config) -> None:
    """Set before anything of core is imported: no test touches the user's own data folder."""
    config.stash[_home] = tempfile.TemporaryDirectory(prefix="rowmill-tests-")
    os.environ["ROWMILL_HOME"] = config.stash[_home].name
    if config.cache is not None:  # built once for a working copy: by whichever test needs it first
        folder = config.cache.mkdir(f"gazetteer-{_mark_of_its_makers()}")
        os.environ.setdefault("ROWMILL_GAZETTEER", str(folder))
    hypothesis.settings.register_profile("rowmill", deadline=None)
    hypothesis.settings.load_profile("rowmill")


def _mark_of_its_makers() -> str:
    """A mark of the code that builds the gazetteer: another one builds its own."""
    folder = PROJECT / "core" / "geocoding" / "offline"
    files = sorted(file for pattern in GAZETTEER_MAKERS for file in folder.glob(pattern))
    return blake2b(b"".join(file.read_bytes() for file in files), digest_size=8).hexdigest()


def pytest_unconfigure(config: pytest.Config) -> None:
    """The tests' home goes with them."""
    if (home := config.stash.get(_home, None)) is not None:
        home.cleanup()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of this test alone: no other test's decisions or history are in it."""
    folder = tmp_path / "home"
    monkeypatch.setenv("ROWMILL_HOME", str(folder))
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly which browser tests were skipped for want of a browser."""
    skipped = [
        report
        for report in terminalreporter.stats.get("skipped", [])
        if "browser" in report.keywords
    ]
    if skipped:
        reason = skipped[0].longrepr[2] if isinstance(skipped[0].longrepr, tuple) else ""
        terminalreporter.section("THE BROWSER TESTS DID NOT RUN", sep="!", red=True, bold=True)
        terminalreporter.line(f"{len(skipped)} tests. {reason}")
