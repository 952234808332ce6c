"""The panel's ranges, and the suggestions at their exact edges."""

import pytest

from core.engine.settings import Settings, chunk_size_range, suggest, suggested_workers
from core.errors import SettingsError


def test_the_defaults_are_eight_workers_and_chunks_of_fifty() -> None:
    assert Settings() == Settings(parallel=True, workers=8, chunk_size=50, executor="threads")


@pytest.mark.parametrize(
    ("name", "value"),
    [("workers", 0), ("workers", 17), ("chunk_size", 9), ("chunk_size", 201)],
)
def test_a_setting_out_of_range_is_refused_with_range_and_value(name: str, value: int) -> None:
    """Scenario A2: the sliders and their ranges."""
    with pytest.raises(SettingsError, match=rf"between .* and .*{value}"):
        Settings(**{name: value})  # type: ignore[arg-type]


def test_an_unknown_executor_is_refused() -> None:
    with pytest.raises(SettingsError, match="fibers"):
        Settings(executor="fibers")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (0, (10, 25)),
        (99, (10, 25)),
        (100, (25, 50)),
        (1_000, (25, 50)),
        (1_001, (50, 100)),
        (5_000, (50, 100)),
        (5_001, (100, 200)),
        (1_000_000, (100, 200)),
    ],
)
def test_chunk_sizes_change_at_100_1000_and_5000_rows(rows: int, expected: tuple[int, int]) -> None:
    """Scenario A4."""
    assert chunk_size_range(rows) == expected
    low, high = expected
    assert low <= suggest("io", rows, cores=4).settings.chunk_size <= high


@pytest.mark.parametrize(("rows", "workers"), [(49, 10), (50, 5), (499, 5), (500, 3)])
def test_a_limited_service_takes_fewer_workers_the_more_rows(rows: int, workers: int) -> None:
    """Scenario A4, for services with a limit."""
    assert suggested_workers("io", rows, cores=4, rate_per_s=50) == workers


def test_a_limited_service_takes_rate_times_latency_once_that_is_known() -> None:
    known = suggested_workers("io", 1_230, cores=4, rate_per_s=40, latency_s=0.11)

    assert known == 5


@pytest.mark.parametrize(("bound", "workers"), [("io", 8), ("python", 4), ("native", 4)])
def test_waiting_takes_two_workers_a_core_and_computing_one(bound: str, workers: int) -> None:
    assert suggested_workers(bound, 1_230, cores=4) == workers  # type: ignore[arg-type]


def test_no_suggestion_passes_sixteen_workers() -> None:
    assert suggested_workers("io", 1_230, cores=32) == 16


@pytest.mark.parametrize(("rows", "parallel"), [(99, False), (100, False), (101, True)])
def test_parallel_is_suggested_above_100_rows(rows: int, parallel: bool) -> None:
    suggestion = suggest("python", rows, cores=4)

    assert suggestion.settings.parallel is parallel
    assert all(suggestion.reasons)
