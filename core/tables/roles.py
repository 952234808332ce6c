"""What a column means, found from its header and its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.tables.role_cells import CellsSay, cells_say
from core.tables.role_words import header_says
from core.texts import say

if TYPE_CHECKING:
    import pandas as pd

CONFIDENT_FROM = 0.5
SAMPLED_ROWS = 300
WORTH_TELLING_FROM = 0.4
SHOWN_SAMPLES = 3
OWN_ROW_NUMBER = "row_id"  # the index column of a workbook that was written here
MOST_COLUMNS_GUESSED = 500


class Role(StrEnum):
    """The meanings a column can have; the value is what `--map ROLE=COLUMN` takes."""

    NAME = "name"
    PHONE = "phone"
    ADDRESS = "address"
    EMAIL = "email"
    COUNTRY = "country"
    REGION = "region"
    CITY = "city"
    POSTCODE = "postcode"
    BIRTH_DATE = "birth_date"
    IDENTIFIER = "identifier"
    DATE = "date"
    LANGUAGE = "language"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class RoleGuess:
    """A column's likely role, how sure that is (0 to 1), sample cells and the reason in words."""

    column: str
    role: Role | None
    confidence: float
    samples: tuple[str, ...]
    reason: str


def guess_roles(frame: pd.DataFrame) -> tuple[RoleGuess, ...]:
    """One guess per column, in column order, from the header and cells spread over the table."""
    places = sample_positions(len(frame))
    sample = frame.iloc[places]
    columns = [sample.iloc[:, place].tolist() for place in range(sample.shape[1])]
    return guess_columns([str(name) for name in frame.columns], columns)


def roles_of(guesses: Sequence[RoleGuess]) -> dict[Role, tuple[str, ...]]:
    """The roles sure enough to use without asking, each with its columns in their order."""
    roles: dict[Role, tuple[str, ...]] = {}
    for guess in guesses:
        if guess.role is not None and guess.confidence >= CONFIDENT_FROM:
            roles[guess.role] = (*roles.get(guess.role, ()), guess.column)
    return roles


def sample_positions(rows: int) -> list[int]:
    """Up to 300 positions: the first rows, and others spread evenly over the rest."""
    if rows <= SAMPLED_ROWS:
        return list(range(rows))
    first = SAMPLED_ROWS // 3
    spread = SAMPLED_ROWS - first
    return [*range(first), *(first + place * (rows - first) // spread for place in range(spread))]


def guess_columns(
    headers: Sequence[str], columns: Sequence[Sequence[str]]
) -> tuple[RoleGuess, ...]:
    """One guess per column from its header and, up to column 500, some of its cells."""
    most = MOST_COLUMNS_GUESSED
    unseen = tuple(_guess(header, []) for header in headers[most:])
    guesses = tuple(
        _guess(header, [cell.strip() for cell in cells if cell.strip()])
        for header, cells in zip(headers[:most], columns[:most], strict=True)
    )
    return guesses + unseen


def _guess(header: str, filled: list[str]) -> RoleGuess:
    samples = tuple(dict.fromkeys(filled))[:SHOWN_SAMPLES]
    telling = [cell for cell in filled if cell.casefold() not in _NOTHING]
    if header == OWN_ROW_NUMBER:
        return RoleGuess(header, None, 0.99, samples, say("tables.role.own_row_number"))
    said, cells = header_says(header), cells_say(telling)
    if said is not None and said.role is not None:
        found = _with_header(header, Role(said.role), said.strength, cells)
    else:
        found = _from_cells(header, cells, named=said is not None)
    role, confidence, reason = found
    if not filled and role is not None:
        confidence = min(confidence, 0.6)
        reason = say("tables.role.no_cells", header=header)
    return RoleGuess(header, role, round(min(0.99, confidence), 2), samples, reason)


def _with_header(
    header: str, role: Role, strength: float, cells: CellsSay
) -> tuple[Role | None, float, str]:
    """The header names a role: do the cells agree?"""
    same = Role.DATE if role == Role.BIRTH_DATE else role
    share = cells.shares.get(same, 0.0)
    other, other_share = _strongest(cells.weighed)
    if other is not None and _outweighs(role, share, other, other_share):
        return other, 0.3 + 0.4 * other_share, _reason("cells_against", header, other, other_share)
    if role in _RECOGNISABLE:
        agreement = min(1.0, share / _RECOGNISABLE[role])
        confidence = strength * (0.45 + 0.55 * agreement)
    elif role in _TOLD_BY_HEADER:
        confidence = strength * (0.9 if share < 0.3 else 1.0)
    else:
        confidence = strength * (0.75 + 0.25 * min(1.0, share / 0.5))
    return role, confidence, _reason("both" if share >= 0.1 else "header_only", header, role, share)


def _from_cells(header: str, cells: CellsSay, *, named: bool) -> tuple[Role | None, float, str]:
    """The header names no role: do the cells look like one?"""
    role, share = _strongest(cells.weighed)
    unknown = None, 0.0, say("tables.role.unknown", header=header)
    if role is None or share < 0.5 or (named and role not in (Role.EMAIL, Role.PHONE)):
        return unknown
    confidence = _FROM_CELLS_ALONE[role] * share * (0.5 if named else 1.0)
    if confidence < WORTH_TELLING_FROM:
        return unknown
    return role, confidence, _reason("cells_only", header, role, share)


def _reason(key: str, header: str, role: Role, share: float) -> str:
    looks, percent = say(f"tables.role.looks.{role.value}"), round(100 * share)
    return say(f"tables.role.{key}", header=header, looks=looks, percent=percent)


def _strongest(shares: Mapping[Role, float]) -> tuple[Role | None, float]:
    """The role most cells look like; on a tie, the more telling one."""
    best: tuple[Role | None, float] = (None, 0.0)
    for role in _FROM_CELLS_ALONE:
        if shares.get(role, 0.0) > best[1] + 0.001:
            best = role, shares[role]
    return best


def _outweighs(role: Role, share: float, other: Role, other_share: float) -> bool:
    """Whether cells of another kind, nearly all of them, overrule the header's words."""
    if other == role or other not in _UNMISTAKABLE or other_share < 0.8 or share > 0.3:
        return False
    return other not in _ALSO.get(role, ())


# What people write where they have nothing to write.
_NOTHING = frozenset(
    {"n/a", "na", "none", "null", "-", "--", "?", ".", "x", "no", "unknown", "#n/a"}
)
# Roles whose cells can be told, with the share of them that is as good as all.
_RECOGNISABLE = {
    Role.PHONE: 0.75,
    Role.EMAIL: 0.8,
    Role.DATE: 0.8,
    Role.BIRTH_DATE: 0.8,
    Role.POSTCODE: 0.8,
    Role.COUNTRY: 0.7,
    Role.LANGUAGE: 0.7,
}
# Places and titles look like any other words: the header is what tells them.
_TOLD_BY_HEADER = (Role.CITY, Role.ITEM, Role.IDENTIFIER)
_UNMISTAKABLE = (Role.EMAIL, Role.DATE, Role.PHONE)
_ALSO = {
    Role.BIRTH_DATE: (Role.DATE,),
    Role.IDENTIFIER: (Role.PHONE, Role.DATE),
    Role.POSTCODE: (Role.PHONE,),
    Role.PHONE: (Role.IDENTIFIER,),
    Role.ITEM: (Role.PHONE,),
}
# The most a role can be worth when only the cells speak for it.
_FROM_CELLS_ALONE = {
    Role.EMAIL: 0.93,
    Role.PHONE: 0.8,
    Role.DATE: 0.78,
    Role.COUNTRY: 0.72,
    Role.LANGUAGE: 0.72,
    Role.ADDRESS: 0.7,
    Role.REGION: 0.62,
    Role.NAME: 0.6,
    Role.POSTCODE: 0.58,
    Role.IDENTIFIER: 0.55,
    Role.CITY: 0.45,
    Role.ITEM: 0.45,
}
