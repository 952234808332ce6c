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


@pytest.fixture(scope="session")
def long_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return long_csv(tmp_path_factory.mktemp("long") / "requests_long.csv", LONG_ROWS)


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
    operator: Operator, server: Server, long_file: Path, picture: Picture
) -> None:
    page = operator()
    operating.give(page, long_file)
    operating.to_check(page)
    operating.run(page)

    start = f"🚀 Processing {LONG_ROWS:,} phone numbers in parallel using 8 workers..."
    expect(page.get_by_text(start)).to_be_visible()
    expect(page.get_by_text(operating.STATUS).first).to_be_visible()
    address, done = page.url, operating.chunks_done(page)
    page.reload()
    expect(page.get_by_text(start)).to_be_visible()
    assert page.url == address
    assert operating.chunks_done(page) >= done

    operating.button(page, say("pages.live.pause")).click()
    resume = operating.button(page, say("pages.live.resume"))
    expect(resume).to_be_visible()
    operating.quiet(page)
    picture(page, "running")

    other = operator(address.removeprefix(server.url))
    expect(operating.button(other, say("pages.live.resume"))).to_be_visible()
    assert operating.chunks_done(other) == operating.chunks_done(page)
    operating.button(other, say("pages.live.resume")).click()
    expect(operating.button(page, say("pages.live.pause"))).to_be_visible()

    operating.button(page, say("pages.live.cancel")).click()
    for seen_by in (page, other):
        expect(seen_by.get_by_text(say("pages.ended.cancelled")).first).to_be_visible()

    operating.button(page, say("pages.check.settings")).click()
    operating.run(page)
    operating.see_end(page, LONG_ROWS)
    operating.to_results(page)
    assert page.url != address


def test_two_operators_run_at_once_and_see_their_own(operator: Operator, long_file: Path) -> None:
    slow, quick = operator(), operator()
    operating.give(slow, long_file)
    operating.to_check(slow)
    operating.take_sample(quick)
    operating.to_check(quick)

    operating.run(slow)
    expect(slow.get_by_text(operating.STATUS).first).to_be_visible()
    operating.run(quick)
    operating.see_end(quick, 1_230)

    expect(slow.get_by_text(operating.STATUS).first).to_be_visible()
    operating.button(slow, say("pages.live.cancel")).click()
    expect(slow.get_by_text(say("pages.ended.cancelled")).first).to_be_visible()
    operating.to_results(quick)
    expect(quick.get_by_text("requests_sample.xlsx").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_screen_has_a_serious_fault_or_is_wider_than_a_phone(
    operator: Operator, long_file: Path, scheme: str
) -> None:
    page = operator(color_scheme=scheme)
    found: dict[str, list[str]] = {}

    def look(screen: str) -> None:
        operating.quiet(page)
        found[screen] = operating.serious_faults(page)
        page.set_viewport_size(PHONE)
        operating.quiet(page)
        found[f"{screen} is too wide"] = ["by pixels"] * max(0, operating.width_overrun(page))
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
    operating.button(page, say("pages.results.next_file")).click()
    page.goto(page.url.partition("?")[0].replace("/results", "/"))
    operating.give(page, long_file)
    operating.to_check(page)
    operating.run(page)
    operating.button(page, say("pages.live.pause")).click()
    expect(operating.button(page, say("pages.live.resume"))).to_be_visible()
    look("running")
    operating.button(page, say("pages.live.cancel")).click()
    expect(page.get_by_text(say("pages.ended.cancelled")).first).to_be_visible()
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
