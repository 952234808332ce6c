"""Running the reader in a child process whose memory, time and file sizes are limited."""

import json
import logging
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import psutil

from core.errors import TableError
from core.texts import say

READER = "core.tables.parsing.child"
CPU_S = 150
WALL_S = 200.0
FILE_BYTES = 6 * 1024**3

_LOG = logging.getLogger(__name__)
_PROJECT = str(Path(__file__).resolve().parents[2])
# Limits come before anything else is imported; names are looked up where the parent found them.
_BOOTSTRAP = '''
import json, sys
job = json.loads(sys.stdin.buffer.read())
try:
    import resource
    for name, limit in job["limits"].items():
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        limit = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (limit, limit))
except ImportError:
    pass
sys.path[:] = job["path"]
class NoPandas:
    """Pyarrow would load pandas where it finds it, for nothing."""
    def find_spec(self, name, path=None, target=None):
        if name == "pandas":
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, NoPandas())
import importlib, os
status = importlib.import_module(job["entry"]).main(job)
os._exit(status)  # the answer is written: freeing millions of cells one by one would be for nothing
'''
# Memory is asked for in large steps and never given back: the child lives for one file.
_ALLOCATION = {
    "MALLOC_ARENA_MAX": "2",
    "MALLOC_TOP_PAD_": str(256 * 1024**2),
    "MALLOC_TRIM_THRESHOLD_": str(4 * 1024**3),
}
_KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "ROWMILL_LANGUAGE", "TMPDIR", "TZ")


def run(
    job: Mapping[str, Any],
    *,
    entry: str = READER,
    wall_s: float = WALL_S,
    cpu_s: int = CPU_S,
    memory: int | None = None,
) -> Any:
    """What the child found, from its `findings.json` in the job's folder.

    `entry` is the module whose `main(job)` is called in the child. Raises TableError, with a
    sentence, where the child refuses the file, dies, or takes too long.
    """
    whole = {
        **job,
        "path": [_PROJECT, *(entry for entry in sys.path if os.path.isabs(entry))],
        "entry": entry,
        "limits": _limits(memory or memory_limit(), cpu_s),
    }
    try:
        child = subprocess.run(
            [sys.executable, "-I", "-S", "-X", "utf8", "-c", _BOOTSTRAP],
            input=json.dumps(whole).encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            timeout=wall_s,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise TableError(say("tables.refused.too_slow")) from error
    except OSError as error:
        raise TableError(say("tables.refused.no_reader")) from error
    return _answer(Path(job["folder"]) / "findings.json", child.returncode)


def memory_limit() -> int:
    """Bytes of address space for the child: a third of the machine's memory, from 3 to 8 GB."""
    third = psutil.virtual_memory().total // 3
    return min(8 * 1024**3, max(3 * 1024**3, third))


def private_folder() -> tempfile.TemporaryDirectory[str]:
    """A folder only this user can see, gone with all its files when it is closed."""
    return tempfile.TemporaryDirectory(prefix="rowmill-read-", ignore_cleanup_errors=True)


def _limits(memory: int, cpu_s: int) -> dict[str, int]:
    return {
        "RLIMIT_AS": memory,
        "RLIMIT_CPU": cpu_s,
        "RLIMIT_FSIZE": FILE_BYTES,
        "RLIMIT_CORE": 0,
    }


def _environment() -> dict[str, str]:
    """Only what a Python needs: no key of any service reaches the child."""
    kept = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    return {**kept, **_ALLOCATION, "LC_ALL": "C.UTF-8"}


def _answer(path: Path, status: int) -> Any:
    if path.exists():
        answer = json.loads(path.read_bytes())
        if "refused" in answer:
            if "reason" in answer:
                _LOG.warning("reading failed: %s", answer["reason"])
            raise TableError(say(f"tables.refused.{answer['refused']}", **answer["values"]))
        if status == 0:
            return answer
    too_slow = {-signal.SIGXCPU, -signal.SIGKILL} if hasattr(signal, "SIGXCPU") else set()
    raise TableError(say(f"tables.refused.{'too_slow' if status in too_slow else 'too_wide'}"))
