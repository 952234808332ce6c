"""`rowmill`: the same work as the dashboard, from a command line."""

import json
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from core.doctor import examine
from core.engine.report import State
from core.engine.settings import CHUNK_SIZE_RANGE, WORKERS_RANGE, Settings
from core.errors import RequestError
from core.operations import all_operations
from core.pacing import favour_throughput
from core.progress import console, follow
from core.request import parse_operations, parse_roles
from core.results import Result, write_result
from core.run_report import as_json
from core.runs import Run
from core.tables.reading import Reading, ReadOptions, read_table
from core.texts import say

EXIT_UNUSABLE, EXIT_STOPPED = 2, 3
OUTPUT_ENDINGS = (".xlsx", ".csv", ".parquet")

app = typer.Typer(add_completion=False, help=say("cli.about"), rich_markup_mode=None)


def main(words: Sequence[str] | None = None) -> None:
    """The console script. A request that cannot be used is one sentence and exit status 2."""
    favour_throughput()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    logging.getLogger("core").addHandler(logging.NullHandler())  # sentences only, on this line
    try:
        words = sys.argv[1:] if words is None else words
        status = app(words or ["--help"], standalone_mode=False)
    except (typer.Abort, KeyboardInterrupt):
        status = EXIT_STOPPED
    except typer.TyperException as error:
        tell = getattr(error, "format_message", error.__str__)
        status = _refuse(say("cli.misused", words=str(tell()).rstrip(".")))
    except RequestError as error:
        status = _refuse(str(error))
    except BrokenPipeError:  # whoever read our output went away
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    sys.exit(status if isinstance(status, int) else 0)


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return EXIT_UNUSABLE


@app.command(name="run", help=say("cli.run"))
def run_command(
    source: Annotated[Path, typer.Argument(metavar="INPUT", help=say("cli.input"))],
    slugs: Annotated[
        list[str], typer.Argument(metavar="OPERATION...", help=" ".join(all_operations()))
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help=say("cli.output"))],
    mapped: Annotated[
        list[str] | None, typer.Option("--map", metavar="ROLE=COLUMN", help=say("cli.map"))
    ] = None,
    options: Annotated[
        list[str] | None, typer.Option("--set", metavar="SLUG.OPTION=VALUE", help=say("cli.set"))
    ] = None,
    sheet: Annotated[str | None, typer.Option(help=say("cli.sheet"))] = None,
    header_row: Annotated[int | None, typer.Option(help=say("cli.header_row"))] = None,
    encoding: Annotated[str | None, typer.Option(help=say("cli.encoding"))] = None,
    delimiter: Annotated[str | None, typer.Option(help=say("cli.delimiter"))] = None,
    workers: Annotated[int, typer.Option(help=say("cli.workers", range=WORKERS_RANGE))] = 8,
    chunk_size: Annotated[int, typer.Option(help=say("cli.chunk", range=CHUNK_SIZE_RANGE))] = 50,
    sequential: Annotated[bool, typer.Option("--sequential", help=say("cli.sequential"))] = False,
    executor: Annotated[str, typer.Option(help=say("cli.executor"))] = "threads",
    report: Annotated[Path | None, typer.Option(help=say("cli.report"))] = None,
) -> int:
    """Read, run, follow, write; what was left out or went wrong is said on standard error."""
    settings = Settings(not sequential, workers, chunk_size, executor)  # type: ignore[arg-type]
    operations = parse_operations(slugs, options or [])
    roles = parse_roles(mapped or [])
    _check_output(source, output)
    if report is not None:
        _check_report(report, source, output)
    reading = read_table(source, ReadOptions(sheet, header_row, encoding, delimiter))
    table = reading.table.with_roles({**reading.table.roles, **roles})
    run = Run(table, operations, settings, left_out=reading.left_out)
    _tell_left_out(reading)
    run.start()
    _follow(run)
    result, final = run.result(), run.report()
    if result is None:
        return _refuse(final.reason)
    _write(result, output)
    if report is not None:
        _write_report(as_json(final, left_out=len(reading.left_out)), report)
    if final.state == State.FINISHED:
        return 0
    sys.stderr.write(f"{final.reason or say('cli.cancelled')}\n")
    return EXIT_STOPPED


@app.command(name="doctor", help=say("cli.doctor"))
def doctor_command() -> int:
    """Print the findings; exit status 2 when something Rowmill needs does not work."""
    well = True
    out = console()
    for finding in examine():
        well = well and finding.well
        sign = "✓" if finding.well else "✕"
        line = f"{sign} {finding.subject}: {finding.words}"
        out.print(line, markup=False, highlight=False, soft_wrap=True)
    return 0 if well else EXIT_UNUSABLE


def _check_output(source: Path, output: Path) -> None:
    """Refuse before the work what could not be written after it."""
    if output.suffix.lower() not in OUTPUT_ENDINGS:
        raise RequestError(say("cli.output_ending", endings=", ".join(OUTPUT_ENDINGS)))
    _check_place(output)
    if _is_same(output, source):
        raise RequestError(say("cli.same_file"))


def _check_report(report: Path, source: Path, output: Path) -> None:
    _check_place(report)
    if _is_same(report, source) or report.resolve() == output.resolve():
        raise RequestError(say("cli.same_report"))


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


def _write_report(facts: dict[str, object], path: Path) -> None:
    try:
        path.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise RequestError(say("cli.no_report", path=path)) from error


def _tell_left_out(reading: Reading) -> None:
    if len(reading.left_out):
        sys.stderr.write(f"{say('cli.left_out', count=len(reading.left_out))}\n")


def _follow(run: Run) -> None:
    """Ctrl+C cancels: chunks under way complete and what is done is written."""
    while True:
        try:
            follow(run, console())
            return
        except KeyboardInterrupt:
            run.cancel()


def _write(result: Result, output: Path) -> None:
    for path in write_result(result, output):
        sys.stdout.write(f"{say('cli.written', path=path)}\n")


if __name__ == "__main__":
    main()
