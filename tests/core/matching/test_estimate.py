"""The fit: it learns from a file what it shows, never turns round, and is refused where insane."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from benchmarks.contacts import contacts
from core.matching import match, normalise
from core.matching.chance import LEVELS_BEFORE
from core.matching.comparisons import BirthDate, Comparison, Given, Identifier, Phone, Surname
from core.matching.estimate import Model, fit, patterns, posterior, shipped
from core.matching.weights import CHANGED_BY_MOVING, RELATIONS, Relation

SAME, MOVED, RANDOM = map(RELATIONS.index, (Relation.SAME_PERSON, Relation.MOVED, Relation.RANDOM))


def start_of(comparisons: Sequence[type[Comparison]], records: int = 1_000) -> Model:
    chance = [np.array(LEVELS_BEFORE[comparison.name]) for comparison in comparisons]
    return shipped(comparisons, chance, records, records * records / 2)


def fitted(
    comparisons: Sequence[type[Comparison]], pairs: dict[tuple[int, ...], int], records: int = 1_000
) -> Model:
    """The fit on so many pairs of each pattern."""
    table = patterns(np.repeat(np.array(list(pairs), np.int8), list(pairs.values()), axis=0))
    start = start_of(comparisons, records)
    return fit(start, table, records=records, pairs=records * records / 2)


@given(
    arrays.arrays(
        np.int8, st.tuples(st.integers(0, 60), st.integers(1, 9)), elements=st.integers(-1, 6)
    )
)
def test_patterns_tell_every_pair_and_count_it_once(levels: np.ndarray) -> None:
    table = patterns(levels)

    assert (table.levels[table.of_pair] == levels).all()
    assert (np.bincount(table.of_pair, minlength=len(table.levels)) == table.counts).all()
    assert len(np.unique(table.levels, axis=0)) == len(table.levels)


def test_every_distribution_of_a_model_adds_up_to_1() -> None:
    model = fitted((Given, Surname, Phone), {(5, 4, 2): 200, (0, 0, 0): 5_000, (0, 4, 2): 50})

    for row in model.shares:
        for shares in row:
            assert shares.sum() == pytest.approx(1.0)
            assert (shares > 0).all()
    assert model.priors.sum() == pytest.approx(1.0)
    assert (model.priors >= 0).all()


def test_the_probabilities_of_a_pattern_add_up_to_1() -> None:
    logs = np.array([[-1.0, -800.0, 3.0], [-1000.0, -1000.0, -1001.0]])

    found = posterior(logs)

    assert found.sum(axis=1) == pytest.approx([1.0, 1.0])
    assert found[0, 2] > found[0, 0] > found[0, 1]


def test_a_file_of_clean_phones_raises_their_weight() -> None:
    clean = fitted((Given, Surname, Phone), {(5, 4, 2): 500, (0, 0, 0): 5_000})

    place = (Given, Surname, Phone).index(Phone)
    assert clean.fitted
    assert clean.shares[SAME][place][-1] > start_of((Given, Surname, Phone)).shares[SAME][place][-1]


def test_a_comparison_that_is_not_given_changes_nothing() -> None:
    model = start_of((Given, Surname))
    without, also = np.array([[5, -1]], np.int8), np.array([[5, 4]], np.int8)

    expected = np.log(model.priors) + [np.log(row[0][5]) for row in model.shares]
    assert model.log_odds_of(without)[0] == pytest.approx(expected)
    assert model.log_odds_of(also)[0] != pytest.approx(expected)


def test_moved_is_tied_to_the_same_person_but_for_place_and_street() -> None:
    sheet = contacts(3_000, 41)
    model = match(normalise({kind: sheet[kind] for kind in ("name", "phone", "address")})).model

    for place, comparison in enumerate(model.comparisons):
        tied = np.allclose(model.shares[MOVED][place], model.shares[SAME][place])
        assert tied == (comparison.name not in CHANGED_BY_MOVING)


def test_nothing_to_learn_from_leaves_the_shipped_weights() -> None:
    start = start_of((Given, Surname))

    assert fit(start, patterns(np.empty((0, 2), np.int8)), records=10, pairs=45.0) is start


def test_an_insane_fit_is_refused_and_the_shipped_weights_stand() -> None:
    """Numbers and birth dates as often under another name: one person would have two names."""
    comparisons = (Given, BirthDate, Identifier)

    model = fitted(comparisons, {(0, 3, 3): 3_000, (5, 3, 3): 2_000, (0, 0, 0): 20_000})

    start = start_of(comparisons)
    assert not model.fitted
    assert model.reason
    for shares, shipped_shares in zip(model.shares[SAME], start.shares[SAME], strict=True):
        assert shares == pytest.approx(shipped_shares)


def test_a_number_that_agrees_beside_other_names_loses_its_say() -> None:
    """The day of the request, say, mapped as a birth date."""
    model = fitted((Given, Surname, BirthDate), {(0, 0, 3): 5_000, (5, 4, 0): 400})

    place = model.comparisons.index(BirthDate)
    assert model.silent == {"birth_date"}
    assert model.shares[SAME][place] == pytest.approx(model.shares[RANDOM][place])


def test_two_comparisons_are_too_few_to_tell_relations_apart() -> None:
    start = start_of((Given, Identifier))
    table = patterns(np.repeat(np.array([[5, 3], [0, 0]], np.int8), [500, 5_000], axis=0))

    assert fit(start, table, records=1_000, pairs=499_500.0) is start


def test_a_sane_fit_says_so() -> None:
    comparisons = (Given, BirthDate, Identifier)

    model = fitted(comparisons, {(5, 3, 3): 500, (0, 0, 0): 20_000})

    assert model.fitted
    assert model.reason == ""


@pytest.mark.parametrize("seed", range(100, 120))
def test_the_fit_never_turns_round(seed: int) -> None:
    """An equal given name speaks for the same person, another one against, whatever the file."""
    sheet = contacts(3_000, seed)

    found = match(normalise({kind: sheet[kind] for kind in ("name", "phone", "address", "email")}))

    model = found.model
    for place, comparison in enumerate(model.comparisons):
        same, random = model.shares[SAME][place], model.shares[RANDOM][place]
        assert same[-1] > random[-1], comparison.name
        assert same[0] < random[0], comparison.name
    place = model.comparisons.index(Given)
    equal = found.level(Given) == len(Given.levels) - 1
    points = found.parts(np.flatnonzero(equal))[:, place + 1]
    assert (points > 0).mean() > 0.999


@pytest.mark.parametrize("rows", [2, 3, 10, 60])
def test_the_fit_of_a_tiny_file_stays_near_the_shipped_weights(rows: int) -> None:
    names = ["Thea Quarry", "T Quarry", "Otto Umber", "Nell Piper", "Zeno Gale"] * 12
    records = normalise({"name": names[:rows], "phone": [f"20147281{n:02}" for n in range(rows)]})

    model = match(records).model

    start = start_of(model.comparisons)
    for place in range(len(model.comparisons)):
        assert np.abs(model.shares[SAME][place] - start.shares[SAME][place]).max() < 0.35
