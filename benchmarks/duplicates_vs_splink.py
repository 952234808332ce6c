"""
Duplicates in generated contacts: Rowmill against Splink 5, in one process, rounds interleaved.

Both get the columns that Rowmill's normaliser makes, and two threads. Rowmill runs with its
defaults; of Splink three models are tried, and of each the threshold that is best with the truth
in hand, which flatters it. Splink's seconds are from the normalised table to clusters (training
included), Rowmill's likewise; "with normalising" adds Rowmill's own normaliser. F1 is pairwise
after transitive closure, against all true pairs. Peak memory is of a process of its own
for each tool, beyond what the loaded sheet takes.

    python -m benchmarks.duplicates_vs_splink --rows 100000 --seed 21
    python -m benchmarks.duplicates_vs_splink --rows 100000 --seed 22 --easy
    python -m benchmarks.duplicates_vs_splink --rows 1000000 --seed 23 --rounds 1 --models combined
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import Any

import pandas as pd

from benchmarks import splink_models
from benchmarks.contacts import COLUMNS, COUNTRIES, contacts
from benchmarks.figures import arguments, tell
from benchmarks.linkage_truth import (
    Numbers,
    Quality,
    best_threshold,
    blocking_recall,
    content_recall,
    quality,
)
from benchmarks.peak_memory import PeakMemory

ROWMILL = "rowmill"
HEAD = (
    *("tool", "F1", "precision", "recall", "threshold", "pairs found by blocking"),
    *("median s", "rows/s", "x rowmill", "peak GB"),
)


def sheet(asked: argparse.Namespace) -> pd.DataFrame:
    """The rows everybody gets, with the truth."""
    return contacts(
        asked.rows,
        asked.seed,
        countries=asked.countries.split(","),
        confounders=not asked.easy,
        columns=COLUMNS,
    )


def normalised(rows: pd.DataFrame) -> Any:
    """Rowmill's records of the sheet."""
    import pyarrow as pa

    from core.matching import normalise

    cells = {name: pa.array(rows[name], pa.large_string()) for name in COLUMNS}
    return normalise(cells, region="US")


def rowmill_recall(matches: Any, person: Numbers) -> float:
    """Share of true pairs among the candidates; rows that say the same are candidates at once."""
    candidates = matches.candidates
    apart = candidates.one != candidates.other
    return content_recall(
        candidates.new.of_row, candidates.one[apart], candidates.other[apart], person
    )


def measure_memory(asked: argparse.Namespace) -> None:
    """One tool's peak, as JSON, for the process that asked."""
    records = normalised(sheet(asked))
    if asked.measure == ROWMILL:
        from core.matching import match

        with PeakMemory() as memory:
            match(records)
    else:
        frame = records.frame()
        with PeakMemory() as memory:
            splink_models.link(frame, asked.measure, threads=asked.threads)
    print(json.dumps(memory.grown_gb))


def peak_gb(tool: str, asked: argparse.Namespace) -> float:
    """The same, from a process of its own."""
    command = [sys.executable, "-m", "benchmarks.duplicates_vs_splink", "--measure", tool]
    command += ["--rows", str(asked.rows), "--seed", str(asked.seed)]
    command += ["--countries", asked.countries, "--threads", str(asked.threads)]
    command += ["--easy"] if asked.easy else []
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(json.loads(answer.stdout.splitlines()[-1]))


def compare(asked: argparse.Namespace) -> tuple[list[Sequence[str]], str]:
    """Rows of the table, and the verdict."""
    from core.matching import match

    rows = sheet(asked)
    person = rows["person"].to_numpy()
    models = [model for model in asked.models.split(",") if model]
    frame = normalised(rows).frame()
    spans: dict[str, list[float]] = {tool: [] for tool in (ROWMILL, "normalising", *models)}
    reached: dict[str, tuple[str, Quality, float]] = {}
    for number in range(asked.rounds):
        for tool in [ROWMILL, *models] if number % 2 == 0 else [*models[::-1], ROWMILL]:
            if tool == ROWMILL:
                began = time.perf_counter()
                records = normalised(rows)
                spans["normalising"].append(time.perf_counter() - began)
                began = time.perf_counter()
                matches = match(records)
                spans[ROWMILL].append(time.perf_counter() - began)
                if number == 0:
                    found = quality(matches.groups, person)
                    reached[ROWMILL] = ("default", found, rowmill_recall(matches, person))
                del matches, records
            else:
                linked = splink_models.link(frame, tool, threads=asked.threads)
                spans[tool].append(linked.total_s)
                if number == 0:
                    scored = linked.fetch()
                    recall = blocking_recall(scored.left, scored.right, person)
                    where, best = best_threshold(scored.left, scored.right, scored.weights, person)
                    reached[tool] = (f"best {where:g}", best, recall)
                    del scored
                linked.close()
    base = statistics.median(spans[ROWMILL])
    peaks = {tool: peak_gb(tool, asked) for tool in reached} if asked.memory else {}
    table: list[Sequence[str]] = [
        _line(name, reached[tool], statistics.median(spans[tool]), base, len(rows), peaks.get(tool))
        for name, tool in [(ROWMILL, ROWMILL), *((f"splink {model}", model) for model in models)]
    ]
    whole = [one + two for one, two in zip(spans[ROWMILL], spans["normalising"], strict=True)]
    again = _line("with normalising", None, statistics.median(whole), base, len(rows), None)
    table.insert(1, again)
    return table, _verdict(reached, spans, whole, models)


def _line(
    name: str,
    reached: tuple[str, Quality, float] | None,
    seconds: float,
    base: float,
    rows: int,
    peak: float | None,
) -> list[str]:
    threshold, found, recall = reached or ("", None, 0.0)
    figures = ["", "", ""]
    if found:
        figures = [f"{found.f1:.4f}", f"{found.precision:.4f}", f"{found.recall:.4f}"]
    return [
        *(name, *figures, threshold, f"{recall:.4f}" if found else "", f"{seconds:.2f}"),
        *(f"{rows / seconds:,.0f}", f"{seconds / base:.1f}", "" if peak is None else f"{peak:.2f}"),
    ]


def _verdict(
    reached: dict[str, tuple[str, Quality, float]],
    spans: dict[str, list[float]],
    whole: list[float],
    models: list[str],
) -> str:
    ours = reached[ROWMILL][1].f1
    if not models:
        return f"F1 {ours:.4f}"
    best = max(models, key=lambda model: reached[model][1].f1)
    quickest = min(models, key=lambda model: statistics.median(spans[model]))

    def times(model: str, own: list[float]) -> float:
        return statistics.median(p / o for p, o in zip(spans[model], own, strict=True))

    return (
        f"F1 {ours:.4f}, {ours - reached[best][1].f1:+.4f} against Splink's best ({best}); "
        f"{times(best, spans[ROWMILL]):.1f}x as fast as that and "
        f"{times(quickest, spans[ROWMILL]):.1f}x as its quickest ({quickest}); "
        f"with normalising {times(best, whole):.1f}x and "
        f"{times(quickest, whole):.1f}x."
    )


def main() -> None:
    """Measure, tell, and record when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=21)
    parser.add_argument("--easy", action="store_true", help="no households, offices, namesakes")
    parser.add_argument("--countries", default=",".join(COUNTRIES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--models", default=",".join(splink_models.MODELS), help="of Splink")
    parser.add_argument("--no-memory", dest="memory", action="store_false")
    parser.add_argument("--measure", help="one tool's peak memory, as JSON")
    asked = parser.parse_args()
    if asked.measure:
        measure_memory(asked)
        return
    table, verdict = compare(asked)
    kind = "without confounders" if asked.easy else "with households, offices and namesakes"
    tell(
        f"Duplicates in {asked.rows:,} generated contacts of {asked.countries}, {kind}",
        [HEAD, *table],
        verdict=verdict,
        notes=[
            f"{splink_models.versions()}; {asked.threads} threads, {asked.rounds} rounds in one "
            f"process, order alternated; seed {asked.seed}."
        ],
        record=asked.record,
    )


if __name__ == "__main__":
    main()
