"""Processes that buy: killed in the middle, two at a time, and from the command line."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from threading import Event

import pandas as pd
import pytest

from core.lookups.terms import LookupTerms
from tests.commands import Rowmill, rowmill
from tests.geocoding_service import Service
from tests.lookups import KEY, finished, keep_terms, streets

__all__ = ["rowmill"]

PROJECT = Path(__file__).parents[3]
GOOGLE = ("--set", "addresses.provider=google")
NO_BUDGET = ("--set", "addresses.budget=0")


def sheet(folder: Path, addresses: list[str]) -> Path:
    path = folder / "requests.csv"
    pd.DataFrame({"Address": addresses}).to_csv(path, index=False)
    return path


def command(source: Path, output: Path, home: Path, *words: str) -> "subprocess.Popen[bytes]":
    """The command line as a process of its own, with 16 workers."""
    line = ["run", str(source), "addresses", "-o", str(output), *GOOGLE, *NO_BUDGET, *words]
    wide = ["--workers", "16", "--chunk-size", "10", "--map", "address=Address"]
    return subprocess.Popen(
        [sys.executable, "-m", "core.cli", *line, *wide],
        cwd=PROJECT,
        env={**os.environ, "ROWMILL_HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def until_asked(service: Service, count: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + 60
    while service.counts().arrivals < count:
        assert process.poll() is None, process.communicate()[1].decode()
        assert time.monotonic() < end
        Event().wait(0.02)


def test_what_was_paid_before_a_kill_is_not_paid_again(
    service: Service, paid_home: Path, tmp_path: Path
) -> None:
    service.configure(latency_ms=20)
    source = sheet(tmp_path, streets(600))
    with command(source, tmp_path / "killed.csv", paid_home) as first:
        until_asked(service, 200, first)
        first.kill()
        first.wait()
    asked = service.counts().arrivals

    with command(source, tmp_path / "out.csv", paid_home) as second:
        assert second.wait(90) == 0

    counts = service.counts()
    assert 200 <= asked < 600
    assert counts.distinct == 600
    assert 600 <= counts.arrivals <= 600 + 16  # the calls that were under way at the kill
    assert list(pd.read_csv(tmp_path / "out.csv")["address_status"]) == ["accepted"] * 600


def test_two_processes_share_one_limit_and_pay_once(
    service: Service, paid_home: Path, tmp_path: Path
) -> None:
    service.configure(quota=50, latency_ms=20)
    keep_terms(paid_home, LookupTerms())
    source = sheet(tmp_path, streets(120))

    both = [command(source, tmp_path / f"{name}.csv", paid_home) for name in "ab"]
    for process in both:
        with process:
            assert process.wait(90) == 0

    counts = service.counts()
    assert counts.billable == 120
    assert counts.peak_accepted <= 50
    assert counts.rejected <= 30  # two limits would make it 60; a busy machine wakes threads late
    assert counts.arrivals - counts.rejected == 120
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()


def test_workers_in_processes_buy_within_the_budget_too(
    service: Service, paid_home: Path, tmp_path: Path
) -> None:
    words = ("--executor", "processes", "--set", "addresses.budget_calls=40")
    report, output = tmp_path / "report.json", tmp_path / "out.csv"
    source = sheet(tmp_path, streets(60))

    with command(source, output, paid_home, *words, "--report", str(report)) as process:
        assert process.wait(90) == 3

    assert service.counts().arrivals == 40
    assert json.loads(report.read_text())["operations"][0]["calls"] == 40
    assert list(pd.read_csv(output)["address_status"]).count("accepted") == 40


def test_a_season_is_quoted_first_and_stops_at_its_budget(
    service: Service, home: Path, tmp_path: Path, rowmill: Rowmill
) -> None:
    source = sheet(tmp_path, streets(100_000))
    mapped = ("--map", "address=Address")

    quote = json.loads(rowmill("quote", source, "addresses", *mapped, *GOOGLE, "--json").stdout)
    # Ten times as dear, so that the same budget is used up by a tenth of the calls.
    rowmill("settings", "per_second=5000", "per_minute=300000", "price_per_1000=50")
    how = ("addresses", *mapped, *GOOGLE, "--workers", 16, "--chunk-size", 200)
    report = tmp_path / "report.json"
    first = rowmill("run", source, *how, "-o", tmp_path / "first.csv", "--report", report)
    asked = service.counts()
    source.unlink()
    begun = sheet(tmp_path, streets(10_000))  # the rows that it came to, and some more
    further = ("--set", "addresses.budget_calls=50")
    second = rowmill("run", begun, *how, *further, "-o", tmp_path / "second.csv")

    assert (quote["distinct"], quote["to_buy"], quote["calls"]) == (100_000, 100_000, 10_000)
    assert quote["price"] == 50
    assert quote["at_least_s"] == pytest.approx(10_000 / 49, abs=0.01)
    assert first.returncode == 3
    assert "$50.00 are used up" in first.stderr
    assert asked.arrivals == asked.distinct == 1_000
    told = json.loads(report.read_text())["operations"][0]
    assert (told["calls"], told["cost"]) == (1_000, 50.0)
    assert second.returncode == 3
    assert service.counts().distinct == 1_050
    assert service.counts().most_asked == 1
    bought = pd.read_csv(tmp_path / "second.csv", dtype=str)["address_status"].ne("error")
    assert len(pd.read_csv(tmp_path / "first.csv", dtype=str)) == 100_000
    assert (len(bought), bought.sum()) == (10_000, 1_050)


def test_the_bill_is_the_quote(service: Service, paid_home: Path, rowmill: Rowmill) -> None:
    addresses = [*streets(90), *streets(30), "1 nowhere, Nulltown"]
    finished(streets(20), paid_home)
    source = sheet(paid_home, addresses)
    quoted = rowmill("quote", source, "addresses", *GOOGLE, *NO_BUDGET, "--json")
    quote = json.loads(quoted.stdout)
    before = service.counts().billable

    run = finished(addresses, paid_home)

    assert (quote["rows"], quote["distinct"], quote["known"]) == (121, 91, 20)
    assert service.counts().billable - before == quote["calls"] == 71
    assert run.report().step.cost == pytest.approx(quote["price"])


def test_a_wrong_key_is_one_sentence_and_phones_still_work(
    service: Service, paid_home: Path, tmp_path: Path, rowmill: Rowmill
) -> None:
    service.configure(deny="wrong_key")
    source = tmp_path / "requests.csv"
    rows = {"Address": streets(200), "Phone": ["+1 212 555 0142"] * 200}
    pd.DataFrame(rows).to_csv(source, index=False)
    output = tmp_path / "out.xlsx"

    done = rowmill("run", source, "phones", "addresses", *GOOGLE, "-o", output)

    assert done.returncode == 3
    assert "key" in done.stderr
    assert service.counts().arrivals <= 8
    everything = done.stdout + done.stderr
    assert KEY not in everything
    assert "Traceback" not in everything
    sheet_of_rows = pd.read_excel(output, dtype=str, engine="openpyxl")
    assert list(sheet_of_rows["phone_status"]) == ["valid"] * 200
    assert list(sheet_of_rows["address_status"]) == ["error"] * 200
    assert KEY.encode() not in output.read_bytes()
    for kept in paid_home.rglob("*"):
        assert not kept.is_file() or KEY.encode() not in kept.read_bytes()


def test_without_a_key_the_request_is_refused_in_one_sentence(
    home: Path, tmp_path: Path, rowmill: Rowmill, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GOOGLE_MAPS_API_KEY", raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))

    source = sheet(tmp_path, streets(3))
    done = rowmill("run", source, "addresses", *GOOGLE, "-o", tmp_path / "out.csv")

    assert done.returncode == 2
    assert "GOOGLE_MAPS_API_KEY" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "out.csv").exists()


def test_a_daily_limit_ends_a_command_with_what_is_done(
    service: Service, paid_home: Path, tmp_path: Path, rowmill: Rowmill
) -> None:
    service.configure(daily_limit_after=30)
    source = sheet(tmp_path, streets(100))

    one = ("--sequential", "--map", "address=Address")
    done = rowmill("run", source, "addresses", *GOOGLE, *one, "-o", tmp_path / "out.csv")

    assert done.returncode == 3
    assert "day" in done.stderr
    statuses = list(pd.read_csv(tmp_path / "out.csv")["address_status"])
    assert statuses == ["accepted"] * 30 + ["error"] * 70
