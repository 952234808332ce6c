"""Phones on a table: which columns are read, by which country, and what is written."""

import pandas as pd
import pytest

from core.engine.chunk import Failure
from core.errors import SettingsError
from core.operations.operation import Resources
from core.operations.phones import COLUMNS, ValidatePhones
from core.tables.roles import Role
from core.tables.table import Table


def answered(table: Table, operation: ValidatePhones | None = None) -> pd.DataFrame:
    """The new columns of a table, worked on in one chunk."""
    operation = operation or ValidatePhones()
    plan = operation.plan(table, Resources())
    outcomes = list(operation.work(plan.items[:], plan.shared, Resources()))
    return operation.gather(table, plan, outcomes).table.frame


def of(cells: dict[str, list[str]], **roles: tuple[str, ...]) -> Table:
    frame = pd.DataFrame(cells, dtype="str")
    return Table("t", frame, {Role(role): columns for role, columns in roles.items()})


def test_a_country_column_says_where_a_number_is_from() -> None:
    table = of(
        {"Tel": ["020 7946 0958", "(212) 555-0142"], "Land": ["UK", "United States"]},
        phone=("Tel",),
        country=("Land",),
    )

    assert answered(table)["phone_e164"].tolist() == ["+442079460958", "+12125550142"]


def test_without_a_country_the_option_says_it() -> None:
    table = of({"Tel": ["020 7946 0958"]}, phone=("Tel",))

    assert answered(table, ValidatePhones(region="GB"))["phone_region"].tolist() == ["GB"]


def test_a_country_nobody_knows_is_noted_and_the_option_taken() -> None:
    table = of({"Tel": ["(212) 555-0142"], "Land": ["Atlantis"]}, phone=("Tel",), country=("Land",))

    frame = answered(table)

    assert frame["phone_e164"].tolist() == ["+12125550142"]
    assert "Atlantis" in frame["phone_note"][0]


def test_the_second_phone_column_is_used_when_the_first_has_none() -> None:
    table = of(
        {"Mobile": ["", "(212) 555-0142"], "Home": ["(212) 555-0143", "(212) 555-0144"]},
        phone=("Mobile", "Home"),
    )

    frame = answered(table)

    assert frame["phone_e164"].tolist() == ["+12125550143", "+12125550142"]
    assert frame["phone_other"].tolist() == ["", "+12125550144"]


def test_digits_lost_in_one_column_are_told_beside_the_number_of_another() -> None:
    cells = {"Mobile": ["1.65025E+10"], "Home": ["(212) 555-0143"]}

    frame = answered(of(cells, phone=("Mobile", "Home")))

    assert frame["phone_e164"].tolist() == ["+12125550143"]
    assert "digits lost" in frame["phone_note"][0]


def test_result_columns_of_an_earlier_run_are_not_read_as_phones() -> None:
    first = of({"Tel": ["(212) 555-0142"]}, phone=("Tel",))
    again = answered(first)
    roles = {Role.PHONE: ("Tel", "phone_e164", "phone_national")}

    frame = answered(Table("t", again, roles))

    assert list(frame.columns) == ["Tel", *COLUMNS]
    assert frame["phone_other"].tolist() == [""]


def test_a_row_that_failed_has_the_status_error_and_the_reason() -> None:
    table = of({"Tel": ["(212) 555-0142"]}, phone=("Tel",))
    operation = ValidatePhones()

    result = operation.gather(
        table, operation.plan(table, Resources()), [Failure("bug", "the reason")]
    )

    row = result.table.frame.iloc[0]
    assert (row["phone_status"], row["phone_note"]) == ("error", "the reason")
    assert row["Tel"] == "(212) 555-0142"


def test_descriptions_can_be_left_out() -> None:
    table = of({"Tel": ["(212) 555-0142"]}, phone=("Tel",))

    frame = answered(table, ValidatePhones(descriptions=False))

    assert frame["phone_location"].tolist() == [""]
    assert frame["phone_type"].tolist() == ["fixed_line_or_mobile"]


def test_a_region_nobody_knows_is_refused() -> None:
    with pytest.raises(SettingsError, match="XX"):
        ValidatePhones(region="XX")
