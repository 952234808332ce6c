"""The pairs of a result: a case at a time, decided, undone, and run again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from core.engine.settings import Settings
from core.linkage.history import add_to_history
from core.operations.duplicates import FindDuplicates
from core.runs import MANAGER, Run
from core.store import Decision, Decisions, StoreError, Verdict, open_store
from core.texts import say
from core.uploads import UPLOADS, Upload
from pages.widgets.layout import literal
from tests.pages.conftest import Open, button, widget, words_of
from tests.persons import persons_csv

DOUBTFUL = 3


@pytest.fixture(autouse=True)
def own_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only so many runs are kept: those of a test here go with it, and push no other's out."""
    monkeypatch.setattr(MANAGER, "_runs", dict(MANAGER._runs))


@pytest.fixture
def upload(home: Path, tmp_path: Path) -> Iterator[Upload]:
    """A small sheet with pairs to decide, in a home without decisions."""
    taken = take(persons_csv(tmp_path / "persons.csv", doubtful=DOUBTFUL))
    yield taken
    UPLOADS.discard(taken.id)


def take(path: Path) -> Upload:
    with path.open("rb") as content:
        return UPLOADS.add(path.name, content)


def find(upload: Upload, **options: Any) -> Run:
    """Look for duplicates in a file, to the end."""
    run = MANAGER.start(
        upload.table, [FindDuplicates(**options)], Settings(parallel=False), upload_id=upload.id
    )
    assert run.wait(60)
    return run


def press(page: AppTest, name: str) -> AppTest:
    page.button(key=f"pair_{name}").click().run()
    assert not page.exception
    return page


def choose(page: AppTest, run: Run, facet: str) -> AppTest:
    widget(page, f"pair_facet_{run.id}").set_value(facet).run()
    assert not page.exception
    return page


def place_of_open(page: AppTest) -> int:
    """Where in the queue the open case is."""
    return list(page.dataframe[0].value[""]).index("▸")


def doubts(page: AppTest) -> dict[str, str]:
    """What the queue says of each pair."""
    queue = page.dataframe[0].value
    return dict(zip(queue["Who"], queue["Doubt"], strict=True))


def counts(to_decide: int, decided: int) -> str:
    return say("pages.pairs.counts", to_decide=to_decide, decided=decided)


def standing() -> list[Decision]:
    return list(open_store().decisions.standing().values())


def statuses(run: Run) -> list[str]:
    result = run.result()
    assert result is not None
    return list(result.table.frame["duplicate_status"])


def test_a_pair_is_shown_field_by_field_with_the_rule_that_leaves_it_open(
    open_screen: Open, upload: Upload
) -> None:
    page = open_screen("results", run=find(upload).id)

    assert not page.exception
    said = words_of(page)
    assert counts(DOUBTFUL, 0) in said
    assert say("pages.pairs.counts_help") in said
    assert say("pages.pairs.question") in said
    assert "Jr or Sr on one side: please decide." in said
    assert all(f'<th scope="row">{name}</th>' in said for name in ("Name", "Street", "Place"))
    assert say("pages.pairs.both_missing") in said
    assert say("pages.pairs.could_be") in said
    assert page.button(key="pair_undo").disabled


def test_a_decision_is_stored_at_once_with_what_was_seen_and_the_next_pair_opens(
    open_screen: Open, upload: Upload
) -> None:
    page = open_screen("results", run=find(upload).id)
    before = page.dataframe[0].value

    press(page, "not")

    (decision,) = standing()
    assert decision.verdict == Verdict.NOT
    assert decision.by == say("pages.pairs.somebody")
    shown = before["Who"].iloc[0]
    assert shown in {decision.cells_a["name"], decision.cells_b["name"]}
    assert decision.cells_a["phone"] == decision.cells_b["phone"]
    assert counts(DOUBTFUL - 1, 1) in words_of(page)
    assert say("pages.pairs.kept_not") in words_of(page)
    after = page.dataframe[0].value
    assert list(after["Who"]) == list(before["Who"])[1:]
    assert after[""].iloc[0] == "▸"


def test_undo_takes_back_the_last_decision_of_this_session_and_opens_its_pair(
    open_screen: Open, upload: Upload
) -> None:
    page = open_screen("results", run=find(upload).id)
    first = page.dataframe[0].value["Who"].iloc[0]
    press(press(page, "same"), "unsure")

    press(page, "undo")
    kept = [decision.verdict for decision in standing()]
    press(page, "undo")

    assert kept == [Verdict.SAME]
    assert standing() == []
    assert page.dataframe[0].value.set_index("")["Who"]["▸"] == first
    assert page.button(key="pair_undo").disabled


def test_undo_of_a_changed_mind_restores_what_stood_before(
    open_screen: Open, upload: Upload
) -> None:
    run = find(upload)
    page = press(open_screen("results", run=run.id), "same")
    choose(page, run, "decided")

    press(page, "not")
    changed = [decision.verdict for decision in standing()]
    press(page, "undo")

    assert changed == [Verdict.NOT]
    assert [decision.verdict for decision in standing()] == [Verdict.SAME]


def test_an_undo_that_cannot_be_stored_can_be_tried_again(
    open_screen: Open, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = press(open_screen("results", run=find(upload).id), "same")

    def full(*_: object, **__: object) -> None:
        raise StoreError("There is no room left.")

    with monkeypatch.context() as patched:
        patched.setattr(Decisions, "undo", full)
        press(page, "undo")
    said = page.error[0].value
    kept = [decision.verdict for decision in standing()]
    press(page, "undo")

    assert said == literal("There is no room left.")
    assert kept == [Verdict.SAME]
    assert standing() == []


def test_a_decided_pair_is_marked_and_can_be_taken_back_by_anybody(
    open_screen: Open, upload: Upload
) -> None:
    run = find(upload)
    press(open_screen("results", run=run.id), "same")

    other = choose(open_screen("results", run=run.id), run, "decided")
    marks = list(other.dataframe[0].value["Doubt"])
    press(other, "take_back")

    assert marks == [say("pages.pairs.mark_same")]
    assert standing() == []
    assert say("pages.pairs.empty_decided") in words_of(other)


@pytest.mark.parametrize(("verdict", "comes"), [("same", "duplicate"), ("not", "unique")])
def test_run_again_lets_decisions_win_over_the_model(
    open_screen: Open, upload: Upload, verdict: str, comes: str
) -> None:
    run = find(upload)
    page = press(open_screen("results", run=run.id), verdict)
    assert say("pages.pairs.waiting", count=1) in words_of(page)

    press(page, "again")
    again = MANAGER.get(str(page.query_params["run"]))
    assert again is not None
    assert again.wait(60)
    page.run()

    assert not page.exception
    assert again.id != run.id
    assert counts(DOUBTFUL - 1, 1) in words_of(page)
    assert say("pages.pairs.holds") in words_of(page)
    assert statuses(again).count(comes) == statuses(run).count(comes) + 1
    assert statuses(again).count("review") == DOUBTFUL - 1


@pytest.mark.parametrize("verdict", ["same", "not"])
def test_what_is_taken_back_after_a_run_used_it_is_to_decide_as_the_model_saw_it(
    open_screen: Open, upload: Upload, verdict: str
) -> None:
    first = find(upload)
    page = open_screen("results", run=first.id)
    before = doubts(page)
    taken = page.dataframe[0].value.set_index("")["Who"]["▸"]
    press(page, verdict)
    run = find(upload)
    page = choose(open_screen("results", run=run.id), run, "decided")

    press(page, "take_back")
    choose(page, run, "open")
    while page.dataframe[0].value.set_index("")["Who"]["▸"] != taken:
        press(page, "next")

    said = words_of(page)
    assert doubts(page) == before
    assert counts(DOUBTFUL, 0) in said
    told = say(f"pages.pairs.said_{verdict}")
    assert say("pages.pairs.taken_back", said=told) in said
    assert say("pages.pairs.waiting", count=1) in said


def test_the_other_facets_hold_joined_pairs_and_households(
    open_screen: Open, upload: Upload
) -> None:
    run = find(upload)
    page = open_screen("results", run=run.id)

    joined = choose(page, run, "joined").dataframe[0].value
    household = choose(page, run, "household").dataframe[0].value

    assert "Katherine Vale" in list(joined["Who"])
    assert list(household["Who"]) == ["Jory Penn"]
    assert household["Doubt"].iloc[0].startswith(say("pages.pairs.relations.household"))


def test_in_the_rows_what_was_found_stands_beside_the_name(
    open_screen: Open, upload: Upload
) -> None:
    page = open_screen("results", run=find(upload).id)

    grid = page.dataframe[1]

    assert list(grid.proto.column_order)[:5] == [
        *("Name", "duplicate_status", "duplicate_of", "duplicate_relation", "duplicate_reasons")
    ]


def test_previous_and_next_go_round_the_queue(open_screen: Open, upload: Upload) -> None:
    page = open_screen("results", run=find(upload).id)

    places = [place_of_open(page)]
    places += [place_of_open(press(page, name)) for name in ("next", "next", "next", "previous")]

    assert places == [0, 1, 2, 0, 2]


def test_a_past_request_is_told_with_its_day_its_item_and_its_list(
    open_screen: Open, upload: Upload, home: Path
) -> None:
    past = upload.table
    frame = past.frame.iloc[[0]].copy()
    frame["Date"], frame["Book"] = "2026-10-10", "The Paper Garden"
    add_to_history(type(past)("october.xlsx", frame, past.roles), home, region="US", by="me")
    run = find(upload)

    page = choose(open_screen("results", run=run.id), run, "joined")
    place = list(page.dataframe[0].value["Who"]).index("Ada Quill")
    for _ in range(place):
        press(page, "next")

    said = words_of(page)
    check = words_of(open_screen("check", file=upload.id))
    assert f"<small>{say('pages.cards.history')}</small><b>1</b>" in check
    assert "**Past request 1**" in said
    assert "10 Oct 2026, 41 days before row 2" in said
    assert "The Paper Garden" in said
    assert "october.xlsx" in said


def test_one_day_above_twelve_tells_how_the_whole_column_is_read(
    open_screen: Open, home: Path, tmp_path: Path
) -> None:
    path = persons_csv(tmp_path / "dates.csv", doubtful=1)
    lines = path.read_text().replace("2026-11-20", "03/11/2026")
    path.write_text(lines.replace("03/11/2026", "25/10/2026", 1))
    taken = take(path)

    page = open_screen("results", run=find(taken).id)

    said = words_of(page)
    assert "3 Nov 2026" in said
    assert "11 Mar 2026" not in said
    UPLOADS.discard(taken.id)


def test_pairs_that_share_a_name_are_told_apart_by_their_rows(
    open_screen: Open, home: Path, tmp_path: Path
) -> None:
    path = persons_csv(tmp_path / "three.csv", doubtful=2)
    lines = path.read_text().splitlines()
    father = next(line for line in lines if line.startswith("Wes") and " Jr," in line)
    path.write_text("\n".join([*lines, father.replace(" Jr,", " Sr,")]) + "\n")
    taken = take(path)

    page = open_screen("results", run=find(taken).id)

    who = list(page.dataframe[0].value["Who"])
    assert len(who) > 2
    assert len(set(who)) == len(who)
    assert any(" · row 46 / " in name for name in who)
    assert any("row" not in name for name in who)
    UPLOADS.discard(taken.id)


def test_what_a_cell_holds_is_shown_and_never_run(
    open_screen: Open, home: Path, tmp_path: Path
) -> None:
    trick = "<img src=x onerror=alert(1)>"
    taken = take(persons_csv(tmp_path / "tricks.csv", doubtful=1, told=f"Wes {trick}"))

    page = open_screen("results", run=find(taken).id)

    assert not page.exception
    said = words_of(page)
    assert counts(1, 0) in said
    assert "<img" not in said
    assert "&lt;img src=x onerror=alert(1)&gt;" in said
    UPLOADS.discard(taken.id)


def test_a_long_queue_shows_its_first_five_hundred_and_says_how_many_follow(
    open_screen: Open, home: Path, tmp_path: Path
) -> None:
    taken = take(persons_csv(tmp_path / "many.csv", doubtful=620))
    run = find(taken)
    result = run.result()
    assert result is not None
    many = int((result.sheets[say("operations.duplicates.sheet")]["status"] == "review").sum())

    page = open_screen("results", run=run.id)

    assert many > 500
    assert len(page.dataframe[0].value) == 500
    assert say("pages.pairs.more", count=many - 500) in words_of(page)
    UPLOADS.discard(taken.id)


def test_without_pairs_there_is_one_sentence_and_without_the_step_nothing(
    open_screen: Open, home: Path, tmp_path: Path, finished: Run
) -> None:
    alone = tmp_path / "alone.csv"
    alone.write_text("Name,Phone\nAda Quill,(201) 555-0101\nBo Marsh,(303) 555-0177\n")
    taken = take(alone)

    none = open_screen("results", run=find(taken).id)
    without = open_screen("results", run=finished.id)

    assert say("pages.pairs.none") in words_of(none)
    assert button(none, say("pages.results.next_file"))
    assert say("pages.pairs.title") not in [head.value for head in without.subheader]
    UPLOADS.discard(taken.id)


def test_a_decision_that_cannot_be_stored_is_said_and_the_pair_stays_open(
    open_screen: Open, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_screen("results", run=find(upload).id)
    first = page.dataframe[0].value["Who"].iloc[0]

    def full(*_: object, **__: object) -> None:
        raise StoreError("There is no room left.")

    monkeypatch.setattr(Decisions, "decide", full)
    press(page, "same")

    assert page.error[0].value == literal("There is no room left.")
    assert page.dataframe[0].value.set_index("")["Who"]["▸"] == first
    assert counts(DOUBTFUL, 0) in words_of(page)


def test_a_file_that_is_gone_cannot_be_run_again_and_the_screen_says_so(
    open_screen: Open, upload: Upload
) -> None:
    run = find(upload)
    page = open_screen("results", run=run.id)
    UPLOADS.discard(upload.id)

    press(page, "same")

    assert say("pages.again.no_file") in words_of(page)
    assert not [found for found in page.button if found.key == "pair_again"]
