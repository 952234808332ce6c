"""Where the table is in a sheet: title rows, header rows, repeated headers, totals, blank rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from core.tables.cell_kinds import Kind, kind_of
from core.tables.parsing.grid import Grid
from core.tables.parsing.refusal import Refused
from core.tables.role_words import names_a_role

LOOK_AT_ROWS = 400
HEADER_WITHIN = 30
COMPARE_WITH = 25

_DATA = (Kind.NUMBER, Kind.DATE, Kind.PHONE, Kind.EMAIL, Kind.URL)
_TOTAL = re.compile(
    r"(grand |sub)?(total|totals|totaal|totale|totali|sum|summe|gesamt|gesamtsumme|insgesamt|"
    r"suma|razem|ogółem|somme|total général|итого|всего|сума|разом|"
    r"סה[\"״]כ|المجموع|合计|总计|合計|総計)"
    r"( (rows|requests|records|entries|zeilen|lignes|filas))?\s*[:=]?\s*[\d.,  ]*",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"[^\w]?\s?-?\d[\d.,  ]{0,14}\s?[%€$£]?")

Mask = npt.NDArray[np.bool_]


@dataclass(slots=True)
class Layout:
    """Positions are those of grid rows, counted from 0."""

    header: tuple[int, ...]
    names: list[str]
    columns: list[int]
    keep: Mask
    titles: list[int] = field(default_factory=list)
    repeats: list[int] = field(default_factory=list)
    totals: list[int] = field(default_factory=list)
    blanks: list[int] = field(default_factory=list)
    duplicate_names: list[str] = field(default_factory=list)
    blank_names: list[str] = field(default_factory=list)

    def left_out(self) -> list[tuple[int, str]]:
        """Filled rows that are no data, in the order of the sheet, with the reason's key."""
        reasons = [(row, "title") for row in self.titles]
        reasons += [(row, "repeat") for row in self.repeats]
        reasons += [(row, "total") for row in self.totals]
        return sorted(reasons)


def lay_out(grid: Grid, header_row: int | None) -> Layout:
    """Find the table; `header_row` is the operator's choice, a sheet row number, 0 for none."""
    filled = filled_rows(grid)
    if not filled.any():
        raise Refused("only_quarantined" if grid.quarantined else "no_cells")
    head = grid.head(LOOK_AT_ROWS)
    header = _header(grid, head, filled, header_row)
    layout = Layout(header, [], [], filled.copy())
    start = (header[-1] + 1) if header else 0
    layout.titles = [int(row) for row in np.flatnonzero(filled[:start]) if row not in header]
    layout.keep[:start] = False
    if header:
        layout.repeats = _repeats(grid, head[header[-1]], start)
        layout.keep[layout.repeats] = False
    layout.totals = _totals(grid, layout.keep)
    layout.keep[layout.totals] = False
    if not layout.keep.any():
        raise Refused("only_quarantined" if grid.quarantined else "only_header")
    last = int(np.flatnonzero(filled)[-1])
    layout.blanks = [int(row) for row in np.flatnonzero(~filled[start:last]) + start]
    _name(grid, layout, [head[row] for row in header])
    return layout


def filled_rows(grid: Grid) -> Mask:
    """Which rows hold anything besides spaces."""
    filled = np.zeros(len(grid.rows), dtype=bool)
    for column in grid.cells.columns:
        any_text = pc.greater(pc.binary_length(column), 0)
        if pc.any(any_text).as_py():
            text = pc.and_not(any_text, pc.utf8_is_space(column))
            filled |= text.to_numpy(zero_copy_only=False)
            if filled.all():
                break
    return filled


def _header(grid: Grid, head: list[list[str]], filled: Mask, wanted: int | None) -> tuple[int, ...]:
    if wanted == 0:
        return ()
    if wanted is not None:
        at = int(np.searchsorted(grid.rows, wanted))
        if at >= min(len(grid.rows), len(head)) or grid.rows[at] != wanted:
            raise Refused("no_such_row", row=f"{wanted:,}", last=f"{len(head):,}")
        if not filled[at]:
            raise Refused("blank_header", row=f"{wanted:,}")
        return _with_parent(grid, head, at)
    found = find_header(head)
    return () if found is None else _with_parent(grid, head, found)


def find_header(head: Sequence[Sequence[str]]) -> int | None:
    """The position of the (lowest) header row, or None where the first filled row is data."""
    filled = [row for row, cells in enumerate(head) if any(cell.strip() for cell in cells)]
    best: int | None = None
    best_score = 0.0
    for place, row in enumerate(filled[:HEADER_WITHIN]):
        below = [head[other] for other in filled[place + 1 : place + 1 + COMPARE_WITH]]
        above = [head[other] for other in filled[:place]]
        score = _header_score(head[row], above, below) - 0.05 * place
        if score > best_score:
            best, best_score = row, score
    if best is None:
        return None
    following = next((row for row in filled if row > best), None)
    if following is not None and _is_parent(head[best], head[following], head, following):
        return following
    return best


def _header_score(
    cells: Sequence[str], above: Sequence[Sequence[str]], below: Sequence[Sequence[str]]
) -> float:
    """How much a row looks like the header of the rows below it; 0 or less is no."""
    places = [i for i, cell in enumerate(cells) if cell.strip()]
    width = _typical_width(below) or len(places)
    fill = min(1.0, len(places) / max(1, width))
    texts = [cells[i].strip() for i in places]
    kinds = [kind_of(text) for text in texts]
    data = sum(kind in _DATA for kind in kinds) / len(places)
    words = sum(names_a_role(text) for text in texts) / len(places)
    contrast, same = _contrast(cells, places, below)
    if fill < 0.5 and not (words > 0.6 and len(places) > 2):
        return -1.0
    if data >= 0.5 or (data > words and same > 0):
        return -1.0
    surely = words >= 0.8 and len(places) > 1 and len(above) <= 3
    if not surely and any(_is_data_row(row, len(places)) for row in above):
        return -1.0
    if any(_count(row) > max(2, len(places) * 0.6) for row in above) and words < 0.4:
        return -1.0
    long = sum(len(text) > 120 for text in texts) / len(places)
    distinct = len(set(texts)) / len(places)
    repeated = _seen_below(cells, places, below)
    score = 0.6 * fill + 1.2 * words + 0.8 * contrast + 0.3 * distinct
    return score - 1.5 * data - 1.0 * repeated - 0.8 * same - 0.5 * long - 0.3


def _is_data_row(row: Sequence[str], width: int) -> bool:
    """A row above that is too full, and too much like data, to be a title."""
    kinds = [kind_of(cell.strip()) for cell in row if cell.strip()]
    data = sum(kind in (*_DATA, Kind.CODE) for kind in kinds)
    return len(kinds) > width / 2 and data >= max(1, len(kinds) / 3)


def _typical_width(rows: Sequence[Sequence[str]]) -> int:
    counts = sorted(_count(row) for row in rows)
    return counts[len(counts) * 3 // 4] if counts else 0


def _count(row: Sequence[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _contrast(
    cells: Sequence[str], places: list[int], below: Sequence[Sequence[str]]
) -> tuple[float, float]:
    """Share of columns whose cells below are data under a text, and under the same kind of data."""
    contrast = same = 0
    for i in places:
        kinds = [kind_of(row[i].strip()) for row in below if row[i].strip()]
        if not kinds:
            continue
        data = sum(kind in _DATA for kind in kinds) / len(kinds)
        if data >= 0.5:
            if kind_of(cells[i].strip()) in _DATA:
                same += 1
            else:
                contrast += 1
    return contrast / len(places), same / len(places)


def _seen_below(cells: Sequence[str], places: list[int], below: Sequence[Sequence[str]]) -> float:
    """Share of cells that occur again below in their column; whole repeats of the row aside."""
    others = [row for row in below if any(row[i] != cells[i] for i in places)]
    if not others:
        return 0.0
    return sum(any(row[i] == cells[i] for row in others) for i in places) / len(places)


def _with_parent(grid: Grid, head: list[list[str]], at: int) -> tuple[int, ...]:
    """The header row, and the row above it where that groups its columns."""
    if at and _spans(grid, at - 1, len(head[at])) and _is_header_like(head[at]):
        return (at - 1, at)
    if at and _is_parent(head[at - 1], head[at], head, at):
        return (at - 1, at)
    return (at,)


def _spans(grid: Grid, position: int, width: int) -> list[tuple[int, int]]:
    """Merged cells of a row that group some, but not all, of the columns."""
    row = int(grid.rows[position])
    return [
        (left, right)
        for top, left, bottom, right in grid.facts.merged
        if top == bottom == row and right > left and right - left + 1 < 0.8 * width
    ]


def _is_parent(
    parent: Sequence[str], child: Sequence[str], head: Sequence[Sequence[str]], at: int
) -> bool:
    """A sparser header row right above a fuller one, grouping several of its columns."""
    if not _is_header_like(child) or not _is_header_like(parent):
        return False
    over = {i for i, cell in enumerate(parent) if cell.strip()}
    under = {i for i, cell in enumerate(child) if cell.strip()}
    if len(over) < 2 or len(over) >= len(over | under):
        return False
    below = [row for row in head[at + 1 : at + 1 + COMPARE_WITH] if _count(row)]
    if not below:
        return False
    if len(over | under) < 0.8 * max(_typical_width(below), 1):
        return False
    if len(under) >= _typical_width(below) and _count(parent) > 0.7 * len(under):
        return False
    grouped = any(i + 1 in under and not parent[i + 1].strip() for i in over if i in under)
    words = any(names_a_role(child[i].strip()) for i in under)
    contrast, same = _contrast(child, sorted(under), below)
    return grouped and same == 0 and (words or contrast > 0)


def _is_header_like(cells: Sequence[str]) -> bool:
    texts = [cell.strip() for cell in cells if cell.strip()]
    return bool(texts) and sum(kind_of(text) in _DATA for text in texts) <= len(texts) * 0.2


def _repeats(grid: Grid, header: Sequence[str], start: int) -> list[int]:
    """Rows below that are the header once more."""
    mask: Mask | None = None
    filled = [i for i, cell in enumerate(header) if cell.strip()]
    for i in filled:
        equal = pc.equal(grid.cells.column(i), pa.scalar(header[i], pa.large_string()))
        equal_here = equal.to_numpy(zero_copy_only=False)
        mask = equal_here if mask is None else mask & equal_here
        if not mask[start:].any():
            return []
    if mask is None or (len(filled) == 1 and mask[start:].sum() > 0.2 * len(mask)):
        return []
    return [int(row) for row in np.flatnonzero(mask[start:]) + start]


def _totals(grid: Grid, keep: Mask) -> list[int]:
    """The last row, or the last two, where they surely sum up the others."""
    totals: list[int] = []
    kept = np.flatnonzero(keep)
    for row in kept[::-1][:3]:
        cells = [column[int(row)].as_py().strip() for column in grid.cells.columns]
        if not _is_total(cells, grid.width):
            break
        totals.append(int(row))
    return sorted(totals) if len(totals) < len(kept) else []


def _is_total(cells: list[str], width: int) -> bool:
    filled = [cell for cell in cells if cell]
    if not filled or not _TOTAL.fullmatch(filled[0]):
        return False
    rest = filled[1:]
    if len(filled) > max(2, width // 2) or any(not _AMOUNT.fullmatch(cell) for cell in rest):
        return False
    return bool(rest) or width > 1


def _name(grid: Grid, layout: Layout, header: list[list[str]]) -> None:
    """Choose the columns that hold anything, and give each a name of its own."""
    wanted = _joined(grid, layout, header)
    used: set[str] = {name for name in wanted if name}
    given: set[str] = set()
    for place, name in enumerate(wanted):
        if not name and _is_blank(grid, place):
            continue
        if not name:
            name = _free(f"Column {place + 1}", used | given)
            if header:
                layout.blank_names.append(name)
        elif name in given:
            layout.duplicate_names.append(name)
            name = _free(name, used | given)
        given.add(name)
        layout.names.append(name)
        layout.columns.append(place)


def _free(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name} ({number})" in taken:
        number += 1
    return f"{name} ({number})"


def _joined(grid: Grid, layout: Layout, header: list[list[str]]) -> list[str]:
    """One name per grid column; a parent's words come before its children's."""
    if not header:
        return [""] * grid.width
    names = [" ".join(cell.split()) for cell in header[-1]]
    if len(header) == 1:
        return names
    parents = [" ".join(cell.split()) for cell in header[0]]
    reach = dict(_spans(grid, layout.header[0], grid.width))
    group, until = "", -1
    for place, child in enumerate(names):
        if parents[place]:
            group = parents[place]
            until = reach.get(place, place if grid.facts.merged else grid.width)
        elif place > until or not child:
            group = ""
        names[place] = " ".join(part for part in (group, child) if part)
    return names


def _is_blank(grid: Grid, place: int) -> bool:
    column = grid.cells.column(place)
    return not pc.any(pc.greater(pc.binary_length(column), 0)).as_py()
