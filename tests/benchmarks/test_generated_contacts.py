"""Generated contacts and the counting of pairs: what the duplicates benchmarks stand on."""

import numpy as np
import pytest

from benchmarks.contacts import COLUMNS, EVERYTHING, contacts
from benchmarks.linkage_truth import (
    best_threshold,
    blocking_recall,
    content_recall,
    false_pairs,
    lost_pairs,
    quality,
)


def test_equal_seeds_give_equal_sheets() -> None:
    first, second = contacts(300, 5, columns=EVERYTHING), contacts(300, 5, columns=EVERYTHING)

    assert first.equals(second)
    assert not first.equals(contacts(300, 6, columns=EVERYTHING))


def test_a_sheet_has_the_rows_asked_for_and_text_only() -> None:
    sheet = contacts(1_000, 1)

    assert list(sheet) == [*COLUMNS, "person", "kind"]
    assert len(sheet) == 1_000
    assert all(isinstance(cell, str) for column in COLUMNS for cell in sheet[column])
    assert (sheet["name"] != "").all()


def test_further_rows_are_about_persons_of_the_sheet() -> None:
    sheet = contacts(2_000, 2)
    later = sheet["kind"] == "later"

    assert later.mean() == pytest.approx(0.15)
    assert set(sheet["person"][later]) <= set(sheet["person"][~later])
    assert sheet["person"][~later].is_unique


def test_without_confounders_nobody_is_drawn_from_somebody_else() -> None:
    assert set(contacts(2_000, 3, confounders=False)["kind"]) == {"first", "later"}


def test_households_and_offices_are_there() -> None:
    kinds = contacts(5_000, 4)["kind"].value_counts(normalize=True)

    assert 0.06 < kinds[["household", "twin", "junior"]].sum() < 0.10
    assert kinds["office"] > 0.01


@pytest.mark.parametrize("code", ["US", "GB", "AU", "CA", "IN", "DE", "FR", "ES", "NL"])
def test_every_country_can_stand_alone(code: str) -> None:
    sheet = contacts(200, 7, countries=(code,), columns=EVERYTHING)

    assert set(sheet["country"]) == {code}
    assert (sheet["postcode"] != "").mean() > 0.8


def test_counted_pairs_are_the_listed_pairs() -> None:
    rng = np.random.default_rng(1)
    groups, person = rng.integers(-1, 12, 80), rng.integers(0, 25, 80)
    one, other = np.triu_indices(80, 1)
    together = (groups[one] == groups[other]) & (groups[one] >= 0)
    same = person[one] == person[other]

    found = quality(groups, person)

    assert (found.predicted, found.true) == (together.sum(), same.sum())
    assert found.agreed == (together & same).sum()
    assert all(person[a] == person[b] for a, b in lost_pairs(groups, person))
    assert all(groups[a] == groups[b] for a, b in false_pairs(groups, person))


def test_candidates_of_equal_contents_count_for_all_their_rows() -> None:
    content = np.array([0, 0, 1, 2, -1])
    person = np.array([7, 7, 7, 8, 7])

    assert content_recall(content, np.array([0]), np.array([1]), person) == 0.5
    assert blocking_recall(np.array([0, 0]), np.array([1, 3]), person) == pytest.approx(1 / 6)


def test_the_best_threshold_is_after_closure() -> None:
    person = np.array([1, 1, 1, 2])
    left, right = np.array([0, 1, 2]), np.array([1, 2, 3])

    threshold, found = best_threshold(left, right, np.array([9.0, 8.0, 3.0]), person)

    assert (threshold, found.f1) == (4.0, 1.0)
