"""Runs that buy: the budget, the limit, the key, and what is never paid twice."""

import time
from pathlib import Path
from threading import Event

import pytest

from core.engine.report import State
from core.engine.settings import Settings
from core.lookups.terms import LookupTerms
from core.store import open_store
from tests.geocoding_service import Service
from tests.lookups import KEY, cells, finished, keep_terms, started, streets

ONE_WORKER = Settings(False, 1, 50)


def test_every_row_has_the_answer_of_its_own_address(service: Service, paid_home: Path) -> None:
    addresses = [*streets(60), *streets(60), "", "nowhere at all 12, Nulltown"]

    run = finished(addresses, paid_home)

    assert service.counts().arrivals == 61
    assert cells(run)[:60] == ["accepted"] * 60
    assert cells(run, "formatted")[:60] == cells(run, "formatted")[60:120]
    assert len(set(cells(run, "place_id")[:60])) == 60
    assert cells(run)[120:] == ["missing", "unresolved"]


@pytest.mark.parametrize("workers", [1, 16])
def test_the_budget_is_never_exceeded(service: Service, paid_home: Path, workers: int) -> None:
    service.configure(share_503=0.05, latency_ms=2)

    run = finished(streets(300), paid_home, Settings(True, workers, 10), budget_calls=100)

    assert service.counts().arrivals == 100
    assert run.report().state == State.STOPPED
    assert run.report().step.calls == 100
    assert "100 look-ups are used up" in run.report().reason
    assert "run it again" in run.report().reason


def test_money_is_a_budget_too(service: Service, paid_home: Path) -> None:
    run = finished(streets(60), paid_home, budget=0.20)

    assert service.counts().arrivals == 40
    assert run.report().step.cost == pytest.approx(0.20)
    assert "$0.20" in run.report().reason


def test_what_the_budget_left_is_bought_by_the_next_run(service: Service, paid_home: Path) -> None:
    first = finished(streets(90), paid_home, budget_calls=50)
    second = finished(streets(90), paid_home)

    assert cells(first).count("accepted") == 50
    assert cells(first).count("error") == 40
    assert cells(second) == ["accepted"] * 90
    assert service.counts().arrivals == 90
    assert service.counts().most_asked == 1


def test_the_days_budget_holds_for_all_operators(service: Service, paid_home: Path) -> None:
    keep_terms(paid_home, LookupTerms(per_second=5_000, per_minute=300_000, day_budget=0.25))

    runs = [started(streets(60, first=one), paid_home) for one in (1, 1_001)]
    assert all(run.wait(60) for run in runs)

    assert service.counts().arrivals == 50
    assert {run.report().state for run in runs} == {State.STOPPED}
    assert all("today" in run.report().reason for run in runs)
    assert open_store(paid_home).paid_calls.spent_today().calls == 50


def test_the_cost_shown_is_what_the_service_counted(service: Service, paid_home: Path) -> None:
    service.configure(share_503=0.15, share_reset=0.05)

    run = finished(streets(120), paid_home)

    report, counts = run.report().step, service.counts()
    assert report.calls == counts.arrivals > 120
    assert report.retries == counts.arrivals - 120
    assert report.cost == pytest.approx(counts.arrivals * 0.005)
    assert counts.billable == 120


def test_a_second_upload_of_the_same_file_costs_nothing(service: Service, paid_home: Path) -> None:
    addresses = [*streets(80), "nowhere at all 12, Nulltown"]
    first = finished(addresses, paid_home)
    second = finished([address.upper() for address in addresses], paid_home)

    assert service.counts().arrivals == 81
    assert second.report().step.cached == 81
    assert second.report().step.calls == 0
    assert cells(second) == cells(first)
    assert cells(second, "formatted") == cells(first, "formatted")
    assert cells(second, "note") == cells(first, "note")


def test_two_operators_with_one_file_pay_once(service: Service, paid_home: Path) -> None:
    service.configure(latency_ms=20)

    runs = [started(streets(100), paid_home) for _ in range(2)]
    assert all(run.wait(60) for run in runs)

    assert service.counts().arrivals == 100
    assert service.counts().most_asked == 1
    assert cells(runs[0], "place_id") == cells(runs[1], "place_id")


def test_two_operators_share_one_limit(service: Service, paid_home: Path) -> None:
    service.configure(quota=50, latency_ms=20)
    keep_terms(paid_home, LookupTerms())

    runs = [started(streets(60, first=one), paid_home) for one in (1, 1_001)]
    assert all(run.wait(60) for run in runs)

    counts = service.counts()
    assert counts.billable == 120
    assert counts.peak_accepted <= 50
    assert counts.rejected <= 30  # two limits would make it 60; a busy machine wakes threads late
    assert all(run.report().step.waits_s["quota"] > 1 for run in runs)


@pytest.mark.parametrize("workers", [1, 4, 16])
def test_a_wrong_key_stops_the_run_at_once(service: Service, paid_home: Path, workers: int) -> None:
    service.configure(valid_key="AIzaTheRightOne00000000000000000000000", latency_ms=20)

    run = finished(streets(400), paid_home, Settings(True, workers, 10))

    assert 1 <= service.counts().arrivals <= workers
    assert run.report().state == State.STOPPED
    assert "key" in run.report().reason
    assert KEY not in run.report().reason
    assert cells(run) == ["error"] * 400


def test_a_right_key_works_after_a_wrong_one(service: Service, paid_home: Path) -> None:
    service.configure(deny="wrong_key")
    finished(streets(10), paid_home)
    service.configure(deny="")

    run = finished(streets(10), paid_home)

    assert cells(run) == ["accepted"] * 10


def test_too_many_queries_slow_down_and_lose_nothing(service: Service, paid_home: Path) -> None:
    service.configure(quota=30)
    keep_terms(paid_home, LookupTerms(per_second=80, per_minute=4_800))

    run = finished(streets(60), paid_home)

    assert cells(run) == ["accepted"] * 60
    assert service.counts().rejected > 0
    assert run.report().step.waits_s["quota"] + run.report().step.waits_s["retry"] > 0


def test_the_end_of_the_day_holds_the_run_until_it_is_resumed(
    service: Service, paid_home: Path
) -> None:
    service.configure(daily_limit_after=25)
    run = started(streets(100), paid_home, ONE_WORKER)
    _until(lambda: run.report().state == State.PAUSED)

    assert "day" in run.report().reason
    assert run.result() is None
    asked = service.counts().arrivals
    service.configure(daily_limit_after=0)
    run.resume()

    assert run.wait(60)
    assert asked <= 27
    assert run.report().state == State.FINISHED
    assert cells(run) == ["accepted"] * 100


def test_a_held_run_that_is_cancelled_keeps_what_is_done(service: Service, paid_home: Path) -> None:
    service.configure(daily_limit_after=25)
    run = started(streets(100), paid_home, ONE_WORKER)
    _until(lambda: run.report().state == State.PAUSED)
    run.cancel()

    assert run.wait(60)
    assert run.report().state == State.CANCELLED
    assert cells(run).count("accepted") == 25


def test_nothing_found_is_an_answer_and_what_is_partial_is_looked_at(
    service: Service, paid_home: Path
) -> None:
    odd = ["1 nowhere, Nulltown", "2 almost Street, Halfway", "3 somewhere, Vague"]

    run = finished(odd, paid_home)
    again = finished(odd, paid_home)

    assert cells(run) == ["unresolved", "review", "review"]
    assert all(cells(run, "note"))
    assert cells(run, "partial_match") == ["", "true", ""]
    assert cells(run, "location_type")[2] == "APPROXIMATE"
    assert service.counts().arrivals == 3
    assert cells(again) == cells(run)


def test_cancel_does_not_wait_for_a_chunk_of_calls(service: Service, paid_home: Path) -> None:
    service.configure(latency_ms=50)
    run = started(streets(400), paid_home, Settings(True, 2, 200))
    _until(lambda: run.report().step.done > 3)
    run.cancel()

    assert run.wait(5)
    done = run.report().step.done
    assert cells(run).count("accepted") == done == service.counts().billable
    assert done < 200


def test_the_same_table_for_every_width(service: Service, paid_home: Path) -> None:
    addresses = [*streets(70), "1 nowhere, Nulltown", "2 almost Street, Halfway", ""]
    results = [
        finished(addresses, paid_home, settings).result()
        for settings in (ONE_WORKER, Settings(True, 2, 10), Settings(True, 16, 50))
    ]

    frames = [result.table.frame for result in results if result is not None]
    assert len(frames) == 3
    assert frames[0].equals(frames[1])
    assert frames[0].equals(frames[2])


def test_an_operators_own_place_wins_and_costs_nothing(service: Service, paid_home: Path) -> None:
    first = finished(["2 almost Street, Halfway"], paid_home)
    key = _key("2 almost Street, Halfway")
    place = {"formatted": "2 Almost Street, Halfway, OR 97834", "lat": 44.88, "lng": -117.11}
    open_store(paid_home).corrections.correct(key, place, query="2 almost", by="an operator")

    second = finished(["2  ALMOST Street,  Halfway"], paid_home)

    assert cells(first) == ["review"]
    assert cells(second) == ["accepted"]
    assert cells(second, "formatted") == ["2 Almost Street, Halfway, OR 97834"]
    assert cells(second, "provider") == ["operator"]
    assert service.counts().arrivals == 1


def test_a_choice_among_googles_places_outlives_what_may_be_kept_of_it(
    service: Service, paid_home: Path
) -> None:
    cell = "2 almost Street, Halfway"
    first = finished([cell], paid_home).result()
    assert first is not None
    other = first.sheets["Places to choose from"].iloc[1]
    place = {"formatted": other["formatted"], "lat": 1.0, "place_id": other["place_id"]}
    open_store(paid_home).corrections.correct(_key(cell), place, query=cell, by="an operator")
    keep_terms(paid_home, LookupTerms(per_second=5_000, per_minute=300_000, keep_days=0))
    open_store(paid_home).answers.forget()

    second = finished([cell], paid_home)

    assert service.counts().arrivals == 2
    assert (cells(second), cells(second, "provider")) == (["accepted"], ["operator"])
    assert cells(second, "place_id") == [other["place_id"]]
    assert cells(second, "lat") == [other["lat"]]


def test_answers_are_forgotten_after_their_time(service: Service, paid_home: Path) -> None:
    keep_terms(paid_home, LookupTerms(per_second=5_000, per_minute=300_000, keep_days=0))

    finished(streets(5), paid_home)
    finished(streets(5), paid_home)

    assert service.counts().arrivals == 10


def test_an_unreachable_service_stops_the_run_with_a_sentence(
    paid_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOOGLE_MAPS_API_KEY", KEY)
    monkeypatch.setenv("ROWMILL_GOOGLE_BASE_URL", "http://127.0.0.1:9")
    began = time.perf_counter()

    run = finished(streets(50), paid_home)

    assert time.perf_counter() - began < 30
    assert run.report().state == State.STOPPED
    assert "cannot be reached" in run.report().reason
    assert run.report().step.calls == 0
    assert open_store(paid_home).paid_calls.spent_today().calls == 0


def _until(holds: object, within_s: float = 30.0) -> None:
    """Look again until it holds."""
    assert callable(holds)
    end = time.monotonic() + within_s
    while not holds():
        assert time.monotonic() < end
        Event().wait(0.02)


def _key(address: str) -> str:
    from core.geocoding.query import Query

    return Query(address, default="US").key
