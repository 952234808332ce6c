"""Whether more workers would help, in a sentence; tips for this machine, as far as they hold."""

import streamlit as st

from core.engine.report import Report
from core.engine.settings import PARALLEL_ABOVE_ROWS, chunk_size_range
from core.texts import say
from pages.widgets import amounts

# Below this share of useful work, most of the time went into something else.
WORTH_IT = 0.5


def advice(step: Report) -> None:
    """Whether more workers would help, as the screen says it."""
    st.info(advice_words(step), icon=":material/lightbulb:")


def advice_words(step: Report) -> str:
    """Whether more workers would help, the answer first."""
    kind: str = step.more_workers
    if kind == "no_full" and step.bound != "io":
        is_full = step.workers >= step.cores and _use_of_cores(step) >= WORTH_IT
        kind = "no_cores" if is_full else "no_share"
    if kind == "no_limit" and step.workers_needed is None:
        kind = "no_full"
    counts = {"no_limit": step.workers_needed or 0}
    values = {
        "count": counts.get(kind, step.workers),
        "workers": step.workers,
        "chunk_size": step.settings.chunk_size,
        "more": min(16, 2 * step.workers),
        "cores": step.cores,
        "activity": step.activity,
        "efficiency": amounts.percent(100 * step.efficiency),
        "time": amounts.seconds(step.work_s),
        "rate": step.limit_per_s,
        "latency": step.latency_s or 0.0,
    }
    return say(f"pages.ended.advice_{kind}", **values)


def card(step: Report, rows: int) -> None:
    """Only those that hold for this file, this operation and these settings."""
    tips = _tips(step, rows) or [say("pages.ended.tip_fine")]
    with st.container(border=True, gap="xsmall"):
        st.markdown(say("pages.ended.tips"))
        st.markdown("\n".join(f"- {tip}" for tip in tips))


def _tips(step: Report, rows: int) -> list[str]:
    low, high = chunk_size_range(rows)
    tips = []
    if rows <= PARALLEL_ABOVE_ROWS:
        tips.append(say("pages.ended.tip_few_rows", limit=PARALLEL_ABOVE_ROWS))
    elif not step.settings.parallel and step.bound == "io":
        tips.append(say("pages.ended.tip_switch_on", limit=PARALLEL_ABOVE_ROWS))
    if step.bound == "python" and step.workers > 1 and step.settings.executor == "threads":
        tips.append(say("pages.ended.tip_computing", workers=step.workers))
    if _is_slow_on_processes(step):
        share = amounts.percent(100 * step.efficiency)
        tips.append(say("pages.ended.tip_threads", efficiency=share))
    if step.bound == "io":
        tips.append(_tip_on_waiting(step))
    if step.settings.parallel and not low <= step.settings.chunk_size <= high:
        tips.append(say("pages.ended.tip_chunks", rows=rows, low=low, high=high))
    return tips


def _tip_on_waiting(step: Report) -> str:
    if step.more_workers == "no_limit" and step.workers_needed:
        return say("pages.ended.tip_limit", count=step.workers_needed)
    return say("pages.ended.tip_io", workers=2 * step.cores, cores=step.cores)


def _is_slow_on_processes(step: Report) -> bool:
    settings = step.settings
    on_processes = settings.parallel and settings.executor == "processes"
    return on_processes and step.bound != "io" and _use_of_cores(step) < WORTH_IT


def _use_of_cores(step: Report) -> float:
    """Useful work as a share of what the cores that the workers could use had to give."""
    return step.speed_up / min(step.workers, step.cores)
