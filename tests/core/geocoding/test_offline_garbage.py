"""What is no address is not accepted, and nothing that is typed breaks or stalls the geocoder."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.geocoding.answer import AddressStatus
from core.geocoding.offline import answer, answers
from core.geocoding.query import Query, tidy

GARBAGE = [
    *("asdf qwer", "9999999 Berlin-, Gerrmanyy", "call me", "same as above", "see above", "???"),
    *("555-1234", "+49 30 1234567", "tel 030 1234567 Berlin", "john@example.com", "Room 12"),
    *("Mr John Smith", "Smith, John", "Smith, Paris", "Jack London", "Paris Hilton", "Kim, Seoul"),
    *(
        "Jackson Michael",
        "Florence Welch, singer",
        "Orlando Bloom",
        "Georgia O'Keeffe",
        "Dr. Dublin",
    ),
    *("Brooklyn Beckham", "Madison Jackson", "Houston Whitney", "Virginia Woolf", "Denver, John"),
    *("12/03/2024", "March 5, 2024", "12 March 2024, London", "42", "12345", "94043", "$12.50"),
    *("The Old Man and the Sea", "A Tale of Two Cities, London", "Death in Venice", "Casablanca"),
    *("Real Madrid", "Chicago Bulls", "Manchester United", "Vienna sausage 12", "Nice 5", "Emma"),
    *("Order 12345 Springfield", "12 apostles", "Washington", "Paris", "Georgia", "Turkey 5 kg"),
    *("12 apostles, Berlin", "Room 12, Bangkok", "12 monkeys, London"),
    *("homeless", "Moved, left no address", "street", "12 Main Street", "Call John in Austin, TX"),
    *("house near the church", "ask my sister", "lorem ipsum dolor sit amet", "ISBN 9780141439600"),
]

HUGE = [
    "lorem ipsum " * 2_500,
    "," * 250 + "a," * 250,
    "Springfield " * 2_500,
    "Paris, " * 4_000,
    "12345 " * 5_000,
    "京" * 30_000,
    "東京都千代田区" * 4_000,
    "a" * 30_000,
    "(" * 30_000,
]

PIECES = st.sampled_from(
    ["Berlin", "10115", "Main St", "USA", "CA", "京都市", "ул.", "12", ",", "-", "(", "c/o", "SW1A"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=8).map(" ".join))


@pytest.mark.parametrize("text", GARBAGE)
@pytest.mark.parametrize("default", ["", "US", "GB", "DE"])
def test_garbage_is_not_accepted(text: str, default: str) -> None:
    found = answer(Query(address=tidy(text), default=default))

    assert found.status != AddressStatus.ACCEPTED


@pytest.mark.parametrize("text", HUGE, ids=lambda text: text[:12])
def test_a_huge_cell_takes_no_long_time(text: str) -> None:
    query = Query(address=tidy(text), default="US")
    answer(Query(address="5 Elm St, Springfield, IL", default="US"))

    began = time.process_time()
    found = answer(query)

    assert time.process_time() - began < 0.5
    assert found.status != AddressStatus.ACCEPTED


@given(TEXTS, TEXTS, st.sampled_from(["", "US", "DE", "JP", "??"]))
@settings(max_examples=300, deadline=None)
def test_any_text_gets_one_answer(text: str, city: str, default: str) -> None:
    query = Query(address=tidy(text), city=tidy(city), default=default)

    found = answer(query)

    assert found == answer(query)
    assert (found.status == AddressStatus.REVIEW) == bool(found.candidates)
    assert (found.place is None) == (
        found.status in (AddressStatus.MISSING, AddressStatus.UNRESOLVED)
    )
    assert found.reasons


def test_threads_get_the_same_answers() -> None:
    queries = [Query(address=f"{text}, Springfield, IL", default="US") for text in GARBAGE]
    alone = list(answers(queries))

    with ThreadPoolExecutor(4) as pool:
        shared = list(pool.map(lambda _: list(answers(queries)), range(4)))

    assert all(one == alone for one in shared)
