"""The words of the dashboard: a name for everything, and none taken for markdown."""

import pytest

from core.engine.report import State
from core.tables.roles import Role
from core.texts import DEFAULT_LANGUAGE, catalogue
from pages.widgets import amounts, columns, layout, statuses


def test_every_role_and_state_has_a_name() -> None:
    texts = catalogue(DEFAULT_LANGUAGE)

    assert all(columns.role_name(role) for role in (None, *Role))
    assert all(f"pages.states.{state.value}" in texts for state in State)


def test_signs_of_markdown_stand_for_themselves() -> None:
    assert layout.literal("![x](http://a)") == r"\!\[x\]\(http\:\/\/a\)"
    assert layout.literal("Ada Quill 12") == "Ada Quill 12"


@pytest.mark.parametrize(
    ("span_s", "words"),
    [
        (0.01, "under 0.1 s"),
        (0.34, "0.3 s"),
        (12.4, "12 s"),
        (130, "2 min 10 s"),
        (3900, "1 h 5 min"),
    ],
)
def test_times_are_told_in_the_unit_that_fits(span_s: float, words: str) -> None:
    assert amounts.seconds(span_s) == words


def test_a_small_share_is_not_told_as_nothing() -> None:
    assert [amounts.share(value) for value in (0, 0.004, 0.5)] == ["0 %", "0.4 %", "50 %"]


def test_a_status_nobody_has_named_is_shown_as_it_is_and_as_refused() -> None:
    assert (statuses.word("odd"), statuses.kind("odd")) == ("odd", "rejected")


@pytest.mark.parametrize(("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_lettered_as_in_a_spreadsheet(number: int, letters: str) -> None:
    assert columns.letter(number) == letters


@pytest.mark.parametrize(
    ("amount", "currency", "words"),
    [
        (2.465, "$", "$2.46"),
        (0.005, "$", "$0.005"),
        (0, "$", "$0.00"),
        (1_200, "EUR", "EUR 1,200.00"),
    ],
)
def test_money_is_told_with_its_currency(amount: float, currency: str, words: str) -> None:
    assert amounts.money(amount, currency) == words


def test_the_most_that_is_paid_is_never_told_too_low() -> None:
    assert [amounts.at_most(value, "$") for value in (4.712, 4.71, 0.005)] == [
        *("$4.72", "$4.71", "$0.005"),
    ]
