"""The command line as tests call it: in this process, with a home of its own."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.cli import main


@dataclass(frozen=True)
class Done:
    """What a command left: its exit status and what it printed."""

    returncode: int
    stdout: str
    stderr: str


Rowmill = Callable[..., Done]


@pytest.fixture
def rowmill(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Rowmill:
    """The command, with a home that is not there yet."""
    monkeypatch.setenv("ROWMILL_HOME", str(tmp_path / "home"))

    def run(*words: object) -> Done:
        interval_s = sys.getswitchinterval()
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in words])
        sys.setswitchinterval(interval_s)  # a command is a process of its own, a test is not
        printed = capfd.readouterr()
        return Done(int(str(ended.value.code)), printed.out, printed.err)

    return run
