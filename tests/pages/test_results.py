"""Screen 3: counts that filter the rows, the rows with their reasons, the downloads."""

from core.runs import Run
from core.texts import say
from core.uploads import Upload
from tests.pages.conftest import Open, begin, button, widget, words_of


def test_chips_count_the_statuses_and_filter_the_rows(open_screen: Open, finished: Run) -> None:
    page = open_screen("results", run=finished.id)
    everything = len(page.dataframe[0].value)

    widget(page, f"chips_{finished.id}_phones").set_value(["damaged"]).run()

    assert not page.exception
    assert everything == 1_230
    rows = page.dataframe[0].value
    assert len(rows) == 14
    assert set(rows["phone_status"]) == {"damaged"}
    assert all(rows["phone_note"])


def test_words_find_rows_whatever_column_holds_them(open_screen: Open, finished: Run) -> None:
    page = open_screen("results", run=finished.id)

    page.text_input[0].set_value("QUILL").run()

    assert not page.exception
    rows = page.dataframe[0].value
    assert 0 < len(rows) < 1_230
    assert all("quill" in " ".join(cells).lower() for cells in rows.itertuples(index=False))


def test_every_download_is_offered_under_the_name_of_the_file(
    open_screen: Open, finished: Run
) -> None:
    page = open_screen("results", run=finished.id)

    labels = {str(getattr(found, "label", "")) for found in page.get("download_button")}

    assert not page.exception
    assert {say(f"pages.downloads.{kind}") for kind in ("workbook", "csv", "parquet")} <= labels
    assert any(label.startswith("Failed and doubtful (") for label in labels)
    assert any(label.startswith("Left out at reading (") for label in labels)


def test_before_any_run_the_screen_says_so(open_screen: Open) -> None:
    page = open_screen("results")

    assert not page.exception
    assert say("pages.results.no_run") in words_of(page)


def test_while_a_run_goes_on_the_screen_says_so(open_screen: Open, sample: Upload) -> None:
    run = begin(sample)
    run.pause()

    page = open_screen("results", run=run.id)

    assert not page.exception
    assert say("pages.results.running") in words_of(page)
    run.cancel()
    assert run.wait(60)


def test_next_file_leads_back_to_an_empty_upload(open_screen: Open, finished: Run) -> None:
    page = open_screen("results", run=finished.id)

    button(page, say("pages.results.next_file")).click().run()

    assert not page.exception
    assert page.file_uploader
    assert not {"file", "run"} & set(page.query_params)
