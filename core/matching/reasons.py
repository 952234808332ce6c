"""A pair's levels in plain words: evidence and counter-evidence, the strongest first."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from rapidfuzz import process
from rapidfuzz.distance import OSA

from core.matching.columns import Positions
from core.matching.comparisons import Comparison, Given, Street, Surname
from core.matching.estimate import Levels, Matrix
from core.matching.records import Records
from core.pacing import checkpoint
from core.texts import say

WORTH_SAYING = 0.5  # points, for or against
MOST_REASONS = 5


def words_of(
    comparisons: Sequence[type[Comparison]],
    levels: Levels,
    records: Records,
    pairs: tuple[Positions, Positions],
) -> list[list[str]]:
    """By comparison, one phrase per pair: "same phone", "name 1 letter apart"; "" not given."""
    columns = []
    for place, comparison in enumerate(comparisons):
        phrases = [_phrase(comparison, level) for level in range(len(comparison.levels))]
        words = np.array([*phrases, ""], dtype=object)[levels[:, place]]
        if comparison in (Given, Surname):
            _count_letters(comparison, words, levels[:, place], records, pairs)
        if comparison is Street:
            _name_the_number(words, levels[:, place], records, pairs)
        columns.append(words.tolist())
    return columns


def summaries(words: Sequence[Sequence[str]], parts: Matrix, rules: Sequence[str]) -> list[str]:
    """One line per pair, "; " between phrases; a rule that leaves it to the operator comes first.

    `words` as from `words_of`; `parts` are the points of each comparison, pairs x comparisons.
    """
    if not len(words):
        return [_rule(rule) for rule in rules]
    order = np.argsort(-np.abs(parts), axis=1, kind="stable")
    worth = np.abs(parts) >= WORTH_SAYING
    lines = []
    for pair, rule in enumerate(rules):
        checkpoint()
        said = [words[place][pair] for place in order[pair] if worth[pair, place]]
        phrases = [_rule(rule), *[phrase for phrase in said if phrase][:MOST_REASONS]]
        lines.append("; ".join(phrase for phrase in phrases if phrase))
    return lines


def _rule(rule: str) -> str:
    return say(f"matching.rules.{rule}") if rule else ""


def _phrase(comparison: type[Comparison], level: int) -> str:
    return say(f"matching.{comparison.name}.{comparison.levels[level]}")


def _count_letters(
    comparison: type[Comparison],
    words: npt.NDArray[np.object_],
    levels: npt.NDArray[np.int8],
    records: Records,
    pairs: tuple[Positions, Positions],
) -> None:
    """Names that are nearly equal: how many letters apart they are."""
    near = [comparison.levels.index(level) for level in ("alike", "close")]
    rows = np.flatnonzero(np.isin(levels, near))
    column = records.columns[comparison.name]
    one, other = (
        column.values.take(pa.array(column.codes[side[rows]])).to_pylist() for side in pairs
    )
    for row, apart in zip(rows, process.cpdist(one, other, scorer=OSA.distance), strict=True):
        if apart <= 3:
            words[row] = say(f"matching.{comparison.name}.apart", count=int(apart))


def _name_the_number(
    words: npt.NDArray[np.object_],
    levels: npt.NDArray[np.int8],
    records: Records,
    pairs: tuple[Positions, Positions],
) -> None:
    """A house number, or a flat, on one side only."""
    number = records.columns["number"].codes
    one, other = number[pairs[0]], number[pairs[1]]
    street = levels == Street.levels.index("street")
    words[street & ((one < 0) | (other < 0))] = say("matching.street.no_number")
    unit = records.columns["unit"].codes
    one_flat = (unit[pairs[0]] < 0) != (unit[pairs[1]] < 0)
    words[(levels == Street.levels.index("equal")) & one_flat] = say("matching.street.one_flat")
