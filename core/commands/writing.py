"""Where a run's result and its figures go: refused before the work what could not be written."""

import json
import os
import sys
from pathlib import Path

from core.errors import RequestError
from core.progress import console
from core.results import Result, write_result
from core.texts import say

OUTPUT_ENDINGS = (".xlsx", ".csv", ".parquet")


def tell(line: str) -> None:
    """One plain line on standard output, whatever signs the terminal knows."""
    console().print(line, markup=False, highlight=False, soft_wrap=True)


def check_output(source: Path, output: Path) -> None:
    """Raises RequestError for an output that is no file format, or the input, or not writable."""
    if output.suffix.lower() not in OUTPUT_ENDINGS:
        raise RequestError(say("cli.output_ending", endings=", ".join(OUTPUT_ENDINGS)))
    _check_place(output)
    if _is_same(output, source):
        raise RequestError(say("cli.same_file"))


def check_report(report: Path, source: Path, output: Path) -> None:
    """Raises RequestError for a report that would overwrite another file, or not be written."""
    _check_place(report)
    if _is_same(report, source) or report.resolve() == output.resolve():
        raise RequestError(say("cli.same_report"))


def write_output(result: Result, output: Path) -> None:
    """Write the result and say which files it became."""
    for path in write_result(result, output):
        sys.stdout.write(f"{say('cli.written', path=path)}\n")


def write_report(facts: dict[str, object], path: Path) -> None:
    """Write the figures as JSON. Raises RequestError where that cannot be done."""
    try:
        path.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise RequestError(say("cli.no_report", path=path)) from error


def _check_place(path: Path) -> None:
    """Whether a file can be written there."""
    if not path.parent.is_dir():
        raise RequestError(say("cli.no_folder", folder=path.parent))
    try:
        is_folder = path.is_dir()
    except OSError as error:  # a name longer than the disk allows
        raise RequestError(say("cli.unusable_name", path=path.name[:40])) from error
    if is_folder or not os.access(path.parent, os.W_OK):
        raise RequestError(say("cli.not_writable", path=path))


def _is_same(path: Path, other: Path) -> bool:
    return path.exists() and other.exists() and path.samefile(other)
