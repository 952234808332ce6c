"""A real server, a real Chromium, and operators who look over each request their page makes."""

import os
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, ViewportSize, expect, sync_playwright

from tests.browser.chromium import FLAGS, MISSING, find
from tests.browser.server import PROJECT, Server, serve

DESK: ViewportSize = {"width": 1400, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
PATIENCE_MS = 30_000
SHOTS = Path(__file__).parent / ".shots"
# Were a page to ask another host, it would find none: the tests never leave the machine.
ONLY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"

_pages = pytest.StashKey[list[Page]]()


@dataclass
class Watch:
    """What all pages of a test asked for and complained about."""

    ours: set[str] = field(default_factory=set)
    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Listen to a page from its first request on."""
        page.on("request", self._asked)
        page.on("websocket", lambda socket: self.hosts.add(urlsplit(socket.url).netloc))
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(f"page: {error}"))

    def _asked(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in ("data", "blob"):
            self.hosts.add(address.netloc)

    def _said(self, message: Any) -> None:
        # Streamlit looks for its server below the address of a screen first, and expects a 404.
        if message.type == "error" and "/_stcore/" not in message.location.get("url", ""):
            self.complaints.append(f"console: {message.text}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything below this folder is a browser test, and comes last.

    Playwright keeps an event loop running in the main thread; no other test has to live with it.
    """
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What each operator of a failed test saw is kept below `.shots`."""
    report = yield
    if report.when == "call" and report.failed:
        SHOTS.mkdir(exist_ok=True)
        pages: list[Page] = item.stash.get(_pages, [])
        for number, page in enumerate(pages):
            page.screenshot(path=SHOTS / f"{item.name}-{number}.png")
    return report


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard, one for all browser tests: what a server is for."""
    with serve(tmp_path_factory.mktemp("home")) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium; without one the tests are skipped, and the summary says so."""
    program = find()
    if program is None:
        pytest.skip(MISSING)
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=[*FLAGS, ONLY_HERE])
        yield chromium
        chromium.close()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Afterwards: only our host was asked, and no page complained on its console."""
    kept = Watch()
    yield kept
    assert kept.hosts <= kept.ours
    assert kept.complaints == []


@pytest.fixture
def operator(
    browser: Browser, server: Server, watch: Watch, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Call it for a new person at a new browser: `operator("/check", color_scheme="dark")`."""
    contexts = []
    pages = request.node.stash.setdefault(_pages, [])

    def arrives(path: str = "/", *, at: Server = server, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": DESK, "accept_downloads": True, **options})
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        pages.append(page)
        watch.follow(page)
        watch.ours.add(urlsplit(at.url).netloc)
        page.goto(f"{at.url}{path}")
        return page

    logged = server.log.stat().st_size
    yield arrives
    for context in contexts:
        context.close()
    assert "Traceback" not in server.log.read_bytes()[logged:].decode(errors="replace")


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Keeps a screenshot for the README when ROWMILL_PICTURES=1, else does nothing."""

    def take(page: Page, name: str) -> None:
        if os.environ.get("ROWMILL_PICTURES") == "1":
            folder = PROJECT / "docs" / "pictures"
            folder.mkdir(parents=True, exist_ok=True)
            page.mouse.move(5, 5)
            page.screenshot(path=folder / f"{name}.png")

    return take
