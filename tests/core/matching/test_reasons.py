"""Reasons: a pair's levels in words, the strongest first, for and against."""

import numpy as np
import pytest

from core.matching.comparisons import ALL, Comparison, Given, Phone, Street, Surname
from core.matching.normalise import normalise
from core.matching.reasons import MOST_REASONS, summaries, words_of
from core.texts import say


def words(comparison: type[Comparison], level: str | None, **cells: tuple[str, str]) -> str:
    records = normalise({kind: list(pair) for kind, pair in cells.items()})
    place = -1 if level is None else comparison.levels.index(level)
    levels = np.array([[place]], np.int8)
    pairs = np.array([0]), np.array([1])
    return words_of((comparison,), levels, records, pairs)[0][0]


@pytest.mark.parametrize("comparison", ALL, ids=lambda kind: kind.name)
def test_every_level_has_words(comparison: type[Comparison]) -> None:
    for level in comparison.levels:
        assert say(f"matching.{comparison.name}.{level}")


@pytest.mark.parametrize(
    "rule", ["suffix", "generation", "twins", "divided", "same", "not", "unsure"]
)
def test_every_rule_has_words(rule: str) -> None:
    assert say(f"matching.rules.{rule}")


def test_nearly_equal_names_say_how_many_letters_they_are_apart() -> None:
    assert (
        words(Given, "close", name=("Martha Quarry", "Marhta Quarry"))
        == "first name 1 letter apart"
    )
    assert words(Surname, "close", name=("Thea Quarry", "Thea Qarryy")) == "surname 2 letters apart"


def test_names_far_apart_do_not_count_letters() -> None:
    said = words(Surname, "alike", name=("Thea Featherstonehaugh", "Thea Featherston"))

    assert said == "surname alike"


def test_a_house_number_on_one_side_only_is_said() -> None:
    both = ("48 Larch St, Hoboken, NJ", "50 Larch St, Hoboken, NJ")
    one = ("48 Larch St, Hoboken, NJ", "Larch St, Hoboken, NJ")

    assert words(Street, "street", address=both) == "same street, other house number"
    assert words(Street, "street", address=one) == "same street, house number on one side only"


def test_what_is_not_given_has_no_words() -> None:
    assert words(Phone, None, phone=("2014728120", "")) == ""


def test_the_strongest_comes_first_for_or_against() -> None:
    columns = [["same phone"], ["other first name"], ["same town"]]

    line = summaries(columns, np.array([[4.0, -6.0, 1.0]]), [""])

    assert line == ["other first name; same phone; same town"]


def test_what_weighs_next_to_nothing_is_not_said() -> None:
    assert summaries([["same phone"], ["other town"]], np.array([[4.0, -0.4]]), [""]) == [
        "same phone"
    ]


def test_a_rule_comes_before_all() -> None:
    line = summaries([["same phone"]], np.array([[4.0]]), ["suffix"])[0]

    assert line == f"{say('matching.rules.suffix')}; same phone"


def test_there_are_no_more_reasons_than_a_person_reads() -> None:
    columns = [[f"reason {n}"] for n in range(8)]

    line = summaries(columns, np.array([np.arange(8.0, 0.0, -1.0)]), [""])[0]

    assert line.split("; ") == [f"reason {n}" for n in range(MOST_REASONS)]


def test_a_reason_not_given_does_not_take_the_place_of_another() -> None:
    columns = [[""], ["same phone"]]

    assert summaries(columns, np.array([[9.0, 3.0]]), [""]) == ["same phone"]


def test_no_pairs_have_no_lines() -> None:
    assert summaries([[], []], np.empty((0, 2)), []) == []
