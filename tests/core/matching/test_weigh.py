"""Weighing: scores, probabilities and what each field adds to them."""

import numpy as np
import pytest

from benchmarks.contacts import EVERYTHING, contacts
from core.matching import match, normalise
from core.matching.matches import Matches
from core.matching.weigh import IS_DUPLICATE, score_of
from core.matching.weights import RELATIONS

KINDS = ("name", "phone", "address", "email", "birth_date", "identifier")


@pytest.fixture(scope="module")
def found() -> Matches:
    sheet = contacts(2_000, 21, columns=EVERYTHING)
    return match(normalise({kind: sheet[kind] for kind in KINDS}))


def every_pair(found: Matches) -> np.ndarray:
    return np.arange(len(found.score))


def test_the_parts_add_up_to_the_score(found: Matches) -> None:
    assert len(found.score) > 200
    assert found.parts(every_pair(found)).sum(axis=1) == pytest.approx(found.score, abs=1e-6)


def test_probabilities_add_up_to_1(found: Matches) -> None:
    assert found.probabilities.sum(axis=1) == pytest.approx(np.ones(len(found.score)))
    assert (found.probabilities >= 0).all()


def test_the_score_is_the_log_odds_of_the_relations_that_are_duplicates(found: Matches) -> None:
    duplicate = found.probabilities[:, IS_DUPLICATE].sum(axis=1)

    assert duplicate == pytest.approx(1 / (1 + np.exp2(-found.score)), abs=1e-6)


def test_a_field_that_is_not_given_adds_nothing(found: Matches) -> None:
    parts = found.parts(every_pair(found))[:, 1:-1]

    missing = found.levels < 0
    assert missing.any()
    assert np.abs(parts[missing]).max() < 1e-9


def test_scores_are_numbers_even_where_a_relation_is_impossible() -> None:
    logs = np.full((3, len(RELATIONS)), -5_000.0)
    logs[1, 0], logs[2, -1] = 0.0, 0.0

    scores = score_of(logs)

    assert np.isfinite(scores).all()
    assert scores[1] > 500
    assert scores[2] < -500


@pytest.mark.parametrize("kind", ["name"])
def test_sharing_a_rare_name_says_more_than_sharing_a_common_one(kind: str) -> None:
    letters = "bcdfghklmnprst"
    others = [f"{a}a{b}o {b}i{a}e{c}a" for a in letters for b in letters for c in "bdf"]
    common = [f"Otto {other.split()[1]}" for other in others[:150]]
    pairs = ["Otto Larch", "Otto Larch", "Zebulon Sedge", "Zebulon Sedge"]
    homes = ["48 Larch St, Hoboken, NJ 07030", "48 Larch Street, Hoboken NJ"]
    homes += ["9 Heron Ln, Denver, CO 80203", "9 Heron Lane, Denver CO"]
    rows = pairs + others + common
    found = match(normalise({kind: rows, "address": homes + [""] * (len(others) + len(common))}))
    of_row = found.candidates.new.of_row

    points = []
    for row in (0, 2):
        one, other = sorted(of_row[row : row + 2].tolist())
        pair = np.flatnonzero((found.one == one) & (found.other == other))
        points.append(float(found.parts(pair)[0, 1]))

    assert points[1] > points[0] > 0
