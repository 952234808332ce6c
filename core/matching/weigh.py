"""Weigh pairs: the probability of each relation, and the score with what each field adds to it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from core.matching.candidates import Background
from core.matching.chance import rarity, value_totals
from core.matching.columns import Codes, Mask, Positions
from core.matching.estimate import Levels, Matrix, Model, Patterns, Vector, posterior
from core.matching.records import Records
from core.matching.weights import DUPLICATES, RELATIONS, Relation

IS_DUPLICATE = np.array([relation in DUPLICATES for relation in RELATIONS])
_DUPLICATE, _OTHER = IS_DUPLICATE.astype(np.float64), (~IS_DUPLICATE).astype(np.float64)
# Pairs that are neither likely duplicates nor likely to be anything else to each other are let go.
LEAST_SCORE = -14.0
LEAST_EXPONENT = -600.0  # of e: where a probability ceases to be a number
LEAST_RELATED = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Weighed:
    """Pairs worth telling of, in the order they came.

    `kept` are their places among all pairs; `levels` pairs x comparisons; `logs` relations' joint
    log probabilities, pairs x RELATIONS; `score` log2 odds of a duplicate.
    """

    kept: Positions
    levels: Levels
    logs: Matrix
    score: Vector

    @property
    def probabilities(self) -> Matrix:
        """Of each relation, pairs x RELATIONS; rows add up to 1."""
        return posterior(self.logs)


def weigh(
    model: Model,
    table: Patterns,
    rare: "Rarity",
    pairs: tuple[Positions, Positions],
    decided: Mask,
) -> Weighed:
    """The pairs worth telling of, or `decided`, weighed with the rarity of what they share."""
    logs = model.log_odds_of(table.levels)
    related = 1.0 - posterior(logs)[:, RELATIONS.index(Relation.RANDOM)]
    worth = (score_of(logs) > LEAST_SCORE) | (related > LEAST_RELATED)
    kept = np.flatnonzero(worth[table.of_pair] | decided)
    of_pair = table.of_pair[kept]
    one, other = pairs[0][kept], pairs[1][kept]
    levels = table.levels[of_pair]
    adjusted = logs[of_pair]
    for off in rare.each(levels, one, other).values():
        adjusted -= off
    return Weighed(kept, levels, adjusted, score_of(adjusted))


class Rarity:
    """How much more, or less, than usual it says to share a value."""

    def __init__(self, model: Model, records: Records, background: Background) -> None:
        self._model = model
        self._tables: list[tuple[int, int, Codes, Vector]] = []
        for place, comparison in enumerate(model.comparisons):
            if comparison.frequent is None:
                continue
            column = records.columns[comparison.frequent]
            tally = value_totals(records, comparison.frequent, background)
            equal = float(model.shares[RELATIONS.index(Relation.RANDOM)][place][-1])
            table = rarity(tally, float(tally.sum()), comparison.name, equal)
            self._tables.append((place, len(comparison.levels) - 1, column.codes, table))

    def each(self, levels: Levels, one: Positions, other: Positions) -> dict[int, Matrix]:
        """By comparison, what to take off the logs of relations in which agreement is chance.

        Pairs x RELATIONS; comparisons that know no rarity are left out.
        """
        found = {}
        for place, top, codes, table in self._tables:
            equal = np.flatnonzero(levels[:, place] == top)
            off = np.zeros((len(levels), len(RELATIONS)))
            by_chance = adjusted_relations(self._model.comparisons[place].name)
            off[np.ix_(equal, np.array(by_chance))] = table[codes[one[equal]]][:, None]
            found[place] = off
        return found


def adjusted_relations(comparison: str) -> list[int]:
    """The relations in which two records share a name by chance, so that its rarity counts."""
    cause = [Relation.SAME_PERSON, Relation.MOVED]
    if comparison == "surname":
        cause.append(Relation.HOUSEHOLD)
    return [place for place, relation in enumerate(RELATIONS) if relation not in cause]


def score_of(logs: Matrix) -> Vector:
    """log2 odds that the pair is a duplicate, from joint log probabilities by relation."""
    top = logs.max(axis=1)
    weights = np.exp(np.maximum(logs - top[:, None], LEAST_EXPONENT))
    odds: Vector = np.log2((weights @ _DUPLICATE) / (weights @ _OTHER))
    return odds


def contributions(
    model: Model, rare: Rarity, levels: Levels, one: Positions, other: Positions
) -> Matrix:
    """What the start and each comparison add to the score: pairs x (1 + comparisons), log2 odds.

    The first column is the start, the odds before looking. A field's part is the change of the
    odds when it is taken into account, averaged over the fields in their order and in reverse:
    the parts add up to the score exactly, although relations make fields depend on each other.
    """
    shape = (len(levels), len(RELATIONS))
    steps: list[Matrix] = [np.broadcast_to(np.log(model.priors), shape)]
    logs = np.vstack([model.logs(), np.zeros(len(RELATIONS))])
    adjust = rare.each(levels, one, other)
    edge = 0
    for place, comparison in enumerate(model.comparisons):
        at = np.where(levels[:, place] < 0, len(logs) - 1, edge + levels[:, place].astype(np.int64))
        steps.append(logs[at] - adjust.get(place, 0.0))
        edge += len(comparison.levels)
    forward = _changes(steps)
    backward = _changes([steps[0], *reversed(steps[1:])])
    backward = np.hstack([backward[:, :1], backward[:, 1:][:, ::-1]])
    average: Matrix = (forward + backward) / 2.0
    return average


def _changes(steps: Sequence[Matrix]) -> Matrix:
    total, before, columns = np.zeros(steps[0].shape), None, []
    for step in steps:
        total = total + step
        score = score_of(total)
        columns.append(score if before is None else score - before)
        before = score
    return np.column_stack(columns)
