"""What else the operator should know of a row: the past request, a full household, a window."""

from collections.abc import Iterator, Mapping

import numpy as np

from core.linkage.past import HISTORY
from core.linkage.told import Told
from core.matching.verdicts import NOBODY, STATUSES, Status
from core.store import PastRequest
from core.texts import say


def row_notes(told: Told, stored: Mapping[int, PastRequest], household_limit: int) -> list[str]:
    """Per row what else the operator should know: the past request, a household over its limit."""
    verdicts = told.verdicts
    notes: list[list[str]] = [[] for _ in told.row_ids]
    for row in np.flatnonzero(verdicts.past != NOBODY).tolist():
        number = int(verdicts.past[row])
        name = told.past_names[number].removeprefix(HISTORY)
        sure = verdicts.status[row] != STATUSES.index(Status.REVIEW)
        notes[row].append(_past_words(stored[number], name, sure=sure))
    for row, one, other in _through(told):
        notes[row].append(say("operations.duplicates.through", row=one, other=other))
    for row in np.flatnonzero(verdicts.allowed).tolist():
        notes[row].append(say("operations.duplicates.allowed"))
    if household_limit:
        for row in np.flatnonzero(verdicts.household_size > household_limit).tolist():
            size = int(verdicts.household_size[row])
            notes[row].append(
                say("operations.duplicates.over_limit", count=size, limit=household_limit)
            )
    for row in np.flatnonzero(told.matches.candidates.new.of_row < 0).tolist():
        notes[row].append(say("operations.duplicates.nothing_to_compare"))
    return ["; ".join(words) for words in notes]


def _through(told: Told) -> Iterator[tuple[int, str, str]]:
    """Rows asked about for a pair of other rows that they stand for, and these rows."""
    verdicts, matches = told.verdicts, told.matches
    of_row, first = matches.candidates.new.of_row, matches.candidates.new.first
    for row in np.flatnonzero(verdicts.status == STATUSES.index(Status.REVIEW)).tolist():
        pair = int(verdicts.pair[row])
        one, other = int(matches.one[pair]), int(matches.other[pair])
        if of_row[row] in (one, other):
            continue
        past = other >= len(first)
        theirs = (
            told.past_names[int(verdicts.past[row])] if past else told.row_ids[int(first[other])]
        )
        yield row, told.row_ids[int(first[one])], theirs


def _past_words(request: PastRequest, name: str, *, sure: bool) -> str:
    """Which past request it was, when it was made and what for."""
    key = "past" if sure else "past_perhaps"
    words = say(f"operations.duplicates.{key}", id=name, source=request.source)
    if request.asked:
        words += say("operations.duplicates.past_asked", day=request.asked)
    if request.item:
        words += say("operations.duplicates.past_item", item=request.item)
    return words
