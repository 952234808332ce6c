"""Past requests as rows of the store: checked, written in batches, read back by their ids."""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import repeat

import numpy as np
import pyarrow as pa
from sqlalchemy import Connection, delete, insert, select, update

from core.pacing import checkpoint
from core.store.database import Database
from core.store.schema import PAST_REQUESTS, REQUEST_COLUMNS, SOURCES

ROWS_AT_ONCE = 5_000  # in one transaction: about 20 ms in which nobody else can write
IDS_AT_ONCE = 1_000  # bound parameters of one query


@dataclass(frozen=True, slots=True)
class PastRequest:
    """A request of an earlier list, as its cells said; `asked` is an ISO date or empty."""

    id: int
    source: str
    row_id: str
    name: str
    phone: str
    address: str
    email: str
    item: str
    asked: str
    identifier: str
    birth_date: str


def checked(requests: pa.Table) -> pa.Table:
    """The columns of REQUEST_COLUMNS, in that order, as large_string.

    Raises ValueError if one is missing or has nulls.
    """
    missing = [name for name in REQUEST_COLUMNS if name not in requests.column_names]
    if missing:
        raise ValueError(f"requests have no column {missing}; they need {REQUEST_COLUMNS}")
    schema = pa.schema([(name, pa.large_string()) for name in REQUEST_COLUMNS])
    table = requests.select(REQUEST_COLUMNS).cast(schema)
    empty = [name for name in REQUEST_COLUMNS if table.column(name).null_count]
    if empty:
        raise ValueError(f"requests have nulls in {empty}; a cell not given is an empty text")
    return table


def fingerprint(requests: pa.Table) -> str:
    """SHA-256 of every cell of a checked table, in hex; how it is cut into chunks is no matter."""
    digests = hashlib.sha256()
    for column in requests.columns:
        lengths, letters = hashlib.sha256(), hashlib.sha256()
        for chunk in column.chunks:
            _, offset_buffer, letter_buffer = chunk.buffers()
            if not len(chunk):
                continue
            offsets = np.frombuffer(offset_buffer, np.int64)[chunk.offset :][: len(chunk) + 1]
            lengths.update(np.diff(offsets).astype("<i8").tobytes())
            if letter_buffer is not None:
                letters.update(memoryview(letter_buffer)[int(offsets[0]) : int(offsets[-1])])
        digests.update(lengths.digest() + letters.digest())
    return digests.hexdigest()


def write_rows(database: Database, source_id: int, requests: pa.Table) -> None:
    """Write a checked table as the rows of a source, in many small transactions."""
    for start in range(0, requests.num_rows, ROWS_AT_ONCE):
        checkpoint()
        part = requests.slice(start, ROWS_AT_ONCE)
        cells = (column.to_pylist() for column in part.columns)
        rows = list(zip(repeat(source_id), range(start, requests.num_rows), *cells, strict=False))
        with database.writing() as connection:
            # As tuples, past SQLAlchemy's handling of parameters: less than half the time.
            statement = insert(PAST_REQUESTS).compile(dialect=connection.dialect)
            connection.exec_driver_sql(str(statement), rows)


def delete_rows(database: Database, source_id: int, rows: int) -> None:
    """Delete a source that was never published, and its rows, in small transactions.

    One that is in the register stays; one half deleted can no longer be published.
    """
    its_own = SOURCES.c.id == source_id
    unseen = update(SOURCES).where(its_own, SOURCES.c.added_version.is_(None))
    with database.writing() as connection:
        if not connection.execute(unseen.values(fingerprint="")).rowcount:
            return
    for start in range(0, rows, ROWS_AT_ONCE):
        few = PAST_REQUESTS.c.position.between(start, start + ROWS_AT_ONCE - 1)
        with database.writing() as connection:
            connection.execute(
                delete(PAST_REQUESTS).where(PAST_REQUESTS.c.source_id == source_id, few)
            )
    with database.writing() as connection:
        connection.execute(delete(SOURCES).where(its_own))


def read_rows(connection: Connection, ids: Sequence[int]) -> list[PastRequest]:
    """Past requests by their ids, in the order asked for. Raises KeyError for an unknown id."""
    found: dict[int, PastRequest] = {}
    for (source_id, source, first), positions in _by_source(connection, ids).items():
        for start in range(0, len(positions), IDS_AT_ONCE):
            query = select(*PAST_REQUESTS.c["position", *REQUEST_COLUMNS]).where(
                PAST_REQUESTS.c.source_id == source_id,
                PAST_REQUESTS.c.position.in_(positions[start : start + IDS_AT_ONCE]),
            )
            for position, *cells in connection.execute(query):
                found[first + position] = PastRequest(first + position, source, *cells)
    return [found[id_] for id_ in ids]


def _by_source(connection: Connection, ids: Sequence[int]) -> dict[tuple[int, str, int], list[int]]:
    """The positions asked for, by the id, the name and the first request of their source."""
    query = select(*SOURCES.c["id", "name", "first_request", "rows"])
    seen = query.where(SOURCES.c.added_version.is_not(None)).order_by(SOURCES.c.first_request)
    sources = connection.execute(seen).all()
    firsts = np.array([source.first_request for source in sources], dtype=np.int64)
    wanted = np.unique(np.asarray(ids, dtype=np.int64))
    positions: dict[tuple[int, str, int], list[int]] = defaultdict(list)
    places = np.searchsorted(firsts, wanted, side="right") - 1
    for id_, place in zip(wanted.tolist(), places.tolist(), strict=True):
        source = sources[place] if place >= 0 else None
        if source is None or id_ >= source.first_request + source.rows:
            raise KeyError(f"there is no past request {id_}")
        positions[source.id, source.name, source.first_request].append(id_ - source.first_request)
    return positions
