"""
What a chunk costs that does nothing: the engine against concurrent.futures used directly.

2,000 chunks of 10 items on 8 threads; interleaved rounds in one process, medians. "engine" is
`execute()` alone; "engine and report" has the recorder that a run has. The peers keep no order, no
isolation and no report: "submit all" hands in every chunk and waits as they complete, "bounded"
keeps 16 in flight.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, as_completed, wait

from benchmarks.figures import arguments, tell
from core.engine.execute import execute
from core.engine.machine import cores
from core.engine.recorder import Recorder
from core.engine.report import Report, State
from core.engine.settings import Settings
from core.engine.terms import Watch

CHUNKS, SIZE, WORKERS = 2_000, 10, 8
ROUNDS = 7
TARGET_US = 50.0
ITEMS = list(range(CHUNKS * SIZE))
SETTINGS = Settings(workers=WORKERS, chunk_size=SIZE)


def nothing(items: Sequence[int]) -> list[int]:
    """The least a chunk can be."""
    return list(items)


def engine() -> None:
    """The engine with somebody who counts."""
    done = []
    execute(nothing, ITEMS, SETTINGS, watch=Watch(lambda chunk: done.append(chunk.start)))
    assert len(done) == CHUNKS


def engine_and_report() -> None:
    """The engine as a run uses it."""
    first = Report(
        slug="nothing",
        activity="Nothing",
        noun="items",
        bound="python",
        state=State.WAITING,
        settings=SETTINGS,
        cores=cores(),
    )
    recorder = Recorder(first)
    recorder.begin()
    recorder.planned(len(ITEMS))
    with recorder.phase("work"):
        execute(nothing, ITEMS, SETTINGS, watch=recorder.watch)
    recorder.end(State.FINISHED)
    assert recorder.report().done == len(ITEMS)


def submit_all() -> None:
    """Every chunk at once, then as they complete."""
    with ThreadPoolExecutor(WORKERS) as pool:
        starts = range(0, len(ITEMS), SIZE)
        futures = [pool.submit(nothing, ITEMS[start : start + SIZE]) for start in starts]
        assert sum(len(future.result()) for future in as_completed(futures)) == len(ITEMS)


def bounded() -> None:
    """Two chunks per worker in flight."""
    done, flying = 0, set[Future[list[int]]]()
    with ThreadPoolExecutor(WORKERS) as pool:
        for start in range(0, len(ITEMS), SIZE):
            if len(flying) == 2 * WORKERS:
                ended, flying = wait(flying, return_when=FIRST_COMPLETED)
                done += sum(len(future.result()) for future in ended)
            flying.add(pool.submit(nothing, ITEMS[start : start + SIZE]))
        done += sum(len(future.result()) for future in flying)
    assert done == len(ITEMS)


WAYS: dict[str, Callable[[], None]] = {
    "engine": engine,
    "engine and report": engine_and_report,
    "submit all + as_completed": submit_all,
    "bounded": bounded,
}


def main() -> None:
    """Measure, tell, and record when asked."""
    asked = arguments(__doc__).parse_args()
    spans: dict[str, list[float]] = {name: [] for name in WAYS}
    for number in range(ROUNDS + 1):
        names = list(WAYS)
        for name in names if number % 2 else reversed(names):
            began = time.perf_counter()
            WAYS[name]()
            spans[name].append((time.perf_counter() - began) / CHUNKS * 1e6)
    kept = {name: values[1:] for name, values in spans.items()}  # the first round warms up
    rows = [
        [name, f"{statistics.median(us):.1f}", f"{min(us):.1f}-{max(us):.1f}"]
        for name, us in kept.items()
    ]
    cost = statistics.median(kept["engine and report"])
    tell(
        f"Engine overhead, {CHUNKS:,} trivial chunks of {SIZE} on {WORKERS} threads",
        [["way", "median us per chunk", "range"], *rows],
        verdict=f"{cost:.1f} us per chunk with the report (to reach: at most {TARGET_US:g}).",
        record=asked.record,
    )


if __name__ == "__main__":
    main()
