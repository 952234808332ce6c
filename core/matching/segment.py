"""A segment of the history: past records in normal form and an index over their blocking keys.

An index is a few segments: adding past requests makes a new one, and small ones are merged, so
that nothing old is built again for each addition (a log-structured merge, O'Neil et al. 1996).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from core.matching.columns import Codes, Column, Hashes, Positions
from core.matching.keys import KEYS, Key, key_hashes
from core.matching.records import FIELDS, Records, distinct, rows_of_contents, together
from core.pacing import checkpoint

# Grows with every change to normal forms or keys: segments of another version are made anew.
FORMAT = "records-1"


@dataclass(frozen=True, slots=True, eq=False)
class KeyIndex:
    """The hashes of one key in ascending order, and the record each belongs to."""

    hashes: Hashes
    records: Codes


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Different past records in the order of their content keys, which is no order at all.

    Record k stands for the requests `requests[starts[k]:starts[k + 1]]`.
    """

    records: Records
    keys: Hashes
    starts: Positions
    requests: Positions
    index: Mapping[str, KeyIndex]

    def __len__(self) -> int:
        return len(self.keys)

    def requests_of(self, record: int) -> tuple[int, ...]:
        """The ids of the past requests that say what a record says."""
        return tuple(self.requests[self.starts[record] : self.starts[record + 1]].tolist())

    def to_bytes(self) -> bytes:
        """The segment as an Arrow stream; `from_bytes` reads it without copying."""
        parts: dict[str, pa.Array] = {
            "keys": pa.array(self.keys),
            "starts": pa.array(self.starts),
            "requests": pa.array(self.requests),
        }
        for name, column in self.records.columns.items():
            parts[f"codes.{name}"] = pa.array(column.codes)
            parts[f"values.{name}"] = column.values
        for name, index in self.index.items():
            parts[f"hashes.{name}"] = pa.array(index.hashes)
            parts[f"records.{name}"] = pa.array(index.records)
        lists = [
            pa.LargeListArray.from_arrays(pa.array([0, len(part)], pa.int64()), part)
            for part in parts.values()
        ]
        table = pa.record_batch(lists, names=list(parts))
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, table.schema) as writer:
            writer.write_batch(table)
        content: bytes = sink.getvalue().to_pybytes()
        return content

    @classmethod
    def from_bytes(cls, content: bytes | pa.Buffer) -> "Segment":
        """The segment again; its arrays look into `content`."""
        batch = pa.ipc.open_stream(content).read_next_batch()
        parts = {name: batch.column(name).flatten() for name in batch.schema.names}

        def numbers(name: str) -> npt.NDArray[np.generic]:
            found: npt.NDArray[np.generic] = parts[name].to_numpy()
            return found

        columns = {
            name: Column(numbers(f"codes.{name}"), parts[f"values.{name}"])  # type: ignore[arg-type]
            for name in FIELDS
        }
        index = {
            name.removeprefix("hashes."): KeyIndex(
                numbers(name),  # type: ignore[arg-type]
                numbers(name.replace("hashes.", "records.", 1)),  # type: ignore[arg-type]
            )
            for name in parts
            if name.startswith("hashes.")
        }
        return cls(
            Records(columns),
            numbers("keys"),  # type: ignore[arg-type]
            numbers("starts"),  # type: ignore[arg-type]
            numbers("requests"),  # type: ignore[arg-type]
            index,
        )


def make_segment(records: Records, requests: Positions) -> Segment:
    """Index past records; `requests` are the ids of the requests they came from."""
    found = distinct(records)
    by_content = rows_of_contents(found)
    index: dict[str, KeyIndex] = {}
    keys = [key for key in KEYS if all(records.given(part.field) for part in key.parts)]
    for key, hashes in zip(keys, key_hashes(found.records, keys), strict=True):
        checkpoint()
        index[key.name] = index_of(hashes)
    return Segment(found.records, found.keys, by_content.starts, requests[by_content.rows], index)


def index_of(hashes: Hashes) -> KeyIndex:
    """The records with a hash, sorted by it."""
    given = np.flatnonzero(hashes)
    order = given[np.argsort(hashes[given], kind="stable")]
    return KeyIndex(hashes[order], order.astype(np.int32))


def merged(segments: Sequence[Segment]) -> Segment:
    """One segment of several."""
    records = together(segment.records for segment in segments)
    times = [np.diff(segment.starts) for segment in segments]
    sizes = np.concatenate(times)
    rows = np.repeat(np.arange(len(records)), sizes)
    requests = np.concatenate([segment.requests for segment in segments])
    return make_segment(records.take(rows), requests)


def lookup(index: KeyIndex, hashes: Hashes, key: Key) -> tuple[Positions, Positions]:
    """Pairs of a new record's position and a past one's, at most `key.cap` for each new record."""
    asked = np.flatnonzero(hashes)
    left = np.searchsorted(index.hashes, hashes[asked], "left")
    right = np.searchsorted(index.hashes, hashes[asked], "right")
    hits = np.minimum(right - left, key.cap)
    new = np.repeat(asked, hits)
    inside = np.arange(len(new)) - np.repeat(np.cumsum(hits) - hits, hits)
    past = index.records[np.repeat(left, hits) + inside].astype(np.int64)
    return new, past
