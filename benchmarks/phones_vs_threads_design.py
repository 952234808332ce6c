"""
Phones: Rowmill's operation against the plain design of threads over a plain library.

The plain design is what a dashboard does first: 8 threads, chunks of 50, all chunks submitted at
once, and for each row phonenumbers' parse, possible, valid, type, region, three formats, extension,
place, carrier and time zone. Rowmill runs `ValidatePhones` as the command line does: no gate, same
workers, same chunks. Both give the same cells; Rowmill's reads messy cells besides.

Each measurement is a process of its own, because the pattern cache is process-wide. "warm" is the
second pass over the same rows with the memo emptied (patterns compiled, metadata loaded, for both),
"cold" the first pass of the process, modules imported. Rounds alternate the order.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from benchmarks.data import mixed_phones
from benchmarks.figures import arguments, tell

ROWS, WORKERS, CHUNK = 20_000, 8, 50
TARGET = 20.0
KINDS = ("plain", "rowmill", "gated")
Cells = Sequence[tuple[str, str]]


def plain_design(cells: Cells, *, descriptions: bool) -> Callable[[], object]:
    """8 threads over the library as it comes."""
    import phonenumbers as pn
    from phonenumbers import carrier, geocoder, timezone

    def row(text: str, region: str) -> tuple[object, ...]:
        try:
            number = pn.parse(text, region)
        except pn.NumberParseException as error:
            return ("invalid", error.error_type)
        return (
            pn.is_possible_number(number),
            pn.is_valid_number(number),
            pn.number_type(number),
            pn.region_code_for_number(number),
            *(pn.format_number(number, style) for style in (0, 1, 2)),
            number.extension,
            geocoder.description_for_number(number, "en") if descriptions else "",
            carrier.name_for_number(number, "en") if descriptions else "",
            timezone.time_zones_for_number(number) if descriptions else "",
        )

    def chunk(start: int) -> list[tuple[object, ...]]:
        return [row(*cell) for cell in cells[start : start + CHUNK]]

    def once() -> object:
        results: dict[int, list[tuple[object, ...]]] = {}
        with ThreadPoolExecutor(WORKERS) as pool:
            chunks = {pool.submit(chunk, start): start for start in range(0, len(cells), CHUNK)}
            for future in as_completed(chunks):
                results[chunks[future]] = future.result()
        return [result for start in sorted(results) for result in results[start]]

    return once


def rowmill(cells: Cells, *, descriptions: bool, gated: bool) -> Callable[[], object]:
    """The operation through a run; the memo is emptied first."""
    import pandas as pd

    # What the operation imports when it first needs it is imported before the clock starts.
    from phonenumbers import carrier, geocoder, timezone  # noqa: F401

    import core.operations.phones as operation
    from core.engine.settings import Settings
    from core.pacing import Gate, favour_the_page, favour_throughput
    from core.phones import clear_memo
    from core.runs import Run
    from core.tables.roles import Role
    from core.tables.table import Table

    frame = pd.DataFrame(cells, columns=["Phone", "Country"], dtype="str")
    frame.index = pd.RangeIndex(2, len(frame) + 2, name="row_id")
    table = Table("rows.csv", frame, {Role.PHONE: ("Phone",), Role.COUNTRY: ("Country",)})
    validate = operation.ValidatePhones(descriptions=descriptions)

    (favour_the_page if gated else favour_throughput)()

    def once() -> object:
        clear_memo()
        operation.clear_memo()
        settings = Settings(workers=WORKERS, chunk_size=CHUNK)
        run = Run(table, [validate], settings, gates={"python": Gate()} if gated else None)
        run.start()
        run.wait()
        result = run.result()
        assert result is not None
        assert len(result.table) == len(cells)
        return result

    return once


def measure(kind: str, *, descriptions: bool) -> dict[str, float]:
    """Seconds of a cold and of a warm pass, in this process."""
    cells = mixed_phones(ROWS)
    if kind == "plain":
        once = plain_design(cells, descriptions=descriptions)
    else:
        once = rowmill(cells, descriptions=descriptions, gated=kind == "gated")
    spans = []
    for _ in range(2):
        began = time.perf_counter()
        once()
        spans.append(time.perf_counter() - began)
    return {"cold": spans[0], "warm": spans[1]}


def _in_a_process(kind: str, descriptions: bool) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.phones_vs_threads_design", "--measure", kind]
    command += [] if descriptions else ["--no-descriptions"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(answer.stdout)
    return figures


def _table(rounds: int, *, descriptions: bool) -> tuple[list[list[str]], float]:
    spans: dict[str, list[dict[str, float]]] = {kind: [] for kind in KINDS}
    for number in range(rounds):
        for kind in KINDS if number % 2 else reversed(KINDS):
            spans[kind].append(_in_a_process(kind, descriptions))
    rows, ratio = [], 0.0
    what = "all columns" if descriptions else "no descriptions"
    for state in ("warm", "cold"):
        base = statistics.median(span[state] for span in spans["plain"])
        for kind in KINDS:
            seconds = [span[state] for span in spans[kind]]
            middle = statistics.median(seconds)
            if (kind, state) == ("rowmill", "warm"):
                ratio = base / middle
            spread = f"{min(seconds):.3f}-{max(seconds):.3f}"
            figures = (f"{middle:.3f}", spread, f"{ROWS / middle:,.0f}", f"{base / middle:.1f}")
            rows.append([what, state, kind, *figures])
    return rows, ratio


def main() -> None:
    """Measure, tell, and record when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--measure", choices=KINDS, help="one process's measurement, as JSON")
    parser.add_argument("--no-descriptions", action="store_true")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measure(asked.measure, descriptions=not asked.no_descriptions)))
        return
    head = ["columns", "state", "design", "median s", "range s", "rows/s", "x plain"]
    full, ratio = _table(asked.rounds, descriptions=True)
    bare, _ = _table(asked.rounds, descriptions=False)
    tell(
        f"Phones, {ROWS:,} rows of all regions, 30 % distinct, 8 threads, chunk 50",
        [head, *full, *bare],
        verdict=f"{ratio:.1f}x the plain design, warm, all columns (to reach: {TARGET:g}x).",
        notes=[f"{asked.rounds} rounds, each measurement a process of its own, order alternated."],
        record=asked.record,
    )


if __name__ == "__main__":
    main()
