"""Digits: how far two numbers are apart, by bits, against an edit distance that counts."""

import random

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA, Hamming

from core.matching.digits import Digits

NUMBERS = st.text("0123456789", min_size=1, max_size=16)


def apart(one: str, other: str) -> int:
    digits = Digits(pa.array([one, other], pa.large_string()))
    return int(digits.apart(np.array([0], np.int32), np.array([1], np.int32))[0])


@given(
    st.integers(1, 16).flatmap(
        lambda n: st.tuples(*[st.text("0123456789", min_size=n, max_size=n)] * 2)
    )
)
def test_of_equal_length_it_counts_changed_digits_and_one_swap_as_one(
    pair: tuple[str, str],
) -> None:
    one, other = pair
    changed = Hamming.distance(one, other)

    assert apart(one, other) == (1 if OSA.distance(one, other) == 1 else min(changed, 16))


def test_it_agrees_with_an_edit_distance_on_slips_of_many_numbers() -> None:
    draw = random.Random(7)
    for _ in range(2_000):
        number = [draw.choice("0123456789") for _ in range(draw.randint(4, 16))]
        slipped = number.copy()
        place = draw.randrange(len(number) - 1)
        if draw.random() < 0.5:
            slipped[place], slipped[place + 1] = slipped[place + 1], slipped[place]
        else:
            slipped[place] = draw.choice("0123456789")
        one, other = "".join(number), "".join(slipped)

        assert apart(one, other) == OSA.distance(one, other) <= 1


@given(NUMBERS, NUMBERS)
def test_it_does_not_matter_which_number_comes_first(one: str, other: str) -> None:
    assert apart(one, other) == apart(other, one)


@given(st.text("123456789", min_size=5, max_size=15), st.data())
def test_one_missing_digit_is_one_apart(number: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(number) - 1))

    assert apart(number, number[:place] + number[place + 1 :]) == 1


@given(NUMBERS.filter(lambda number: len(number) <= 15), NUMBERS)
def test_of_unequal_length_one_apart_means_one_missing_or_the_end(one: str, other: str) -> None:
    short, long = sorted((one, other), key=len)
    if len(short) == len(long) or apart(one, other) != 1:
        return

    ends = len(short) >= 7 and long.endswith(short)
    assert ends or OSA.distance(short, long) == 1


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2014728120", "2014728120", 0),
        ("2014728120", "12014728120", 1),
        ("4728120", "2014728120", 1),
        ("728120", "2014728120", 15),
        ("2014728120", "2014728102", 1),
        ("2014728120", "2014728199", 2),
        ("2014728120", "2104728102", 4),
        ("0", "9", 1),
    ],
)
def test_numbers_are_so_far_apart(one: str, other: str, expected: int) -> None:
    assert apart(one, other) == expected


def test_no_numbers_are_no_trouble() -> None:
    digits = Digits(pa.array([], pa.large_string()))
    nobody = np.empty(0, np.int32)

    assert len(digits.apart(nobody, nobody)) == 0
