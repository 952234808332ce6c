"""What the duplicates operation tells: columns of the rows, and the sheet of pairs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from core.matching.columns import Positions
from core.matching.estimate import Matrix, Vector
from core.matching.matches import Matches, Thresholds
from core.matching.reasons import summaries, words_of
from core.matching.records import rows_of_contents
from core.matching.verdicts import FAR, NOBODY, STATUSES, Verdicts
from core.matching.weights import DUPLICATES, RELATIONS, Relation
from core.pacing import checkpoint

MOST_PAIRS = 500_000
THOUSANDTHS = 3  # decimals of a probability
_UNTOLD = (Relation.RANDOM, Relation.COINCIDENCE)
_SHOWN = tuple(relation for relation in RELATIONS if relation not in _UNTOLD)

PAIR_STATUSES = ("duplicate", "review", "apart")


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """What is said of the pairs that are told of, and how rows are called.

    `place[p]` is where pair p of the matches stands in `words` (one list per comparison), `lines`
    and `parts`; `chosen` are the pairs of the sheet.
    """

    matches: Matches
    verdicts: Verdicts
    chosen: Positions
    place: Positions
    words: Sequence[Sequence[str]]
    lines: Sequence[str]
    parts: Matrix
    probability: Vector
    row_ids: Sequence[str]
    past_names: Mapping[int, str]
    people: Sequence[str]
    past_people: Mapping[int, str]


def tell(
    matches: Matches,
    verdicts: Verdicts,
    thresholds: Thresholds,
    row_ids: Sequence[str],
    past_names: Mapping[int, str],
    people: Sequence[str],
    past_people: Mapping[int, str],
) -> Told:
    """Put levels and parts into words.

    `row_ids` and `people` (the names) are of the rows, the other two of past requests by number.
    """
    chosen = _chosen(matches, verdicts)
    used = np.union1d(chosen, verdicts.pair[verdicts.pair != NOBODY])
    place = np.full(len(matches.score), NOBODY)
    place[used] = np.arange(len(used))
    rules = _rules(matches, verdicts, thresholds)
    words = words_of(
        matches.model.comparisons,
        matches.levels[used],
        matches.candidates.records,
        (matches.one[used], matches.other[used]),
    )
    parts = matches.parts(used)
    lines = summaries(words, parts[:, 1:-1], [rules[pair] for pair in used.tolist()])
    probability = _probability(matches)
    return Told(
        matches,
        verdicts,
        chosen,
        place,
        words,
        lines,
        parts,
        probability,
        row_ids,
        past_names,
        people,
        past_people,
    )


def past_ids(matches: Matches, verdicts: Verdicts) -> list[int]:
    """The past requests that are named: of pairs worth telling of, and of rows that repeat one."""
    fixed = matches.candidates.fixed
    met = np.unique(matches.other[matches.other >= fixed]) - fixed
    named = {matches.candidates.past[place][-1] for place in met.tolist()}
    return sorted(named | set(verdicts.past[verdicts.past != NOBODY].tolist()))


def row_columns(told: Told, notes: Sequence[str], failed: Mapping[int, str]) -> list[list[str]]:
    """The operation's cells, column by column; `failed` are rows that could not be compared."""
    verdicts, pair = told.verdicts, told.verdicts.pair
    status = np.array([one.value for one in STATUSES], object)[verdicts.status]
    relation = _relation_words(told)
    shown = pair != NOBODY
    probability = _decimals(told.probability[pair[shown]])
    reasons = [told.lines[place] for place in told.place[pair[shown]]]
    for row, reason in failed.items():
        status[row] = "error"
        notes[row] = reason  # type: ignore[index]
    return [
        status.tolist(),
        _numbered(told.matches.groups),
        _of(told),
        _numbered(verdicts.household),
        _placed(shown, [relation[place] for place in pair[shown]]),
        _placed(shown, probability),
        _placed(shown, reasons),
        list(notes),
    ]


def pairs_sheet(told: Told) -> pd.DataFrame:
    """The pairs worth telling of: what each field says, in words and in points, and the sum."""
    matches = told.matches
    chosen = told.chosen
    at = told.place[chosen].tolist()
    other = matches.other[chosen]
    keys = [f"{key:016x}" for key in matches.candidates.keys.tolist()]
    statuses = pair_statuses(matches, told.verdicts)[chosen]
    points = _adding_up(told.parts[at], matches.score[chosen])
    relation = _relation_words(told)
    rows, others = _called(told, told.row_ids, told.past_names)
    people, other_people = _called(told, told.people, told.past_people)
    columns: dict[str, list[str]] = {
        "row": rows,
        "name": people,
        "other": others,
        "other_name": other_people,
        "status": [PAIR_STATUSES[place] for place in statuses],
        "relation": [relation[pair] for pair in chosen],
        "probability": _decimals(told.probability[chosen], THOUSANDTHS),
        "score": _decimals(matches.score[chosen]),
        "reasons": [told.lines[place] for place in at],
        "start": _decimals(points[:, 0]),
    }
    for place, comparison in enumerate(matches.model.comparisons):
        columns[comparison.name] = [told.words[place][pair] for pair in at]
        columns[f"{comparison.name}_points"] = _decimals(points[:, place + 1])
    checkpoint()
    columns["rule_points"] = _decimals(points[:, -1])
    shares = matches.probabilities[chosen]
    for shown in _SHOWN:
        share = shares[:, RELATIONS.index(shown)]
        columns[f"p_{shown.value}"] = _decimals(share, THOUSANDTHS)
    nothing = shares[:, [RELATIONS.index(untold) for untold in _UNTOLD]].sum(axis=1)
    columns["p_nothing"] = _decimals(nothing, THOUSANDTHS)
    columns["key"] = [keys[place] for place in matches.one[chosen]]
    columns["other_key"] = [keys[place] for place in other]
    frame = pd.DataFrame(columns, dtype="str")
    frame.index = pd.RangeIndex(1, len(frame) + 1, name="pair")
    return frame


def pair_statuses(matches: Matches, verdicts: Verdicts) -> Positions:
    """The place of each pair's status in PAIR_STATUSES."""
    together = matches.cluster_of[matches.one] == matches.cluster_of[matches.other]
    return np.where(verdicts.in_doubt, 1, np.where(together, 0, 2))


def _chosen(matches: Matches, verdicts: Verdicts) -> Positions:
    """Pairs that join or are in doubt, and those that say what else a row has; in row order."""
    untold = [RELATIONS.index(relation) for relation in _UNTOLD]
    something = (matches.probabilities[:, untold].sum(axis=1) < 0.5) & (matches.score > FAR)
    worth = (pair_statuses(matches, verdicts) < 2) | something | (matches.said != 0)
    worth[verdicts.pair[verdicts.pair != NOBODY]] = True
    chosen = np.flatnonzero(worth)
    if len(chosen) > MOST_PAIRS:
        first = verdicts.in_doubt | (matches.said != 0)
        order = np.lexsort((-matches.score[chosen], ~first[chosen]))
        chosen = chosen[order[:MOST_PAIRS]]
    row = matches.candidates.new.first[matches.one[chosen]]
    return chosen[np.lexsort((matches.other[chosen], row))]


def _called(
    told: Told, of_rows: Sequence[str], of_past: Mapping[int, str]
) -> tuple[list[str], list[str]]:
    """What both sides of the sheet's pairs are called; of a pair of equal rows the second row."""
    new, past = told.matches.candidates.new, told.matches.candidates.past
    rows = rows_of_contents(new)
    first, second = told.matches.one[told.chosen], told.matches.other[told.chosen]
    ours = [of_rows[row] for row in new.first[first].tolist()]
    theirs = []
    for one, other in zip(first.tolist(), second.tolist(), strict=True):
        if other >= len(new.first):
            theirs.append(of_past.get(past[other - len(new.first)][-1], ""))
        else:
            theirs.append(of_rows[rows.of(other)[int(one == other)]])
    return ours, theirs


def _rules(matches: Matches, verdicts: Verdicts, thresholds: Thresholds) -> list[str]:
    """The rule, or the decision, that is told first of each pair."""
    rules = list(matches.rule)
    divided = verdicts.in_doubt & (matches.score >= thresholds.match_score)
    for place in np.flatnonzero(divided).tolist():
        rules[place] = rules[place] or "divided"
    for place in np.flatnonzero(matches.said).tolist():
        said = {1: "same", -1: "not", 2: "unsure"}[int(matches.said[place])]
        rules[place] = "contradicted" if verdicts.in_doubt[place] and said == "same" else said
    return rules


def _probability(matches: Matches) -> Vector:
    """Of the relation that is named; of duplicates, that it is the same person, moved or not."""
    duplicate = np.array([relation in DUPLICATES for relation in RELATIONS])
    same = matches.probabilities[:, duplicate].sum(axis=1)
    named = np.take_along_axis(matches.probabilities, matches.relation[:, None], 1)[:, 0]
    found = np.where(duplicate[matches.relation], same, named)
    found = np.where(matches.said == 1, 1.0, found)
    return found


def _relation_words(told: Told) -> list[str]:
    words = np.array([relation.value for relation in RELATIONS], object)
    words[[RELATIONS.index(relation) for relation in _UNTOLD]] = ""
    named: list[str] = words[told.matches.relation].tolist()
    return named


def _of(told: Told) -> list[str]:
    verdicts = told.verdicts
    cells = [""] * len(verdicts.of)
    for row in np.flatnonzero(verdicts.of != NOBODY).tolist():
        cells[row] = told.row_ids[int(verdicts.of[row])]
    for row in np.flatnonzero(verdicts.past != NOBODY).tolist():
        cells[row] = told.past_names[int(verdicts.past[row])]
    return cells


def _numbered(numbers: Positions) -> list[str]:
    """Numbers from 1, "" for none."""
    return ["" if number < 0 else str(number + 1) for number in numbers.tolist()]


def _placed(shown: "npt.NDArray[np.bool_]", cells: Sequence[str]) -> list[str]:
    whole = np.full(len(shown), "", object)
    whole[shown] = cells
    return whole.tolist()


def _adding_up(points: Matrix, score: Vector) -> Matrix:
    """Points to two decimals whose sum is the score to two decimals; the start takes the rest."""
    rounded: Matrix = np.round(points, 2)
    rounded[:, 0] = np.round(score, 2) - rounded[:, 1:].sum(axis=1)
    return rounded


def _decimals(numbers: Vector, places: int = 2) -> list[str]:
    """Numbers with so many decimals; each text is made once."""
    steps = np.rint(numbers * 10**places).astype(np.int64)
    values, inverse = np.unique(steps, return_inverse=True)
    texts = np.array([f"{value / 10**places:.{places}f}" for value in values.tolist()], object)
    written: list[str] = texts[inverse].tolist() if len(texts) else []
    return written
