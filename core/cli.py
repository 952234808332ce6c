"""`rowmill`: the same work as the dashboard, from a command line."""

import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from core.commands.decisions import decide_command, decisions_app
from core.commands.history import for_this_run, history_app
from core.commands.quote import quote_command
from core.commands.reading import (
    Delimiter,
    Encoding,
    HeaderRow,
    Input,
    Mapped,
    SheetName,
    read_input,
)
from core.commands.settings import settings_command
from core.commands.writing import (
    check_output,
    check_report,
    tell,
    write_output,
    write_report,
)
from core.doctor import examine
from core.engine.report import State
from core.engine.settings import CHUNK_SIZE_RANGE, WORKERS_RANGE, Settings
from core.errors import RequestError, SettingsError
from core.operations import AnyOperation, all_operations
from core.operations.duplicates import FindDuplicates
from core.operations.operation import Resources
from core.pacing import favour_the_page, favour_throughput
from core.progress import console, follow
from core.request import parse_operations
from core.run_report import as_json
from core.runs import Run
from core.store import open_store
from core.tables.reading import Reading, ReadOptions
from core.texts import say

EXIT_UNUSABLE, EXIT_STOPPED = 2, 3
INTERRUPTED = 130  # what typer makes of Ctrl+C

app = typer.Typer(add_completion=False, help=say("cli.about"), rich_markup_mode=None)
app.add_typer(history_app, name="history")
app.add_typer(decisions_app, name="decisions")
app.command(name="decide", help=say("cli.decisions.decide"))(decide_command)
app.command(name="quote", help=say("cli.quote.about"))(quote_command)
app.command(name="settings", help=say("cli.settings.about"))(settings_command)


def main(words: Sequence[str] | None = None) -> None:
    """The console script. A request that cannot be used is one sentence and exit status 2."""
    favour_throughput()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    logging.getLogger("core").addHandler(logging.NullHandler())  # sentences only, on this line
    try:
        words = sys.argv[1:] if words is None else words
        status = app(words or ["--help"], standalone_mode=False)
        status = EXIT_STOPPED if status == INTERRUPTED else status
    except (typer.Abort, KeyboardInterrupt):
        sys.stderr.write(f"{say('cli.stopped')}\n")
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
    source: Input,
    slugs: Annotated[
        list[str], typer.Argument(metavar="OPERATION...", help=" ".join(all_operations()))
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help=say("cli.output"))],
    mapped: Mapped = None,
    options: Annotated[
        list[str] | None, typer.Option("--set", metavar="SLUG.OPTION=VALUE", help=say("cli.set"))
    ] = None,
    sheet: SheetName = None,
    header_row: HeaderRow = None,
    encoding: Encoding = None,
    delimiter: Delimiter = None,
    past: Annotated[
        list[Path] | None, typer.Option("--history", metavar="FILE", help=say("cli.history_file"))
    ] = None,
    past_mapped: Annotated[
        list[str] | None,
        typer.Option("--history-map", metavar="ROLE=COLUMN", help=say("cli.history_map")),
    ] = None,
    workers: Annotated[int, typer.Option(help=say("cli.workers", range=WORKERS_RANGE))] = 8,
    chunk_size: Annotated[int, typer.Option(help=say("cli.chunk", range=CHUNK_SIZE_RANGE))] = 50,
    sequential: Annotated[bool, typer.Option("--sequential", help=say("cli.sequential"))] = False,
    executor: Annotated[str, typer.Option(help=say("cli.executor"))] = "threads",
    report: Annotated[Path | None, typer.Option(help=say("cli.report"))] = None,
) -> int:
    """Read, run, follow, write; what was left out or went wrong is said on standard error."""
    settings = Settings(not sequential, workers, chunk_size, executor)  # type: ignore[arg-type]
    operations = parse_operations(slugs, options or [])
    if any(operation.bound == "io" for operation in operations):
        favour_the_page()  # threads that wait for a service want their turn as a page does
    region = _region_of_past(operations, past, past_mapped)
    check_output(source, output)
    if report is not None:
        check_report(report, source, output)
    reading = read_input(source, mapped, ReadOptions(sheet, header_row, encoding, delimiter))
    with for_this_run(past or [], past_mapped, region=region) as histories:
        run = Run(
            reading.table,
            operations,
            settings,
            left_out=reading.left_out,
            resources=_resources(operations, histories),
        )
        _tell_left_out(reading)
        run.start()
        _follow(run)
    result, final = run.result(), run.report()
    if result is None:
        return _refuse(final.reason)
    write_output(result, output)
    if report is not None:
        write_report(as_json(final, left_out=len(reading.left_out)), report)
    if final.state == State.FINISHED:
        return 0
    sys.stderr.write(f"{final.reason or say('cli.cancelled')}\n")
    return EXIT_STOPPED


@app.command(name="doctor", help=say("cli.doctor"))
def doctor_command() -> int:
    """Print the findings; exit status 2 when something Rowmill needs does not work."""
    well = True
    for finding in examine():
        well = well and finding.well
        sign = "✓" if finding.well else "✕"
        tell(f"{sign} {finding.subject}: {finding.words}")
    return 0 if well else EXIT_UNUSABLE


def _region_of_past(
    operations: Sequence[AnyOperation],
    past: Sequence[Path] | None,
    past_mapped: Sequence[str] | None,
) -> str:
    """Where doubtful cells of past requests are from: as the duplicates operation has it.

    Raises SettingsError for past requests that nothing is checked against.
    """
    if past_mapped and not past:
        raise SettingsError(say("cli.history_map_alone"))
    for operation in operations:
        if isinstance(operation, FindDuplicates):
            return operation.region
    if past:
        raise SettingsError(say("cli.history_without_duplicates"))
    return ""


def _resources(operations: Sequence[AnyOperation], histories: tuple[str, ...]) -> Resources:
    """The store only for operations that look into it: others run without a home."""
    if not any(operation.stores for operation in operations):
        return Resources()
    return Resources(home=str(open_store().path.parent), histories=histories)


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


if __name__ == "__main__":
    main()
