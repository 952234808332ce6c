"""For all tests: a home of their own, hypothesis without a clock, a banner for what did not run."""

import os
import tempfile
from pathlib import Path

import hypothesis
import pytest

_home = pytest.StashKey["tempfile.TemporaryDirectory[str]"]()


def pytest_configure(config: pytest.Config) -> None:
    """Set before anything of core is imported: no test touches the user's own data folder."""
    config.stash[_home] = tempfile.TemporaryDirectory(prefix="rowmill-tests-")
    os.environ["ROWMILL_HOME"] = config.stash[_home].name
    hypothesis.settings.register_profile("rowmill", deadline=None)
    hypothesis.settings.load_profile("rowmill")


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
