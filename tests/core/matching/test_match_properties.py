"""What holds of matching whatever the file: order, bounds, decisions, sums."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.contacts import EVERYTHING, contacts
from benchmarks.linkage_truth import quality
from core.matching import match, normalise
from core.matching.candidates import find_candidates
from core.matching.compare import Comparer
from core.matching.conclude import Decided, conclude
from core.matching.matches import Matches
from core.matching.records import Records
from core.matching.weights import DUPLICATES, RELATIONS

KINDS = ("name", "phone", "address", "email", "birth_date", "identifier")
SHEET = contacts(2_000, 51, columns=EVERYTHING)
NAMES = ["Thea Quarry", "T Quarry", "Quarry, Thea", "Thea Umber", "Otto Umber", "Ottto Umber", ""]
PHONES = ["2014728120", "201 472 8120", "2014728102", "3038614472", "n/a", ""]
HOMES = ["48 Larch St, Hoboken, NJ 07030", "48 Larch Street #4, Hoboken", "9 Heron Ln, Denver", ""]
ROWS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(PHONES), st.sampled_from(HOMES)),
    min_size=1,
    max_size=40,
)


def records_of(rows: list[tuple[str, str, str]]) -> Records:
    return normalise(
        dict(zip(("name", "phone", "address"), map(list, zip(*rows, strict=True)), strict=True))
    )


def partition(groups: np.ndarray) -> set[frozenset[int]]:
    numbers = np.unique(groups[groups >= 0])
    return {frozenset(np.flatnonzero(groups == number).tolist()) for number in numbers}


def concluded(records: Records, decided: Decided) -> Matches:
    candidates = find_candidates(records, decided=decided)
    comparer = Comparer(candidates.records)
    levels = comparer.levels(candidates.one, candidates.other)
    return conclude(candidates, comparer, levels, decided=decided)


def pair_of(records: Records, one: int, other: int) -> tuple[int, int]:
    keys = records.content()
    low, high = sorted((int(keys[one]), int(keys[other])))
    return low, high


@settings(max_examples=25)
@given(ROWS, st.randoms(use_true_random=False))
def test_shuffled_rows_give_the_same_groups(
    rows: list[tuple[str, str, str]], draw: "st.DrawFn"
) -> None:
    order = list(range(len(rows)))
    draw.shuffle(order)  # type: ignore[attr-defined]

    straight = match(records_of(rows)).groups
    shuffled = match(records_of([rows[place] for place in order])).groups

    back = np.empty(len(rows), np.int64)
    back[order] = shuffled
    assert partition(back) == partition(straight)


@pytest.mark.parametrize("seed", range(4))
def test_a_shuffled_sheet_gives_the_same_groups_and_scores(seed: int) -> None:
    order = np.random.default_rng(seed).permutation(len(SHEET))
    straight = match(normalise({kind: SHEET[kind] for kind in KINDS}))
    shuffled = match(normalise({kind: SHEET[kind].iloc[order] for kind in KINDS}))

    back = np.empty(len(SHEET), np.int64)
    back[order] = shuffled.groups
    assert partition(back) == partition(straight.groups)
    assert shuffled.score.tolist() == straight.score.tolist()


def test_groups_are_numbered_in_the_order_of_their_rows() -> None:
    groups = match(normalise({kind: SHEET[kind] for kind in KINDS})).groups

    firsts = [int(np.flatnonzero(groups == number)[0]) for number in range(groups.max() + 1)]
    assert firsts == sorted(firsts)
    assert (np.bincount(groups[groups >= 0]) > 1).all()


def test_a_generated_sheet_is_matched_well() -> None:
    found = quality(match(normalise({kind: SHEET[kind] for kind in KINDS})).groups, SHEET["person"])

    assert found.f1 > 0.93


@settings(max_examples=30)
@given(ROWS, st.integers(2, 5))
def test_identical_rows_never_part(rows: list[tuple[str, str, str]], times: int) -> None:
    groups = match(records_of(rows * times)).groups.reshape(times, len(rows))

    assert (groups == groups[0]).all()


def names(count: int) -> list[str]:
    letters = "bcdfghklmnprstvz"
    return [
        f"{letters[n >> 12 & 15]}a{letters[n >> 8 & 15]}o {letters[n >> 4 & 15]}i{letters[n & 15]}u"
        for n in range(count)
    ]


def phones(count: int) -> list[str]:
    return [f"2{n:09}"[::-1].replace("0", "7") + "1" for n in range(count)]


HOSTILE: dict[str, Callable[[int], dict[str, list[str]]]] = {
    "all names equal": lambda n: {
        "name": ["Thea Quarry"] * n,
        "phone": [f"201{n:07}" for n in range(2000000, 2000000 + n)],
    },
    "all phones equal": lambda n: {"name": names(n), "phone": ["2014728120"] * n},
    "all homes equal": lambda n: {"name": names(n), "address": [HOMES[0]] * n},
    "all mailboxes equal": lambda n: {"name": names(n), "email": ["office@quill.example"] * n},
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_ends_with_bounded_pairs_per_record(kind: str) -> None:
    found = match(normalise(HOSTILE[kind](4_000)))

    meets = np.bincount(np.r_[found.candidates.one, found.candidates.other])
    assert meets.max() <= 400
    assert len(found.candidates) <= 60 * len(found.candidates.new.keys)


@pytest.mark.parametrize("kind", ["all phones equal", "all homes equal", "all mailboxes equal"])
def test_persons_who_share_one_thing_only_do_not_become_one_giant(kind: str) -> None:
    groups = match(normalise(HOSTILE[kind](2_000))).groups

    assert np.bincount(groups[groups >= 0], minlength=1).max() < 20


def test_fifty_thousand_identical_rows_are_one_group() -> None:
    sheet = {kind: [*SHEET[kind].head(200), *[SHEET[kind].iloc[3]] * 50_000] for kind in KINDS}

    groups = match(normalise(sheet)).groups

    assert len(np.unique(groups[200:])) == 1
    assert groups[3] == groups[200] >= 0


def test_probabilities_of_duplicates_are_those_of_the_score() -> None:
    found = match(normalise({kind: SHEET[kind] for kind in KINDS}))

    duplicate = np.array([relation in DUPLICATES for relation in RELATIONS])
    same = found.probabilities[:, duplicate].sum(axis=1)
    assert same == pytest.approx(np.exp2(found.score) / (1 + np.exp2(found.score)), abs=1e-9)


def test_the_named_relation_is_a_duplicate_where_that_is_likelier_than_not() -> None:
    found = match(normalise({kind: SHEET[kind] for kind in KINDS}))

    named = np.array([RELATIONS[place] in DUPLICATES for place in found.relation])
    assert (named == (found.score >= 0.0)).all()


class TestDecisions:
    """What an operator said, on records that the model sees otherwise."""

    ALIKE = ("Thea Quarry", "2014728120", HOMES[0])
    SHORT = ("T. Quarry", "2014728120", HOMES[0])
    LONG = ("Thea M. Quarry", "201 472 8120", "48 Larch Street, Hoboken, NJ")
    OTHER = ("Zeno Gale", "6175309981", "9 Heron Ln, Denver, CO 80203")

    def records(self, *rows: tuple[str, str, str]) -> Records:
        sheet = SHEET.head(300)
        others = zip(sheet["name"], sheet["phone"], sheet["address"], strict=True)
        return records_of([*rows, *others])

    def groups(self, records: Records, decided: Decided) -> list[int]:
        found: list[int] = concluded(records, decided).groups[:3].tolist()
        return found

    def test_undecided_the_three_are_one(self) -> None:
        groups = self.groups(self.records(self.ALIKE, self.SHORT, self.LONG), {})

        assert groups[0] == groups[1] == groups[2] >= 0

    def test_not_parts_two_who_are_alike(self) -> None:
        records = self.records(self.ALIKE, self.SHORT)

        assert self.groups(records, {pair_of(records, 0, 1): False})[:2] == [-1, -1]

    @pytest.mark.parametrize("parted", [(0, 1), (0, 2), (1, 2)])
    def test_not_holds_through_a_third_row(self, parted: tuple[int, int]) -> None:
        records = self.records(self.ALIKE, self.SHORT, self.LONG)

        groups = self.groups(records, {pair_of(records, *parted): False})

        one, other = (groups[row] for row in parted)
        assert one != other or one == other == -1

    def test_same_joins_two_who_share_no_key(self) -> None:
        records = self.records(self.ALIKE, self.OTHER)

        groups = self.groups(records, {pair_of(records, 0, 1): True})

        assert groups[0] == groups[1] >= 0

    def test_same_draws_the_rest_of_a_group_along(self) -> None:
        records = self.records(self.ALIKE, self.SHORT, self.OTHER)

        groups = self.groups(records, {pair_of(records, 0, 2): True})

        assert groups[0] == groups[1] == groups[2] >= 0

    def test_unsure_is_told_of_the_pair(self) -> None:
        records = self.records(self.ALIKE, self.SHORT)

        found = concluded(records, {pair_of(records, 0, 1): None})

        one, other = sorted(found.candidates.new.of_row[:2].tolist())
        pair = np.flatnonzero((found.one == one) & (found.other == other))
        assert found.said[pair].tolist() == [2]

    def test_decisions_about_others_change_nothing(self) -> None:
        records = self.records(self.ALIKE, self.SHORT, self.LONG)

        plain, told = concluded(records, {}), concluded(records, {(11, 12): True, (13, 14): False})

        assert told.groups.tolist() == plain.groups.tolist()

    @settings(max_examples=25)
    @given(ROWS.filter(lambda rows: len(set(rows)) > 1), st.data())
    def test_a_single_not_is_never_broken(
        self, rows: list[tuple[str, str, str]], data: st.DataObject
    ) -> None:
        records = records_of(rows)
        keys = np.unique(records.content()[records.content() != 0])
        if len(keys) < 2:
            return
        one, other = data.draw(st.permutations(keys.tolist()))[:2]

        groups = concluded(records, {(min(one, other), max(one, other)): False}).groups

        content = records.content()
        first, second = set(groups[content == one]), set(groups[content == other])
        assert first.isdisjoint(second) or first | second == {-1}

    @settings(max_examples=25)
    @given(ROWS.filter(lambda rows: len(set(rows)) > 1), st.data())
    def test_a_single_same_is_never_broken(
        self, rows: list[tuple[str, str, str]], data: st.DataObject
    ) -> None:
        records = records_of(rows)
        keys = np.unique(records.content()[records.content() != 0])
        if len(keys) < 2:
            return
        one, other = data.draw(st.permutations(keys.tolist()))[:2]

        groups = concluded(records, {(min(one, other), max(one, other)): True}).groups

        content = records.content()
        assert len(set(groups[content == one]) | set(groups[content == other])) == 1
        assert groups[content == one][0] >= 0
