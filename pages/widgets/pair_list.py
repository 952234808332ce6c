"""The pairs of a result as lists to go through: to decide, decided, households, all joined."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from core.matching.columns import Mask
from core.matching.weights import DUPLICATES
from core.operations.duplicates import FindDuplicates
from core.results import Result
from core.runs import Run
from core.store import Decision, Verdict, home_folder, open_store
from core.texts import say

OPEN: Final = "open"
FACETS = (OPEN, "decided", "household", "joined")
VERDICTS = tuple(Verdict)
_UNDECIDED = -1

Places = np.ndarray[tuple[int], np.dtype[np.int64]]
Codes = np.ndarray[tuple[int], np.dtype[np.int8]]
Standing = Mapping[tuple[str, str], Decision]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """The sheet of pairs, and per facet the places of its pairs, the least sure first.

    `decided` has one entry per pair, the place in VERDICTS of what stands, -1 for nothing; `told`
    has what stood when the result was made.
    """

    frame: pd.DataFrame
    facets: Mapping[str, Places]
    decided: Codes
    told: Codes
    standing: Standing

    @property
    def waiting(self) -> int:
        """How many pairs have decisions that came after the result, or are undone since."""
        return int((self.decided != self.told).sum())

    def verdict(self, place: int) -> Verdict | None:
        """What stands for a pair."""
        code = int(self.decided[place])
        return None if code == _UNDECIDED else VERDICTS[code]

    def taken_back(self, place: int) -> Verdict | None:
        """What the result was made with, if nothing stands for the pair any more."""
        code = int(self.told[place])
        is_back = code != _UNDECIDED and self.decided[place] == _UNDECIDED
        return VERDICTS[code] if is_back else None

    def decision(self, place: int) -> Decision | None:
        """The decision that stands for a pair."""
        return self.standing.get(self.keys(place))

    def keys(self, place: int) -> tuple[str, str]:
        """The content keys of a pair's records, the lower first."""
        one, other = (str(self.frame[name].iat[place]) for name in ("key", "other_key"))
        return (one, other) if one < other else (other, one)

    def place_of(self, keys: tuple[str, str]) -> int | None:
        """Where the pair of these keys stands, in either order."""
        one, other = self.frame["key"], self.frame["other_key"]
        here = ((one == keys[0]) & (other == keys[1])) | ((one == keys[1]) & (other == keys[0]))
        places = np.flatnonzero(here.to_numpy())
        return int(places[0]) if len(places) else None


def operation_of(run: Run) -> FindDuplicates | None:
    """The step of a run that found its pairs."""
    return next((step for step in run.operations if isinstance(step, FindDuplicates)), None)


def sheet_of(result: Result) -> pd.DataFrame | None:
    """The sheet of pairs, if a step made one."""
    return result.sheets.get(say("operations.duplicates.sheet"))


def pairs_of(run: Run, sheet: pd.DataFrame) -> Pairs:
    """The pairs with what is decided by now, here or elsewhere. Raises StoreError."""
    home = str(home_folder())
    return _pairs(run.id, home, open_store(Path(home)).decisions.version(), sheet)


# Neither a result nor a version of the decisions changes once it is there.
@st.cache_resource(max_entries=10, show_spinner=False)
def _pairs(run_id: str, home: str, version: int, _sheet: pd.DataFrame) -> Pairs:
    standing = open_store(Path(home)).decisions.standing()
    decided, told = _decided(_sheet, standing), _told(_sheet)
    back = (told != _UNDECIDED) & (decided == _UNDECIDED)
    frame = _by_the_model(_sheet, back)
    return Pairs(frame, _facets(frame, decided, back), decided, told, standing)


def _by_the_model(sheet: pd.DataFrame, back: Mask) -> pd.DataFrame:
    """The sheet with what the model said of pairs whose decisions are taken back."""
    if not back.any():
        return sheet
    likeliest = [_likeliest(pair) for pair in sheet[back].to_dict("records")]
    frame = sheet.copy()
    frame.loc[back, "relation"] = [name for name, _ in likeliest]
    frame.loc[back, "probability"] = [f"{share:.3f}" for _, share in likeliest]
    return frame


def _likeliest(pair: Mapping[Hashable, str]) -> tuple[str, float]:
    """The likeliest relation and its share; both duplicates have theirs together."""
    same = {name.value: float(pair[f"p_{name.value}"]) for name in DUPLICATES}
    if float(pair["score"]) >= 0:
        return max(same, key=same.__getitem__), sum(same.values())
    names = (str(name).removeprefix("p_") for name in pair if str(name).startswith("p_"))
    rest = {name: float(pair[f"p_{name}"]) for name in names if name not in same}
    best = max(rest, key=rest.__getitem__)
    return "" if best == "nothing" else best, rest[best]


def _decided(sheet: pd.DataFrame, standing: Standing) -> Codes:
    wanted = pa.array([f"{one} {other}" for one, other in standing], pa.large_string())
    keys = [_cells(sheet, name) for name in ("key", "other_key")]
    names = pc.binary_join_element_wise(
        pc.min_element_wise(*keys), pc.max_element_wise(*keys), pa.scalar(" ", pa.large_string())
    )
    found = pc.fill_null(pc.index_in(names, wanted), -1).to_numpy(zero_copy_only=False)
    codes = [VERDICTS.index(decision.verdict) for decision in standing.values()]
    decided: Codes = np.array([*codes, _UNDECIDED], np.int8)[found]
    return decided


def _told(sheet: pd.DataFrame) -> Codes:
    """The decision a run was made with is what it tells first of a pair."""
    reasons = _cells(sheet, "reasons")
    told: Codes = np.full(len(sheet), _UNDECIDED, np.int8)
    for code, verdict in enumerate(VERDICTS):
        said = pc.starts_with(reasons, say(f"matching.rules.{verdict.value}"))
        told[said.to_numpy(zero_copy_only=False)] = code
    return told


def _facets(sheet: pd.DataFrame, decided: Codes, back: Mask) -> dict[str, Places]:
    status, relation = (_cells(sheet, name) for name in ("status", "relation"))
    is_open, joined, apart = (_equal(status, word) for word in ("review", "duplicate", "apart"))
    certainty = np.abs(sheet["score"].to_numpy(dtype=np.float64))
    order = np.argsort(certainty, kind="stable")
    chosen = {
        OPEN: (is_open & (decided == _UNDECIDED)) | back,
        "decided": decided != _UNDECIDED,
        "household": apart & _equal(relation, "household"),
        "joined": joined,
    }
    return {name: order[mask[order]] for name, mask in chosen.items()}


def _equal(cells: pa.Array, word: str) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    same: np.ndarray[tuple[int], np.dtype[np.bool_]] = pc.equal(cells, word).to_numpy(
        zero_copy_only=False
    )
    return same


def _cells(sheet: pd.DataFrame, name: str) -> pa.Array:
    cells = pa.array(sheet[name], pa.large_string())
    return cells.combine_chunks() if isinstance(cells, pa.ChunkedArray) else cells
