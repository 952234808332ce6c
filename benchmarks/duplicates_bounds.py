"""
Duplicates in the worst files there are: time, memory and pairs must stay in proportion to the rows.

Each file is made from generated contacts by giving all rows the same name, phone, town, mailbox or
street, or by repeating one row. Each is measured in a process of its own; memory is beyond the
loaded sheet, normalising included.

    python -m benchmarks.duplicates_bounds --rows 100000
    python -m benchmarks.duplicates_bounds --rows 1000000 --files identical
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.contacts import COLUMNS, contacts
from benchmarks.figures import arguments, tell
from benchmarks.peak_memory import PeakMemory

MOST_PAIRS_PER_ROW = 130.0
HEAD = ("file", "rows", "pairs compared", "per row", "groups", "largest", "normalise s", "match s")
SEED = 31


def _all(**cells: str) -> Callable[[pd.DataFrame], pd.DataFrame]:
    return lambda rows: rows.assign(**cells)


def _identical(rows: pd.DataFrame) -> pd.DataFrame:
    return rows.assign(**{name: rows[name].iloc[0] for name in COLUMNS})


def _in_one_town(rows: pd.DataFrame) -> pd.DataFrame:
    lines = rows["street"] + ", Springfield, IL 62704"
    return rows.assign(address=lines)


def _families(rows: pd.DataFrame) -> pd.DataFrame:
    """Households of fifty: one surname, phone and address, fifty given names."""
    first = np.arange(len(rows)) // 50 * 50
    surnames = rows["name"].str.split(" ").str[-1]
    shared = rows.iloc[first].reset_index(drop=True)
    given = rows["name"].str.split(" ").str[0]
    names = given + " " + surnames.iloc[first].reset_index(drop=True)
    return rows.assign(name=names, phone=shared["phone"], address=shared["address"])


FILES: Mapping[str, Callable[[pd.DataFrame], pd.DataFrame]] = {
    "as generated": lambda rows: rows,
    "identical": _identical,
    "one name": _all(name="John Smith"),
    "one phone": _all(phone="(201) 555-0142"),
    "one mailbox": _all(email="john.smith@example.org"),
    "one address": _all(address="12 Main Street, Springfield, IL 62704"),
    "one town": _in_one_town,
    "one name and phone": _all(name="John Smith", phone="(201) 555-0142"),
    "one name and address": _all(name="John Smith", address="12 Main St, Springfield, IL 62704"),
    "households of 50": _families,
    "blank": _all(name="", phone="", address="", email=""),
}


def measure(file: str, rows: int) -> dict[str, Any]:
    """The figures of one file."""
    import pyarrow as pa

    from core.matching import match, normalise

    sheet = FILES[file](contacts(rows, SEED, columns=(*COLUMNS, "street")))
    cells = {name: pa.array(sheet[name], pa.large_string()) for name in COLUMNS}
    del sheet
    with PeakMemory() as memory:
        began = time.perf_counter()
        records = normalise(cells, region="US")
        normalised = time.perf_counter()
        matches = match(records)
        ended = time.perf_counter()
    sizes = np.bincount(matches.groups[matches.groups >= 0])
    return {
        "pairs": len(matches.candidates),
        "groups": len(sizes),
        "largest": int(sizes.max(initial=0)),
        "normalise": normalised - began,
        "match": ended - normalised,
        "phases": dict(matches.phases_s),
        "peak": memory.grown_gb,
    }


def _in_a_process(file: str, rows: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.duplicates_bounds", "--measure", file]
    answer = subprocess.run([*command, "--rows", str(rows)], capture_output=True, text=True)
    if answer.returncode:
        return {"failed": (answer.stderr.splitlines() or ["killed"])[-1]}
    figures: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return figures


def _line(file: str, rows: int, found: Mapping[str, Any]) -> list[str]:
    if "failed" in found:
        return [file, f"{rows:,}", found["failed"], *[""] * 7]
    longest = max(found["phases"], key=found["phases"].__getitem__)
    return [
        *(file, f"{rows:,}", f"{found['pairs']:,}", f"{found['pairs'] / rows:.1f}"),
        *(f"{found['groups']:,}", f"{found['largest']:,}", f"{found['normalise']:.2f}"),
        *(f"{found['match']:.2f}", longest, f"{found['peak']:.2f}"),
    ]


def main() -> None:
    """Measure, tell, and record when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--files", default=",".join(FILES))
    parser.add_argument("--measure", help="one file's figures, as JSON")
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measure(asked.measure, asked.rows)))
        return
    figures = {file: _in_a_process(file, asked.rows) for file in asked.files.split(",")}
    worst = max(found.get("pairs", 0) / asked.rows for found in figures.values())
    failed = [file for file, found in figures.items() if "failed" in found]
    table = [_line(file, asked.rows, found) for file, found in figures.items()]
    tell(
        f"Duplicates in the worst files, {asked.rows:,} rows",
        [(*HEAD, "longest phase", "peak GB"), *table],
        verdict=f"At most {worst:.1f} pairs per row (bound: {MOST_PAIRS_PER_ROW:g}); "
        f"{len(failed)} of {len(figures)} files failed.",
        notes=[f"Contacts of seed {SEED}; each file in a process of its own."],
        record=asked.record,
    )


if __name__ == "__main__":
    main()
