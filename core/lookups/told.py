"""Outcomes put back on the rows: each row's cells, and the answer that each row stands on."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import pyarrow as pa

from core.engine.chunk import Failure
from core.geocoding.answer import AddressStatus, Answer
from core.lookups.asked import BLANK, Asked
from core.lookups.buying import kept_answers
from core.lookups.corrected import corrected, is_whole
from core.lookups.free import answered_free, offline_answer
from core.lookups.purchase import Purchase
from core.lookups.shared import Before, Shared
from core.lookups.written import (
    BETWEEN_NOTES,
    PROVIDER,
    STATUS,
    Cells,
    cells_of,
    cells_of_blank,
    cells_of_failure,
    with_note,
)
from core.pacing import checkpoint
from core.store import StoreError
from core.texts import say

OPEN = {
    "open": frozenset(("review", "unresolved", "error")),
    "unresolved": frozenset(("unresolved", "error")),
}
"""Statuses of the free rung that the paid one is asked for, by what the operator chose."""
_IN_DOUBT = frozenset(("review", "unresolved"))
_STEP = 1_000


def rows_of(asked: Asked, outcomes: Sequence[Answer | Failure]) -> list[Cells]:
    """Sixteen cells per row; rows of one address have the same."""
    blank = cells_of_blank()
    cells = [cells_of_failure(o) if isinstance(o, Failure) else cells_of(o) for o in outcomes]
    return [blank if place == BLANK else cells[place] for place in asked.of_row]


def improved_rows(
    before: Sequence[Cells], asked: Asked, outcomes: Sequence[Answer | Failure]
) -> list[Cells]:
    """The rows as they were, where those that were asked for again have a better answer now.

    What found no place, or failed, leaves the row as it was and says so in its note.
    """
    rows: list[Cells] = []
    for number, (cells, place) in enumerate(zip(before, asked.of_row, strict=True)):
        if number % _STEP == 0:
            checkpoint()
        outcome = None if place == BLANK else outcomes[place]
        if outcome is None:
            rows.append(cells)
        elif isinstance(outcome, Failure):
            rows.append(with_note(cells, say("lookups.not_looked_up", reason=outcome.message)))
        elif is_better(outcome):
            rows.append(cells_of(outcome))
        else:
            reasons = BETWEEN_NOTES.join(outcome.reasons)
            rows.append(with_note(cells, say("lookups.of_google", reasons=reasons)))
    return rows


def is_better(answer: Answer) -> bool:
    """Whether an answer takes the place of what the row had: it names a place."""
    return answer.status != AddressStatus.UNRESOLVED


def only(asked: Asked, rows: Sequence[bool]) -> Asked:
    """What some of the rows ask; the others ask nothing."""
    new: dict[int, int] = {}
    of_row = [
        new.setdefault(place, len(new)) if wanted and place != BLANK else BLANK
        for place, wanted in zip(asked.of_row, rows, strict=True)
    ]
    return Asked([asked.queries[place] for place in new], of_row)


def cells_before(frame: pd.DataFrame, columns: Sequence[str], whole: Asked) -> list[Cells]:
    """The cells that a step before wrote, per row; rows of one address share theirs."""
    first_row: dict[int, int] = {}
    for row, place in enumerate(whole.of_row):
        first_row.setdefault(place, row)
    few = frame.iloc[list(first_row.values())]
    texts = [pa.chunked_array(pa.array(few[name])).to_pylist() for name in columns]
    cells = dict(zip(first_row, zip(*texts, strict=True), strict=True))
    return [cells[place] for place in whole.of_row]


def with_kept(
    purchase: Purchase,
    asked: Asked,
    corrections: Mapping[str, Mapping[str, Any]],
    outcomes: Sequence[Answer | Failure],
) -> list[Answer | Failure]:
    """The outcomes, with kept answers in the place of failures.

    However a run ends, and whoever bought them: what is paid for is in the result.
    """
    failed = [n for n, outcome in enumerate(outcomes) if isinstance(outcome, Failure)]
    filled = list(outcomes)
    try:
        kept = kept_answers([asked.queries[n] for n in failed], corrections, purchase.home)
    except StoreError:  # it may be what the run stopped for
        return filled
    for number in failed:
        key = asked.queries[number].key
        given = corrections.get(key)
        if given is not None and is_whole(given):
            filled[number] = corrected(given)
        elif key in kept:
            filled[number] = kept[key]
    return filled


def doubtful_rows(
    row_ids: Sequence[Any],
    rows: Sequence[Cells],
    shared: Shared,
    outcomes: Sequence[Answer | Failure],
) -> Iterator[tuple[object, Answer]]:
    """The answers that the rows in doubt stand on, by the numbers of the rows."""
    asked = shared.asked or Asked((), ())
    before: dict[int, Answer] = {}
    for number, row in enumerate(rows):
        if row[STATUS] not in _IN_DOUBT:
            continue
        checkpoint()
        place = asked.of_row[number]
        outcome = None if place == BLANK else outcomes[place]
        if isinstance(outcome, Answer) and (shared.before is None or is_better(outcome)):
            yield row_ids[number], outcome
        elif shared.before is not None:
            place = shared.before.whole.of_row[number]
            if place not in before:
                before[place] = _answer_before(shared.before, place, row)
            yield row_ids[number], before[place]


def _answer_before(before: Before, place: int, row: Cells) -> Answer:
    query = before.whole.queries[place]
    if row[PROVIDER] == "google":
        return next(answered_free([query], {}, before.free))
    return offline_answer(query, before.free.home)
