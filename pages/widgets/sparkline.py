"""A small line of one figure over the last minute, light enough to be drawn every second."""

from collections.abc import Sequence

import streamlit as st

from core.engine.report import Sample

WIDTH, HEIGHT = 200, 44


def draw(history: Sequence[Sample], field: str, most: float, words: str) -> None:
    """The values of `field` on the whole scale from 0 to `most`; `words` says it to a reader.

    SVG, not a chart: building three charts a second would keep the operator's browser busy.
    """
    points = _points(history, field, most)
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    area = f"0,{HEIGHT} {line} {points[-1][0] if points else 0:.1f},{HEIGHT}"
    st.html(
        f'<svg class="rm-spark" role="img" aria-label="{words}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'preserveAspectRatio="none"><polygon points="{area}"/><polyline points="{line}"/></svg>'
    )


def _points(history: Sequence[Sample], field: str, most: float) -> list[tuple[float, float]]:
    if len(history) < 2:
        return []
    first, last = history[0].elapsed_s, history[-1].elapsed_s
    span_s = (last - first) or 1.0
    return [
        (
            WIDTH * (sample.elapsed_s - first) / span_s,
            HEIGHT - 2 - (HEIGHT - 4) * min(1.0, getattr(sample, field) / (most or 1)),
        )
        for sample in history
    ]
