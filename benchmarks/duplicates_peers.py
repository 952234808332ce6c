"""
Duplicates among some thousand contacts: Rowmill against what else one might reach for.

`cdist` compares every pair of rows, name and address joined, with rapidfuzz on all cores;
`recordlinkage` compares blocked pairs and lets its ECM classifier decide, or a sum of agreements;
`nested loop` is the plain design: two Python loops and difflib's ratio of name and address, with
equal phones or mailboxes counting as the same person. It is quadratic in interpreted code: above
--loop-rows it runs on so many rows only and its seconds are scaled by the number of pairs, marked
"scaled", with no F1. Of every score the threshold best with the truth in hand is taken; all get
Rowmill's normalised columns, except the nested loop, which reads the cells as written.

    python -m benchmarks.duplicates_peers --rows 10000
"""

import argparse
import time
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

import numpy as np
import pandas as pd

from benchmarks.contacts import COLUMNS, contacts
from benchmarks.figures import arguments, tell
from benchmarks.linkage_truth import Numbers, Quality, best_threshold, group_of, quality

HEAD = ("tool", "F1", "precision", "recall", "threshold", "s", "x rowmill", "remark")
SEED = 41
Found = tuple[str, Quality | None, str, float, str]


def rowmill(rows: pd.DataFrame, person: Numbers) -> tuple[Found, pd.DataFrame]:
    """The defaults, from cells to groups; and the normalised columns for the others."""
    import pyarrow as pa

    from core.matching import match, normalise

    cells = {name: pa.array(rows[name], pa.large_string()) for name in COLUMNS}
    began = time.perf_counter()
    records = normalise(cells, region="US")
    groups = match(records).groups
    span = time.perf_counter() - began
    found = quality(groups, person)
    return ("rowmill", found, "default", span, "normalising included"), records.frame()


def cdist(frame: pd.DataFrame, person: Numbers, scorer_name: str) -> Found:
    """All pairs by one similarity of one joined text; a block of rows at a time."""
    from rapidfuzz import fuzz, process

    texts = frame.fillna("").agg(" ".join, axis=1).tolist()
    scorer = getattr(fuzz, scorer_name)
    began = time.perf_counter()
    found: list[tuple[Numbers, Numbers, Any]] = []
    for start in range(0, len(texts), 500):
        scores = process.cdist(
            texts[start : start + 500], texts, scorer=scorer, score_cutoff=60, workers=-1
        )
        left, right = np.nonzero(scores)
        kept = right > left + start
        weights = scores[left[kept], right[kept]].astype(np.float64)
        found.append((left[kept] + start, right[kept], weights))
    left, right, weights = (np.concatenate(part) for part in zip(*found, strict=True))
    span = time.perf_counter() - began
    where, best = best_threshold(left, right, weights, person, range(60, 100, 2))
    return (f"rapidfuzz cdist {scorer_name}", best, f"best {where}", span, "all pairs")


def record_linkage(frame: pd.DataFrame, person: Numbers) -> list[Found]:
    """recordlinkage's ECM classifier and the best sum of agreements, on the same comparisons."""
    import recordlinkage as rl

    began = time.perf_counter()
    index = rl.Index()
    for columns in ("phone", "mailbox", ["given", "surname"], ["surname", "postcode"]):
        index.block(columns)
    compare = rl.Compare()
    for column in ("given", "surname", "street", "town"):
        compare.string(column, column, method="jarowinkler", threshold=0.88)
    for column in ("phone", "mailbox", "number", "postcode"):
        compare.exact(column, column)
    features = compare.compute(index.index(frame), frame)
    left = features.index.get_level_values(0).to_numpy(np.int64)
    right = features.index.get_level_values(1).to_numpy(np.int64)
    compared = time.perf_counter() - began
    where, best = best_threshold(left, right, features.sum(axis=1).to_numpy(), person, range(1, 9))
    summed = ("recordlinkage, sum", best, f"best {where}", compared, "four blocks")
    began = time.perf_counter()
    links = rl.ECMClassifier().fit_predict(features)
    span = compared + time.perf_counter() - began
    one = links.get_level_values(0).to_numpy(np.int64)
    other = links.get_level_values(1).to_numpy(np.int64)
    found = quality(group_of(one, other, len(person)), person)
    return [("recordlinkage, ECM", found, "default", span, "four blocks"), summed]


def nested_loop(rows: pd.DataFrame, person: Numbers, most: int) -> Found:
    """Every pair in Python, at most of the first `most` rows."""
    asked = len(rows)
    cells = rows.head(most)[list(COLUMNS)].to_numpy().tolist()
    began = time.perf_counter()
    left, right, weights = [], [], []
    for one, (name, phone, address, mailbox) in enumerate(cells):
        for other in range(one + 1, len(cells)):
            name_2, phone_2, address_2, mailbox_2 = cells[other]
            ratio = SequenceMatcher(None, name.lower(), name_2.lower()).ratio()
            ratio += SequenceMatcher(None, address.lower(), address_2.lower()).ratio()
            if (phone and phone == phone_2) or (mailbox and mailbox == mailbox_2):
                ratio += 0.5
            if ratio > 1.0:
                left.append(one)
                right.append(other)
                weights.append(ratio)
    span = time.perf_counter() - began
    if asked > most:
        scale = asked * (asked - 1) / (most * (most - 1))
        return ("nested loop, difflib", None, "", span * scale, f"scaled from {most:,} rows")
    pairs = (np.array(left, np.int64), np.array(right, np.int64), np.array(weights, np.float64))
    where, best = best_threshold(*pairs, person, np.arange(1.0, 2.5, 0.05))
    return ("nested loop, difflib", best, f"best {where:.2f}", span, "all pairs")


def table(asked: argparse.Namespace) -> list[Sequence[str]]:
    """One line per tool."""
    rows = contacts(asked.rows, asked.seed)
    person = rows["person"].to_numpy()
    rowmill(rows.head(500), person[:500])
    ours, frame = rowmill(rows, person)
    found = [ours, *record_linkage(frame, person)]
    found += [cdist(frame, person, scorer) for scorer in ("ratio", "token_sort_ratio")]
    found.append(nested_loop(rows, person, asked.loop_rows))
    return [_line(one, ours[3]) for one in found]


def _line(found: Found, base: float) -> list[str]:
    tool, reached, threshold, span, remark = found
    figures = ["", "", ""]
    if reached:
        figures = [f"{reached.f1:.4f}", f"{reached.precision:.4f}", f"{reached.recall:.4f}"]
    return [tool, *figures, threshold, f"{span:,.2f}", f"{span / base:,.1f}", remark]


def main() -> None:
    """Measure, tell, and record when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--rows", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--loop-rows", type=int, default=1_000)
    asked = parser.parse_args()
    lines = table(asked)
    tell(
        f"Duplicates in {asked.rows:,} generated contacts, other peers",
        [HEAD, *lines],
        verdict=f"Rowmill F1 {lines[0][1]} in {lines[0][5]} s.",
        notes=[f"Seed {asked.seed}, all countries, households, offices and namesakes; one run."],
        record=asked.record,
    )


if __name__ == "__main__":
    main()
