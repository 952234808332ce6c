"""New rows against a large history: seconds to look up, compare and weigh, and to add to it.

    python -m benchmarks.duplicates_history [--past 1000000] [--new 1000] [--rounds 5] [--record]

The history is made of generated contacts; a third of the new rows are further requests of persons
in it. The index is written to bytes and read back, as the store keeps it.
"""

import time
from statistics import median

import numpy as np
import numpy.typing as npt
import pandas as pd

from benchmarks.contacts import contacts
from benchmarks.figures import arguments, tell
from core.matching.candidates import find_candidates
from core.matching.compare import Comparer
from core.matching.conclude import conclude
from core.matching.normalise import normalise
from core.matching.records import Records
from core.matching.segment import Segment, make_segment

SEED = 77


def main() -> None:
    """Build the history, probe it, and print the medians."""
    parser = arguments(__doc__)
    parser.add_argument("--past", type=int, default=1_000_000)
    parser.add_argument("--new", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    frame = contacts(asked.past + asked.new, SEED).sample(frac=1.0, random_state=SEED)
    past, new = frame.iloc[: asked.past], frame.iloc[asked.past :]
    rows = _measured(past, new, asked.rounds)
    tell(
        f"Duplicates: {asked.new:,} new rows against {asked.past:,} past ones",
        [("what", "measured"), *rows],
        verdict=f"Look up, compare, weigh, cluster: {rows[0][1]} (to reach: 0.2 s).",
        record=asked.record,
    )


def _measured(past: pd.DataFrame, new: pd.DataFrame, rounds: int) -> list[tuple[str, str]]:
    began = time.perf_counter()
    records = _records(past)
    normalised_s = time.perf_counter() - began
    began = time.perf_counter()
    content = make_segment(records, np.arange(len(past))).to_bytes()
    indexed_s = time.perf_counter() - began
    began = time.perf_counter()
    segment = Segment.from_bytes(content)
    read_s = time.perf_counter() - began
    rows = _records(new)
    spent = [_probe(rows, segment) for _ in range(rounds)]
    found, links = spent[0][2], spent[0][3]
    recall, precision = _quality(past, new, links)
    return [
        ("look up, compare, weigh and cluster, median", f"{median(s[0] for s in spent):.3f} s"),
        ("of which look up", f"{median(s[1] for s in spent):.3f} s"),
        ("normalise the new rows", f"{_normalising(new, rounds):.3f} s"),
        ("candidate pairs", f"{found:,}"),
        ("new rows known from the history: found, right", f"{recall:.3f}, {precision:.3f}"),
        ("normalise the history, once", f"{normalised_s:.1f} s"),
        ("index it, once", f"{indexed_s:.1f} s, {len(content) / 1e6:.0f} MB"),
        ("open the index", f"{read_s:.3f} s"),
    ]


def _records(frame: pd.DataFrame) -> Records:
    columns = ("name", "phone", "address", "email")
    return normalise({name: frame[name].tolist() for name in columns})


def _normalising(frame: pd.DataFrame, rounds: int) -> float:
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        _records(frame)
        spent.append(time.perf_counter() - began)
    return median(spent)


def _probe(
    rows: Records, segment: Segment
) -> tuple[float, float, int, list[tuple[int, tuple[int, ...]]]]:
    """Seconds in all and for looking up, candidate pairs, and the past rows of each new one."""
    began = time.perf_counter()
    candidates = find_candidates(rows, [segment])
    looked_up_s = time.perf_counter() - began
    comparer = Comparer(candidates.records)
    matches = conclude(candidates, comparer, comparer.levels(candidates.one, candidates.other))
    whole_s = time.perf_counter() - began
    of_cluster: dict[int, list[int]] = {}
    for place, ids in enumerate(candidates.past):
        cluster = int(matches.cluster_of[candidates.fixed + place])
        of_cluster.setdefault(cluster, []).extend(ids)
    clusters: npt.NDArray[np.int64] = matches.cluster_of[candidates.new.of_row]
    links = [(row, tuple(of_cluster.get(int(cluster), ()))) for row, cluster in enumerate(clusters)]
    return whole_s, looked_up_s, len(candidates), links


def _quality(
    past: pd.DataFrame, new: pd.DataFrame, links: list[tuple[int, tuple[int, ...]]]
) -> tuple[float, float]:
    """The share of known persons that were found, and of links that are right."""
    persons, ours = past["person"].to_numpy(), new["person"].to_numpy()
    known = set(persons.tolist())
    found = [any(persons[i] == ours[row] for i in ids) for row, ids in links if ours[row] in known]
    right = [persons[i] == ours[row] for row, ids in links for i in ids]
    return sum(found) / max(1, len(found)), sum(right) / max(1, len(right))


if __name__ == "__main__":
    main()
