"""Addresses in a real browser: free ones, a quote, a budget that ends it, a key that is wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from core.texts import say
from tests.address_sheets import addresses_csv
from tests.browser import operating
from tests.browser.conftest import DESK, PHONE
from tests.browser.server import Server, serve
from tests.geocoding_service import Service, geocoding_service
from tests.lookups import KEY, keep_terms

ROWS = 200
BUYABLE = 80  # what the ladder leaves: doubtful and unknown towns
BUDGET = "0.20"
ALLOWED = 40
Operator = Callable[..., Page]
Picture = Callable[[Page, str], None]


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    """The local service in Google's place, one for all tests here."""
    with geocoding_service(latency_ms=20) as running:
        yield running


@pytest.fixture(scope="module")
def paid_server(service: Service, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A dashboard with a key, whose look-ups go to the local service."""
    home = tmp_path_factory.mktemp("paid")
    keep_terms(home)
    settings = {"GOOGLE_MAPS_API_KEY": KEY, "ROWMILL_GOOGLE_BASE_URL": service.url}
    with serve(home, settings) as running:
        yield running


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """Addresses of which each test's service knows none."""
    return addresses_csv(tmp_path / "addresses.csv", ROWS)


def to_check(page: Page, sheet: Path) -> None:
    """Upload the addresses, and leave only their check switched on."""
    operating.give(page, sheet)
    operating.button(page, say("pages.upload.go_on")).click()
    expect(operating.button(page, say("pages.cards.run", count=2))).to_be_enabled()
    page.get_by_text(say("operations.duplicates.title"), exact=True).click()
    expect(operating.button(page, say("pages.cards.run", count=1))).to_be_enabled()
    operating.quiet(page)


def look_up(page: Page, provider: str) -> None:
    """Choose where addresses are looked up, and see what that means for this file."""
    page.get_by_text(say(f"pages.cards.choices.addresses.provider.{provider}"), exact=True).click()
    expect(page.get_by_text(say("pages.quotes.to_buy"), exact=True)).to_be_visible()
    operating.quiet(page)


def run(page: Page) -> None:
    operating.button(page, say("pages.cards.run", count=1)).click()


def counts(to_choose: int, chosen: int) -> str:
    return say("pages.places.counts", to_choose=to_choose, chosen=chosen)


def test_offline_places_are_found_and_a_doubtful_one_is_chosen_by_its_number(
    operator: Operator, sheet: Path, picture: Picture
) -> None:
    page = operator()
    to_check(page, sheet)
    expect(page.get_by_text(say("pages.quotes.nothing_leaves"))).to_be_visible()

    run(page)
    operating.to_results(page)
    expect(page.get_by_text("✓ accepted 120", exact=True)).to_be_visible()
    expect(page.get_by_text("✕ unresolved 40", exact=True)).to_be_visible()
    expect(page.get_by_text("GeoNames").first).to_be_visible()
    expect(page.get_by_text(counts(40, 0)).first).to_be_visible()
    operating.quiet(page)
    picture(page, "places")
    page.keyboard.press("2")
    expect(page.get_by_text(counts(39, 1)).first).to_be_visible()
    operating.quiet(page)
    page.keyboard.press("u")
    expect(page.get_by_text(counts(40, 0)).first).to_be_visible()
    operating.quiet(page)
    page.keyboard.press("1")
    expect(page.get_by_text(counts(39, 1)).first).to_be_visible()

    operating.button(page, say("pages.places.again")).click()
    expect(page.get_by_text("✓ accepted 121", exact=True)).to_be_visible()


def test_a_ladder_is_quoted_and_stops_at_its_budget(
    operator: Operator, paid_server: Server, service: Service, sheet: Path, picture: Picture
) -> None:
    service.reset()
    page = operator(at=paid_server)
    to_check(page, sheet)

    look_up(page, "ladder")
    host = service.url.removeprefix("http://")
    parts = "street, town, state or region, postcode"
    leaves = say("pages.quotes.leaves", count=BUYABLE, parts=parts, host=host)
    expect(page.get_by_text(leaves)).to_be_visible()
    expect(page.get_by_text("at most $0.40")).to_be_visible()
    picture(page, "quote")
    budget = page.get_by_role("spinbutton", name="Stop at, $")
    budget.fill(BUDGET)
    budget.press("Enter")
    expect(page.get_by_text(say("pages.quotes.stops_run", count=ALLOWED))).to_be_visible()
    assert service.counts().arrivals == 0

    run(page)
    expect(page.get_by_text("$0.20 are used up").first).to_be_visible()
    expect(page.get_by_text("✅ Address geocoding on this machine complete!")).to_be_visible()
    assert service.counts().arrivals == ALLOWED
    operating.button(page, say("pages.check.settings")).click()
    expect(page.get_by_text(say("pages.quotes.badge", count=BUYABLE - ALLOWED))).to_be_visible()
    operating.quiet(page)
    run(page)
    operating.to_results(page)
    assert service.counts().arrivals == BUYABLE
    assert service.counts().most_asked == 1


def test_a_wrong_key_ends_the_run_with_the_reason_and_costs_no_further_calls(
    operator: Operator, paid_server: Server, service: Service, sheet: Path
) -> None:
    service.configure(deny="wrong_key")
    service.reset()
    page = operator(at=paid_server)
    to_check(page, sheet)
    look_up(page, "google")

    run(page)

    expect(page.get_by_text("Google does not know this key").first).to_be_visible()
    assert service.counts().arrivals <= 8
    assert KEY not in page.content()
    service.configure(deny="")


def test_a_run_that_the_service_holds_says_why_and_goes_on(
    operator: Operator, paid_server: Server, service: Service, tmp_path: Path
) -> None:
    page = operator(at=paid_server)
    to_check(page, addresses_csv(tmp_path / "more.csv", 2 * ROWS))
    look_up(page, "google")
    service.reset()
    service.configure(daily_limit_after=20)

    run(page)
    expect(operating.button(page, say("pages.live.resume"))).to_be_visible()
    expect(page.get_by_text("Google's limit for today is used up").first).to_be_visible()
    operating.quiet(page)
    assert operating.serious_faults(page) == []
    service.configure(daily_limit_after=0)
    operating.button(page, say("pages.live.resume")).click()
    operating.to_results(page)

    expect(page.get_by_text("✕ error", exact=False)).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_screens_of_addresses_have_no_serious_fault_and_fit_a_phone(
    operator: Operator, paid_server: Server, sheet: Path, scheme: str
) -> None:
    page = operator(at=paid_server, color_scheme=scheme)
    found: dict[str, list[str]] = {}

    def look(screen: str) -> None:
        operating.quiet(page)
        found[screen] = operating.serious_faults(page)
        page.set_viewport_size(PHONE)
        operating.quiet(page)
        found[f"{screen}, on a phone"] = operating.serious_faults(page)
        overrun = operating.width_overrun(page)
        found[f"{screen}, too wide"] = [f"{overrun} pixels"] if overrun > 0 else []
        page.set_viewport_size(DESK)

    to_check(page, sheet)
    look("offline")
    look_up(page, "google")
    look("google")
    page.get_by_text(say("pages.cards.choices.addresses.provider.offline"), exact=True).click()
    expect(page.get_by_text(say("pages.quotes.nothing_leaves"))).to_be_visible()
    run(page)
    operating.to_results(page)
    look("places")
    page.get_by_role("link", name=say("pages.settings.tab")).first.click()
    expect(page.get_by_text(say("pages.service.key")).first).to_be_visible()
    look("settings")

    assert {screen: faults for screen, faults in found.items() if faults} == {}
