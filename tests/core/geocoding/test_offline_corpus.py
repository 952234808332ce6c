"""The bar of offline geocoding: addresses of many countries, traps and garbage written by hand."""

import random
from collections.abc import Sequence

import pytest

from core.geocoding.answer import AddressStatus, Answer, Place
from core.geocoding.offline import answer, answers
from core.geocoding.query import Query
from tests.core.geocoding import address_corpus as corpus

ADDRESSES, TRAPS, GARBAGE = corpus.addresses(), corpus.traps(), corpus.garbage()
QUERIES = [*(case.query for case in (*ADDRESSES, *TRAPS)), *GARBAGE]
RIGHT_FROM = 0.92
GARBAGE_UP_TO = 1


@pytest.fixture(scope="module")
def told() -> list[Answer]:
    """The answers to addresses, traps and garbage, in this order."""
    return list(answers(QUERIES))


def test_addresses_are_accepted_where_they_are(told: Sequence[Answer]) -> None:
    score = corpus.score(ADDRESSES, told[: len(ADDRESSES)])

    assert score.right_share >= RIGHT_FROM, _listed(
        f"{score.right:,} of {score.asked:,} accepted at the right place", score.missed
    )


def test_no_address_and_no_trap_is_accepted_at_a_wrong_place(told: Sequence[Answer]) -> None:
    cases = (*ADDRESSES, *TRAPS)

    score = corpus.score(cases, told[: len(cases)])

    assert score.wrong == (), _listed(f"{len(score.wrong)} accepted at a wrong place", score.wrong)


def test_garbage_is_not_accepted(told: Sequence[Answer]) -> None:
    accepted = corpus.accepted_garbage(GARBAGE, told[-len(GARBAGE) :])

    assert len(accepted) <= GARBAGE_UP_TO, _listed(
        f"{len(accepted)} pieces of garbage accepted",
        [f"{text!r} {where}" for text, where in accepted.items()],
    )


def test_an_answer_depends_neither_on_the_order_nor_on_its_neighbours(
    told: Sequence[Answer],
) -> None:
    order = list(range(len(QUERIES)))
    random.Random(3).shuffle(order)

    shuffled = list(answers([QUERIES[place] for place in order]))

    assert shuffled == [told[place] for place in order]
    assert [answer(query) for query in QUERIES[:50]] == told[:50]


def test_the_corpus_is_what_it_says() -> None:
    countries = {code for case in ADDRESSES for code in case.countries}

    assert len(ADDRESSES) >= 400
    assert len(countries) >= 100
    assert len(TRAPS) >= 70
    assert len(corpus.GARBAGE) == len(set(corpus.GARBAGE)) >= 130


def test_the_score_tells_right_wrong_and_missed_apart() -> None:
    paris = corpus.Expected(Query("Paris"), ("FR",), "Paris", 48.86, 2.35)
    there = Place("Paris", country="FR", lat=48.85, lng=2.34)
    elsewhere = Place("Paris", country="US", lat=33.66, lng=-95.56)
    accepted, review = AddressStatus.ACCEPTED, AddressStatus.REVIEW

    score = corpus.score(
        [paris, paris, paris],
        [
            Answer(accepted, "offline", there),
            Answer(accepted, "offline", elsewhere),
            Answer(review, "offline", there),
        ],
    )

    assert (score.right, len(score.wrong), len(score.missed)) == (1, 1, 1)


def _listed(head: str, lines: Sequence[str]) -> str:
    return "\n".join([head, *lines])
