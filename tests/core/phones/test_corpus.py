"""The bar of messy cells: at least 98 % exact, no wrong number accepted, whatever the seed."""

import pytest

from benchmarks import phone_corpus
from benchmarks.phone_cells import accepted_lost, is_exact, score
from core.phones import PhoneReading, PhoneStatus

SETS = {
    "tuning": (phone_corpus.TUNING_REGIONS, phone_corpus.TUNING_DAMAGES),
    "held-out regions": (phone_corpus.HELD_OUT_REGIONS, phone_corpus.TUNING_DAMAGES),
    "held-out damages": (phone_corpus.TUNING_REGIONS, phone_corpus.HELD_OUT_DAMAGES),
    "held-out both": (phone_corpus.HELD_OUT_REGIONS, phone_corpus.HELD_OUT_DAMAGES),
}


@pytest.mark.parametrize("name", SETS)
def test_messy_cells_are_read_exactly_and_never_wrongly(name: str) -> None:
    regions, damages = SETS[name]

    result = score(phone_corpus.cells(regions, damages, seed=2026, per_region=1))

    assert result.cells > 1000
    assert result.wrong == 0, [line for line in result.examples if line.startswith("WRONG")]
    assert result.exact_share >= 0.98, result.missed_by.most_common(5)


def test_lost_and_doubtful_numbers_are_not_accepted() -> None:
    regions = (*phone_corpus.TUNING_REGIONS, *phone_corpus.HELD_OUT_REGIONS)

    assert accepted_lost(regions, seed=2026, per_region=1) == []


def test_the_score_counts_a_wrong_number() -> None:
    cell = phone_corpus.Cell("none", "+16502530000", "US", "+16502530001")

    result = score([cell])

    assert (result.exact, result.wrong) == (0, 1)
    assert not is_exact(cell, PhoneReading(PhoneStatus.INVALID))
