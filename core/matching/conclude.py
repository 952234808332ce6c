"""The whole way from records to groups, and its last part: fit, weigh, cluster."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

import numpy as np

from core.matching.candidates import Candidates, find_candidates
from core.matching.chance import all_by_chance
from core.matching.cluster import CERTAIN, DENIED, clusters
from core.matching.columns import Hashes, Positions
from core.matching.compare import Comparer
from core.matching.comparisons import Given
from core.matching.estimate import (
    Levels,
    Matrix,
    Model,
    Patterns,
    Vector,
    fit,
    least_priors,
    patterns,
    shipped,
)
from core.matching.matches import NOT, SAME, UNSURE, Matches, Thresholds
from core.matching.records import Distinct, Records
from core.matching.rules import rules_for
from core.matching.similar import Grades
from core.matching.weigh import IS_DUPLICATE, Rarity, Weighed, weigh
from core.matching.weights import RELATIONS, Relation
from core.pacing import checkpoint, stage, staged

# By pairs of content keys, the lower first: the same person, not, or None: looked at, unsure.
Decided: TypeAlias = Mapping[tuple[int, int], bool | None]

INLINE_PAIRS = 50_000
NOT_ASKED = 1.0  # log2 odds below the threshold from which the operator is asked
ENOUGH_PAIRS = 100  # of one person, to say how carefully a file was typed
CARELESS = 0.05  # of one person's pairs of rows, with other given names
USUAL = Thresholds()


def match(records: Records, thresholds: Thresholds = USUAL) -> Matches:
    """Everything at once, in this thread; `phases_s` are the seconds of each part."""
    with staged() as phases_s:
        with stage("block"):
            candidates = find_candidates(records)
        with stage("compare"):
            comparer = Comparer(candidates.records)
            edges = range(0, len(candidates), INLINE_PAIRS)
            parts = [
                comparer.levels(
                    candidates.one[at : at + INLINE_PAIRS], candidates.other[at : at + INLINE_PAIRS]
                )
                for at in edges
            ]
            levels = np.vstack([np.empty((0, len(comparer.kinds)), np.int8), *parts])
        found = conclude(candidates, comparer, levels, thresholds)
    return replace(found, phases_s=phases_s)


def conclude(
    candidates: Candidates,
    comparer: Comparer,
    levels: Levels,
    thresholds: Thresholds = USUAL,
    decided: Decided | None = None,
) -> Matches:
    """Fit, weigh and cluster what was compared; `levels` is pairs x comparisons."""
    with stage("weigh"):
        table = patterns(levels)
        model, families = _fitted(candidates, comparer, table)
        rare = Rarity(model, candidates.records, candidates.background)
        said = _said((candidates.one, candidates.other), candidates.keys, decided or {})
        weighed = weigh(model, table, rare, (candidates.one, candidates.other), said != 0)
        pairs = candidates.one[weighed.kept], candidates.other[weighed.kept]
        checkpoint()
        score, rule = _ruled(model, comparer.records, weighed, pairs, thresholds, families=families)
        said = said[weighed.kept]
        standing = _standing(score, said, thresholds)
        probabilities = _held(weighed, score)
        relation = _relations(probabilities, standing, thresholds)
    with stage("cluster"):
        edges = (*pairs, standing)
        cluster_of = clusters(
            len(candidates.records),
            edges,
            join_from=thresholds.match_score,
            fixed=candidates.fixed,
        )
        groups = _groups_of_rows(candidates.new, cluster_of, edges, thresholds)
    return Matches(
        candidates=candidates,
        groups=groups,
        cluster_of=cluster_of,
        one=pairs[0],
        other=pairs[1],
        levels=weighed.levels,
        relation=relation,
        probabilities=probabilities,
        score=score,
        held=score - weighed.score,
        rare=rare,
        rule=rule,
        said=said,
        model=model,
    )


def _fitted(candidates: Candidates, comparer: Comparer, table: Patterns) -> tuple[Model, bool]:
    """The model of these records, and whether families are to be thought of.

    Not where nobody lives with anybody, yet one person's names differ often: such a file was not
    typed with care, and its twins are slips of the pen.
    """
    past = candidates.background.past_records
    rows = float(candidates.new.times.sum())
    pairs = max(1.0, rows * ((rows - 1.0) / 2.0 + past))
    records = int(rows * (2.0 if past else 1.0))
    chance = all_by_chance(comparer.comparisons, candidates)
    start = shipped(comparer.kinds, chance, records, pairs)
    model = fit(start, table, records=records, pairs=pairs)
    household = RELATIONS.index(Relation.HOUSEHOLD)
    households = model.priors[household] > 1.01 * least_priors(start, pairs)[household]
    same = RELATIONS.index(Relation.SAME_PERSON)
    careless = model.priors[same] * pairs >= ENOUGH_PAIRS and any(
        shares[0] > CARELESS
        for kind, shares in zip(model.comparisons, model.shares[same], strict=True)
        if kind is Given
    )
    return model, bool(households) or not careless


def _ruled(
    model: Model,
    records: Records,
    weighed: Weighed,
    pairs: tuple[Positions, Positions],
    thresholds: Thresholds,
    *,
    families: bool,
) -> tuple[Vector, list[str]]:
    """Scores held below joining where a rule leaves the pair to the operator."""
    score = weighed.score.copy()
    rule = np.full(len(score), "", object)
    found = rules_for(records, model, weighed.levels, pairs, families=families)
    for ruled in found:
        limit = thresholds.asking_score if ruled.asked else thresholds.review_score - NOT_ASKED
        held = ruled.pairs & (score > limit)
        score[held] = limit
        rule[held] = str(ruled.rule)
    return score, rule.tolist()


def _standing(score: Vector, said: Grades, thresholds: Thresholds) -> Vector:
    """The scores that cluster: the operator's word stands above them; unsure joins nobody."""
    unsure = np.minimum(score, thresholds.asking_score)
    decided = [said == SAME, said == NOT, said == UNSURE]
    standing: Vector = np.select(decided, [CERTAIN, DENIED, unsure], score)
    return standing


def _said(pairs: tuple[Positions, Positions], keys: Hashes, decided: Decided) -> Grades:
    """What the operator said of each pair."""
    said = np.zeros(len(pairs[0]), np.int8)
    if not decided:
        return said
    told = np.array(sorted({key for pair in decided for key in pair}), np.uint64)
    first, second = keys[pairs[0]], keys[pairs[1]]
    for at in np.flatnonzero(np.isin(first, told) & np.isin(second, told)):
        pair = (int(first[at]), int(second[at]))
        pair = (min(pair), max(pair))
        if pair in decided:
            said[at] = {True: SAME, False: NOT, None: UNSURE}[decided[pair]]
    return said


def _held(weighed: Weighed, score: Vector) -> Matrix:
    """The probabilities of the relations, brought in line with scores that a rule has held."""
    shares = weighed.probabilities
    held = np.flatnonzero(score != weighed.score)
    wanted = 1.0 / (1.0 + np.exp2(-score[held]))
    total = shares[held][:, IS_DUPLICATE].sum(axis=1)
    shares[np.ix_(held, IS_DUPLICATE)] *= (wanted / total)[:, None]
    rest = shares[np.ix_(held, ~IS_DUPLICATE)]
    rest[:, 0] += 1e-12  # household: what else would hold two such rows together
    shares[np.ix_(held, ~IS_DUPLICATE)] = rest * ((1.0 - wanted) / rest.sum(axis=1))[:, None]
    return shares


def _groups_of_rows(
    found: Distinct,
    cluster_of: Positions,
    edges: tuple[Positions, Positions, Vector],
    thresholds: Thresholds,
) -> Positions:
    """The group of each row, -1 when no other row is in it; groups in the order of their rows."""
    one, other, score = edges
    repeats = np.zeros(len(found.keys), np.bool_)
    repeats[one[(one == other) & (score >= thresholds.match_score)]] = True
    sizes = np.bincount(cluster_of, minlength=int(cluster_of.max(initial=-1)) + 1)
    cluster_of = cluster_of[: len(found.keys)]
    whole = (sizes[cluster_of] > 1) | repeats
    rows = found.of_row >= 0
    groups = np.full(len(found.of_row), -1, np.int64)
    member = np.zeros(len(found.of_row), np.bool_)
    member[rows] = whole[found.of_row[rows]]
    cluster = cluster_of[found.of_row[member]]
    _, first, inverse = np.unique(cluster, return_index=True, return_inverse=True)
    rank = np.empty(len(first), np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    groups[member] = rank[inverse]
    return groups


def _relations(probabilities: Matrix, score: Vector, thresholds: Thresholds) -> Positions:
    """The likeliest relation: of pairs likelier duplicates than not among those, else the rest."""
    among = np.where(
        IS_DUPLICATE[None, :] == ((score >= 0.0) | (score >= thresholds.match_score))[:, None],
        1.0,
        0.0,
    )
    best: Positions = np.argmax(probabilities * among + among * 1e-12, axis=1)
    return best
