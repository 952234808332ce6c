"""Settings that suit the checks that are switched on: for a limited service, by its latency."""

from collections.abc import Sequence
from dataclasses import replace

from core.engine.machine import cores
from core.engine.settings import Bound, Suggestion, suggest, suggested_workers
from core.operations import AnyOperation
from core.runs import MANAGER
from core.texts import say
from pages.widgets import quotes


def of(chosen: Sequence[AnyOperation], rows: int) -> Suggestion:
    """What suits the slowest check; for a limited service, what its latency asks for, if known."""
    bound = _slowest(chosen)
    if not any(quotes.pays(operation) for operation in chosen):
        return suggest(bound, rows, cores=cores())
    rate_per_s, latency_s = quotes.terms().rate_per_s, _latency_s()
    found = suggest(bound, rows, cores=cores(), rate_per_s=rate_per_s)
    if latency_s is None:
        return found
    workers = suggested_workers(
        bound, rows, cores=cores(), rate_per_s=rate_per_s, latency_s=latency_s
    )
    words = say(
        "pages.panel.littles_law",
        rate=rate_per_s,
        latency=latency_s,
        workers=workers,
        count=workers,
    )
    return Suggestion(replace(found.settings, workers=workers), (words, *found.reasons[1:]))


def _latency_s() -> float | None:
    """Seconds a call took in the newest run that asked a limited service."""
    steps = (step for run in MANAGER.recent() for step in run.report().steps)
    return next((step.latency_s for step in steps if step.limit_per_s and step.latency_s), None)


def _slowest(chosen: Sequence[AnyOperation]) -> Bound:
    """What the slowest of the operations waits for: a service, else Python, else native code."""
    bounds = {operation.bound for operation in chosen}
    order: tuple[Bound, ...] = ("io", "python", "native")
    return next((bound for bound in order if bound in bounds), "python")
