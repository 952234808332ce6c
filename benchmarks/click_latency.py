"""
How long a second operator waits after a click, while 8 workers validate phones in the same server.

Two Chromium pages on one real server: one runs phones over a long file, the other clicks the
presets of the performance panel; a click ends when the slider shows the preset's workers. The same
clicks on the idle server stand beside. Both browsers run on this machine, so the first operator's
page, which draws charts every second, takes processor time that another machine would give: it is
measured open, and closed while the run goes on.
"""

import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from benchmarks.data import phones_csv
from benchmarks.figures import arguments, tell
from core.texts import say
from tests.browser import operating
from tests.browser.chromium import FLAGS, find
from tests.browser.server import serve

CLICKS = 60
ROWS = 600_000
TARGET_MS = 300.0
PRESETS = (("gentle", "2"), ("fastest", "16"))


def arrive(browser: Browser, url: str) -> Page:
    """A new operator."""
    page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
    page.set_default_timeout(120_000)
    page.goto(url)
    return page


def click(page: Page, name: str, workers: str) -> float:
    """Milliseconds from the click on a preset to the slider that shows it."""
    preset = page.get_by_role("radio", name=say(f"pages.panel.{name}"))
    began = time.perf_counter()
    preset.click()
    page.wait_for_function(
        "n => document.querySelector('[data-testid=stSlider] input')?.value === n",
        arg=workers,
        polling=20,
    )
    return (time.perf_counter() - began) * 1_000


def clicks(page: Page, count: int) -> list[float]:
    """That many clicks, the two presets in turn."""
    return [click(page, *PRESETS[number % 2]) for number in range(count)]


def p95(spans: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(spans, n=20, method="inclusive")[-1]


def row(name: str, spans: list[float], rate: str) -> list[str]:
    """Median, 95th percentile and maximum."""
    figures = (statistics.median(spans), p95(spans), max(spans))
    return [name, str(len(spans)), *(f"{figure:.0f}" for figure in figures), rate]


def main() -> None:
    """Measure, tell, and record when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--clicks", type=int, default=CLICKS)
    asked = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="rowmill-bench-") as folder,
        serve(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        long_file = phones_csv(Path(folder) / "long.csv", ROWS)
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        runner, other = arrive(browser, server.url), arrive(browser, server.url)
        operating.take_sample(other)
        operating.to_check(other)
        operating.give(runner, long_file)
        operating.to_check(runner)
        clicks(other, 6)  # warm
        idle = clicks(other, asked.clicks)
        operating.run(runner)
        expect(runner.get_by_text(operating.STATUS).first).to_be_visible()
        rows, high = [row("idle", idle, "")], []
        address = runner.url
        for name, elsewhere in (("running, its page open", address), ("running", "about:blank")):
            began, before = time.perf_counter(), operating.chunks_done(runner)
            if elsewhere != address:
                runner.goto(elsewhere)
            busy = clicks(other, asked.clicks)
            if elsewhere != address:
                runner.goto(address)
                expect(runner.get_by_text(operating.STATUS).first).to_be_visible()
            done = 50 * (operating.chunks_done(runner) - before)
            high.append(f"{p95(busy):.0f} ms {name}")
            rows.append(row(name, busy, f"{done / (time.perf_counter() - began):,.0f}"))
        expect(operating.button(runner, say("pages.live.cancel"))).to_be_visible()
        operating.button(runner, say("pages.live.cancel")).click()
        browser.close()
    tell(
        f"A second operator's click while 8 workers validate {ROWS:,} phones",
        [
            ["server", "clicks", "median ms", "p95 ms", "max ms", "rows/s meanwhile"],
            *rows,
        ],
        verdict=f"p95 {', '.join(high)} (to reach: at most {TARGET_MS:g} ms).",
        record=asked.record,
    )


if __name__ == "__main__":
    main()
