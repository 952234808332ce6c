"""From matches to rows: which row of a person is kept, which are duplicates, which are in doubt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from core.matching.columns import Mask, Positions
from core.matching.comparisons import Street
from core.matching.households import households
from core.matching.matches import Matches, Thresholds
from core.matching.records import rows_of_contents
from core.matching.weights import RELATIONS, Relation
from core.matching.window import NO_ITEM, PastRequest, Requests, Window
from core.pacing import checkpoint

NOBODY = -1
TOLD = (Relation.HOUSEHOLD, Relation.NAMESAKE, Relation.SHARED_PHONE)
LIKELY = 0.5
FAR = -4.0  # a namesake below this score is not worth telling


class Status(StrEnum):
    """What a row is."""

    UNIQUE = "unique"
    KEPT = "kept"
    DUPLICATE = "duplicate"
    REVIEW = "review"


STATUSES = tuple(Status)
_UNIQUE, _KEPT, _DUPLICATE, _REVIEW = range(4)


@dataclass(frozen=True, slots=True, eq=False)
class Verdicts:
    """One entry per row; arrays of rows, filled in by `verdicts`.

    `status` are places in STATUSES. `of` is the row it repeats or may repeat, NOBODY else; `past`
    the id of such a past request, NOBODY else; `pair` the place of the pair that says why, in the
    arrays of the matches. `allowed` marks a further request of a person that the window lets
    pass. `in_doubt` has one entry per pair: those the operator is asked about.
    """

    status: Positions
    household: Positions
    household_size: Positions
    of: Positions
    past: Positions
    pair: Positions
    allowed: Mask
    in_doubt: Mask


def verdicts(
    matches: Matches,
    requests: Requests,
    thresholds: Thresholds,
    window: Window,
    past: Callable[[Sequence[int]], Mapping[int, PastRequest]],
) -> Verdicts:
    """What each row is, and the pair that says why. `past` tells of past requests by their ids."""
    new = matches.candidates.new
    count = len(new.of_row)
    number, size = households(matches)
    found = Verdicts(
        status=np.zeros(count, np.int64),
        household=number,
        household_size=size,
        of=np.full(count, NOBODY),
        past=np.full(count, NOBODY),
        pair=np.full(count, NOBODY),
        allowed=np.zeros(count, np.bool_),
        in_doubt=matches.in_doubt(thresholds),
    )
    _settle(found, matches, requests, window, past)
    _explain(found, matches)
    _doubt(found, matches, requests)
    return found


def _settle(
    found: Verdicts,
    matches: Matches,
    requests: Requests,
    window: Window,
    past: Callable[[Sequence[int]], Mapping[int, PastRequest]],
) -> None:
    """One row of each group is kept; the others repeat it, or a past request."""
    members = np.flatnonzero(matches.groups >= 0)
    if not len(members):
        return
    order = members[np.lexsort((requests.rank[members], matches.groups[members]))]
    group = matches.groups[order]
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
    stops = np.r_[starts[1:], len(order)]
    kept = order[starts]
    found.status[order], found.status[kept] = _DUPLICATE, _KEPT
    found.of[order] = np.repeat(kept, stops - starts)
    found.of[kept] = NOBODY
    links = _links(matches, past)
    cluster = matches.cluster_of[matches.candidates.new.of_row[kept]]
    if window.everything:
        for at in np.flatnonzero(np.isin(cluster, list(links))).tolist():
            latest = links[int(cluster[at])][-1]
            _repeat_past(found, order[starts[at] : stops[at]], latest.id)
        return
    for at, stop, name in zip(starts.tolist(), stops.tolist(), cluster.tolist(), strict=True):
        checkpoint()
        _settle_by_window(found, order[at:stop].tolist(), requests, window, links.get(name, ()))


def _links(
    matches: Matches, past: Callable[[Sequence[int]], Mapping[int, PastRequest]]
) -> dict[int, list[PastRequest]]:
    """The past requests in each cluster that has rows too, the latest last."""
    fixed = matches.candidates.fixed
    ours = np.isin(matches.cluster_of[fixed:], matches.cluster_of[:fixed])
    ids: dict[int, list[int]] = {}
    for position in np.flatnonzero(ours).tolist():
        cluster = int(matches.cluster_of[fixed + position])
        ids.setdefault(cluster, []).extend(matches.candidates.past[position])
    known = past([number for numbers in ids.values() for number in numbers])
    return {
        cluster: sorted((known[number] for number in numbers), key=lambda one: (one.day, one.id))
        for cluster, numbers in ids.items()
    }


def _repeat_past(found: Verdicts, rows: Positions, past_id: int) -> None:
    found.status[rows], found.of[rows], found.past[rows] = _DUPLICATE, NOBODY, past_id


def _settle_by_window(
    found: Verdicts,
    rows: Sequence[int],
    requests: Requests,
    window: Window,
    past: Sequence[PastRequest],
) -> None:
    """A row repeats the latest past request, else the first kept row, that is the same request."""
    kept: dict[str, list[int]] = {}  # by what they ask for, which may be nothing
    for row in rows:
        checkpoint()
        this = requests.of(row)
        earlier = [one for one in past if window.same(this, (one.day, one.item))]
        item = this[1] if window.same_item else NO_ITEM
        near = [*kept.get(item, ()), *kept.get(NO_ITEM, ())] if item else _all(kept)
        repeated = [other for other in near if window.same(this, requests.of(other))]
        found.of[row] = NOBODY
        if earlier:
            _repeat_past(found, np.array([row]), earlier[-1].id)
        elif repeated:
            first = min(repeated, key=lambda other: int(requests.rank[other]))
            found.status[row], found.of[row] = _DUPLICATE, first
        else:
            found.status[row] = _KEPT
            found.allowed[row] = bool(kept or past)
            kept.setdefault(item, []).append(row)


def _all(kept: Mapping[str, list[int]]) -> list[int]:
    return [row for rows in kept.values() for row in rows]


def _explain(found: Verdicts, matches: Matches) -> None:
    """Each row gets the strongest pair of its group, or the likeliest of what else it is in."""
    new = matches.candidates.new
    together = matches.cluster_of[matches.one] == matches.cluster_of[matches.other]
    itself = matches.one == matches.other
    grouped = _strongest(matches, np.flatnonzero(together & ~(itself & found.in_doubt)))
    told = np.isin(matches.relation, [RELATIONS.index(relation) for relation in TOLD])
    likely = np.take_along_axis(matches.probabilities, matches.relation[:, None], 1)[:, 0] >= LIKELY
    flats = matches.level(Street) == Street.levels.index("other_unit")
    told &= (matches.relation != RELATIONS.index(Relation.HOUSEHOLD)) | ~flats
    told &= (matches.relation != RELATIONS.index(Relation.NAMESAKE)) | (matches.score > FAR)
    related = _strongest(matches, np.flatnonzero(~together & told & likely))
    known = np.flatnonzero(new.of_row >= 0)
    content = new.of_row[known]
    in_group = matches.groups[known] >= 0
    found.pair[known] = np.where(in_group, grouped[content], related[content])


def _strongest(matches: Matches, pairs: Positions) -> Positions:
    """For each of the file's records its pair with the highest score; NOBODY where it has none."""
    fixed = matches.candidates.fixed
    order = pairs[np.lexsort((matches.other[pairs], matches.one[pairs], matches.score[pairs]))]
    as_one, as_other = np.full(fixed, NOBODY), np.full(len(matches.cluster_of), NOBODY)
    as_one[matches.one[order]] = order
    as_other[matches.other[order]] = order
    score = np.append(matches.score, -np.inf)
    as_other = as_other[:fixed]
    return np.where(score[as_other] > score[as_one], as_other, as_one)


def _doubt(found: Verdicts, matches: Matches, requests: Requests) -> None:
    """Of two rows that may be one person, the one that would go is for the operator."""
    new, fixed = matches.candidates.new, matches.candidates.fixed
    doubted = np.flatnonzero(found.in_doubt)
    first = _first_rows(new.of_row, fixed, requests.rank)
    rows = rows_of_contents(new)
    for pair in doubted[np.argsort(-matches.score[doubted], kind="stable")].tolist():
        checkpoint()
        one, other = int(matches.one[pair]), int(matches.other[pair])
        if one == other:
            for row in rows.of(one):
                if row != first[one] and found.status[row] == _UNIQUE:
                    _ask(found, row, int(first[one]), NOBODY, pair)
            continue
        row = _standing(found, int(first[one]))
        rival = NOBODY if other >= fixed else _standing(found, int(first[other]))
        if rival != NOBODY and _goes_before(found, requests, row, rival):
            row, rival = rival, row
        past_id = matches.candidates.past[other - fixed][-1] if other >= fixed else NOBODY
        if row != rival and found.status[row] in (_UNIQUE, _KEPT):
            _ask(found, row, rival, past_id, pair)


def _goes_before(found: Verdicts, requests: Requests, row: int, rival: int) -> bool:
    """Whether a row is rather kept: others repeat it, or it ranks higher."""
    stands = [found.status[one] == _KEPT for one in (row, rival)]
    if stands[0] != stands[1]:
        return bool(stands[0])
    return bool(requests.rank[row] < requests.rank[rival])


def _ask(found: Verdicts, row: int, of: int, past_id: int, pair: int) -> None:
    found.status[row], found.of[row], found.allowed[row] = _REVIEW, of, False
    found.past[row], found.pair[row] = past_id, pair


def _first_rows(of_row: Positions, contents: int, rank: Positions) -> Positions:
    """For each content the row of it that ranks first."""
    known = np.flatnonzero(of_row >= 0)
    order = known[np.argsort(rank[known], kind="stable")[::-1]]
    first = np.full(contents, NOBODY)
    first[of_row[order]] = order
    return first


def _standing(found: Verdicts, row: int) -> int:
    """The row that stands for a row's group: the one it repeats, or itself."""
    repeats = found.status[row] == _DUPLICATE and found.of[row] != NOBODY
    return int(found.of[row]) if repeats else row
