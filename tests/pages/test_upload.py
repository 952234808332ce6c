"""Screen 1: a file is taken, its columns are understood, what is odd is said."""

import pytest
from streamlit.testing.v1 import AppTest

from core.tables.roles import Role
from core.texts import say
from core.uploads import UPLOADS, Upload
from tests.pages.conftest import SHELL, Open, button, give, widget, words_of

CONTACTS = "Name,Phone\n" + "".join(f"Ada Quill,(212) 555-01{n:02}\n" for n in range(20))
TRICKS = "![x](http://example.org/a.png)"


def test_a_first_visit_offers_the_uploader_the_sample_and_what_happens(open_screen: Open) -> None:
    page = open_screen()

    assert not page.exception
    assert page.file_uploader[0].label == say("pages.upload.drop")
    assert button(page, "Try the sample (1,230 requests)")
    assert say("pages.upload.stays") in words_of(page)


def test_the_sample_becomes_the_file_in_hand_and_stands_in_the_address(open_screen: Open) -> None:
    page = open_screen()

    button(page, say("pages.upload.sample")).click().run()

    assert not page.exception
    assert "1,230 rows" in words_of(page)
    assert not page.file_uploader
    assert UPLOADS.get(str(page.query_params["file"])) is not None


def test_a_reload_finds_the_file_and_a_link_between_screens_keeps_it(
    open_screen: Open, sample: Upload
) -> None:
    page = open_screen(file=sample.id)
    page.switch_page("check.py").run()

    assert not page.exception
    assert sample.name in words_of(page)
    assert page.query_params["file"] == sample.id


def test_a_file_that_cannot_be_read_gets_one_sentence_and_the_uploader_stays(
    open_screen: Open,
) -> None:
    page = give(open_screen(), "broken.xlsx", b"PK\x03\x04 this is no workbook")

    assert not page.exception
    assert len(page.error) == 1
    assert page.file_uploader


def test_a_type_that_the_widget_does_not_stop_is_stopped_on_the_server(open_screen: Open) -> None:
    page = give(open_screen(), "picture.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")

    assert not page.exception
    assert len(page.error) == 1


def test_an_address_the_server_no_longer_knows_says_so(open_screen: Open) -> None:
    page = open_screen(file="gone")

    assert page.error[0].value.startswith("The server was started again")
    assert page.file_uploader
    assert "file" not in page.query_params


def test_the_meaning_of_a_column_is_the_operators_word(
    open_screen: Open, new_sample: Upload
) -> None:
    page = open_screen(file=new_sample.id)
    box = page.selectbox(key=f"role_{new_sample.id}_1")
    assert box.value == Role.PHONE

    box.select(None).run()

    assert not page.exception
    changed = UPLOADS.get(new_sample.id)
    assert changed is not None
    assert Role.PHONE not in changed.roles
    assert page.selectbox(key=f"role_{new_sample.id}_1").value is None


def test_another_header_row_reads_the_sheet_again(open_screen: Open, new_sample: Upload) -> None:
    page = open_screen(file=new_sample.id)
    assert page.number_input[0].value == new_sample.reading.header_row == 4

    page.number_input[0].set_value(5).run()

    assert not page.exception
    changed = UPLOADS.get(new_sample.id)
    assert changed is not None
    assert changed.reading.header_row == 5
    assert page.number_input[0].value == 5


def test_pickers_stand_only_where_there_is_a_choice(open_screen: Open, sample: Upload) -> None:
    workbook, text = open_screen(file=sample.id), give(open_screen(), "c.csv", CONTACTS)

    labels = [{box.label for box in page.selectbox} for page in (workbook, text)]

    assert say("pages.pickers.sheet") in labels[0] - labels[1]
    assert {say("pages.pickers.encoding"), say("pages.pickers.delimiter")} <= labels[1] - labels[0]


def test_odd_rows_are_shown_below_on_demand(open_screen: Open, sample: Upload) -> None:
    page = open_screen(file=sample.id)
    number, oddity = next(pair for pair in enumerate(sample.reading.oddities) if pair[1].rows)

    page.button(key=f"rows_{number}").click().run()

    assert not page.exception
    grid = page.dataframe[0].value
    assert list(grid.index) == list(oddity.rows[:200])


def test_the_sheet_can_be_seen_as_it_is(open_screen: Open, sample: Upload) -> None:
    page = open_screen(file=sample.id)

    widget(page, "preview_view").set_value("as_it_is").run()

    assert not page.exception
    assert say("pages.preview.sheet_caption", row=4) in words_of(page)
    assert list(page.dataframe[0].value.columns[:3]) == ["A", "B", "C"]


def test_more_than_twelve_columns_are_folded(open_screen: Open) -> None:
    extra = [f"Extra {n}" for n in range(20)]
    rows = "".join(f"Ada Quill,(212) 555-01{n:02},{','.join('x' * 20)}\n" for n in range(20))

    page = give(open_screen(), "wide.csv", f"Name,Phone,{','.join(extra)}\n{rows}")

    assert not page.exception
    roles = [box for box in page.selectbox if str(box.key).startswith("role_")]
    assert len(roles) <= 12
    assert [box.label for box in page.expander] == [
        say("pages.columns.rest", count=22 - len(roles))
    ]


@pytest.mark.parametrize("place", ["name", "header", "cell"])
def test_nothing_a_file_holds_is_taken_for_markdown(open_screen: Open, place: str) -> None:
    name = f"{TRICKS}.csv" if place == "name" else "plain.csv"
    content = CONTACTS.replace("Name" if place == "header" else "Ada Quill", TRICKS, 1)

    page = give(open_screen(), name, CONTACTS if place == "name" else content)

    assert not page.exception
    spoken = (page.markdown, page.caption, page.error, page.warning, page.info, page.subheader)
    said = [str(element.value) for kind in spoken for element in kind]
    labels = [str(box.label) for box in (*page.selectbox, *page.button, *page.expander)]
    assert not [words for words in (*said, *labels) if "![x]" in words]


@pytest.mark.parametrize("screen", ["upload", "check", "results"])
def test_a_screen_without_its_shell_shows_nothing(screen: str) -> None:
    page = AppTest.from_file(str(SHELL.with_name(f"{screen}.py")), default_timeout=30).run()

    assert not page.exception
    assert [error.value for error in page.error] == [say("pages.shell.missing")]
    assert not page.button
