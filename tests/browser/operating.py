"""What an operator does and sees, in the words of the screens."""

import re
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Download, FilePayload, Locator, Page, TimeoutError, expect

from core.texts import say

CHECKS = 3
STATUS = re.compile(r"Status: Processed ([\d,]+)/([\d,]+) chunks \(([\d,]+) phone numbers\)")


def button(page: Page, words: str) -> Locator:
    """The button with these words; an icon's name may stand before them."""
    return page.get_by_role("button", name=words)


def take_sample(page: Page) -> None:
    """Take the built-in sample and see its rows."""
    button(page, say("pages.upload.sample")).click()
    expect(page.get_by_text("1,230 rows").first).to_be_visible()


def give(page: Page, file: Path | FilePayload) -> None:
    """Put a file into the uploader of the empty Upload screen."""
    expect(button(page, say("pages.upload.sample"))).to_be_visible()
    quiet(page)
    page.locator("input[type=file]").set_input_files(file)


def to_check(page: Page) -> None:
    """From a loaded Upload screen to Check."""
    button(page, say("pages.upload.go_on")).click()
    expect(button(page, say("pages.cards.run", count=CHECKS))).to_be_enabled()


def run(page: Page) -> None:
    """Start the checks that are switched on, which is all of them."""
    button(page, say("pages.cards.run", count=CHECKS)).click()


def chunks_done(page: Page) -> int:
    """The chunks of the line `Status: Processed n/m chunks`."""
    words = page.get_by_text(STATUS).first.inner_text()
    match = STATUS.search(words)
    assert match is not None
    return int(match[1].replace(",", ""))


def pause(page: Page) -> None:
    """Hold the run, and see that it is held."""
    button(page, say("pages.live.pause")).click()
    expect(button(page, say("pages.live.resume"))).to_be_visible()


def cancel(page: Page) -> None:
    """Cancel the run, and see that what is done is kept."""
    button(page, say("pages.live.cancel")).click()
    see_cancelled(page)


def see_cancelled(page: Page) -> None:
    """The words of a cancelled run."""
    expect(page.get_by_text(say("pages.ended.cancelled")).first).to_be_visible()


def see_end(page: Page, rows: int) -> None:
    """The line that the check is complete, with its count."""
    line = page.get_by_text(f"✅ Phone validation complete! Processed {rows:,} phone numbers")
    expect(line.first).to_be_visible(timeout=90_000)


def to_results(page: Page) -> None:
    """From an ended run to its results."""
    button(page, say("pages.check.go_on")).click()
    expect(button(page, say("pages.downloads.workbook"))).to_be_visible()


def download_workbook(page: Page, folder: Path) -> Path:
    """The workbook of the results, saved under the name it was given."""
    with page.expect_download() as caught:
        button(page, say("pages.downloads.workbook")).click()
    download: Download = caught.value
    path = folder / download.suggested_filename
    download.save_as(path)
    return path


def quiet(page: Page) -> None:
    """Wait until the page has drawn what it is drawing."""
    expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")


def width_overrun(page: Page) -> int:
    """By how many pixels the page, or its scrolling part, is wider than the window.

    Grids and charts take a moment to follow a window that was made smaller.
    """
    overrun = """() => Math.max(...[document.documentElement,
        ...document.querySelectorAll('[data-testid="stMain"], [data-testid="stBottom"]')]
        .map(part => part.scrollWidth - part.clientWidth))"""
    with suppress(TimeoutError):
        page.wait_for_function(f"() => ({overrun})() <= 0", timeout=5_000)
    return int(page.evaluate(overrun))


def serious_faults(page: Page) -> list[str]:
    """What axe finds serious or critical: the rule, and the first places."""
    page.evaluate(_axe())
    found: dict[str, Any] = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{fault['id']} ({fault['impact']}): {[node['html'][:160] for node in fault['nodes'][:3]]}"
        for fault in found["violations"]
        if fault["impact"] in ("serious", "critical")
    ]


def _axe() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
