"""Fit how often each level occurs in each relation, on the table of distinct level patterns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from core.matching.comparisons import Comparison
from core.matching.weights import (
    CHANGED_BY_MOVING,
    FREE,
    PER_RECORD,
    RELATIONS,
    SAME_PERSON,
    Relation,
)
from core.pacing import checkpoint

Matrix: TypeAlias = npt.NDArray[np.float64]
Levels: TypeAlias = npt.NDArray[np.int8]
Vector: TypeAlias = npt.NDArray[np.float64]

ROUNDS = 80
SETTLED = 1e-3
FEWEST_COMPARISONS = 3
NAMES = ("given", "surname")
ABOUT_PERSONS_OR_NOT = ("identifier", "birth_date")
ENOUGH_PAIRS, MOSTLY = 20, 0.7
PRIOR_STRENGTH = 0.5
LEAST_SHARE = 1e-7
LEAST_PRIOR = 1e-13
LEAST_OF_EXPECTED = 0.1
LEAST_PAIRS = 0.25  # a file without a relation may still have one pair of it
OFTEN_ENOUGH = 0.75  # of the shipped share; the prior has drawn the fitted one towards it


@dataclass(frozen=True, slots=True)
class Patterns:
    """`levels` is patterns x comparisons of int8, -1 not given; `counts` pairs of each pattern.

    `of_pair` is each pair's pattern.
    """

    levels: Levels
    counts: Vector
    of_pair: npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Model:
    """`shares[relation][comparison]` is the probability of each level, `priors` of each relation.

    Relations are in the order of RELATIONS. `fitted` is False when the fit was refused and the
    shipped weights stand; `reason` says why. `silent` are comparisons that lost their say.
    """

    comparisons: tuple[type[Comparison], ...]
    shares: tuple[tuple[Vector, ...], ...]
    priors: Vector
    fitted: bool
    reason: str = ""
    silent: frozenset[str] = frozenset()

    def log_odds_of(self, levels: Levels) -> Matrix:
        """log P(relation, pattern): relations x patterns, natural logarithms."""
        return _indicator(levels, self.comparisons) @ self.logs() + np.log(self.priors)

    def logs(self) -> Matrix:
        """Levels of all comparisons x relations: the logarithms of `shares`."""
        return _logs(self.shares)


def patterns(grades: Levels) -> Patterns:
    """The distinct rows of a pairs x comparisons table of levels, and how often each occurs."""
    ranges = grades.max(axis=0, initial=-1).astype(np.int64) + 2
    size = int(np.prod(ranges))  # about a million with all comparisons there are
    codes = np.zeros(len(grades), np.int64)
    for column, reach in enumerate(ranges):
        codes *= reach
        codes += grades[:, column] + 1
    tally = np.bincount(codes, minlength=size)
    kept = np.flatnonzero(tally)
    place = np.zeros(size, np.int32)
    place[kept] = np.arange(len(kept))
    counts, of_pair = tally[kept], place[codes]
    levels = np.empty((len(kept), grades.shape[1]), np.int8)
    left = kept.copy()
    for column in range(grades.shape[1] - 1, -1, -1):
        levels[:, column] = left % ranges[column] - 1
        left //= ranges[column]
    return Patterns(levels, counts.astype(np.float64), of_pair)


def shipped(
    comparisons: Sequence[type[Comparison]], chance: Sequence[Vector], records: int, pairs: float
) -> Model:
    """The model before looking at the pairs: shipped weights, and `chance` from random pairs."""
    shares = []
    for relation in RELATIONS:
        table = (
            FREE[Relation.SAME_PERSON if relation == Relation.MOVED else relation]
            if (relation != Relation.RANDOM)
            else {}
        )
        row = []
        for comparison, by_chance in zip(comparisons, chance, strict=True):
            moved = relation == Relation.MOVED and comparison.name in CHANGED_BY_MOVING
            known = table.get(comparison.name)
            row.append(by_chance if known is None or moved else _safe(np.array(known)))
        shares.append(tuple(row))
    expected = np.array([PER_RECORD.get(relation, 0.0) for relation in RELATIONS]) * records
    priors = np.clip(expected / max(pairs, 1.0), LEAST_PRIOR, 0.1)
    random = RELATIONS.index(Relation.RANDOM)
    priors[random] = 0.0
    priors[random] = 1.0 - priors.sum()
    return Model(tuple(comparisons), tuple(shares), priors, fitted=False)


def fit(start: Model, table: Patterns, *, records: int, pairs: float) -> Model:
    """Expectation maximisation (Dempster, Laird and Rubin 1977) over the pattern table.

    Seven latent classes instead of the two of Fellegi and Sunter (1969): relations share what
    causes agreement, so that a household is not taken for a person. Random pairs keep `chance`;
    each other relation learns only the comparisons that FREE lists for it. MOVED is tied to
    SAME_PERSON but for CHANGED_BY_MOVING.

    A number or date on which one person hardly ever agrees is not about persons (a running number,
    the day of the request): it loses its say. A fit in which one person has two names is refused
    and the shipped weights stand; so they do with fewer than FEWEST_COMPARISONS, which several
    relations explain equally well.
    """
    if not len(table.levels) or len(start.comparisons) < FEWEST_COMPARISONS:
        return start
    start = _without_say(start, _beside_names(start.comparisons, table))
    fitted = _maximise(start, table, records=records, pairs=pairs, free=True)
    useless = [kind for kind in fitted.comparisons if _agrees_too_seldom(fitted, kind)]
    if useless:
        start = _without_say(start, useless)
        fitted = _maximise(start, table, records=records, pairs=pairs, free=True)
    if not _names_turned(fitted):
        return fitted
    kept = _maximise(start, table, records=records, pairs=pairs, free=False)
    return replace(kept, fitted=False, reason="names")


def _maximise(start: Model, table: Patterns, *, records: int, pairs: float, free: bool) -> Model:
    comparisons = start.comparisons
    indicator = _indicator(table.levels, comparisons)
    spans = _spans(comparisons)
    shares = [list(row) for row in start.shares]
    priors = start.priors.copy()
    random, same, moved = (
        RELATIONS.index(r) for r in (Relation.RANDOM, Relation.SAME_PERSON, Relation.MOVED)
    )
    floor = least_priors(start, pairs)
    strength = 1.0 + PRIOR_STRENGTH * records * PER_RECORD[Relation.SAME_PERSON]
    for round_number in range(ROUNDS):
        checkpoint()
        logs = _logs(shares)
        weighed = posterior(indicator @ logs + np.log(priors)) * table.counts[:, None]
        old, priors = priors, np.maximum(weighed.sum(axis=0) / max(pairs, 1.0), floor)
        priors[moved] = min(priors[moved], priors[same] * 0.5)
        priors[random] = 0.0
        priors = np.minimum(priors, 0.15)
        priors[random] = 1.0 - priors.sum()
        if free:
            tallies = indicator.T @ weighed
            for k, relation in enumerate(RELATIONS):
                if relation in (Relation.RANDOM, Relation.MOVED):
                    continue
                for f, comparison in enumerate(comparisons):
                    if comparison.name not in FREE[relation] or comparison.name in start.silent:
                        continue
                    tally = tallies[spans[f], k].copy()
                    if k == same and comparison.name not in CHANGED_BY_MOVING:
                        tally += tallies[spans[f], moved]
                    shares[k][f] = _safe(tally + strength * start.shares[k][f])
            for f, comparison in enumerate(comparisons):
                if comparison.name not in CHANGED_BY_MOVING:
                    shares[moved][f] = shares[same][f]
        if round_number > 8 and np.abs(np.log(priors / old)).max() < SETTLED:
            break
    return replace(start, shares=tuple(tuple(row) for row in shares), priors=priors, fitted=free)


def least_priors(start: Model, pairs: float) -> Vector:
    """The least prior of each relation that a fit may come to."""
    least = np.minimum(start.priors * LEAST_OF_EXPECTED, LEAST_PAIRS / max(pairs, 1.0))
    floor: Vector = np.maximum(least, LEAST_PRIOR)
    return floor


def _beside_names(
    comparisons: Sequence[type[Comparison]], table: Patterns
) -> list[type[Comparison]]:
    """Numbers and dates that agree, where they do, mostly between records of other names."""
    names = [place for place, kind in enumerate(comparisons) if kind.name in NAMES]
    found = []
    for place, kind in enumerate(comparisons):
        if kind.name not in ABOUT_PERSONS_OR_NOT or not names:
            continue
        equal = (table.levels[:, place] == len(kind.levels) - 1) & (
            table.levels[:, names] >= 0
        ).any(axis=1)
        other_name = equal & (table.levels[:, names] <= 0).all(axis=1)
        pairs = table.counts[equal].sum()
        if pairs >= ENOUGH_PAIRS and table.counts[other_name].sum() > MOSTLY * pairs:
            found.append(kind)
    return found


def _agrees_too_seldom(model: Model, kind: type[Comparison]) -> bool:
    """Whether one person's records differ in this nearly always."""
    if kind.name not in ABOUT_PERSONS_OR_NOT:
        return False
    same = model.shares[RELATIONS.index(Relation.SAME_PERSON)]
    shares = same[model.comparisons.index(kind)]
    return bool(shares[-1] < OFTEN_ENOUGH * SAME_PERSON[kind.name][-1])


def _names_turned(model: Model) -> bool:
    """Whether the fit takes records with other names for one person."""
    same = model.shares[RELATIONS.index(Relation.SAME_PERSON)]
    names = [
        shares for kind, shares in zip(model.comparisons, same, strict=True) if kind.name in NAMES
    ]
    return any(shares[0] > 0.35 for shares in names)


def _without_say(start: Model, useless: Sequence[type[Comparison]]) -> Model:
    """The model in which these comparisons are as by chance in every relation."""
    chance = start.shares[RELATIONS.index(Relation.RANDOM)]
    keeps = [kind not in useless for kind in start.comparisons]
    shares = tuple(
        tuple(
            own if kept else by_chance
            for own, by_chance, kept in zip(row, chance, keeps, strict=True)
        )
        for row in start.shares
    )
    silent = start.silent | {kind.name for kind in useless}
    return replace(start, shares=shares, silent=silent)


def posterior(logs: Matrix) -> Matrix:
    """Probabilities from joint logarithms: rows x relations, rows add up to 1."""
    top = logs.max(axis=1, keepdims=True)
    weights: Matrix = np.exp(logs - top)
    weights /= weights.sum(axis=1, keepdims=True)
    return weights


def _indicator(levels: Levels, comparisons: Sequence[type[Comparison]]) -> Matrix:
    """One column per level of each comparison: 1 where a pattern is at that level."""
    widths = [len(comparison.levels) for comparison in comparisons]
    indicator = np.zeros((len(levels), sum(widths)))
    for f, span in enumerate(_spans(comparisons)):
        rows = np.flatnonzero(levels[:, f] >= 0)
        indicator[rows, span.start + levels[rows, f].astype(np.int64)] = 1.0
    return indicator


def _spans(comparisons: Sequence[type[Comparison]]) -> list[slice]:
    edges = np.cumsum([0, *(len(comparison.levels) for comparison in comparisons)])
    return [slice(int(a), int(b)) for a, b in pairwise(edges)]


def _logs(shares: Sequence[Sequence[Vector]]) -> Matrix:
    """Levels x relations."""
    logs: Matrix = np.log(np.array([np.concatenate([np.empty(0), *row]) for row in shares])).T
    return logs


def _safe(shares: Vector) -> Vector:
    """Positive shares that add up to 1."""
    positive: Vector = np.maximum(shares / max(shares.sum(), 1e-12), LEAST_SHARE)
    positive /= positive.sum()
    return positive
