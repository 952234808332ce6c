"""A small line of one figure over the last minute, light enough to be drawn every second."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from core.engine.report import Sample

LINE_PX = 2


def draw(history: Sequence[Sample], field: str, most: float, words: str) -> None:
    """The values of `field` on the whole scale from 0 to `most`; `words` says it to a reader.

    Two boxes cut to shape: `st.html` drops an SVG, and three charts a second would keep the
    operator's browser busy.
    """
    points = _points(history, field, most)
    line = [f"{x:.1f}% {y:.1f}%" for x, y in points]
    below = [f"{x:.1f}% calc({y:.1f}% + {LINE_PX}px)" for x, y in reversed(points)]
    area = ["0% 100%", *line, f"{points[-1][0] if points else 0:.1f}% 100%"]
    st.html(
        f'<div class="rm-spark" role="img" aria-label="{escape(words)}">'
        f'<i style="clip-path:polygon({", ".join(area)})"></i>'
        f'<i style="clip-path:polygon({", ".join([*line, *below]) or "0% 0%"})"></i></div>'
    )


def _points(history: Sequence[Sample], field: str, most: float) -> list[tuple[float, float]]:
    """From the left edge to the right, and from the top down, both in percent."""
    if len(history) < 2:
        return []
    first, last = history[0].elapsed_s, history[-1].elapsed_s
    span_s = (last - first) or 1.0
    return [
        (
            100 * (sample.elapsed_s - first) / span_s,
            95 - 95 * min(1.0, getattr(sample, field) / (most or 1)),
        )
        for sample in history
    ]
