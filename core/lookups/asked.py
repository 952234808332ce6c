"""What a table asks: one query per distinct address, and which one each row means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from core.geocoding.query import Query, tidy
from core.pacing import checkpoint
from core.tables.roles import Role
from core.tables.table import Table

PARTS = (Role.ADDRESS, Role.CITY, Role.REGION, Role.POSTCODE, Role.COUNTRY)
BLANK = -1
_STEP = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """`queries` are distinct by their keys, in the order they first occur; `of_row` holds, per row,
    the place of its query, BLANK for a row without an address."""

    queries: Sequence[Query]
    of_row: Sequence[int]

    @property
    def blank(self) -> int:
        """How many rows have no address."""
        return sum(place == BLANK for place in self.of_row)


def asked_of(table: Table, columns: Mapping[Role, Sequence[str]], default: str) -> Asked:
    """The queries of a table; `columns` says which hold each part, `default` is an ISO code.

    Several columns of one part are read in their order, with a comma between.
    """
    queries: list[Query] = []
    of_key: dict[str, int] = {}
    of_cells: dict[tuple[str, ...], int] = {}
    of_row: list[int] = []
    for number, cells in enumerate(zip(*_cells(table, columns), strict=True)):
        if number % _STEP == 0:
            checkpoint()
        place = of_cells.get(cells)
        if place is None:
            query = _query(cells, columns, default)
            place = BLANK if query.is_blank else of_key.setdefault(query.key, len(queries))
            if place == len(queries):
                queries.append(query)
            of_cells[cells] = place
        of_row.append(place)
    return Asked(queries, of_row)


def _cells(table: Table, columns: Mapping[Role, Sequence[str]]) -> list[list[str]]:
    names = [name for part in PARTS for name in columns.get(part, ())]
    return [pa.chunked_array(pa.array(table.frame[name])).to_pylist() for name in names]


def _query(cells: Sequence[str], columns: Mapping[Role, Sequence[str]], default: str) -> Query:
    left = iter(cells)
    address, city, region, postcode, country = (
        ", ".join(filter(None, (tidy(next(left)) for _ in columns.get(part, ())))) for part in PARTS
    )
    return Query(address, city, region, postcode, country, default)
