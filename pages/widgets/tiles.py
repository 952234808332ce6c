"""The figures of a step under way: the rate as a chart, six tiles beside it."""

from collections.abc import Sequence

import altair as alt
import pandas as pd
import psutil
import streamlit as st

from core.engine.report import Report, Sample, State
from core.texts import say
from pages.widgets import amounts, quotes, sparkline
from pages.widgets.statuses import INK

RATE_HEIGHT = 188
SPARKS = 60
TILE_WIDTH = 135
LIMIT_INK = {theme: inks[1] for theme, inks in INK.items()}


def draw(step: Report, most: float | None) -> None:
    """All of it; `most` is what the step may cost, for one that pays."""
    wide, rest = st.columns([2, 3], gap="xsmall")
    with wide, st.container(border=True, height="stretch", gap="xsmall"):
        st.metric(say("pages.live.rate"), amounts.rate(step.items_per_s))
        st.altair_chart(
            _rate_chart(step), height=RATE_HEIGHT, key="rate", alt=say("pages.live.rate_alt")
        )
    # One grid of six: two tiles a row on a phone leave no hole.
    with rest, st.grid(3, min_column_width=TILE_WIDTH, gap="xsmall"):
        _plain_tiles(step, most)
        _chart_tiles(step)


def _plain_tiles(step: Report, most: float | None) -> None:
    is_known = step.eta_s is not None and step.state != State.PAUSED
    eta = amounts.seconds(step.eta_s or 0.0) if is_known else say("pages.live.eta_unknown")
    third = _processed(step) if most is None else _cost(step, most)
    tiles = (
        ("eta", eta, say("pages.live.so_far", time=amounts.seconds(step.elapsed_s))),
        ("errors", f"{step.failed:,}", _errors(step)),
        third,
    )
    for name, value, below in tiles:
        with st.container(border=True, height="stretch"):
            _metric(name, value, below)


def _errors(step: Report) -> str:
    if step.failed:
        return say("pages.live.errors_some", share=amounts.share(step.failed / max(1, step.done)))
    if step.retries:
        return say("pages.live.retried", count=step.retries)
    return say("pages.live.errors_none")


def _processed(step: Report) -> tuple[str, str, str]:
    unknown = say("pages.live.eta_unknown")
    total = say("pages.live.processed_of", count=step.total) if step.total else unknown
    return "processed", f"{step.done:,}", total


def _cost(step: Report, most: float) -> tuple[str, str, str]:
    currency = quotes.terms().currency
    below = say("pages.live.at_most", money=amounts.at_most(most, currency))
    return "cost", amounts.money(step.cost, currency), below


def _chart_tiles(step: Report) -> None:
    looked = bool(step.history)
    cpu, memory = (
        amounts.percent(value) if looked else say("pages.live.eta_unknown")
        for value in (step.cpu_percent, step.memory_percent)
    )
    gigabytes = psutil.virtual_memory().total / 1e9
    cores = say("pages.live.cores", count=step.cores)
    of_memory = say("pages.live.memory_of", gigabytes=gigabytes)
    tiles = (
        ("busy", *_busy(step), "workers_busy", step.workers),
        ("cpu", cpu, cores, "cpu_percent", 100),
        ("memory", memory, of_memory, "memory_percent", 100),
    )
    for name, value, below, field, most in tiles:
        with st.container(border=True, height="stretch", gap="xsmall"):
            _metric(name, value, below)
            words = say("pages.live.spark_alt", name=say(f"pages.live.{name}"))
            sparkline.draw(step.history[-SPARKS:], field, most, words)


def _busy(step: Report) -> tuple[str, str]:
    """How many workers are at a chunk, and how many of them only wait for the limit."""
    value = say("pages.live.busy_of", busy=step.workers_busy, workers=step.workers)
    waited_s, spent_s = step.waits_s.get("quota", 0.0), sum(step.waits_s.values()) + step.useful_s
    waiting = round(step.workers_busy * waited_s / spent_s) if spent_s else 0
    if waiting:
        return value, say("pages.live.wait_limit", count=waiting)
    return value, say(f"pages.live.bound_{step.bound}")


def _metric(name: str, value: str, below: str) -> None:
    st.metric(say(f"pages.live.{name}"), value, delta=below, delta_color="off", delta_arrow="off")


def _rate_chart(step: Report) -> alt.Chart | alt.LayerChart | alt.FacetChart:
    """Records a second so far; the axis reaches to the expected end, so the line fills it."""
    end_s = max(1.0, step.elapsed_s + (step.eta_s or 0.0))
    # Nothing measured yet: without a scale of its own the axis would read "NaN".
    is_measured = any(sample.items_per_s for sample in step.history)
    top = step.limit_per_s or 1.0
    chart = _area(step.history, "items_per_s").encode(
        x=alt.X("seconds:Q", title=None, axis=None, scale=alt.Scale(domain=[0, end_s])),
        y=alt.Y(
            "value:Q",
            title=None,
            # Not `format`, which would write "0k" beside "2k".
            axis=alt.Axis(
                tickCount=4 if is_measured or top > 1 else 1, labelExpr="format(datum.value, '~s')"
            ),
            scale=alt.Undefined if is_measured else alt.Scale(domain=[0, top]),
        ),
    )
    if not step.limit_per_s:
        return chart
    return alt.layer(chart, *_limit(step.limit_per_s, end_s))


def _limit(per_s: float, end_s: float) -> tuple[alt.Chart, alt.Chart]:
    """A dashed line at the most that the service allows, with its words at the right end."""
    ink = LIMIT_INK["dark" if st.context.theme.type == "dark" else "light"]
    words = say("pages.live.limit_line")
    base = alt.Chart(pd.DataFrame({"value": [per_s], "seconds": [end_s], "words": [words]}))
    line = base.mark_rule(color=ink, strokeDash=[4, 3]).encode(y="value:Q")
    text = base.mark_text(color=ink, align="right", baseline="bottom", dy=-3)
    return line, text.encode(x="seconds:Q", y="value:Q", text="words:N")


def _area(history: Sequence[Sample], field: str) -> alt.Chart:
    frame = pd.DataFrame(
        {
            "seconds": [sample.elapsed_s for sample in history],
            "value": [float(getattr(sample, field)) for sample in history],
        }
    )
    chart: alt.Chart = alt.Chart(frame).mark_area(line=True, opacity=0.25)
    return chart
