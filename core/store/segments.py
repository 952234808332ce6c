"""Pieces of the index over the register: opaque bytes, kept in parts that any database takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from sqlalchemy import Connection, delete, func, insert, or_, select, update

from core.store.schema import SEGMENT_PARTS, SEGMENTS

PART_BYTES = 4 * 2**20


@dataclass(frozen=True, slots=True)
class Segment:
    """The index over `rows` past requests from `first_request` on; `size` is its payload's bytes.

    What the bytes of a `kind` mean is the caller's. An id is never given twice.
    """

    id: int
    kind: str
    first_request: int
    rows: int
    size: int


def write_segment(
    connection: Connection, payload: bytes, version: int, *, kind: str, first: int, rows: int
) -> Segment:
    """Keep a segment that holds from `version` on."""
    values = {"kind": kind, "first_request": first, "rows": rows, "size": len(payload)}
    result = connection.execute(insert(SEGMENTS).values(**values, added_version=version))
    segment_id = int(result.inserted_primary_key[0])  # type: ignore[index]
    whole = memoryview(payload)
    for part, start in enumerate(range(0, len(payload), PART_BYTES)):
        content = whole[start : start + PART_BYTES]
        row = insert(SEGMENT_PARTS).values(segment_id=segment_id, part=part, content=content)
        connection.execute(row)
    return Segment(segment_id, kind, first, rows, len(payload))


def segments_at(connection: Connection, version: int, kind: str | None) -> tuple[Segment, ...]:
    """The segments that hold at a version, by their first request; of all kinds or of one."""
    query = select(*SEGMENTS.c["id", "kind", "first_request", "rows", "size"]).where(
        SEGMENTS.c.added_version <= version,
        or_(SEGMENTS.c.replaced_version.is_(None), SEGMENTS.c.replaced_version > version),
    )
    if kind is not None:
        query = query.where(SEGMENTS.c.kind == kind)
    rows = connection.execute(query.order_by(SEGMENTS.c.first_request, SEGMENTS.c.id))
    return tuple(Segment(*row) for row in rows)


def read_payload(connection: Connection, segment_id: int) -> bytes:
    """The bytes of a segment, in little more memory than they are. Raises KeyError for none."""
    size = connection.scalar(select(SEGMENTS.c.size).where(SEGMENTS.c.id == segment_id))
    if size is None:
        raise KeyError(f"there is no segment {segment_id}")
    parts = select(SEGMENT_PARTS.c.content).where(SEGMENT_PARTS.c.segment_id == segment_id)
    whole = BytesIO()
    one_by_one = connection.execution_options(yield_per=1)
    for content in one_by_one.scalars(parts.order_by(SEGMENT_PARTS.c.part)):
        whole.write(content)
    return whole.getvalue()


def replace(connection: Connection, old: Sequence[int], version: int) -> bool:
    """Let segments hold no longer from `version` on; False if one of them does not hold now."""
    held = SEGMENTS.c.id.in_(old), SEGMENTS.c.replaced_version.is_(None)
    result = connection.execute(update(SEGMENTS).where(*held).values(replaced_version=version))
    return result.rowcount == len(set(old))


def delete_replaced(connection: Connection, version: int) -> int:
    """Delete what no longer holds at `version`; gives the last version that lost any, or 0."""
    gone = SEGMENTS.c.replaced_version <= version
    last = connection.scalar(select(func.max(SEGMENTS.c.replaced_version)).where(gone)) or 0
    ids = select(SEGMENTS.c.id).where(gone)
    connection.execute(delete(SEGMENT_PARTS).where(SEGMENT_PARTS.c.segment_id.in_(ids)))
    connection.execute(delete(SEGMENTS).where(gone))
    return last
