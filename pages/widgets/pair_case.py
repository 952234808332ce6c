"""One pair, field by field: what both sides say, what that is worth, and what they could be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import streamlit as st

from core.linkage.fields import days_of, joined
from core.linkage.past import HISTORY
from core.matching.columns import Positions
from core.matching.rules import Rule
from core.matching.window import UNDATED
from core.operations.duplicates import FindDuplicates
from core.runs import Run
from core.store import PastRequest, open_store
from core.tables.roles import Role
from core.tables.table import Table
from core.texts import say

EPOCH = date(1970, 1, 1)
RULES = (*Rule, "divided")
_PLACE = (Role.CITY, Role.REGION, Role.POSTCODE)
# A line's name, the roles whose cells it shows, what stands between them, its comparisons.
_LINES = (
    ("name", (Role.NAME,), " ", ("given", "surname")),
    ("phone", (Role.PHONE,), " / ", ("phone",)),
    ("email", (Role.EMAIL,), "; ", ("mailbox",)),
    ("birth_date", (Role.BIRTH_DATE,), " ", ("birth_date",)),
    ("identifier", (Role.IDENTIFIER,), " ", ("identifier",)),
)
_WHOLE = (("address", (Role.ADDRESS, *_PLACE), ", ", ("street", "place")),)
_SPLIT = (
    ("street", (Role.ADDRESS,), ", ", ("street",)),
    ("place", _PLACE, " ", ("place",)),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A field of both sides, the reason in words, and its points: log2 odds for one person.

    `same` if matching takes both for equal, however they are written.
    """

    field: str
    one: str
    other: str
    reason: str
    points: float
    same: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: a row of the file, or a past request; cells by the names of their lines."""

    row: str
    past: PastRequest | None
    cells: Mapping[str, str]
    item: str
    asked: date | None


@dataclass(frozen=True, slots=True)
class Case:
    """A pair to look at: its points add up to the score; shares by relation, the likeliest first.

    `other` is None for a past request that the history no longer has.
    """

    one: Side
    other: Side | None
    lines: Sequence[Line]
    start: float
    score: float
    rule: str
    relation: str
    shares: Sequence[tuple[str, float]]

    @property
    def probability(self) -> float:
        """That both are one person: what the score says."""
        return probability(self.score)


def probability(score: float) -> float:
    """Log2 odds as a probability."""
    return float(1.0 / (1.0 + 2.0**-score))


def read(run: Run, table: Table, operation: FindDuplicates, pair: Mapping[str, str]) -> Case:
    """A pair of the sheet with the cells of both sides. Raises StoreError."""
    lines = _lines_for(table, pair)
    days = _days(run.id, table, operation.region)
    one = _side(table, days, pair["row"], lines)
    if pair["other"].startswith(HISTORY):
        other = _past_side(pair["other"].removeprefix(HISTORY))
    else:
        other = _side(table, days, pair["other"], lines)
    shares = [(name[2:], float(cell)) for name, cell in pair.items() if name.startswith("p_")]
    return Case(
        one=one,
        other=other,
        lines=_lines(pair, lines, one.cells, other.cells if other else {}),
        start=float(pair["start"]),
        score=float(pair["score"]),
        rule=_rule(pair["reasons"]),
        relation=pair["relation"],
        shares=sorted(shares, key=lambda share: -share[1]),
    )


_LineOf = tuple[str, tuple[Role, ...], str, tuple[str, ...]]


def _lines_for(table: Table, pair: Mapping[str, str]) -> Sequence[_LineOf]:
    """A past request has its address in one cell: then both sides are shown so."""
    is_split = any(table.roles.get(role) for role in _PLACE) and table.roles.get(Role.ADDRESS)
    places = _SPLIT if is_split and not pair["other"].startswith(HISTORY) else _WHOLE
    whole = (*_LINES[:3], *places, *_LINES[3:])
    return [line for line in whole if any(name in pair for name in line[3])]


# What comes first, day or month, only the whole column tells.
@st.cache_resource(max_entries=10, show_spinner=False)
def _days(run_id: str, _table: Table, region: str) -> Positions:
    return days_of(_table, region)


def _side(table: Table, days: Positions, row: str, lines: Sequence[_LineOf]) -> Side:
    index = table.frame.index
    place = int(index.get_indexer(pd.Index([row]).astype(index.dtype))[0])
    this = Table(table.name, table.frame.iloc[[place]], table.roles)
    cells = {field: _cell(this, roles, between) for field, roles, between, _ in lines}
    day = int(days[place])
    asked = None if day == UNDATED else EPOCH + timedelta(day)
    return Side(row, None, cells, _cell(this, (Role.ITEM,), " "), asked)


def _cell(this: Table, roles: Sequence[Role], between: str) -> str:
    """The cells of several roles as one text, as matching reads them."""
    columns = tuple(name for role in roles for name in this.roles.get(role, ()))
    role = roles[0]
    return str(joined(this.with_roles({role: columns}), role, between)[0].as_py())


def _past_side(number: str) -> Side | None:
    try:
        (request,) = open_store().register.requests([int(number)])
    except (KeyError, ValueError):  # the store was changed for another since
        return None
    cells = {
        "name": request.name,
        "phone": request.phone,
        "email": request.email,
        "address": request.address,
        "birth_date": request.birth_date,
        "identifier": request.identifier,
    }
    asked = date.fromisoformat(request.asked) if request.asked else None
    return Side(number, request, cells, request.item, asked)


def _lines(
    pair: Mapping[str, str],
    lines: Sequence[_LineOf],
    one: Mapping[str, str],
    other: Mapping[str, str],
) -> Sequence[Line]:
    found = []
    for field, _, _, comparisons in lines:
        made = [name for name in comparisons if name in pair]
        cells = one.get(field, ""), other.get(field, "")
        reason = "; ".join(pair[name] for name in made if pair[name])
        points = sum(float(pair[f"{name}_points"]) for name in made)
        same = all(pair[name] == say(f"matching.{name}.equal") for name in made)
        found.append(Line(field, *cells, reason or _why_nothing(*cells), points, same))
    if rule := float(pair["rule_points"]):
        words = _rule(pair["reasons"]) or say("pages.pairs.some_rule")  # a decision is told first
        found.append(Line("", "", "", words, rule))
    return found


def _why_nothing(one: str, other: str) -> str:
    """Why a field says nothing: "n/a" and the like are cells, yet not given."""
    missing = (not one) + (not other)
    return say(f"pages.pairs.{('unusable', 'one_missing', 'both_missing')[missing]}")


def _rule(reasons: str) -> str:
    """The rule that left the pair to the operator, which its reasons tell first."""
    first = reasons.split("; ")[0]
    return first if first in {say(f"matching.rules.{rule}") for rule in RULES} else ""
