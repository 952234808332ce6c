"""What a run buys, while it does and after: look-ups sent, known before, cost, and the most."""

from collections import OrderedDict
from collections.abc import Sequence

from core.engine.report import Report
from core.errors import RequestError
from core.operations import AnyOperation
from core.quoting import Quoting
from core.runs import Run
from core.texts import say
from core.uploads import Upload
from pages.widgets import amounts, quotes

RUNS_REMEMBERED = 40
# Which count a run was started with, so that every browser can say "360 of 493".
_counted: OrderedDict[str, Quoting] = OrderedDict()


def count(upload: Upload, operations: Sequence[AnyOperation]) -> Quoting | None:
    """The count that the operator sees as she starts a run; None where nothing is bought."""
    try:
        paid = (quotes.of(upload, each) for each in operations if quotes.pays(each))
        return next(paid, None)
    except RequestError:
        return None


def remember(run: Run, counted: Quoting | None) -> None:
    """Keep the count that a run was started with."""
    if counted is not None:
        _counted[run.id] = counted
    while len(_counted) > RUNS_REMEMBERED:
        _counted.popitem(last=False)


def to_buy(run: Run) -> int | None:
    """How many look-ups were expected, as far as the budget goes; None where nobody counted."""
    counted = _counted.get(run.id)
    return counted.quote.calls if counted and counted.quote else None


def at_most(run: Run, step: Report) -> float | None:
    """What a step may cost; None for one that asks no limited service."""
    if not step.limit_per_s:
        return None
    expected = to_buy(run)
    calls = max(0, step.total - step.cached) if expected is None else expected
    return max(quotes.terms().money(calls), step.cost)


def under_way(run: Run, step: Report) -> list[tuple[str, str]]:
    """Look-ups sent, answered from before, and the limit, as label and value."""
    expected = to_buy(run)
    sent = (
        f"{step.calls:,}"
        if expected is None
        else say("pages.bought.sent_of", sent=step.calls, count=max(expected, step.calls))
    )
    limit = say("pages.bought.limit_of", rate=step.limit_per_s)
    return [
        (say("pages.bought.sent"), sent),
        (say("pages.bought.before"), f"{step.cached:,}"),
        (say("pages.bought.limit"), limit),
    ]


def in_all(steps: Sequence[Report]) -> list[tuple[str, str]]:
    """The same of a run that has ended; nothing where no service was asked."""
    paid = [step for step in steps if step.calls or step.limit_per_s]
    if not paid:
        return []
    cost = amounts.money(sum(step.cost for step in paid), quotes.terms().currency)
    figures = [
        ("sent", f"{sum(step.calls for step in paid):,}"),
        ("before", f"{sum(step.cached for step in steps):,}"),
        ("cost", cost),
    ]
    if retries := sum(step.retries for step in paid):
        figures.append(("retries", f"{retries:,}"))
    return [(say(f"pages.bought.{name}"), value) for name, value in figures]
