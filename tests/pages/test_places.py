"""Addresses in doubt on the Results screen: countries, choosing a place, taking it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from core.engine.settings import Settings
from core.operations.addresses import GeocodeAddresses
from core.operations.duplicates import FindDuplicates
from core.runs import MANAGER, Run
from core.store import Correction, open_store
from core.texts import say
from core.uploads import UPLOADS, Upload
from tests.address_sheets import addresses_csv
from tests.pages.conftest import Open, button, widget, words_of
from tests.pages.test_pairs_review import own_runs
from tests.persons import persons_csv

ROWS, CASES = 30, 6
__all__ = ["own_runs"]


@pytest.fixture
def upload(home: Path, tmp_path: Path) -> Iterator[Upload]:
    """A small sheet of addresses, in a home without corrections."""
    path = addresses_csv(tmp_path / "addresses.csv", ROWS)
    with path.open("rb") as content:
        taken = UPLOADS.add(path.name, content)
    yield taken
    UPLOADS.discard(taken.id)


@pytest.fixture
def run(upload: Upload) -> Run:
    """The places of the sheet, found offline."""
    begun = MANAGER.start(
        upload.table, [GeocodeAddresses()], Settings(parallel=False), upload_id=upload.id
    )
    assert begun.wait(120)
    return begun


def use(page: AppTest, number: int) -> AppTest:
    """Press the button of a place."""
    buttons = [each for each in page.button if each.label == say("pages.places.use")]
    buttons[number - 1].click().run()
    assert not page.exception
    return page


def press(page: AppTest, name: str) -> AppTest:
    page.button(key=f"place_{name}").click().run()
    assert not page.exception
    return page


def standing(home: Path) -> list[Correction]:
    return list(open_store(home).corrections.standing().values())


def counts(to_choose: int, chosen: int) -> str:
    return say("pages.places.counts", to_choose=to_choose, chosen=chosen)


def test_countries_sources_and_the_first_doubtful_address_are_shown(
    open_screen: Open, run: Run
) -> None:
    page = open_screen("results", run=run.id)

    words = words_of(page)
    assert not page.exception
    table = page.dataframe[0].value
    assert list(table.iloc[0]) == ["United States", 24, 18, 6, 0]
    assert counts(CASES, 0) in words
    assert "7 Quarry Lane, Springfield, MO, United States" in words
    assert "7 Quarry Lane, Springfield, MA, United States" in words
    assert "GeoNames" in words


def test_a_place_chosen_is_kept_whole_and_the_next_address_opens(
    open_screen: Open, run: Run, home: Path
) -> None:
    page = use(open_screen("results", run=run.id), 2)

    (made,) = standing(home)
    assert made.query == "7 Quarry Lane, Springfield"
    assert made.place["formatted"] == "7 Quarry Lane, Springfield, MA, United States"
    assert (made.place["locality"], made.place["region"]) == ("Springfield", "MA")
    assert made.place["country"] == "US"
    words = words_of(page)
    assert counts(CASES - 1, 1) in words
    assert say("pages.places.kept") in words
    assert "8 Quarry Lane, Portland, OR, United States" in words


def test_undo_takes_the_last_choice_back_and_opens_its_address(
    open_screen: Open, run: Run, home: Path
) -> None:
    page = use(use(open_screen("results", run=run.id), 2), 1)

    press(press(page, "undo"), "undo")

    assert standing(home) == []
    assert counts(CASES, 0) in words_of(page)
    assert "7 Quarry Lane, Springfield, MO" in words_of(page)


def test_another_choice_takes_the_place_of_the_first_and_undo_brings_it_back(
    open_screen: Open, run: Run, home: Path
) -> None:
    page = press(use(open_screen("results", run=run.id), 2), "previous")

    use(page, 1)
    (second,) = standing(home)
    press(page, "undo")
    (first,) = standing(home)

    assert second.place["region"] == "MO"
    assert first.place["region"] == "MA"


def test_what_was_chosen_says_by_whom_and_can_be_taken_back(
    open_screen: Open, run: Run, home: Path
) -> None:
    use(open_screen("results", run=run.id), 1)
    page = press(open_screen("results", run=run.id), "previous")
    said = [str(each.value) for each in page.text]
    press(page, "take_back")

    assert any(each.startswith("by an operator on the page, today") for each in said)
    assert standing(home) == []


def test_the_next_run_takes_the_place_and_asks_no_more(
    open_screen: Open, run: Run, upload: Upload
) -> None:
    page = use(open_screen("results", run=run.id), 2)

    page.button(key="place_again").click().run()
    again = MANAGER.get(str(page.query_params["run"]))
    assert again is not None
    assert again.id != run.id
    assert again.wait(60)
    page.run()

    result = again.result()
    assert result is not None
    row = result.table.frame.iloc[6]
    assert (row["address_status"], row["address_provider"]) == ("accepted", "operator")
    assert row["address_region"] == "MA"
    assert counts(CASES - 1, 0) in words_of(page)
    assert say("lookups.sources.operator") in words_of(page)


def test_a_run_without_doubtful_addresses_shows_no_desk(open_screen: Open, finished: Run) -> None:
    page = open_screen("results", run=finished.id)

    assert not page.exception
    assert say("pages.places.question") not in words_of(page)
    assert not [each for each in page.button if each.label == say("pages.places.use")]
    assert button(page, say("pages.results.next_file"))


def test_pairs_and_places_take_turns_at_the_desk(
    open_screen: Open, home: Path, tmp_path: Path
) -> None:
    path = persons_csv(tmp_path / "persons.csv", doubtful=2)
    doubtful = "Una Moor,(518) 555-0177,u.moor@example.org,9 Dyer Street,Springfield,,Letters,"
    path.write_text(f"{path.read_text(encoding='utf-8')}{doubtful}\n", encoding="utf-8")
    with path.open("rb") as content:
        upload = UPLOADS.add(path.name, content)
    run = MANAGER.start(
        upload.table, [GeocodeAddresses(), FindDuplicates()], Settings(False), upload_id=upload.id
    )
    assert run.wait(120)

    page = open_screen("results", run=run.id)
    first = words_of(page)
    widget(page, f"deciding_{run.id}").set_value("places").run()

    assert not page.exception
    assert say("pages.pairs.question") in first
    assert say("pages.places.question") not in first
    assert say("pages.places.question") in words_of(page)
    assert say("pages.pairs.question") not in words_of(page)
    UPLOADS.discard(upload.id)
