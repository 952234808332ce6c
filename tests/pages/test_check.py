"""Screen 2: what will be done and how it is spread; a run as it goes; its figures."""

from typing import Any

from streamlit.testing.v1 import AppTest

from core.engine.report import State
from core.runs import MANAGER, Run
from core.tables.roles import Role
from core.texts import say
from core.uploads import UPLOADS, Upload
from tests.pages.conftest import Open, begin, button, give, widget, words_of
from tests.pages.test_upload import CONTACTS


def slider(page: AppTest, words: str) -> tuple[int, int, int]:
    found: Any = next(found for found in page.slider if found.label == words)
    return int(found.min), int(found.max), int(found.value)


def toggle(page: AppTest, words: str) -> bool:
    return bool(next(found for found in page.toggle if found.label == words).value)


def test_the_panel_speaks_in_the_words_that_were_promised(
    open_screen: Open, sample: Upload
) -> None:
    page = open_screen("check", file=sample.id)

    assert not page.exception
    assert "⚡ Performance Settings" in words_of(page)
    assert toggle(page, "🚀 Use Parallel Processing")
    assert slider(page, "👥 Max Workers") == (1, 16, 8)
    assert slider(page, "📦 Chunk Size") == (10, 200, 50)


def test_a_preset_moves_the_sliders_and_a_slider_clears_the_preset(
    open_screen: Open, sample: Upload
) -> None:
    page = open_screen("check", file=sample.id)

    widget(page, "preset").set_value("fastest").run()
    moved = [slider(page, words)[2] for words in ("👥 Max Workers", "📦 Chunk Size")]
    page.slider(key="max_workers").set_value(3).run()

    assert not page.exception
    assert moved == [16, 100]
    assert widget(page, "preset").value is None


def test_one_by_one_switches_parallel_off(open_screen: Open, sample: Upload) -> None:
    page = open_screen("check", file=sample.id)

    widget(page, "preset").set_value("one_by_one").run()

    assert not page.exception
    assert not toggle(page, "🚀 Use Parallel Processing")
    assert slider(page, "👥 Max Workers")[2] == 8


def test_a_small_file_starts_with_parallel_off_and_says_why(open_screen: Open) -> None:
    page = give(open_screen(), "small.csv", CONTACTS)
    page.switch_page("check.py").run()

    assert not page.exception
    assert not toggle(page, "🚀 Use Parallel Processing")
    assert say("pages.panel.few_rows", count=20, limit=100) in words_of(page)


def test_without_a_phone_column_the_card_says_which_to_choose(
    open_screen: Open, new_sample: Upload
) -> None:
    roles = dict(new_sample.roles)
    del roles[Role.PHONE]
    UPLOADS.remap(new_sample.id, roles)

    page = open_screen("check", file=new_sample.id)

    assert not page.exception
    assert not toggle(page, "**Validate phones**")
    assert say("pages.cards.missing", roles="Phone") in words_of(page)
    assert not button(page, say("pages.cards.run", count=2)).disabled


def test_without_a_file_the_way_to_upload_is_shown(open_screen: Open) -> None:
    page = open_screen("check")

    assert not page.exception
    assert button(page, say("pages.check.to_upload"))


def test_the_button_starts_a_run_and_the_address_holds_it(
    open_screen: Open, sample: Upload
) -> None:
    page = open_screen("check", file=sample.id)

    button(page, say("pages.cards.run", count=3)).click().run()
    run = MANAGER.get(str(page.query_params["run"]))
    assert run is not None
    assert run.wait(60)
    page.run()

    assert not page.exception
    assert "✅ Phone validation complete! Processed 1,230 phone numbers" in words_of(page)
    assert (run.settings.workers, run.settings.chunk_size) == (8, 50)


def test_a_run_under_way_is_shown_with_its_lines_and_obeys(
    open_screen: Open, sample: Upload
) -> None:
    run = begin(sample)
    run.pause()

    page = open_screen("check", run=run.id)
    lines = words_of(page)
    status = page.progress[0].text
    button(page, say("pages.live.resume")).click().run()
    resumed = run.report().state
    run.wait(60)

    assert not page.exception
    assert "🚀 Processing 1,230 phone numbers in parallel using 8 workers..." in lines
    assert status.startswith("Status: Processed ")
    assert resumed != State.PAUSED


def test_a_cancelled_run_says_what_is_kept(open_screen: Open, sample: Upload) -> None:
    run = begin(sample)
    run.pause()
    page = open_screen("check", run=run.id)

    button(page, say("pages.live.cancel")).click().run()
    assert run.wait(60)
    page.run()

    assert not page.exception
    assert run.report().state == State.CANCELLED
    assert say("pages.ended.cancelled") in page.warning[0].value


def test_another_browser_sees_the_finished_run_with_its_statistics(
    open_screen: Open, finished: Run
) -> None:
    page = open_screen("check", run=finished.id)

    assert not page.exception
    assert "⚡ Performance Statistics" in words_of(page)
    tiles = {tile.label: tile.value for tile in page.metric}
    assert tiles["Max Workers"] == "8"
    assert {"CPU Cores", "Errors", "Workers per core", "Efficiency, measured"} <= set(tiles)
    assert page.info[0].value.startswith("**More workers ")


def test_settings_lead_back_from_a_finished_run(open_screen: Open, finished: Run) -> None:
    page = open_screen("check", run=finished.id)

    button(page, say("pages.check.settings")).click().run()

    assert not page.exception
    assert slider(page, "👥 Max Workers") == (1, 16, 8)
    assert button(page, say("pages.cards.run", count=3))


def test_a_run_the_server_no_longer_has_is_said_to_be_gone(open_screen: Open) -> None:
    page = open_screen("check", run="gone")

    assert not page.exception
    assert "run" not in page.query_params


def test_recent_runs_lead_a_second_browser_to_a_run(open_screen: Open, finished: Run) -> None:
    page = open_screen()

    page.button(key=f"open_{finished.id}").click().run()

    assert not page.exception
    assert page.query_params["run"] == finished.id
