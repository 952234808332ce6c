"""`rowmill quote` and `rowmill settings`: counts before a run, and the terms they stand on."""

import json
from pathlib import Path

import pytest

from tests.commands import Rowmill, rowmill

__all__ = ["rowmill"]

ROWS = (
    'Address\n"12 Oak Street, Springfield IL 62704"\n"12 OAK Street  Springfield, IL 62704"\nN/A\n'
)
OFFLINE = ("--map", "address=Address")
GOOGLE = (*OFFLINE, "--set", "addresses.provider=google")


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GOOGLE_MAPS_API_KEY", "AIzaOnlyForTheLocalService0000000000000")
    path = tmp_path / "requests.csv"
    path.write_text(ROWS, encoding="utf-8")
    return path


def test_a_quote_says_what_would_leave_and_cost(rowmill: Rowmill, source: Path) -> None:
    done = rowmill("quote", source, "addresses", *GOOGLE)

    assert done.returncode == 0
    assert "distinct addresses: 1" in done.stdout
    assert "to buy: 1" in done.stdout
    assert "$5" in done.stdout or "5 per 1,000" in done.stdout
    assert "1 addresses to maps.googleapis.com" in done.stdout


def test_offline_nothing_is_bought(rowmill: Rowmill, source: Path) -> None:
    quote = json.loads(rowmill("quote", source, "addresses", *OFFLINE, "--json").stdout)

    assert (quote["distinct"], quote["settled"], quote["to_buy"]) == (1, 1, 0)
    assert (quote["price"], quote["host"]) == (0, "")


def test_an_operation_that_buys_nothing_says_so(rowmill: Rowmill, tmp_path: Path) -> None:
    path = tmp_path / "phones.csv"
    path.write_text("Phone\n+1 212 555 0142\n", encoding="utf-8")

    assert "free" in rowmill("quote", path, "phones").stdout


def test_terms_are_kept_and_shown(rowmill: Rowmill, source: Path) -> None:
    changed = rowmill("settings", "price_per_1000=4", "day_budget=2.5", "currency=EUR")
    quote = json.loads(rowmill("quote", source, "addresses", *GOOGLE, "--json").stdout)
    shown = json.loads(rowmill("settings", "--json").stdout)

    assert changed.returncode == 0
    assert "price_per_1000 = 4" in changed.stdout
    assert quote["price_per_1000"] == 4
    assert (shown["day_budget"], shown["currency"]) == (2.5, "EUR")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("price=4", "price_per_1000"),
        ("per_second", "NAME=VALUE"),
        ("per_second=many", "takes a number"),
        ("per_second=0", "between 0.1 and 10000"),
        ("keep_days=99999", "between 0 and 3650"),
    ],
)
def test_terms_that_cannot_be_are_refused(rowmill: Rowmill, change: str, says: str) -> None:
    done = rowmill("settings", change)

    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
