"""Arrow files as pandas frames of text, mapped into memory instead of copied."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa

TEXT = pd.StringDtype(storage="pyarrow", na_value=np.nan)


def mapped_frame(path: Path, names: Sequence[str]) -> pd.DataFrame:
    """The cells of an Arrow file of one batch; its first column holds the row numbers.

    The file may be deleted afterwards: the mapping keeps what it needs.
    """
    with pa.memory_map(str(path)) as source:
        table = pa.ipc.open_file(source).read_all()
    columns = {
        name: pd.arrays.ArrowStringArray(table.column(place + 1), dtype=TEXT)  # type: ignore[call-arg]
        for place, name in enumerate(names)
    }
    return pd.DataFrame(columns, index=_index(table.column(0)), copy=False)


def text_frame(columns: Mapping[str, Sequence[str]], rows: Sequence[int]) -> pd.DataFrame:
    """A small frame of text cells with the given sheet row numbers."""
    index = pd.Index(np.asarray(rows, dtype=np.int64), name="row_id")
    return pd.DataFrame({n: pd.array(list(c), dtype=TEXT) for n, c in columns.items()}, index=index)


def _index(numbers: pa.ChunkedArray) -> pd.Index:
    """The row ids; ids that count up without a gap take no memory."""
    count = len(numbers)
    rows = numbers.to_numpy() if count else np.empty(0, dtype=np.int64)
    if count and int(rows[-1]) - int(rows[0]) == count - 1:
        return pd.RangeIndex(int(rows[0]), int(rows[-1]) + 1, name="row_id")
    index: pd.Index = pd.Index(rows.copy(), name="row_id")
    return index
