"""Find duplicates: rows of one person, in the upload and in the history, with reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import numpy as np

from core.engine.chunk import Failure
from core.engine.settings import Bound
from core.errors import SettingsError
from core.linkage.decided import decided_pairs
from core.linkage.fields import days_of, items_of, joined, records_of
from core.linkage.past import Past
from core.linkage.row_notes import row_notes
from core.linkage.shared import Batch, PairBatches, SharedRecords
from core.linkage.told import pairs_sheet, past_ids, row_columns, tell
from core.matching.candidates import Candidates, find_candidates
from core.matching.conclude import Decided, conclude
from core.matching.estimate import Levels
from core.matching.matches import Thresholds
from core.matching.records import fields_given, rows_of_contents
from core.matching.verdicts import verdicts
from core.matching.window import UNDATED, Requests, Window
from core.operations.operation import Operation, Plan, Resources, Result, option, with_columns
from core.pacing import checkpoint, stage
from core.phones.region_names import supported_regions
from core.tables.roles import Role
from core.tables.table import Table
from core.texts import say

COLUMNS = (
    "duplicate_status",
    "duplicate_group",
    "duplicate_of",
    "duplicate_household",
    "duplicate_relation",
    "duplicate_probability",
    "duplicate_reasons",
    "duplicate_note",
)
KEEP = ("most_complete", "latest", "first")
IDENTIFYING = (
    Role.NAME,
    Role.PHONE,
    Role.EMAIL,
    Role.ADDRESS,
    Role.IDENTIFIER,
)


@dataclass(frozen=True)
class FindDuplicates(Operation[Batch, Levels]):
    """Items are batches of 1,000 candidate pairs; values are their levels, field by field."""

    slug: ClassVar[str] = "duplicates"
    title: ClassVar[str] = say("operations.duplicates.title")
    activity: ClassVar[str] = say("operations.duplicates.activity")
    noun: ClassVar[str] = say("operations.duplicates.noun")
    prefix: ClassVar[str] = "duplicate_"
    needs: ClassVar[tuple[Role, ...]] = ()
    needs_one_of: ClassVar[tuple[Role, ...]] = IDENTIFYING
    uses: ClassVar[tuple[Role, ...]] = (
        Role.CITY,
        Role.REGION,
        Role.POSTCODE,
        Role.BIRTH_DATE,
        Role.DATE,
        Role.ITEM,
    )
    work_phase: ClassVar[str] = "compare"
    stores: ClassVar[bool] = True
    position: ClassVar[int] = 30

    region: str = option(
        say("operations.duplicates.region"),
        "US",
        help=say("operations.duplicates.region_help"),
        choices=supported_regions(),
    )
    match_from: float = option(
        say("operations.duplicates.match_from"),
        0.8,
        help=say("operations.duplicates.match_from_help"),
        minimum=0.01,
        maximum=0.999,
        words={"wide": 0.6, "usual": 0.8, "careful": 0.95, "strict": 0.99},
    )
    review_from: float = option(
        say("operations.duplicates.review_from"),
        0.35,
        help=say("operations.duplicates.review_from_help"),
        minimum=0.01,
        maximum=0.999,
        words={"much": 0.1, "usual": 0.35, "little": 0.6},
    )
    window_days: int = option(
        say("operations.duplicates.window_days"),
        0,
        help=say("operations.duplicates.window_days_help"),
        minimum=0,
        maximum=36_500,
    )
    same_item: bool = option(
        say("operations.duplicates.same_item"),
        False,
        help=say("operations.duplicates.same_item_help"),
    )
    household_limit: int = option(
        say("operations.duplicates.household_limit"),
        0,
        help=say("operations.duplicates.household_limit_help"),
        minimum=0,
        maximum=1000,
    )
    keep: str = option(
        say("operations.duplicates.keep"),
        KEEP[0],
        help=say("operations.duplicates.keep_help"),
        choices=KEEP,
    )
    history: bool = option(
        say("operations.duplicates.history"), True, help=say("operations.duplicates.history_help")
    )

    def __post_init__(self) -> None:
        if self.region not in supported_regions():
            raise SettingsError(say("operations.phones.no_such_region", value=self.region))
        if self.keep not in KEEP:
            raise SettingsError(
                say("operations.duplicates.no_such_keep", value=self.keep, known=", ".join(KEEP))
            )
        if not 0.0 < self.review_from <= self.match_from < 1.0:
            raise SettingsError(say("operations.duplicates.thresholds"))

    @property
    def bound(self) -> Bound:
        """rapidfuzz and numpy compute outside the interpreter."""
        return "native"

    @property
    def added_columns(self) -> tuple[str, ...]:
        """Eight columns, status first and note last."""
        return COLUMNS

    @property
    def thresholds(self) -> Thresholds:
        """The two thresholds as probabilities."""
        return Thresholds(self.match_from, self.review_from)

    def plan(self, table: Table, resources: Resources) -> Plan[Batch]:
        """Candidate pairs of the file's records, and of these with past ones."""
        self.check(table)
        past = Past.of(
            resources.home if self.history else "", resources.histories, resources.version
        )
        decided = decided_pairs(resources.home)
        with stage("normalise"):
            records = records_of(self._without_own(table), self.region)
        with stage("block"):
            candidates = find_candidates(records, past.segments, decided)
        batches = PairBatches(candidates.one, candidates.other)
        shared = SharedRecords(candidates.records, _Beside(candidates, past, decided))
        return Plan(batches, shared, counts=_shares(len(table), len(batches)))

    def work(
        self, items: Sequence[Batch], shared: SharedRecords, resources: Resources
    ) -> Iterator[Levels | Failure]:
        """The levels of each batch's pairs; one pass over the pairs of all batches of a chunk."""
        one, other = (np.concatenate([item[side] for item in items]) for side in (0, 1))
        levels = shared.comparer.levels(one, other)
        at = 0
        for item in items:
            yield levels[at : at + len(item[0])]
            at += len(item[0])

    def gather(
        self, table: Table, plan: Plan[Batch], outcomes: Sequence[Levels | Failure]
    ) -> Result:
        """Fit, weigh and cluster; then the rows' columns and the sheet of pairs."""
        beside: _Beside = plan.shared.beside
        comparer = plan.shared.comparer
        candidates, levels, failed = _compared(plan, outcomes, len(comparer.kinds))
        matches = conclude(candidates, comparer, levels, self.thresholds, beside.decided)
        requests = self._requests(self._without_own(table), candidates)
        window = Window(self.window_days, self.same_item)
        found = verdicts(matches, requests, self.thresholds, window, beside.past.described)
        stored = beside.past.stored(past_ids(matches, found))
        names = {number: beside.past.name(number, one) for number, one in stored.items()}
        rows = [str(row) for row in table.frame.index]
        people = joined(self._without_own(table), Role.NAME).to_pylist()
        past_people = {number: one.name for number, one in stored.items()}
        told = tell(
            matches, found, self.thresholds, rows, names, people=people, past_people=past_people
        )
        notes = row_notes(told, stored, self.household_limit)
        cells = row_columns(told, notes, failed)
        result = with_columns(table, COLUMNS, cells)
        return Result(result, {say("operations.duplicates.sheet"): pairs_sheet(told)})

    def _without_own(self, table: Table) -> Table:
        """The table without the roles of columns that an earlier run of this operation wrote."""
        roles = {role: self.columns_of(role, table) for role in table.roles}
        return table.with_roles({role: columns for role, columns in roles.items() if columns})

    def _requests(self, table: Table, candidates: Candidates) -> Requests:
        """Days and items of the rows, and which of a group is kept."""
        days = days_of(table, self.region)
        items = items_of(table) if table.roles.get(Role.ITEM) else []
        new = candidates.new
        known = new.of_row >= 0
        content = np.where(known, new.of_row, 0)
        fullness = fields_given(new.records)[content] if len(new.keys) else days * 0
        dated = days != UNDATED
        keys = {
            "most_complete": (-fullness,),
            "latest": (np.where(dated, -days, 1), -fullness),
            "first": (np.where(dated, days, np.iinfo(np.int64).max), -fullness),
        }[self.keep]
        order = np.lexsort((np.arange(len(table)), content, *reversed(keys)))
        rank = np.empty(len(table), np.int64)
        rank[order] = np.arange(len(table))
        return Requests(days, items, rank)


@dataclass(frozen=True, slots=True, eq=False)
class _Beside:
    """What gather needs of the plan and workers do not."""

    candidates: Candidates
    past: Past
    decided: Decided


def _shares(rows: int, batches: int) -> list[int]:
    """The rows as told batch by batch: pairs have no rows of their own, so they share evenly."""
    edges = [rows * batch // batches for batch in range(batches + 1)]
    return [stop - start for start, stop in pairwise(edges)]


def _compared(
    plan: Plan[Batch], outcomes: Sequence[Levels | Failure], width: int
) -> tuple[Candidates, Levels, dict[int, str]]:
    """The pairs that were compared with their levels, and the rows of those that were not."""
    candidates: Candidates = plan.shared.beside.candidates
    done = [not isinstance(outcome, Failure) for outcome in outcomes]
    levels = [outcome for outcome in outcomes if not isinstance(outcome, Failure)]
    whole = np.vstack([np.empty((0, width), np.int8), *levels])
    if all(done):
        return candidates, whole, {}
    compared = np.repeat(done, [len(batch[0]) for batch in plan.items])
    rows = rows_of_contents(candidates.new)
    failed: dict[int, str] = {}
    for batch, outcome in zip(plan.items, outcomes, strict=True):
        if isinstance(outcome, Failure):
            checkpoint()
            touched = np.unique(np.concatenate(batch))
            for content in touched[touched < candidates.fixed].tolist():
                failed |= dict.fromkeys(rows.of(content), outcome.message)
    return candidates.only(compared), whole, failed
