"""Figures on the terminal and, with `--record`, as a dated section of RESULTS.md."""

import argparse
import os
import platform
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import loky

RESULTS = Path(__file__).with_name("RESULTS.md")


def arguments(about: str | None) -> argparse.ArgumentParser:
    """The parser every benchmark starts from."""
    parser = argparse.ArgumentParser(
        description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--record", action="store_true", help="append to benchmarks/RESULTS.md")
    return parser


def tell(
    title: str,
    rows: Sequence[Sequence[str]],
    *,
    verdict: str,
    notes: Sequence[str] = (),
    record: bool = False,
) -> None:
    """Print a table whose first row is its head, then the verdict; append it when recording."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    print(f"\n{title}\n")
    for row in rows:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
    print("\n" + "\n".join([*notes, verdict]))
    if record:
        with RESULTS.open("a", encoding="utf-8") as results:
            results.write(_section(title, rows, [*notes, verdict]))


def _section(title: str, rows: Sequence[Sequence[str]], lines: Sequence[str]) -> str:
    head, *body = rows
    table = [head, ["---"] * len(head), *body]
    return "\n".join(
        [
            f"\n## {date.today():%Y-%m-%d} {title}\n",
            f"{_machine()}\n",
            *(f"| {' | '.join(row)} |" for row in table),
            "",
            *(f"{line}  " for line in lines),
            "",
        ]
    )


def _machine() -> str:
    system = f"{platform.system()} {platform.machine()}"
    load = os.getloadavg()[0]
    return (
        f"Python {platform.python_version()}, {system}, {loky.cpu_count()} cores, "
        f"load {load:.1f} at the end."
    )
