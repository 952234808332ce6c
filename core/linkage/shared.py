"""Records that every chunk compares: shared by threads, mapped by worker processes."""

import os
import tempfile
import weakref
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa

from core.matching.columns import Positions
from core.matching.compare import Comparer
from core.matching.records import Records
from core.matching.segment import Segment

PAIRS_PER_BATCH = 1_000

Batch: TypeAlias = tuple[Positions, Positions]


class PairBatches(Sequence[Batch]):
    """Candidate pairs in batches of a thousand, at least one, so that there is work to tell."""

    def __init__(self, one: Positions, other: Positions) -> None:
        self._one, self._other = one, other

    def __len__(self) -> int:
        return max(1, -(-len(self._one) // PAIRS_PER_BATCH))

    def __getitem__(self, wanted: Any) -> Any:
        if isinstance(wanted, slice):
            return [self[place] for place in range(*wanted.indices(len(self)))]
        if not 0 <= wanted < len(self):
            raise IndexError(wanted)
        span = slice(wanted * PAIRS_PER_BATCH, (wanted + 1) * PAIRS_PER_BATCH)
        return self._one[span], self._other[span]


class SharedRecords:
    """Records with a comparer made once per process, and `beside` them what only gather needs.

    Pickling writes the records to a file that worker processes map; it goes when this object does.
    """

    def __init__(self, records: Records, beside: Any = None) -> None:
        self._records, self._lock = records, Lock()
        self.beside = beside
        self._comparer: Comparer | None = None
        self._path: Path | None = None

    @property
    def comparer(self) -> Comparer:
        """The comparisons over these records."""
        with self._lock:
            if self._comparer is None:
                self._comparer = Comparer(self._records)
            return self._comparer

    def __reduce__(self) -> tuple[Any, ...]:
        return _mapped, (str(self._file()),)

    def _file(self) -> Path:
        with self._lock:
            if self._path is None:
                self._path = _written(self._records)
                weakref.finalize(self, self._path.unlink, missing_ok=True)
            return self._path


def _written(records: Records) -> Path:
    nothing = np.empty(0, np.int64)
    segment = Segment(records, nothing.astype(np.uint64), nothing, nothing, {})
    handle, name = tempfile.mkstemp(prefix="rowmill-", suffix=".arrow")
    with os.fdopen(handle, "wb") as target:
        target.write(segment.to_bytes())
    return Path(name)


@lru_cache(maxsize=2)
def _mapped(path: str) -> SharedRecords:
    with pa.memory_map(path) as source:
        return SharedRecords(Segment.from_bytes(source.read_buffer()).records)
