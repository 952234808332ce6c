"""The Settings screen: terms that hold for all, a key that is never shown, answers to forget."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.lookups.terms import LookupTerms, load_terms
from core.store import Allowance, Cleared, Holder, Pace, open_store
from core.texts import say
from tests.lookups import KEY, keep_terms
from tests.pages.conftest import Open, button, words_of


def number(page: AppTest, name: str) -> Any:
    label = say(f"pages.terms.{name}")
    return next(found for found in page.number_input if found.label == label)


def buy_one(home: Path) -> None:
    """One paid answer, kept."""
    calls, holder = open_store(home).paid_calls, Holder.of_this_call()
    allowance, pace = Allowance("a run", 5_000), Pace("0" * 16, 5_000, 300_000, 0.0)
    assert isinstance(calls.begin("0" * 32, allowance, pace, holder=holder), Cleared)
    later = datetime.now(UTC) + timedelta(days=30)
    calls.settle("0" * 32, [], holder=holder, keep_until=later, place_ids_until=later)


def test_what_is_changed_is_saved_for_all_and_says_who(open_screen: Open, home: Path) -> None:
    page = open_screen("settings")
    assert say("pages.terms.never_changed") in words_of(page)
    assert button(page, say("pages.settings.save")).disabled

    number(page, "price_per_1000").set_value(4.0)
    number(page, "headroom").set_value(10.0)
    page.run()
    button(page, say("pages.settings.save")).click().run()

    assert not page.exception
    assert load_terms(str(home)) == LookupTerms(price_per_1000=4.0, headroom=0.1)
    assert "by an operator on the page, today" in words_of(page)
    assert button(page, say("pages.settings.save")).disabled
    assert number(open_screen("settings"), "headroom").value == 10.0


def test_what_cannot_be_is_said_and_not_saved(open_screen: Open, home: Path) -> None:
    page = open_screen("settings")

    page.text_input[0].set_value(" ").run()

    assert len(page.error) == 1
    assert button(page, say("pages.settings.save")).disabled


def test_the_key_is_told_of_and_never_shown(
    open_screen: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOOGLE_MAPS_API_KEY", KEY)
    monkeypatch.setenv("ROWMILL_GOOGLE_BASE_URL", "http://127.0.0.1:9")

    page = open_screen("settings")

    words = words_of(page)
    assert not page.exception
    assert "From GOOGLE_MAPS_API_KEY in the environment." in words
    assert "127.0.0.1:9" in words
    assert KEY not in words
    assert KEY[4:] not in str(page)


def test_without_a_key_it_says_where_to_put_one(
    open_screen: Open, home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GOOGLE_MAPS_API_KEY", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))

    assert "Put it into the environment as GOOGLE_MAPS_API_KEY" in words_of(open_screen("settings"))


def test_kept_answers_are_counted_and_forgotten_when_confirmed(
    open_screen: Open, home: Path
) -> None:
    keep_terms(home, LookupTerms(day_budget=1.005))
    buy_one(home)

    page = open_screen("settings")
    shown = words_of(page)
    button(page, say("pages.service.forget_yes", count=1)).click().run()

    assert "<small>spent today</small><b>$0.005</b>" in shown
    assert "left of today&#x27;s budget</small><b>$1.00</b>" in shown
    assert not page.exception
    assert say("pages.service.forgotten", count=1) in words_of(page)
    assert open_store(home).answers.count() == 0
    assert not [each for each in page.button if each.label.startswith("Forget")]


def test_a_store_that_cannot_be_used_is_said_to_be_so(open_screen: Open, home: Path) -> None:
    home.mkdir()
    (home / "rowmill.sqlite3").write_bytes(b"this is no database" * 100)

    page = open_screen("settings")

    assert not page.exception
    assert len(page.error) == 1
