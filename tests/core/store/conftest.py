"""For the tests of the store: a real file in a folder of its own, invented requests, processes."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest

from core.store import REQUEST_COLUMNS, Store, open_store

MakeRequests = Callable[..., pa.Table]
RunScript = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return open_store(tmp_path)


@pytest.fixture
def make_requests() -> MakeRequests:
    """A table of `rows` requests, all told apart by `mark`."""

    def make(rows: int, mark: str = "Alice") -> pa.Table:
        cells = {name: [""] * rows for name in REQUEST_COLUMNS}
        cells["row_id"] = [str(row + 2) for row in range(rows)]
        cells["name"] = [f"{mark} {row}" for row in range(rows)]
        return pa.table({name: pa.array(cells[name], pa.large_string()) for name in cells})

    return make


@pytest.fixture
def run_script() -> RunScript:
    """Start a second Python with a script and arguments; its output is text."""

    def run(script: str, *arguments: object) -> "subprocess.Popen[str]":
        command = [sys.executable, "-c", script, *map(str, arguments)]
        root = Path(__file__).parents[3]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=root, stdin=pipe, stdout=pipe, stderr=pipe, text=True)

    return run
