"""What is told: a row's columns and the sheet of pairs, whose points add up."""

import numpy as np
import pandas as pd
import pytest

from benchmarks.contacts import EVERYTHING, contacts
from core.operations.duplicates import COLUMNS, FindDuplicates
from core.operations.operation import Resources
from core.tables.roles import Role
from core.tables.table import Table

COLUMN_OF = {
    Role.NAME: "name",
    Role.PHONE: "phone",
    Role.ADDRESS: "address",
    Role.EMAIL: "email",
    Role.BIRTH_DATE: "birth_date",
    Role.IDENTIFIER: "identifier",
}
FIRST_ROW = 2
Told = tuple[pd.DataFrame, pd.DataFrame]


def told_of(cells: pd.DataFrame) -> Told:
    """The operation's columns and the pairs of a sheet that begins at row 2."""
    index = pd.RangeIndex(FIRST_ROW, len(cells) + FIRST_ROW, name="row_id")
    frame = pd.DataFrame(cells.to_dict("list"), dtype="str", index=index)
    table = Table("t.csv", frame, {role: (name,) for role, name in COLUMN_OF.items()})
    operation = FindDuplicates()
    plan = operation.plan(table, Resources())
    levels = list(operation.work(plan.items[:], plan.shared, Resources()))
    result = operation.gather(table, plan, levels)
    return result.table.frame[list(COLUMNS)], result.sheets["Pairs"]


@pytest.fixture(scope="module")
def told() -> Told:
    sheet = contacts(2_000, 61, columns=EVERYTHING)[list(COLUMN_OF.values())]
    return told_of(pd.concat([sheet, sheet.head(40)], ignore_index=True))


def points_of(pairs: pd.DataFrame) -> pd.DataFrame:
    return pairs.filter(regex="_points$|^start$").astype(float)


def test_the_points_of_a_pair_add_up_to_its_score(told: Told) -> None:
    _, pairs = told

    points = points_of(pairs)
    rounding = 0.005 * (points.shape[1] + 1) + 1e-9
    assert len(pairs) > 200
    assert (points.sum(axis=1) - pairs["score"].astype(float)).abs().max() <= rounding


def test_the_probability_of_one_person_is_that_of_the_score(told: Told) -> None:
    _, pairs = told

    score = pairs["score"].astype(float)
    same = pairs["p_same_person"].astype(float) + pairs["p_moved"].astype(float)
    assert (same - np.exp2(score) / (1 + np.exp2(score))).abs().max() < 0.005


def test_the_probabilities_of_the_relations_add_up_to_1(told: Told) -> None:
    _, pairs = told

    assert (pairs.filter(regex="^p_").astype(float).sum(axis=1) - 1).abs().max() < 0.005


def test_a_pair_named_as_one_person_has_the_probability_of_the_score(told: Told) -> None:
    _, pairs = told

    named = pairs[pairs["relation"].isin(["same_person", "moved"])]
    score = named["score"].astype(float)
    expected = np.exp2(score) / (1 + np.exp2(score))
    assert (named["probability"].astype(float) - expected).abs().max() < 0.005


def test_no_pair_appears_twice(told: Told) -> None:
    _, pairs = told

    sides = [frozenset(pair) for pair in zip(pairs["row"], pairs["other"], strict=True)]
    assert len(set(sides)) == len(pairs)
    assert (pairs["row"] != pairs["other"]).all()


def test_pairs_are_in_the_order_of_the_rows(told: Told) -> None:
    _, pairs = told

    rows = pairs["row"].astype(int).tolist()
    assert rows == sorted(rows)
    assert pairs.index.tolist() == list(range(1, len(pairs) + 1))


def test_the_rows_of_a_pair_that_joins_are_of_one_group(told: Told) -> None:
    rows, pairs = told

    joined = pairs[pairs["status"] == "duplicate"]
    groups = [
        rows.loc[joined[side].astype(int), "duplicate_group"].tolist() for side in ("row", "other")
    ]
    assert groups[0] == groups[1]
    assert "" not in groups[0]


def test_the_rows_of_a_pair_that_stays_apart_are_of_two_groups(told: Told) -> None:
    rows, pairs = told

    apart = pairs[pairs["status"] != "duplicate"]
    one, other = (
        rows.loc[apart[side].astype(int), "duplicate_group"].to_numpy() for side in ("row", "other")
    )
    assert len(apart)
    assert ((one != other) | (one == "")).all()


def test_every_row_that_is_no_unique_one_names_relation_probability_and_reasons(told: Told) -> None:
    rows, _ = told

    found = rows[rows["duplicate_status"] != "unique"]
    for column in ("duplicate_relation", "duplicate_probability", "duplicate_reasons"):
        assert (found[column] != "").all()
    assert set(found["duplicate_relation"]) <= {"same_person", "moved"}


def test_a_duplicate_names_the_row_of_its_group_that_stands(told: Told) -> None:
    rows, _ = told

    repeats = rows[rows["duplicate_status"] == "duplicate"]
    named = rows.loc[repeats["duplicate_of"].astype(int)]
    assert named["duplicate_group"].tolist() == repeats["duplicate_group"].tolist()
    assert set(named["duplicate_status"]) <= {"kept", "review"}


def test_a_kept_row_repeats_nothing(told: Told) -> None:
    rows, _ = told

    kept = rows[rows["duplicate_status"] == "kept"]
    assert len(kept)
    assert set(kept["duplicate_of"]) == {""}
    assert kept["duplicate_group"].is_unique


def test_groups_are_numbered_from_1_without_a_gap(told: Told) -> None:
    rows, _ = told

    numbers = sorted({int(number) for number in rows["duplicate_group"] if number})
    assert numbers == list(range(1, len(numbers) + 1))


def test_only_a_household_of_two_persons_or_more_has_a_number(told: Told) -> None:
    rows, _ = told

    homes = rows[rows["duplicate_household"] != ""]
    assert len(homes)
    for _, home in homes.groupby("duplicate_household"):
        persons = home["duplicate_group"].where(
            home["duplicate_group"] != "", home.index.astype("str")
        )
        assert persons.nunique() > 1


def test_rows_of_one_person_are_of_one_household(told: Told) -> None:
    rows, _ = told

    persons = rows[rows["duplicate_group"] != ""].groupby("duplicate_group")
    assert (persons["duplicate_household"].nunique() == 1).all()


def test_equal_rows_are_a_pair_of_two_rows_told_once(told: Told) -> None:
    rows, pairs = told

    again = str(FIRST_ROW + 2_000)
    pair = pairs[(pairs["other"] == again) | (pairs["row"] == again)]
    assert str(FIRST_ROW) in {*pair["row"], *pair["other"]}
    assert rows["duplicate_group"].loc[FIRST_ROW] == rows["duplicate_group"].loc[FIRST_ROW + 2_000]


def test_keys_tell_records_apart(told: Told) -> None:
    _, pairs = told

    assert pairs["key"].str.fullmatch("[0-9a-f]{16}").all()
    equal = pairs["key"] == pairs["other_key"]
    assert equal.any()
    assert (pairs.loc[equal, "score"].astype(float) > 2).all()
