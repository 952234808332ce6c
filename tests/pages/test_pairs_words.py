"""The words and marks of a pair: letters that differ, odds, points that add up; and the card."""

import re

import pytest

from core.matching.rules import Rule
from core.operations.duplicates import FindDuplicates
from core.operations.operation import option_fields
from core.tables.roles import Role
from core.texts import DEFAULT_LANGUAGE, catalogue, say
from core.uploads import UPLOADS, Upload
from pages.widgets import pair_case, pair_facts, pair_table, statuses
from pages.widgets.pair_case import Case, Line, Side
from pages.widgets.pair_diff import marked
from tests.pages.conftest import Open, words_of

SIDE = Side("2", None, {}, "", None)


def shown(one: str, other: str) -> tuple[str, str]:
    """Both cells with brackets around what is marked."""
    first, second = marked(one, other)
    return tuple(  # type: ignore[return-value]
        "".join(f"[{text}]" if is_marked else text for text, is_marked in pieces)
        for pieces in (first, second)
    )


def case(start: float, points: list[float]) -> Case:
    lines = [Line("name", "a", "b", "", value) for value in points]
    return Case(SIDE, SIDE, lines, start, start + sum(points), "", "moved", [])


@pytest.mark.parametrize(
    ("one", "other", "marks"),
    [
        ("Katherine Vale", "Katharine Vale", ("Kath[e]rine Vale", "Kath[a]rine Vale")),
        ("Greta Heron", "Greta Harbour", ("Greta [Heron]", "Greta [Harbour]")),
        (
            "78 Larch Road, Troy",
            "281 Larch Road, Troy",
            ("[78] Larch Road, Troy", "[281] Larch Road, Troy"),
        ),
        ("(404) 555-0173", "+1 404 555 0128", ("(404) 555-01[73]", "+1 404 555 01[28]")),
    ],
)
def test_what_differs_is_marked(one: str, other: str, marks: tuple[str, str]) -> None:
    assert shown(one, other) == marks


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("VIGGO MOSSOP", "Viggo  Mossop"),
        ("Lantern, Romy", "Romy Lantern"),
        ("(404) 555-0173", "+1 404 555 0173"),
        ("450 Quarry Ave", "144 Bellfounder Road"),
        ("", "k.vale@example.org"),
    ],
)
def test_the_same_and_the_wholly_different_have_no_marks(one: str, other: str) -> None:
    assert shown(one, other) == (one, other)


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (3.3, "+3.3 points = odds of 10 to 1 = 91 %"),
        (-0.4, "−0.4 points = odds of 1 to 1.3 = 43 %"),
        (14.4, "+14.4 points = odds of 21,619 to 1 = over 99 %"),
        (-9.0, "−9.0 points = odds of 1 to 512 = under 1 %"),
    ],
)
def test_a_score_is_told_as_odds_and_as_a_probability(score: float, words: str) -> None:
    assert pair_facts.score_words(case(score, [])) == words


def test_the_points_that_are_shown_add_up_to_the_score_that_is_shown() -> None:
    pair = case(-13.49, [5.75 + 7.03, -2.76, 0.0, 6.23, -0.76, -0.83])

    shown_ = re.findall(r"<b>([+−]?[\d.]+)", pair_table.html(pair, "Row 2", "Row 3", ""))

    *points, score = [round(10 * float(value.replace("−", "-"))) for value in shown_]
    assert sum(points) == score
    assert points[2] == 0


def test_a_bar_has_its_side_in_words() -> None:
    html = pair_table.html(case(-3.0, [5.0]), "Row 2", "Row 3", "")

    assert html.count(f">{say('pages.pairs.for')}<") == 2
    assert html.count(f">{say('pages.pairs.against')}<") == 1


@pytest.mark.parametrize("rule", list(Rule))
def test_the_points_of_a_rule_have_its_sentence(rule: Rule) -> None:
    words = say(f"matching.rules.{rule}")
    pair = {"reasons": f"{words}; same phone", "rule_points": "-3.0"}

    (line,) = pair_case._lines(pair, [], {}, {})

    assert (line.reason, line.points) == (words, -3.0)


def test_the_points_of_a_rule_have_a_sentence_after_a_decision_too() -> None:
    pair = {"reasons": say("matching.rules.same"), "rule_points": "-3.0"}

    (line,) = pair_case._lines(pair, [], {}, {})

    assert line.reason == say("pages.pairs.some_rule")


def test_the_side_and_its_cell_are_two_words() -> None:
    html = pair_table.html(case(-3.0, [5.0]), "Row 2", "Past request 997", "")

    assert ">Past request 997</span> b<" in html


def test_every_word_and_choice_of_an_option_has_a_name() -> None:
    texts = catalogue(DEFAULT_LANGUAGE)

    for field in option_fields(FindDuplicates):
        for kind, names in (("words", field.words), ("choices", field.choices)):
            if field.name != "region":
                prefix = f"pages.cards.{kind}.duplicates.{field.name}"
                assert all(f"{prefix}.{name}" in texts for name in names)


def test_thresholds_are_chosen_by_word_with_the_number_they_stand_for(
    open_screen: Open, sample: Upload
) -> None:
    page = open_screen("check", file=sample.id)

    box = page.selectbox(key="option_duplicates_match_from")

    assert not page.exception
    assert box.value == 0.8
    assert box.options == ["wide: 60 %", "usual: 80 %", "careful: 95 %", "strict: 99 %"]


def test_without_any_column_that_tells_of_a_person_the_card_lists_what_would_do(
    open_screen: Open, new_sample: Upload
) -> None:
    UPLOADS.remap(new_sample.id, {Role.ITEM: new_sample.roles[Role.ITEM]})

    page = open_screen("check", file=new_sample.id)

    assert not page.exception
    names = "Name, Phone, E-mail, Address, Number or ID"
    assert say("pages.cards.missing_all", roles=names) in words_of(page)


def test_the_statuses_of_duplicates_have_their_signs() -> None:
    signs = [statuses.sign(status) for status in ("unique", "kept", "review", "duplicate")]

    assert signs == ["✓", "✓", "?", "="]
