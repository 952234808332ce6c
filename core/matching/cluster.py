"""Groups of records that are one person, from scored pairs: weak links do not chain into giants."""

import heapq
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from core.matching.columns import Positions
from core.matching.estimate import Vector
from core.pacing import checkpoint

Edges: TypeAlias = tuple[Positions, Positions, Vector]

MOST_EVIDENCE = 8.0  # of one pair, in log2 odds: no single pair outvotes all others
UNCOMPARED = -0.3  # two records of one group that share no blocking key speak mildly against it
GIANT = 400
STRICTER = 3.0
CERTAIN, DENIED = 1e6, -1e9  # the operator's word; a no outvotes any number of yeses


def clusters(count: int, edges: Edges, *, join_from: float, fixed: int | None = None) -> Positions:
    """The cluster of each of `count` records, numbered from 0.

    `edges` are pairs and their scores in log2 odds, negative ones included; from `join_from` a
    pair joins. Within a component the joins are made strongest first, and two groups join only if
    all pairs between them together speak for it (greedy additive edge contraction, Keuper et al.
    2015). Scores of CERTAIN and DENIED are decisions, which no evidence outvotes. Records from
    `fixed` on are past ones, which are not compared with each other.
    """
    one, other, score = edges
    joining = score >= join_from
    labels = components(count, one[joining], other[joining])
    inside = np.flatnonzero((labels[one] == labels[other]) & (one != other))
    troubled = _troubled(labels, (one[inside], other[inside], score[inside]), join_from)
    if not len(troubled):
        return labels
    return _reclustered(labels, troubled, edges, inside, join_from, fixed or count)


def components(count: int, one: Positions, other: Positions) -> Positions:
    """The connected component of each of `count` nodes, numbered from 0."""
    graph = coo_matrix((np.ones(len(one), np.int8), (one, other)), shape=(count, count))
    return connected_components(graph, directed=False)[1].astype(np.int64)


def _troubled(labels: Positions, edges: Edges, join_from: float) -> Positions:
    """The components that need a closer look: large ones, and those with a pair against them."""
    one, _, score = edges
    sizes = np.bincount(labels)
    against = np.zeros(len(sizes), np.bool_)
    against[labels[one[score < join_from]]] = True
    return np.flatnonzero((sizes >= 4) | ((sizes == 3) & against))


def _reclustered(
    labels: Positions,
    troubled: Positions,
    edges: Edges,
    inside: Positions,
    join_from: float,
    fixed: int,
) -> Positions:
    one, other, score = edges
    wanted = np.zeros(labels.max() + 1, np.bool_)
    wanted[troubled] = True
    inside = inside[wanted[labels[one[inside]]]]
    inside = inside[np.argsort(labels[one[inside]], kind="stable")]
    component = labels[one[inside]]
    starts = np.flatnonzero(np.r_[True, component[1:] != component[:-1]])
    fresh, result = int(labels.max()) + 1, labels.copy()
    for begin, end in zip(starts, [*starts[1:], len(inside)], strict=True):
        checkpoint()
        chosen = inside[begin:end]
        for group in _parts((one[chosen], other[chosen], score[chosen]), join_from, fixed):
            result[group] = fresh
            fresh += 1
    return np.unique(result, return_inverse=True)[1].astype(np.int64)


def _parts(edges: Edges, join_from: float, fixed: int, strict: float = 0.0) -> Iterable[list[int]]:
    """The groups of one component; of a giant first what stricter joining leaves together."""
    one, other, score = edges
    members, places = np.unique(np.r_[one, other], return_inverse=True)
    if len(members) <= GIANT:
        yield from _contract(members.tolist(), edges, join_from, fixed)
        return
    strict += STRICTER
    if strict > MOST_EVIDENCE:  # all of it is strongly linked
        denied = bool((score <= -CERTAIN).any())
        whole = [members.tolist()]
        yield from _contract(whole[0], edges, join_from, fixed) if denied else whole
        return
    first, second = places[: len(one)], places[len(one) :]
    joining = score >= join_from + strict
    labels = components(len(members), first[joining], second[joining])
    kept = np.flatnonzero(labels[first] == labels[second])
    kept = kept[np.argsort(labels[first[kept]], kind="stable")]
    alone = np.bincount(labels, minlength=labels.max() + 1) == 1
    yield from ([int(member)] for member in members[alone[labels]])
    label = labels[first[kept]]
    edges_of = np.flatnonzero(np.r_[True, label[1:] != label[:-1], True]) if len(kept) else kept
    for begin, end in pairwise(edges_of.tolist()):
        chosen = kept[begin:end]
        yield from _parts((one[chosen], other[chosen], score[chosen]), join_from, fixed, strict)


def _contract(
    members: list[int], edges: Edges, join_from: float, fixed: int
) -> Iterable[list[int]]:
    """Greedy additive edge contraction on one small component."""
    groups: dict[int, list[int]] = {member: [member] for member in members}
    past = {member: int(member >= fixed) for member in members}
    weights: dict[int, dict[int, tuple[float, int]]] = {member: {} for member in members}
    for a, b, score in zip(*(part.tolist() for part in edges), strict=True):
        evidence = score if abs(score) >= CERTAIN else _bounded(score, join_from)
        weights[a][b] = weights[b][a] = (evidence, 1)
    heap = [(-w, a, b) for a, row in weights.items() for b, (w, _) in row.items() if a < b]
    heapq.heapify(heap)
    while heap:
        checkpoint()
        negative, a, b = heapq.heappop(heap)
        if a not in groups or b not in groups or b not in weights[a]:
            continue
        gain = _gain(weights[a][b], groups, past, a, b)
        if -negative > gain + 1e-9:
            heapq.heappush(heap, (-gain, a, b))  # what it was is not what it is
            continue
        if gain <= 0:
            continue
        _merge(a, b, groups, past, weights)
        for c, link in weights[a].items():
            heapq.heappush(heap, (-_gain(link, groups, past, a, c), min(a, c), max(a, c)))
    return groups.values()


def _bounded(score: float, join_from: float) -> float:
    """A pair's say: 0 between doubt and joining, at most MOST_EVIDENCE either way."""
    say = score - join_from + 0.5 if score >= join_from else min(0.0, score)
    return max(-MOST_EVIDENCE, min(MOST_EVIDENCE, say))


def _gain(
    link: tuple[float, int],
    groups: Mapping[int, list[int]],
    past: Mapping[int, int],
    a: int,
    b: int,
) -> float:
    """The evidence for joining two groups; pairs nobody compared count a little against it."""
    weight, compared = link
    pairs = len(groups[a]) * len(groups[b]) - past[a] * past[b]
    return weight + UNCOMPARED * max(0, pairs - compared)


def _merge(
    a: int,
    b: int,
    groups: dict[int, list[int]],
    past: dict[int, int],
    weights: dict[int, dict[int, tuple[float, int]]],
) -> None:
    """Put group b into group a, and add up what third groups have with both."""
    groups[a] += groups.pop(b)
    past[a] += past.pop(b)
    del weights[a][b]
    for c, (weight, compared) in weights.pop(b).items():
        if c == a:
            continue
        del weights[c][b]
        old, before = weights[a].get(c, (0.0, 0))
        weights[a][c] = weights[c][a] = (old + weight, before + compared)
