"""The window: when two requests of one person are the same request."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.matching.window import NO_ITEM, UNDATED, Requests, Window

DAYS = st.one_of(st.just(UNDATED), st.integers(-40_000, 40_000))
REQUESTS = st.tuples(DAYS, st.sampled_from([NO_ITEM, "salt and paper", "a row of lamps"]))
WINDOWS = st.builds(Window, st.integers(0, 36_500), st.booleans())


@pytest.mark.parametrize(("apart", "same"), [(0, True), (30, True), (-30, True), (31, False)])
def test_days_count_in_both_directions(apart: int, same: bool) -> None:
    assert Window(30).same((100, NO_ITEM), (100 + apart, NO_ITEM)) == same


@pytest.mark.parametrize(
    ("other", "same"), [("a row of lamps", False), ("salt and paper", True), (NO_ITEM, True)]
)
def test_another_item_is_another_request_only_where_both_say(other: str, same: bool) -> None:
    assert Window(same_item=True).same((1, "salt and paper"), (1, other)) == same
    assert Window().same((1, "salt and paper"), (1, other))


@given(WINDOWS, REQUESTS, REQUESTS)
def test_it_does_not_matter_which_request_is_named_first(
    window: Window, one: tuple[int, str], other: tuple[int, str]
) -> None:
    assert window.same(one, other) == window.same(other, one)


@given(WINDOWS, REQUESTS)
def test_a_request_is_the_same_as_itself(window: Window, one: tuple[int, str]) -> None:
    assert window.same(one, one)


@given(st.booleans(), REQUESTS, st.integers(-40_000, 40_000))
def test_without_a_day_no_window_is_too_narrow(
    same_item: bool, one: tuple[int, str], day: int
) -> None:
    undated = (UNDATED, one[1])

    assert Window(1, same_item).same(undated, (day, one[1]))


@given(REQUESTS, REQUESTS)
def test_everything_is_the_same_without_a_window(
    one: tuple[int, str], other: tuple[int, str]
) -> None:
    assert Window().everything
    assert Window().same(one, other)


def test_requests_of_a_file_without_items_have_none() -> None:
    requests = Requests(np.array([5, UNDATED]), [], np.array([0, 1]))

    assert requests.of(0) == (5, NO_ITEM)
    assert requests.of(1) == (UNDATED, NO_ITEM)
