"""Answers that cost nothing: the operator's own, kept ones, and those of the gazetteer here."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.geocoding.answer import Answer
from core.geocoding.google.judge import judge
from core.geocoding.query import Query
from core.lookups.corrected import corrected, is_whole, with_choice
from core.pacing import checkpoint, current_meter
from core.store import Results, open_store

MEMO_SIZE = 1 << 13
_memo: dict[tuple[str, Query], Answer] = {}
LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class Free:
    """Whose gazetteer free answers come from; with `kept_too`, that home's kept ones first."""

    home: str
    kept_too: bool = False


def answered_free(
    queries: Sequence[Query], corrections: Mapping[str, Mapping[str, Any]], free: Free
) -> Iterator[Answer]:
    """One answer per query, in order."""
    known: Mapping[str, Results] = {}
    if free.kept_too:
        known = open_store(Path(free.home)).answers.known([query.key for query in queries])
    offline = offline_answers(queries, free.home)
    for query in queries:
        answer = next(offline) if not (corrections or known) else None
        yield answer or _kept_or_offline(query, corrections, known, free.home)


def _kept_or_offline(
    query: Query,
    corrections: Mapping[str, Mapping[str, Any]],
    known: Mapping[str, Results],
    home: str,
) -> Answer:
    given = corrections.get(query.key)
    if given is not None and is_whole(given):
        current_meter().count("cached")
        return corrected(given)
    if known.get(query.key):  # that a service found nothing does not keep us from looking
        current_meter().count("cached")
        return with_choice(judge(query, known[query.key]), given)
    return offline_answer(query, home)


def offline_answer(query: Query, home: str) -> Answer:
    """What the gazetteer of a home says."""
    return next(offline_answers([query], home))


def offline_answers(queries: Iterable[Query], home: str) -> Iterator[Answer]:
    """What the gazetteer of a home says of each; the last some thousand answers are remembered.

    A quote looks at what a run then looks at again.
    """
    from core.geocoding.offline.geocoder import Geocoder  # its data comes with it

    geocoder = Geocoder(Path(home))
    for query in queries:
        answer = _memo.get((home, query))
        if answer is None:
            if len(_memo) >= MEMO_SIZE:
                _memo.clear()
            answer = _memo[home, query] = geocoder.answer(query)
        yield answer


def clear_memo() -> None:
    """Forget every answer remembered, so that a benchmark looks at each afresh."""
    _memo.clear()


def make_gazetteer_ready(home: str, tell: Callable[[str, float], None]) -> None:
    """Wait until the gazetteer is there, building it if need be.

    Raises Cancelled inside `cancellable`, RequestError when it cannot be built.
    """
    from core.geocoding.offline.building import build_in_background, gazetteer_folder, is_built

    folder = gazetteer_folder(Path(home))
    if is_built(folder):
        return
    building = build_in_background(folder)
    while not building.done:
        tell(building.words, building.fraction)
        checkpoint()
        time.sleep(LOOK_EVERY_S)
    building.raise_for_error()
