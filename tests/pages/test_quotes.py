"""What a check would buy: counted before it runs, with what leaves this machine, and the budget."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.geocoding.query import Query
from core.lookups.terms import LookupTerms
from core.runs import MANAGER
from core.store import open_store
from core.texts import say
from core.uploads import UPLOADS, Upload
from tests.address_sheets import addresses_csv
from tests.lookups import KEY, keep_terms
from tests.pages.conftest import Open, button, widget, words_of

ROWS = 200
BUYABLE = 80  # what the ladder leaves: doubtful and unknown towns
PATIENCE_S = 90.0


@pytest.fixture
def upload(home: Path, tmp_path: Path) -> Iterator[Upload]:
    """A sheet of addresses, in a home that knows none of them."""
    path = addresses_csv(tmp_path / "addresses.csv", ROWS)
    with path.open("rb") as content:
        taken = UPLOADS.add(path.name, content)
    yield taken
    UPLOADS.discard(taken.id)


@pytest.fixture
def key(monkeypatch: pytest.MonkeyPatch) -> str:
    """A key in the environment."""
    monkeypatch.setenv("GOOGLE_MAPS_API_KEY", KEY)
    return KEY


@pytest.fixture
def no_key(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No key anywhere."""
    monkeypatch.delenv("GOOGLE_MAPS_API_KEY", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


def counted(page: AppTest) -> AppTest:
    """The page once nothing is being counted any more; the gazetteer may be built first."""
    latest = time.monotonic() + PATIENCE_S
    while page.get("progress") and time.monotonic() < latest:
        page.run()
    assert not page.exception
    return page


def look_up(page: AppTest, provider: str) -> AppTest:
    widget(page, "option_addresses_provider").set_value(provider).run()
    return counted(page)


def bar(page: AppTest) -> str:
    return str(next(each.value for each in page.markdown if " checks" in str(each.value)))


def test_offline_is_free_and_nothing_leaves(open_screen: Open, upload: Upload) -> None:
    page = counted(open_screen("check", file=upload.id))

    assert say("pages.quotes.nothing_leaves") in words_of(page)
    assert bar(page) == say("pages.cards.bar", count=2)
    keys = {each.key for each in page.number_input}
    assert "option_addresses_budget" not in keys


def test_a_ladder_says_what_it_would_buy_and_what_leaves(
    open_screen: Open, upload: Upload, key: str
) -> None:
    page = look_up(open_screen("check", file=upload.id), "ladder")

    words = words_of(page)
    assert f"<small>settled here</small><b>{ROWS - BUYABLE}</b>" in words
    assert f"<small>to buy</small><b>{BUYABLE}</b>" in words
    assert "<small>price</small><b>$0.40</b>" in words
    leaves = f"Leaves this machine: {BUYABLE} addresses (street, town, state or region, postcode)"
    assert (
        f"{leaves} to maps.googleapis.com. Columns of names, phones and e-mails never do." in words
    )
    assert "$5.00 per 1,000" in words
    assert f"{BUYABLE} paid look-ups" in words
    assert bar(page).startswith(f"2 checks · {BUYABLE} look-ups · **at most \\$0\\.40** · at least")


def test_google_is_asked_for_every_address(open_screen: Open, upload: Upload, key: str) -> None:
    page = look_up(open_screen("check", file=upload.id), "google")

    assert f"<small>to buy</small><b>{ROWS}</b>" in words_of(page)
    assert "settled here" not in words_of(page)


def test_a_budget_says_where_it_stops_and_what_stays_open(
    open_screen: Open, upload: Upload, key: str
) -> None:
    page = look_up(open_screen("check", file=upload.id), "ladder")

    page.number_input(key="option_addresses_budget").set_value(0.20)
    counted(page.run())

    warning = page.warning[0].value
    assert warning == "Stops after 40 look-ups; 40 addresses stay open."
    assert "Leaves this machine: 40 addresses" in words_of(page)
    assert bar(page).endswith("**at most \\$0\\.20** · 40 addresses stay open")


def test_the_day_s_budget_counts_and_what_is_left_of_it_is_said(
    open_screen: Open, upload: Upload, home: Path, key: str
) -> None:
    keep_terms(home, LookupTerms(day_budget=0.25, currency="EUR"))

    page = look_up(open_screen("check", file=upload.id), "google")

    assert page.number_input(key="option_addresses_budget").label == "Stop at, EUR"
    assert "EUR 5.00 per 1,000; EUR 0.25 of today&#x27;s budget is left." in words_of(page)
    stays = f"Today's budget allows 50 look-ups; {ROWS - 50} addresses stay open."
    assert page.warning[0].value == stays


def test_without_a_key_a_sentence_says_how_and_the_others_run(
    open_screen: Open, upload: Upload, no_key: None
) -> None:
    page = look_up(open_screen("check", file=upload.id), "google")

    warning = page.warning[0].value
    assert "GOOGLE\\_MAPS\\_API\\_KEY" in warning
    assert "\\.streamlit\\/secrets\\.toml" in warning
    run = button(page, say("pages.cards.run", count=1))
    assert not run.disabled
    run.click().run()
    begun = MANAGER.get(str(page.query_params["run"]))
    assert begun is not None
    assert begun.wait(60)
    assert [operation.slug for operation in begun.operations] == ["duplicates"]


def test_what_an_operator_put_right_is_known(
    open_screen: Open, upload: Upload, home: Path, key: str
) -> None:
    query = Query("7 Quarry Lane", "Springfield", default="US")
    open_store(home).corrections.correct(
        query.key, {"formatted": "there"}, query=query.line, by="the test"
    )

    page = look_up(open_screen("check", file=upload.id), "google")

    assert "<small>known</small><b>1</b>" in words_of(page)
    assert f"<small>to buy</small><b>{ROWS - 1}</b>" in words_of(page)
