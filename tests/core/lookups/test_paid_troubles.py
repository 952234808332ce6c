"""What goes wrong while buying: the store, the service, a stop; and what is kept all the same."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from core.engine.report import State
from core.engine.settings import Settings
from core.errors import RequestError
from core.lookups.terms import LookupTerms
from core.operations import AnyOperation
from core.operations.addresses import GeocodeAddresses
from core.operations.duplicates import FindDuplicates
from core.operations.operation import Resources
from core.runs import Run
from core.store import database, open_store
from tests.geocoding_service import Service, geocoding_service
from tests.lookups import cells, finished, keep_terms, started, streets, table_of

ONE_WORKER = Settings(False, 1, 50)


def until(run: Run, state: State) -> None:
    for _ in range(1_500):
        if run.report().state == state:
            return
        Event().wait(0.02)
    raise AssertionError(f"{run.report().state}, not {state}")


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Another program writes, and does not come to an end."""
    other = sqlite3.connect(open_store(home).path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.fixture
def hasty_home(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home whose store does not wait half a minute for another program."""
    monkeypatch.setattr(database, "BUSY_S", 0.1)
    keep_terms(home)
    return home


@pytest.mark.parametrize("workers", [1, 8])
def test_a_store_that_is_locked_holds_the_run_and_loses_no_answer(
    service: Service, hasty_home: Path, workers: int
) -> None:
    service.configure(latency_ms=30)
    run = started(streets(120), hasty_home, Settings(True, workers, 10))
    while service.counts().arrivals < 20:
        run.wait(0.01)
    with locked(hasty_home):
        until(run, State.PAUSED)
        reason = run.report().reason
    run.resume()

    assert run.wait(60)
    assert "another" in reason.lower() or "use" in reason.lower()
    assert run.report().state == State.FINISHED
    assert cells(run) == ["accepted"] * 120
    assert service.counts().distinct == 120


def test_a_store_that_cannot_be_written_does_not_fail_rows_one_by_one(
    service: Service, hasty_home: Path
) -> None:
    with locked(hasty_home):
        run = started(streets(30), hasty_home, ONE_WORKER)
        until(run, State.PAUSED)
        run.cancel()
        assert run.wait(30)

    assert service.counts().arrivals == 0
    assert run.report().step.failed == 0


@pytest.mark.parametrize("settings", [ONE_WORKER, Settings(True, 16, 10)])
def test_a_stop_takes_no_row_away_that_is_known(
    service: Service, paid_home: Path, settings: Settings
) -> None:
    finished(streets(50, first=1_001), paid_home)
    addresses = [*streets(100), *streets(50, first=1_001)]

    run = finished(addresses, paid_home, settings, budget_calls=10)

    assert run.report().state == State.STOPPED
    assert cells(run)[100:] == ["accepted"] * 50
    assert cells(run)[:100].count("accepted") == 10


def test_a_refused_key_takes_no_row_away_that_is_known(service: Service, paid_home: Path) -> None:
    finished(streets(30), paid_home)
    service.configure(deny="wrong_key")

    run = finished([*streets(5, first=900), *streets(30)], paid_home)

    assert cells(run) == ["error"] * 5 + ["accepted"] * 30


def test_an_outage_holds_the_run_instead_of_spending_the_budget(
    service: Service, paid_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with geocoding_service() as lost:
        monkeypatch.setenv("ROWMILL_GOOGLE_BASE_URL", lost.url)
        finished(streets(20), paid_home)
    run = started(streets(60), paid_home, Settings(True, 4, 10))
    until(run, State.PAUSED)
    held = run.report()
    run.cancel()
    assert run.wait(60)

    assert "no answers just now" in held.reason
    assert held.step.calls == 0
    assert "error" not in cells(run)[:20]


def test_without_headroom_the_limit_is_used_and_not_quartered(
    service: Service, paid_home: Path
) -> None:
    keep_terms(paid_home, LookupTerms(per_second=100, per_minute=6_000, headroom=0))

    run = finished(streets(150), paid_home)

    assert run.report().step.calls == 150
    assert run.report().step.items_per_s > 50


def test_the_days_budget_can_be_lowered_while_a_run_goes_on(
    service: Service, paid_home: Path
) -> None:
    service.configure(latency_ms=20)
    run = started(streets(200), paid_home, Settings(True, 2, 10))
    while service.counts().arrivals < 10:
        run.wait(0.01)
    keep_terms(paid_home, LookupTerms(per_second=5_000, per_minute=300_000, day_budget=0.01))

    assert run.wait(60)
    assert run.report().state == State.STOPPED
    assert service.counts().arrivals < 60


def test_a_budget_below_one_call_buys_nothing(service: Service, paid_home: Path) -> None:
    run = finished(streets(10), paid_home, budget=0.000_000_4)

    assert service.counts().arrivals == 0
    assert run.report().state == State.STOPPED


def test_an_address_of_the_service_that_cannot_be_is_refused_before_the_run(
    service: Service, paid_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROWMILL_GOOGLE_BASE_URL", "not an address")

    with pytest.raises(RequestError, match="ROWMILL_GOOGLE_BASE_URL"):
        started(streets(3), paid_home)


def test_the_chosen_places_of_a_ladder_are_those_of_its_end(
    service: Service, paid_home: Path
) -> None:
    run = finished(["12 Oak Street, Springfield"], paid_home, provider="ladder")

    result = run.result()
    assert result is not None
    assert cells(run) == ["accepted"]
    assert "Places to choose from" not in result.sheets


def test_what_is_free_goes_on_after_what_pays_has_stopped(
    service: Service, paid_home: Path
) -> None:
    operations: list[AnyOperation] = [
        GeocodeAddresses(provider="google", budget_calls=5),
        FindDuplicates(),
    ]
    resources = Resources(home=str(paid_home))
    run = Run(table_of(streets(30)), operations, Settings(), resources=resources)
    run.start()
    assert run.wait(60)

    report = run.report()
    assert (report.state, report.ended_at) == (State.STOPPED, 0)
    assert [step.state for step in report.steps] == [State.STOPPED, State.FINISHED]
    result = run.result()
    assert result is not None
    assert "duplicate_status" in result.table.frame.columns
    assert "look-ups are used up" in report.reason


def test_rows_that_were_not_reached_say_why(service: Service, paid_home: Path) -> None:
    run = finished(streets(30), paid_home, ONE_WORKER, budget_calls=5)

    assert all("5 look-ups are used up" in note for note in cells(run, "note")[5:])


def test_a_house_that_the_address_does_not_name_is_looked_at(
    service: Service, paid_home: Path
) -> None:
    run = finished(["Mill Lane, Burntoak", "7 Mill Lane, Burntoak"], paid_home)

    assert cells(run) == ["review", "accepted"]
    assert "does not say" in cells(run, "note")[0]
