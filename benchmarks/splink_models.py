"""Splink 5 as a peer: three models over the same normalised columns, blocked on the same ideas.

`separate` compares every column by itself, as Splink's tutorials do; `combined` makes one
comparison of the address; `levels` has the grades of core.matching, written in SQL. All are trained
without labels: u by random sampling, m by expectation maximisation over up to three blocks.
"""

import logging
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

COLUMNS = (
    *("given", "surname", "phone", "mailbox", "letters", "number", "street", "unit"),
    *("town", "state", "postcode", "birth_date", "identifier"),
)
LEAST_WEIGHT = 0.0
TRAINING_PAIRS = 1e6
Has = Callable[[str], bool]
_JARO = "jaro_winkler_similarity"


@dataclass(frozen=True, slots=True, eq=False)
class Scored:
    """Pairs of row positions with their match weight (log2 odds), those over LEAST_WEIGHT."""

    left: npt.NDArray[np.int64]
    right: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Linked:
    """A finished run: seconds of each phase, and the pairs, fetched only when asked for."""

    phases_s: Mapping[str, float]
    fetch: Callable[[], Scored]
    close: Callable[[], None]

    @property
    def total_s(self) -> float:
        """Seconds from the normalised table to clusters."""
        return sum(self.phases_s.values())


def link(frame: pd.DataFrame, model: str, *, threads: int = 2, cluster_at: float = 8.0) -> Linked:
    """Train, predict and cluster the rows of a frame of normalised columns (None: not given).

    The frame is handed over as an Arrow table, which DuckDB reads without a copy.
    """
    import duckdb
    import pyarrow as pa
    from splink import DuckDBAPI, Linker, SettingsCreator

    warnings.filterwarnings("ignore")
    kept = [name for name in COLUMNS if name in frame and bool(frame[name].notna().any())]
    table = pa.table(
        {
            "unique_id": pa.array(np.arange(len(frame), dtype=np.int64)),
            **{name: pa.array(frame[name], pa.string(), from_pandas=True) for name in kept},
        }
    )
    has: Has = kept.__contains__
    clock = [time.perf_counter()]
    connection = duckdb.connect()
    connection.execute(f"set threads={threads}")
    database = DuckDBAPI(connection=connection)
    settings = SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="unique_id",
        comparisons=MODELS[model](has),
        blocking_rules_to_generate_predictions=_blocks(_PREDICTION, has),
        retain_intermediate_calculation_columns=False,
        retain_matching_columns=False,
    )
    linker = Linker([database.register(table)], settings)
    logging.getLogger("splink").setLevel(logging.CRITICAL)  # after Linker, which sets its own
    training = linker.training
    training.estimate_probability_two_random_records_match(_blocks(_CERTAIN, has), recall=0.7)
    training.estimate_u_using_random_sampling(max_pairs=TRAINING_PAIRS, seed=1)
    training_blocks = _TRAINING_WITH_IDENTIFIERS if has("identifier") else _TRAINING
    for block in _blocks(training_blocks, has):
        training.estimate_parameters_using_expectation_maximisation(block)
    clock.append(time.perf_counter())
    pairs = linker.inference.predict(threshold_match_weight=LEAST_WEIGHT)
    clock.append(time.perf_counter())
    linker.clustering.cluster_pairwise_predictions_at_threshold(
        pairs, threshold_match_weight=cluster_at
    )
    clock.append(time.perf_counter())
    spent = dict(zip(("train", "predict", "cluster"), np.diff(clock).tolist(), strict=True))

    def fetch() -> Scored:
        columns = "unique_id_l, unique_id_r, match_weight"
        found = connection.sql(f"select {columns} from {pairs.physical_name}").fetchnumpy()
        left, right, weights = (np.asarray(found[name]) for name in columns.split(", "))
        return Scored(left.astype(np.int64), right.astype(np.int64), weights.astype(np.float64))

    return Linked(spent, fetch, connection.close)


def versions() -> str:
    """What was measured."""
    import duckdb
    import splink

    return f"Splink {splink.__version__}, DuckDB {duckdb.__version__}"


_PREDICTION: Sequence[Sequence[str]] = (
    ("phone",),
    ("mailbox",),
    ("letters",),
    ("identifier",),
    ("surname", "postcode"),
    ("given", "postcode"),
    ("given", "surname"),
    ("number", "substr(street,1,6)"),
    ("street", "substr(given,1,2)"),
    ("substr(surname,1,4)", "substr(given,1,1)", "substr(town,1,3)"),
    ("substr(phone,1,5)", "substr(given,1,2)"),
    ("substr(phone,-5,5)", "substr(given,1,2)"),
    ("surname", "substr(given,1,1)", "number"),
    ("birth_date",),
    ("substr(identifier,1,5)",),
    ("substr(identifier,-5,5)",),
)
# Rows that share a mailbox or a phone alone are often a household: trained on those, the models
# learn that given names differ. With an equal given name in every block they do best.
_TRAINING: Sequence[Sequence[str]] = (
    ("mailbox", "given"),
    ("phone", "given"),
    ("given", "surname", "postcode"),
)
_TRAINING_WITH_IDENTIFIERS: Sequence[Sequence[str]] = (
    ("identifier",),
    ("birth_date",),
    ("given", "surname"),
)
_CERTAIN: Sequence[Sequence[str]] = (
    ("mailbox", "given"),
    ("phone", "given"),
    ("given", "surname", "postcode"),
    ("identifier",),
)


def _blocks(rules: Sequence[Sequence[str]], has: Has) -> list[Any]:
    from splink import block_on

    return [
        block_on(*rule)
        for rule in rules
        if all(has(part.removeprefix("substr(").split(",")[0]) for part in rule)
    ]


def _names(has: Has) -> list[Any]:
    import splink.comparison_library as cl

    return [
        cl.JaroWinklerAtThresholds(name, [0.92, 0.8]).configure(term_frequency_adjustments=True)
        for name in ("given", "surname")
        if has(name)
    ]


def _contacts(has: Has) -> list[Any]:
    import splink.comparison_level_library as cll
    import splink.comparison_library as cl

    made: list[Any] = []
    if has("phone"):
        made.append(cl.DamerauLevenshteinAtThresholds("phone", [1, 2]))
    if has("mailbox"):
        levels: list[Any] = [
            cll.NullLevel("mailbox"),
            cll.ExactMatchLevel("mailbox"),
            cll.ExactMatchLevel("letters"),
            cll.JaroWinklerLevel("letters", 0.92),
            cll.JaroWinklerLevel("letters", 0.85),
            cll.ElseLevel(),
        ]
        made.append(cl.CustomComparison(output_column_name="mailbox", comparison_levels=levels))
    others = [name for name in ("birth_date", "identifier") if has(name)]
    return [*made, *(cl.DamerauLevenshteinAtThresholds(name, [1, 2]) for name in others)]


def _separate(has: Has) -> list[Any]:
    import splink.comparison_library as cl

    street = cl.JaroWinklerAtThresholds("street", [0.93, 0.85])
    places = {
        "number": cl.ExactMatch("number"),
        "street": street.configure(term_frequency_adjustments=True),
        "town": cl.JaroWinklerAtThresholds("town", [0.9]),
        "postcode": cl.LevenshteinAtThresholds("postcode", [1]),
    }
    made = [comparison for name, comparison in places.items() if has(name)]
    return [*_names(has), *_contacts(has), *made]


def _combined(has: Has) -> list[Any]:
    same = "number_l = number_r"
    near = f"{_JARO}(street_l, street_r)"
    code = "postcode_l = postcode_r"
    address = _by_hand(
        "address",
        "street_l is null or street_r is null",
        f"{same} and street_l = street_r and {code}",
        f"{same} and {near} > 0.9",
        f"{near} > 0.93 and {code}",
        code,
    )
    return [*_names(has), *_contacts(has), *([address] if has("street") else [])]


def _levels(has: Has) -> list[Any]:
    given_near, surname_near = f"{_JARO}(given_l, given_r)", f"{_JARO}(surname_l, surname_r)"
    street_near = f"{_JARO}(street_l, street_r)"
    swapped = "given_l = surname_r or surname_l = given_r"
    initial = "least(length(given_l), length(given_r)) = 1 and given_l[1] = given_r[1]"
    same = "number_l = number_r"
    flats = (
        ["number_l = number_r and street_l = street_r and unit_l <> unit_r"] if has("unit") else []
    )
    given = _by_hand(
        "given",
        "given_l is null or given_r is null",
        *("given_l = given_r", f"{given_near} >= 0.92", f"{given_near} >= 0.8", swapped, initial),
        frequent="given",
    )
    surname = _by_hand(
        "surname",
        "surname_l is null or surname_r is null",
        *("surname_l = surname_r", f"{surname_near} >= 0.92", f"{surname_near} >= 0.8", swapped),
        frequent="surname",
    )
    street = _by_hand(
        "street",
        "street_l is null or street_r is null",
        *flats,
        f"{same} and street_l = street_r",
        f"{same} and {street_near} >= 0.85",
        "street_l = street_r",
        f"{street_near} >= 0.93",
        same,
    )
    place = _by_hand(
        "place",
        "coalesce(town_l, postcode_l) is null or coalesce(town_r, postcode_r) is null",
        "town_l = town_r and postcode_l = postcode_r",
        "town_l = town_r or postcode_l = postcode_r",
        f"{_JARO}(town_l, town_r) >= 0.9",
    )
    made = [*([street] if has("street") else []), *([place] if has("town") else [])]
    return [given, surname, *_contacts(has), *made]


def _by_hand(name: str, null: str, *conditions: str, frequent: str = "") -> Any:
    """A comparison of levels in SQL, best first; the rest is "else"."""
    import splink.comparison_library as cl

    levels: list[Any] = [{"sql_condition": null, "label_for_charts": "null", "is_null_level": True}]
    for place, condition in enumerate(conditions):
        level: dict[str, Any] = {"sql_condition": condition, "label_for_charts": condition}
        if "unit_l" in condition:  # too rare among matches to be trained everywhere
            level |= {"m_probability": 0.002, "fix_m_probability": True}
        if frequent and place == 0:
            level["tf_adjustment_column"] = frequent
        levels.append(level)
    levels.append({"sql_condition": "ELSE", "label_for_charts": "else"})
    return cl.CustomComparison(output_column_name=name, comparison_levels=levels)


MODELS: Mapping[str, Callable[[Has], list[Any]]] = {
    "separate": _separate,
    "combined": _combined,
    "levels": _levels,
}
