"""Geocoding as an operation: rows, columns, sheets; the offline provider needs no key."""

from pathlib import Path

import pandas as pd
import pytest

from core.engine.settings import Settings
from core.errors import RequestError, SettingsError
from core.lookups.written import COLUMNS
from core.operations.addresses import GeocodeAddresses
from core.operations.operation import Resources
from core.results import Result, write_result
from core.runs import Run
from core.tables.reading import read_table
from core.tables.roles import Role
from core.tables.table import Table

CELLS = [
    "12 Oak Street, Springfield, IL 62704",
    "N/A",
    "12 OAK STREET  Springfield IL 62704",
    "12 Oak Street, Springfield",
    "zxcv qwer",
    "",
    "5 Rue de la Gare, 69002 Lyon, France",
]


def table(columns: dict[str, list[str]], roles: dict[Role, tuple[str, ...]]) -> Table:
    rows = len(next(iter(columns.values())))
    index = pd.RangeIndex(2, rows + 2, name="row_id")
    return Table("requests.csv", pd.DataFrame(columns, index=index, dtype="str"), roles)


def geocoded(
    of: Table, operation: GeocodeAddresses | None = None, *, home: Path | None = None
) -> Result:
    resources = Resources(home=str(home or ""))
    run = Run(of, [operation or GeocodeAddresses()], Settings(False), resources=resources)
    run.start()
    assert run.wait(120)
    result = run.result()
    assert result is not None
    assert run.report().reason == ""
    return result


@pytest.fixture(scope="module")
def result() -> Result:
    return geocoded(table({"Address": CELLS}, {Role.ADDRESS: ("Address",)}))


def test_every_row_has_a_status_in_its_place(result: Result) -> None:
    statuses = result.table.frame["address_status"].tolist()

    assert statuses == [
        "accepted",
        "missing",
        "accepted",
        "review",
        "unresolved",
        "missing",
        "accepted",
    ]


def test_the_cells_stay_as_they_came_and_ours_follow(result: Result) -> None:
    assert result.table.frame["Address"].tolist() == CELLS
    assert tuple(result.table.frame.columns) == ("Address", *COLUMNS)


def test_equal_addresses_have_equal_places(result: Result) -> None:
    frame = result.table.frame[list(COLUMNS)]

    assert frame.iloc[0]["address_lat"] == frame.iloc[2]["address_lat"] != ""
    assert frame.iloc[0]["address_radius_km"] == frame.iloc[2]["address_radius_km"] != ""


def test_offline_never_claims_a_house(result: Result) -> None:
    frame = result.table.frame
    placed = frame[frame["address_lat"] != ""]

    assert set(placed["address_location_type"]) == {"APPROXIMATE"}
    assert placed["address_note"].str.contains("not checked").all()
    assert set(placed["address_provider"]) == {"offline"}


def test_every_status_but_a_plain_one_has_a_reason(result: Result) -> None:
    assert (result.table.frame["address_note"] != "").all()


def test_doubtful_rows_come_with_places_to_choose_from(result: Result) -> None:
    choices = result.sheets["Places to choose from"]
    of_row = choices[choices["row_id"] == "5"]

    assert len(of_row) >= 2
    assert of_row["choice"].tolist() == [str(n) for n in range(1, len(of_row) + 1)]
    assert of_row["formatted"].is_unique


def test_whoever_gave_the_data_is_named(result: Result, tmp_path: Path) -> None:
    write_result(result, tmp_path / "out.xlsx")
    sheets = pd.read_excel(tmp_path / "out.xlsx", sheet_name=None, dtype=str, engine="openpyxl")

    assert sheets["Sources"].iloc[:, 0].str.contains("GeoNames.*CC BY 4.0").any()


def test_places_in_columns_of_their_own_are_one_address() -> None:
    columns = {
        "Street": ["12 Oak Street", "5 Rue de la Gare"],
        "Flat": ["Flat 3", ""],
        "Town": ["Springfield", "Lyon"],
        "State": ["Illinois", ""],
        "ZIP": ["62704", "69002"],
        "Land": ["", "Frankreich"],
    }
    roles = {
        Role.ADDRESS: ("Street", "Flat"),
        Role.CITY: ("Town",),
        Role.REGION: ("State",),
        Role.POSTCODE: ("ZIP",),
        Role.COUNTRY: ("Land",),
    }

    frame = geocoded(table(columns, roles)).table.frame

    assert frame["address_status"].tolist() == ["accepted", "accepted"]
    assert frame["address_country"].tolist() == ["US", "FR"]
    assert frame["address_locality"].tolist() == ["Springfield", "Lyon"]


def test_the_country_of_the_form_is_taken_and_said() -> None:
    of = table({"Address": ["12 High Street, Cambridge"]}, {Role.ADDRESS: ("Address",)})

    british = geocoded(of, GeocodeAddresses(country="GB")).table.frame.iloc[0]
    american = geocoded(of, GeocodeAddresses(country="US")).table.frame.iloc[0]

    assert british["address_country"] == "GB"
    assert "United Kingdom" in british["address_note"]
    assert american["address_country"] == "US"


def test_a_result_that_is_uploaded_again_does_not_read_its_own_columns(
    result: Result, tmp_path: Path
) -> None:
    write_result(result, tmp_path / "first.csv")
    again = read_table(tmp_path / "first.csv").table

    second = geocoded(again)

    pd.testing.assert_frame_equal(
        second.table.frame[list(COLUMNS)].reset_index(drop=True),
        result.table.frame[list(COLUMNS)].reset_index(drop=True),
    )


def test_a_paid_look_up_without_a_key_is_refused_before_it_begins(
    home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GOOGLE_MAPS_API_KEY", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    of = table({"Address": CELLS}, {Role.ADDRESS: ("Address",)})

    with pytest.raises(RequestError, match="GOOGLE_MAPS_API_KEY"):
        Run(of, [GeocodeAddresses(provider="google")], Settings())


@pytest.mark.parametrize(
    "options", [{"provider": "bing"}, {"country": "Wonderland"}, {"asks": "everything"}]
)
def test_an_option_that_cannot_be_is_refused(options: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match=next(iter(options.values()))):
        GeocodeAddresses(**options)  # type: ignore[arg-type]


def test_a_column_of_the_operators_own_outlives_two_runs(tmp_path: Path) -> None:
    own = {"Address": CELLS, "address_note": [f"mine {n}" for n in range(len(CELLS))]}
    first = geocoded(table(own, {Role.ADDRESS: ("Address",)}))
    write_result(first, tmp_path / "first.csv")

    second = geocoded(read_table(tmp_path / "first.csv").table).table.frame

    assert second["address_note"].tolist() == own["address_note"]
    assert [name for name in map(str, second) if name.startswith("address_note")] == [
        "address_note",
        "address_note (2)",
    ]
