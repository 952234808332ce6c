"""`rowmill doctor`: what this machine has, and whether every part of Rowmill works on it."""

import platform
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import psutil

from core.engine.executors import is_alive, make_executor
from core.engine.machine import cores
from core.engine.settings import Settings
from core.errors import RowmillError
from core.operations.phones import ValidatePhones
from core.results import write_result
from core.runs import Run
from core.sample import SAMPLE_NAME, write_sample
from core.store import open_store
from core.tables.reading import Reading, read_table
from core.texts import say

LIBRARIES = (
    "streamlit",
    "pandas",
    "pyarrow",
    "fastexcel",
    "xlsxwriter",
    "phonenumbers",
    "rapidfuzz",
    "sqlalchemy",
    "psutil",
    "loky",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the examination: what was looked at, what was found, whether it is well."""

    subject: str
    words: str
    well: bool = True


def examine() -> Iterator[Finding]:
    """Look at the machine, then do a small real job through every part."""
    memory = psutil.virtual_memory()
    yield Finding(
        say("doctor.rowmill"), f"{version('rowmill')}, Python {platform.python_version()}"
    )
    yield Finding(say("doctor.libraries"), ", ".join(f"{n} {version(n)}" for n in LIBRARIES))
    yield Finding(
        say("doctor.machine"),
        say(
            "doctor.machine_found", count=cores(), memory=memory.total / 2**30, used=memory.percent
        ),
        well=memory.percent < 85,
    )
    yield _store()
    for kind in ("threads", "processes"):
        yield _executor(kind)
    yield from _small_job()


def _store() -> Finding:
    try:
        store = open_store()
        past, decisions = store.register.count(), len(store.decisions.standing())
    except RowmillError as error:
        return Finding(say("doctor.store"), str(error), well=False)
    words = say("doctor.store_found", count=past, decisions=decisions, path=store.path)
    return Finding(say("doctor.store"), words)


def _executor(kind: str) -> Finding:
    began = time.perf_counter()
    pool = make_executor(Settings(workers=2, executor=kind))  # type: ignore[arg-type]
    well = is_alive(pool)
    pool.shutdown(wait=True)
    words = say("doctor.started" if well else "doctor.not_started", s=time.perf_counter() - began)
    return Finding(say(f"doctor.{kind}"), words, well)


def _small_job() -> Iterator[Finding]:
    with tempfile.TemporaryDirectory(prefix="rowmill-") as name:
        folder = Path(name)
        path = folder / SAMPLE_NAME
        write_sample(path)
        readings: list[Reading] = []
        yield _timed("reading", lambda: readings.append(read_table(path)), 1)
        if not readings:
            return
        run = Run(readings[0].table, [ValidatePhones()], Settings())
        run.start()
        yield _timed("phones", run.wait, run.rows)
        result = run.result()
        if result is not None:
            yield _timed("writing", lambda: write_result(result, folder / "out.xlsx"), run.rows)


def _timed(what: str, work: Callable[[], object], rows: int) -> Finding:
    began = time.perf_counter()
    try:
        work()
    except RowmillError as error:
        return Finding(say(f"doctor.{what}"), str(error), well=False)
    seconds = time.perf_counter() - began
    return Finding(say(f"doctor.{what}"), say(f"doctor.{what}_took", rows=rows, s=seconds))
