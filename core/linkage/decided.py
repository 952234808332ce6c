"""Decisions about pairs of rows: how the operator's word is kept, and how matching takes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from core.errors import RequestError
from core.linkage.fields import records_of
from core.linkage.history import current_history, requests_of
from core.matching.conclude import Decided
from core.matching.records import Records
from core.store import REQUEST_COLUMNS, Decision, Verdict, open_store
from core.tables.roles import Role
from core.tables.table import Table
from core.texts import say

_MEANS = {Verdict.SAME: True, Verdict.NOT: False, Verdict.UNSURE: None}


@dataclass(frozen=True, slots=True)
class Side:
    """One record of a pair as a decision knows it: its content key, and its cells by meaning."""

    key: str
    cells: Mapping[str, str]


def decided_pairs(home: str) -> Decided:
    """The decisions that stand in a home folder; none without a folder."""
    if not home:
        return {}
    standing = open_store(Path(home)).decisions.standing()
    return {
        (int(first, 16), int(second, 16)): _MEANS[decision.verdict]
        for (first, second), decision in standing.items()
    }


def key_of(content: int) -> str:
    """A content key as decisions are stored under it: 16 hexadecimal digits."""
    return f"{content:016x}"


def sides_of(table: Table, rows: Sequence[int], region: str) -> list[Side]:
    """Rows of a table, by their row ids, under the keys that a run on the whole table gives them.

    Raises RequestError for a row that says nothing, or is not there.
    """
    places = [_place(table, row) for row in rows]
    content = _records_at(table, places, region).content().tolist()
    cells = requests_of(table, region).take(places).to_pylist()
    for row, known in zip(rows, content, strict=True):
        if not known:
            raise RequestError(say("decisions.says_nothing", row=row))
    return [Side(key_of(key), said) for key, said in zip(content, cells, strict=True)]


def side_of_past(home: Path, request_id: int) -> Side:
    """A past request of the register, under the key that its index has for it.

    Raises RequestError where there is none, or it is in a list that was removed.
    """
    history = current_history(str(home))
    content = history.content_of(request_id) if history else 0
    if history is None or not content:
        raise RequestError(say("decisions.no_such_request", id=request_id))
    request = history.requests([request_id])[request_id]
    return Side(key_of(content), {name: getattr(request, name) for name in REQUEST_COLUMNS})


def decide(home: Path, one: Side, other: Side, verdict: Verdict, *, by: str) -> Decision:
    """Store the operator's word on a pair. Raises RequestError for two equal records."""
    return open_store(home).decisions.decide(
        one.key, other.key, verdict, by=by, cells_a=one.cells, cells_b=other.cells
    )


def _place(table: Table, row: int) -> int:
    place = int(table.frame.index.get_indexer(pd.Index([row]))[0])
    if place < 0:
        rows = table.frame.index
        raise RequestError(
            say("decisions.no_such_row", row=row, name=table.name, first=rows[0], last=rows[-1])
        )
    return place


def _records_at(table: Table, places: Sequence[int], region: str) -> Records:
    """The records of some rows; cells say the same in any company, but for the order of dates."""
    few = records_of(Table(table.name, table.frame.iloc[list(places)], table.roles), region)
    if Role.BIRTH_DATE not in table.roles:
        return few
    dates = table.with_roles({Role.BIRTH_DATE: table.roles[Role.BIRTH_DATE]})
    column = records_of(dates, region).columns["birth_date"]
    return Records({**few.columns, "birth_date": column.take(np.array(places))})
