"""Comparisons: which level a pair reaches, field by field."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.matching.comparisons import (
    ALL,
    BirthDate,
    Comparison,
    Given,
    Identifier,
    Mailbox,
    Phone,
    Place,
    Street,
    Surname,
    comparisons_for,
)
from core.matching.normalise import normalise
from core.matching.weights import SAME_PERSON

NOT_GIVEN = "not given"


def level(comparison: type[Comparison], **cells: tuple[str, str]) -> str:
    """The name of the level of two records, in both directions the same."""
    records = normalise({kind: list(pair) for kind, pair in cells.items()})
    made, ends = comparison(records), (np.array([0]), np.array([1]))
    there, back = int(made.grade(*ends)[0]), int(made.grade(*ends[::-1])[0])
    assert there == back
    return NOT_GIVEN if there < 0 else comparison.levels[there]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Thea Quarry", "thea QUARRY", "equal"),
        ("Robert Quarry", "Bob Quarry", "equal"),
        ("Martha Quarry", "Marhta Quarry", "close"),
        ("Thea Quarry", "T. Quarry", "initial"),
        ("Thea Quarry", "O. Quarry", "different"),
        ("Thea Quarry", "Quarry Thea", "elsewhere"),
        ("Thea Ruth Quarry", "Ruth Quarry", "elsewhere"),
        ("Thea Quarry", "Otto Quarry", "different"),
        ("Thea Quarry", "", NOT_GIVEN),
        ("Ольга Петрова", "Olga Petrova", "equal"),
    ],
)
def test_given_names(one: str, other: str, expected: str) -> None:
    assert level(Given, name=(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Thea Quarry", "Otto Quarry", "equal"),
        ("Thea Quarry", "Thea Quary", "close"),
        ("Thea Quarry", "Thea Quarrie", "alike"),
        ("Thea Quarry", "Quarry Thea", "elsewhere"),
        ("Thea Quarry", "Thea Umber", "different"),
        ("Thea Quarry", "", NOT_GIVEN),
    ],
)
def test_surnames(one: str, other: str, expected: str) -> None:
    assert level(Surname, name=(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("(201) 472-8120", "+1 201 472 8120", "equal"),
        ("201-472-8120 / 303-861-4472", "303-861-4472", "equal"),
        ("201-472-8120", "303-861-4472 / 201-472-8120", "equal"),
        ("201-472-8120", "201-472-8102", "near"),
        ("201-472-8120", "201-472-8155", "near"),
        ("201-472-8120", "201-472-9955", "different"),
        ("201-472-8120", "0000000000", NOT_GIVEN),
    ],
)
def test_phones(one: str, other: str, expected: str) -> None:
    assert level(Phone, phone=(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("thea@post.example", " THEA@post.example", "equal"),
        ("thea.quarry@post.example", "thea.quarry@mail.example", "letters"),
        ("thea.quarry@post.example", "thea.quarri@post.example", "close"),
        ("thea@post.example", "otto@post.example", "different"),
        ("thea@post.example", "test@test.com", NOT_GIVEN),
    ],
)
def test_mailboxes(one: str, other: str, expected: str) -> None:
    assert level(Mailbox, email=(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("48 Larch Street, Hoboken, NJ", "48 Larch St, Hoboken", "equal"),
        ("48 Larch St, Apt 4, Hoboken, NJ", "48 Larch St #4, Hoboken, NJ", "equal"),
        ("48 Larch St, Apt 4, Hoboken, NJ", "48 Larch St, Hoboken, NJ", "equal"),
        ("48 Larch St, Apt 4, Hoboken, NJ", "48 Larch St, Apt 9, Hoboken, NJ", "other_unit"),
        ("48 Larch St, Hoboken, NJ", "48 Lrach St, Hoboken, NJ", "near"),
        ("214 Larch St, Hoboken, NJ", "241 Larch St, Hoboken, NJ", "street"),
        ("48 Larch St, Hoboken, NJ", "48 Orchard Ave, Hoboken, NJ", "number"),
        ("48 Larch St, Hoboken, NJ", "9 Orchard Ave, Hoboken, NJ", "different"),
        ("48 Larch St, Hoboken, NJ", "unknown", NOT_GIVEN),
    ],
)
def test_streets(one: str, other: str, expected: str) -> None:
    assert level(Street, address=(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Hoboken", "07030"), ("HOBOKEN", "07030-1234"), "equal"),
        (("Hoboken", "07030"), ("Hoboken", ""), "one"),
        (("Hoboken", "07030"), ("Newark", "07030"), "one"),
        (("Hoboken", "07030"), ("Hobokenn", "80203"), "near"),
        (("Hoboken", "07030"), ("Denver", "80203"), "different"),
        (("Hoboken", ""), ("", ""), NOT_GIVEN),
    ],
)
def test_places(one: tuple[str, str], other: tuple[str, str], expected: str) -> None:
    assert level(Place, city=(one[0], other[0]), postcode=(one[1], other[1])) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1990-04-05", "04/05/1990", "equal"),
        ("1990-04-05", "1990-04-06", "near"),
        ("1990-04-12", "1990-04-21", "near"),
        ("1990-04-05", "1991-04-06", "alike"),
        ("1990-04-05", "1953-11-28", "different"),
        ("1990-04-05", "", NOT_GIVEN),
    ],
)
def test_birth_dates(one: str, other: str, expected: str) -> None:
    assert level(BirthDate, birth_date=(one, other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("X-1928374", "x1928374", "equal"),
        ("X1928374", "X1928347", "near"),
        ("X1928374", "Q5550011", "different"),
        ("X1928374", "N/A", NOT_GIVEN),
    ],
)
def test_identifiers(one: str, other: str, expected: str) -> None:
    assert level(Identifier, identifier=(one, other)) == expected


@given(
    st.lists(
        st.sampled_from(["Thea Quarry", "T Quarry", "Quarry Thea", "Thea", "", "Ruth Thea Umber"]),
        min_size=2,
        max_size=12,
    )
)
def test_every_level_is_one_of_those_there_are(names: list[str]) -> None:
    records = normalise({"name": names})
    one, other = np.triu_indices(len(names), 1)

    for comparison in comparisons_for(records):
        grades = comparison(records).grade(one, other)
        assert grades.min(initial=0) >= -1
        assert grades.max(initial=0) < len(comparison.levels)


@pytest.mark.parametrize("comparison", ALL, ids=lambda kind: kind.name)
def test_the_shipped_weights_have_a_share_for_each_level(comparison: type[Comparison]) -> None:
    shares = SAME_PERSON[comparison.name]

    assert len(shares) == len(comparison.levels)
    assert sum(shares) == pytest.approx(1.0)


def test_what_no_record_has_is_not_compared() -> None:
    assert comparisons_for(normalise({"phone": ["2014728120"]})) == (Phone,)
    assert comparisons_for(normalise({"phone": ["n/a"]})) == ()
