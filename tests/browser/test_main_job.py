"""The main job in a real browser: upload, run, watch, reload, pause, cancel, finish, download."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from core.texts import say
from tests.browser import operating
from tests.browser.conftest import DESK, PHONE
from tests.browser.server import Server, serve
from tests.browser.sheets import bomb_xlsx, long_csv, requests_xlsx, sparse_xlsx

LONG_ROWS = 60_000
Operator = Callable[..., Page]
Picture = Callable[[Page, str], None]


def rows_of(path: Path) -> list[dict[str, Any]]:
    """The first sheet that was downloaded, as dicts by header."""
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def test_the_sample_goes_from_a_button_to_a_workbook(
    operator: Operator, picture: Picture, tmp_path: Path
) -> None:
    page = operator()

    operating.take_sample(page)
    operating.to_check(page)
    operating.run(page)
    operating.see_end(page, 1_230)
    expect(page.get_by_text("Workers per core").first).to_be_visible()
    operating.quiet(page)
    picture(page, "finished")
    operating.to_results(page)
    operating.quiet(page)
    picture(page, "results")
    rows = rows_of(operating.download_workbook(page, tmp_path))

    assert len(rows) == 1_230
    assert [row["row_id"] for row in rows] == sorted((row["row_id"] for row in rows), key=int)
    assert sum(row["phone_status"] == "valid" for row in rows) > 0.9 * 1_230
    assert sum(row["phone_status"] == "damaged" for row in rows) >= 14


def test_a_file_comes_back_with_every_row_in_order_and_its_numbers_as_text(
    operator: Operator, tmp_path: Path
) -> None:
    wanted = requests_xlsx(tmp_path / "requests.xlsx")
    page = operator()

    operating.give(page, tmp_path / "requests.xlsx")
    operating.to_check(page)
    operating.run(page)
    operating.see_end(page, len(wanted))
    operating.to_results(page)
    path = operating.download_workbook(page, tmp_path)

    assert path.name == "requests_checked.xlsx"
    came = [
        tuple(row[name] or "" for name in ("Name", "Phone", "ZIP", "phone_status", "phone_e164"))
        for row in rows_of(path)
    ]
    assert came == wanted


def test_a_run_outlives_a_reload_and_obeys_any_browser(
    operator: Operator, server: Server, tmp_path: Path
) -> None:
    """Scenario C2."""
    page = operator()
    operating.give(page, long_csv(tmp_path / "long.csv", LONG_ROWS))
    operating.to_check(page)
    operating.run(page)

    start = f"🚀 Processing {LONG_ROWS:,} phone numbers in parallel using 8 workers..."
    expect(page.get_by_text(start)).to_be_visible()
    expect(page.get_by_text(operating.STATUS).first).to_be_visible()
    operating.pause(page)
    operating.quiet(page)
    address, done = page.url, operating.chunks_done(page)
    page.reload()
    expect(page.get_by_text(start)).to_be_visible()
    assert page.url == address
    assert done <= operating.chunks_done(page) < LONG_ROWS / 50

    other = operator(address.removeprefix(server.url))
    operating.button(other, say("pages.live.resume")).click()
    expect(operating.button(page, say("pages.live.pause"))).to_be_visible()
    operating.cancel(page)
    operating.see_cancelled(other)

    operating.button(page, say("pages.check.settings")).click()
    operating.run(page)
    operating.see_end(page, LONG_ROWS)
    operating.to_results(page)
    assert page.url != address


def test_two_operators_run_at_once_and_see_their_own(
    operator: Operator, tmp_path: Path, picture: Picture
) -> None:
    slow, quick = operator(), operator()
    operating.give(slow, long_csv(tmp_path / "requests_2026.csv", 2 * LONG_ROWS, first=100_000))
    operating.to_check(slow)
    operating.take_sample(quick)
    operating.to_check(quick)

    operating.run(slow)
    expect(slow.get_by_text(operating.STATUS).first).to_be_visible()
    operating.run(quick)
    operating.see_end(quick, 1_230)
    operating.to_results(quick)
    expect(quick.get_by_text("requests_sample.xlsx").first).to_be_visible()

    operating.quiet(slow)
    picture(slow, "running")
    expect(slow.get_by_text("requests_2026.csv").first).to_be_visible()
    operating.cancel(slow)


@pytest.mark.parametrize(("scheme", "first"), [("light", 300_000), ("dark", 400_000)])
def test_no_screen_has_a_serious_fault_or_is_wider_than_a_phone(
    operator: Operator, tmp_path: Path, scheme: str, first: int
) -> None:
    page = operator(color_scheme=scheme)
    found: dict[str, list[str]] = {}

    def look(screen: str) -> None:
        operating.quiet(page)
        found[screen] = operating.serious_faults(page)
        page.set_viewport_size(PHONE)
        operating.quiet(page)
        overrun = operating.width_overrun(page)
        found[f"{screen}, on a phone"] = [f"{overrun} pixels too wide"] if overrun > 0 else []
        page.set_viewport_size(DESK)

    expect(operating.button(page, say("pages.upload.sample"))).to_be_visible()
    look("upload, empty")
    operating.take_sample(page)
    look("upload, loaded")
    operating.to_check(page)
    look("check")
    operating.run(page)
    operating.see_end(page, 1_230)
    look("finished")
    operating.to_results(page)
    look("results")
    page.get_by_role("link", name=say("pages.upload.tab")).first.click()
    operating.button(page, say("pages.pickers.other_file")).click()
    operating.give(page, long_csv(tmp_path / "long.csv", LONG_ROWS, first=first))
    operating.to_check(page)
    operating.run(page)
    operating.pause(page)
    look("running")
    operating.cancel(page)
    look("cancelled")

    assert {screen: faults for screen, faults in found.items() if faults} == {}


@pytest.mark.parametrize("make", [sparse_xlsx, bomb_xlsx])
def test_a_hostile_file_gets_a_sentence_and_the_server_lives(
    operator: Operator, server: Server, tmp_path: Path, make: Callable[[Path], Path]
) -> None:
    page = operator()

    operating.give(page, make(tmp_path / "hostile.xlsx"))

    alarm = page.get_by_test_id("stAlert").first
    expect(alarm).to_be_visible()
    assert re.search(r"\w+ \w+ .*\.", alarm.inner_text())
    assert "Traceback" not in page.inner_text("body")
    assert server.is_alive()
    operating.take_sample(page)


@pytest.mark.parametrize("path", ["/check", "/results"])
def test_the_first_visit_to_a_fresh_server_may_be_any_screen(
    operator: Operator, tmp_path: Path, path: str
) -> None:
    with serve(tmp_path) as fresh:
        page = operator(path, at=fresh)

        expect(page.get_by_role("link", name=say("pages.upload.tab")).first).to_be_visible()
        expect(page.get_by_text("Page not found")).to_have_count(0)
        page.context.close()
