"""Duplicates in a real browser: pairs decided by a key, undone, decided for the next run."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from core.texts import say
from tests.browser import operating
from tests.browser.conftest import DESK, PHONE
from tests.browser.server import Server, serve
from tests.persons import persons_csv

DOUBTFUL = 3
Operator = Callable[..., Page]


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A dashboard whose home holds no decisions of other tests."""
    with serve(tmp_path) as running:
        yield running


def counts(page: Page, to_decide: int, decided: int) -> Locator:
    words = say("pages.pairs.counts", to_decide=to_decide, decided=decided)
    return page.get_by_text(words).first


def switch_off(page: Page, title: str) -> None:
    page.get_by_text(title, exact=True).click()


def find_duplicates(page: Page, sheet: Path) -> None:
    """Upload a sheet, look for duplicates only, and see the pairs."""
    operating.give(page, sheet)
    operating.button(page, say("pages.upload.go_on")).click()
    for slug in ("phones", "addresses"):
        switch_off(page, say(f"operations.{slug}.title"))
        operating.quiet(page)
    operating.button(page, say("pages.cards.run", count=1)).click()
    operating.to_results(page)
    expect(counts(page, DOUBTFUL, 0)).to_be_visible()


def test_a_pair_is_decided_by_a_key_undone_and_decided_for_the_next_run(
    operator: Operator, own_server: Server, tmp_path: Path, picture: Callable[[Page, str], None]
) -> None:
    page = operator(at=own_server)
    find_duplicates(page, persons_csv(tmp_path / "persons.csv", doubtful=DOUBTFUL))
    operating.quiet(page)
    counts(page, DOUBTFUL, 0).scroll_into_view_if_needed()
    picture(page, "pairs")

    page.keyboard.press("s")
    expect(counts(page, DOUBTFUL - 1, 1)).to_be_visible()
    expect(page.get_by_text(say("pages.pairs.kept_same")).first).to_be_visible()
    operating.quiet(page)
    page.keyboard.press("u")
    expect(counts(page, DOUBTFUL, 0)).to_be_visible()
    operating.quiet(page)
    page.keyboard.press("ArrowDown")
    operating.quiet(page)
    page.keyboard.press("s")
    expect(counts(page, DOUBTFUL - 1, 1)).to_be_visible()

    other = operator(page.url.removeprefix(own_server.url), at=own_server)
    expect(counts(other, DOUBTFUL - 1, 1)).to_be_visible()
    other.get_by_text(f"{say('pages.pairs.facet_decided')} 1").click()
    expect(other.get_by_text(say("pages.pairs.said_same")).first).to_be_visible()

    duplicates = page.get_by_text("= duplicate 1", exact=True)
    expect(duplicates).to_be_visible()
    address = page.url
    operating.button(page, say("pages.pairs.again")).click()
    expect(page.get_by_text("= duplicate 2", exact=True)).to_be_visible()
    expect(counts(page, DOUBTFUL - 1, 1)).to_be_visible()
    expect(page.get_by_text(say("pages.pairs.holds"))).to_be_visible()
    assert page.url != address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pairs_have_no_serious_fault_and_fit_a_phone(
    operator: Operator, own_server: Server, tmp_path: Path, scheme: str
) -> None:
    page = operator(at=own_server, color_scheme=scheme)
    find_duplicates(page, persons_csv(tmp_path / "persons.csv", doubtful=DOUBTFUL))

    found = {}
    for facet in ("open", "decided", "joined"):
        page.get_by_text(say(f"pages.pairs.facet_{facet}")).first.click()
        operating.quiet(page)
        found[facet] = operating.serious_faults(page)
        page.set_viewport_size(PHONE)
        operating.quiet(page)
        found[f"{facet}, on a phone"] = operating.serious_faults(page)
        overrun = operating.width_overrun(page)
        found[f"{facet}, too wide"] = [f"{overrun} pixels"] if overrun > 0 else []
        page.set_viewport_size(DESK)

    assert {place: faults for place, faults in found.items() if faults} == {}
