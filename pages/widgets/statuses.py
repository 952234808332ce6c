"""An operation's statuses: their words, signs and colours, and how often each occurs."""

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from core.operations import AnyOperation
from core.texts import say

# Colours of KINDS in the result charts, by theme: the first of the theme's own, and a grey.
INK = {
    "light": ("#1f6175", "#c0761a", "#6a5bae", "#b8433a", "#7b7a73"),
    "dark": ("#6fb6c9", "#e0a24c", "#a89be0", "#e0837a", "#9aa3a3"),
}
KINDS = ("ready", "review", "duplicate", "rejected", "blank")
_KINDS = {
    "valid": "ready",
    "accepted": "ready",
    "unique": "ready",
    "kept": "ready",
    "ambiguous": "review",
    "damaged": "review",
    "review": "review",
    "duplicate": "duplicate",
    "missing": "blank",
}


def column(operation: AnyOperation) -> str:
    """The column an operation writes its status to."""
    return f"{operation.prefix}status"


def counts(frame: pd.DataFrame, operation: AnyOperation) -> dict[str, int]:
    """How often each status occurs, the best kind first, then the most frequent."""
    name = column(operation)
    if name not in frame.columns:
        return {}
    found = pc.value_counts(pa.chunked_array(pa.array(frame[name])))
    pairs = ((entry["values"].as_py(), entry["counts"].as_py()) for entry in found)
    return dict(sorted(pairs, key=lambda pair: (KINDS.index(kind(pair[0])), -pair[1])))


def kind(status: str) -> str:
    """The kind a status belongs to, which is also its colour."""
    return _KINDS.get(status, "rejected")


def ink(status: str, theme: str | None) -> str:
    """The colour of a status in the charts of a theme."""
    return INK["dark" if theme == "dark" else "light"][KINDS.index(kind(status))]


def word(status: str) -> str:
    """A status as the operator reads it."""
    return say(f"pages.statuses.{status}") if status in _WORDS else status


def sign(status: str) -> str:
    """A sign for the kind, so that colour is never needed."""
    return {"ready": "✓", "review": "?", "duplicate": "=", "blank": "–"}.get(kind(status), "✕")


_WORDS = frozenset((*_KINDS, "invalid", "unresolved", "error"))
