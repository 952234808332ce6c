"""Runs that buy, as the screens tell of them: at their end, held by the service, and afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

from core.engine.report import Report, State
from core.engine.settings import Settings
from core.lookups.terms import LookupTerms
from core.operations.addresses import GeocodeAddresses
from core.runs import MANAGER, Run
from core.texts import say
from core.uploads import UPLOADS, Upload
from pages.widgets import tips
from tests.address_sheets import addresses_csv
from tests.geocoding_service import Service, geocoding_service
from tests.lookups import KEY, keep_terms
from tests.pages.conftest import Open, button, widget, words_of
from tests.pages.test_pairs_review import own_runs
from tests.pages.test_quotes import counted

__all__ = ["own_runs"]
ROWS = 110
Buy: TypeAlias = Callable[..., Run]


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    """The local service in Google's place."""
    with geocoding_service() as service:
        yield service


@pytest.fixture
def service(running: Service, home: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    """The service as it is at its start, in use by a home that knows nothing."""
    running.configure(daily_limit_after=0, deny="", latency_ms=30)
    running.reset()
    monkeypatch.setenv("ROWMILL_GOOGLE_BASE_URL", running.url)
    monkeypatch.setenv("GOOGLE_MAPS_API_KEY", KEY)
    keep_terms(home, LookupTerms(per_second=50, headroom=0.2))
    return running


@pytest.fixture
def upload(tmp_path: Path) -> Iterator[Upload]:
    """A sheet of addresses."""
    path = addresses_csv(tmp_path / "addresses.csv", ROWS)
    with path.open("rb") as content:
        taken = UPLOADS.add(path.name, content)
    yield taken
    UPLOADS.discard(taken.id)


@pytest.fixture
def buy(upload: Upload, service: Service) -> Buy:
    """Start a run by Google."""

    def begin(**options: object) -> Run:
        return MANAGER.start(
            upload.table,
            [GeocodeAddresses(**{"provider": "google", **options})],  # type: ignore[arg-type]
            Settings(True, 8, 10),
            upload_id=upload.id,
        )

    return begin


def report(**figures: object) -> Report:
    usual = {
        "slug": "addresses",
        "activity": "Address geocoding",
        "noun": "addresses",
        "bound": "io",
        "state": State.FINISHED,
        "settings": Settings(),
        "cores": 4,
    }
    return Report(**{**usual, **figures})  # type: ignore[arg-type]


def test_a_finished_run_tells_what_was_sent_known_and_paid(open_screen: Open, buy: Buy) -> None:
    assert buy(budget_calls=20).wait(60)
    run = buy()
    assert run.wait(60)

    page = open_screen("check", run=run.id)

    words = words_of(page)
    assert not page.exception
    assert "<small>look-ups sent</small><b>90</b>" in words
    assert "<small>answered from before</small><b>20</b>" in words
    assert "<small>cost</small><b>$0.45</b>" in words
    assert "workers waited for the limit" in words


def test_a_run_that_its_budget_ended_says_so_and_what_is_kept(open_screen: Open, buy: Buy) -> None:
    run = buy(budget_calls=20)
    assert run.wait(60)

    page = open_screen("check", run=run.id)

    warning = page.warning[0].value
    assert "20 look\\-ups are used up" in warning
    kept = say("pages.ended.kept", done=20, total=ROWS, noun="addresses")
    assert kept in warning


def test_a_run_that_the_service_holds_says_why_and_goes_on(
    open_screen: Open, buy: Buy, service: Service
) -> None:
    service.configure(daily_limit_after=10)
    run = buy()
    while not run.report().reason:
        assert not run.wait(0.05)

    page = open_screen("check", run=run.id)
    held = page.warning[0].value
    tiles = {tile.label: tile.value for tile in page.metric}
    service.configure(daily_limit_after=0)
    button(page, say("pages.live.resume")).click().run()

    assert not page.exception
    assert "Google's limit for today is used up" in held.replace("\\", "")
    assert say("pages.live.cost") in tiles
    assert say("pages.live.processed") not in tiles
    assert "<small>limit</small><b>40 a second, shared</b>" in words_of(page)
    assert run.wait(60)
    assert run.report().state == State.FINISHED


def test_the_panel_says_how_many_workers_the_latency_asks_for(
    open_screen: Open, buy: Buy, upload: Upload
) -> None:
    assert buy().wait(60)

    page = open_screen("check", file=upload.id)
    widget(page, "option_addresses_provider").set_value("google").run()

    words = words_of(counted(page))
    assert "40 a second × 0.0" in words
    assert "the service's limit busy" in words


def test_at_the_limit_more_workers_will_not_help() -> None:
    step = report(
        done=1_000,
        total=1_000,
        chunks_total=20,
        calls=1_000,
        work_s=20.5,
        busy_s=110.0,
        useful_s=110.0,
        waits_s={"quota": 51.0},
        limit_per_s=49.0,
    )

    words = tips.advice_words(step)

    assert words.startswith("**More workers will not help.** The limit of 49 a second is reached;")
    assert "49 a second × 0.11 s a call = 6 workers are enough." in words
