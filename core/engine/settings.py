"""How a run is spread over workers, and what is suggested for a table's size."""

from dataclasses import dataclass
from typing import Literal

from core.errors import SettingsError
from core.texts import say

Bound = Literal["io", "python", "native"]
ExecutorKind = Literal["threads", "processes"]

WORKERS_RANGE = (1, 16)
CHUNK_SIZE_RANGE = (10, 200)
PARALLEL_ABOVE_ROWS = 100


@dataclass(frozen=True, slots=True)
class Settings:
    """The performance panel: the toggle, 1-16 workers, chunks of 10-200 items, the executor."""

    parallel: bool = True
    workers: int = 8
    chunk_size: int = 50
    executor: ExecutorKind = "threads"

    def __post_init__(self) -> None:
        _check("workers", self.workers, WORKERS_RANGE)
        _check("chunk_size", self.chunk_size, CHUNK_SIZE_RANGE)
        if self.executor not in ("threads", "processes"):
            raise SettingsError(say("settings.executor", value=self.executor))

    @property
    def effective_workers(self) -> int:
        """The workers a run really has: one when the toggle is off."""
        return self.workers if self.parallel else 1


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Settings that suit a table, and the reasons in words."""

    settings: Settings
    reasons: tuple[str, ...]


def chunk_size_range(rows: int) -> tuple[int, int]:
    """The chunk sizes that suit `rows`; the edges are those of the product's own tips."""
    if rows < 100:
        return 10, 25
    if rows <= 1_000:
        return 25, 50
    if rows <= 5_000:
        return 50, 100
    return 100, 200


def suggested_workers(
    bound: Bound,
    rows: int,
    *,
    cores: int,
    rate_per_s: float | None = None,
    latency_s: float | None = None,
) -> int:
    """Workers for an operation; a limited service is one with `rate_per_s`.

    Computing takes one worker a core, waiting two. A limited service takes 10 workers below 50
    rows, 3 from 500, else 5, until its latency is known; then rate x latency (Little's law).
    """
    if rate_per_s is not None and latency_s is not None:
        wanted = -int(-rate_per_s * latency_s // 1)
    elif rate_per_s is not None:
        wanted = 10 if rows < 50 else 3 if rows >= 500 else 5
    else:
        wanted = 2 * cores if bound == "io" else cores
    low, high = WORKERS_RANGE
    return min(high, max(low, wanted))


def suggest(bound: Bound, rows: int, *, cores: int, rate_per_s: float | None = None) -> Suggestion:
    """Settings for `rows` items of an operation that waits for `bound`, with the reasons."""
    workers = suggested_workers(bound, rows, cores=cores, rate_per_s=rate_per_s)
    low, high = chunk_size_range(rows)
    parallel = rows > PARALLEL_ABOVE_ROWS
    kind = "limited" if rate_per_s is not None else bound
    reasons = (
        say(f"suggestion.{kind}", workers=workers, count=cores),
        say("suggestion.chunks", rows=rows, low=low, high=high),
        *(() if parallel else (say("suggestion.few_rows", limit=PARALLEL_ABOVE_ROWS),)),
    )
    return Suggestion(Settings(parallel, workers, low), reasons)


def _check(name: str, value: int, allowed: tuple[int, int]) -> None:
    low, high = allowed
    if not low <= value <= high:
        raise SettingsError(say(f"settings.{name}", value=value, low=low, high=high))
