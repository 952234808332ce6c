"""Files written are safe to open, equal for equal tables, and read back as they were."""

import os
import zipfile
from pathlib import Path

import openpyxl
import pandas as pd
import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from core.errors import TableError
from core.tables import workbooks, writing
from core.tables.csv_text import safe_cell
from core.tables.frames import text_frame
from core.tables.reading import ReadOptions, read_table
from core.tables.table import Table
from core.tables.writing import write_table, write_xlsx

DANGEROUS = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A0", "'=1"]
MARK = b"\xef\xbb\xbf"
HARMLESS = ["-12.5", "+16502530000", "-3", "00501", "NA", "", "'tis", "1.65E+10", " =1"]


def table_of(columns: dict[str, list[str]]) -> Table:
    count = len(next(iter(columns.values())))
    return Table("requests", text_frame(columns, range(2, 2 + count)))


@pytest.mark.parametrize("cell", DANGEROUS)
def test_csv_keeps_formulas_from_running(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", HARMLESS)
def test_csv_leaves_other_cells_alone(cell: str) -> None:
    assert safe_cell(cell) == cell


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_what_is_written_reads_back_as_it_was(tmp_path: Path, suffix: str) -> None:
    cells = [
        *DANGEROUS,
        *HARMLESS,
        "a\nb",
        'say "hi"',
        "a,b;c\td",
        "Łódź 東京",
        "https://x.example",
    ]
    table = table_of({"Name": [f"Person {i}" for i in range(len(cells))], "Note": cells})
    path = tmp_path / f"out{suffix}"

    write_table(table, path)

    if suffix == ".parquet":
        assert pyarrow.parquet.read_table(path).column("Note").to_pylist() == cells
    else:
        reading = read_table(path)
        assert reading.table.frame["Note"].tolist() == cells
        assert reading.table.frame["row_id"].tolist() == [str(i + 2) for i in range(len(cells))]


def test_a_workbook_has_text_only_a_frozen_bold_header_and_filters(tmp_path: Path) -> None:
    table = table_of({"Name": ["Ada"] * 3, "Note": ["=1+1", "https://x.example", "00501"]})
    path = tmp_path / "out.xlsx"

    write_table(table, path, extra_sheets={"pairs": pd.DataFrame({"a": [1], "b": ["=2"]})})

    book = openpyxl.load_workbook(path)
    sheet = book["requests"]
    assert [cell.value for cell in sheet["C"]] == ["Note", "=1+1", "https://x.example", "00501"]
    assert all(cell.data_type == "s" for cell in sheet["C"])
    assert sheet["A1"].font.bold
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C4"
    assert not sheet._hyperlinks
    assert book["pairs"]["B2"].data_type == "s"
    assert book["pairs"]["A2"].value == 1


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".parquet"])
def test_equal_tables_give_equal_bytes(tmp_path: Path, suffix: str) -> None:
    first, second = tmp_path / f"one{suffix}", tmp_path / "other" / f"two{suffix}"
    second.parent.mkdir()

    for path in (first, second):
        write_table(table_of({"Name": ["Ada", "Bram"], "Note": ["=1", "x"]}), path)

    assert first.read_bytes() == second.read_bytes()


def test_row_ids_of_an_earlier_result_are_replaced(tmp_path: Path) -> None:
    cells = {"Name": ["Ada", "Bram"], "x_status": ["", ""], "x_note": ["", ""]}
    table = table_of({"row_id": ["7", "9"], **cells})

    write_table(table, tmp_path / "out.csv")

    written = (tmp_path / "out.csv").read_bytes()
    assert written == MARK + b"row_id,Name,x_status,x_note\r\n2,Ada,,\r\n3,Bram,,\r\n"


def test_row_ids_of_the_operators_own_are_kept(tmp_path: Path) -> None:
    table = table_of({"row_id": ["7", "9"], "Name": ["Ada", "Bram"]})

    write_table(table, tmp_path / "out.csv")

    written = (tmp_path / "out.csv").read_bytes()
    assert written == MARK + b"row_id,row_id (2),Name\r\n2,7,Ada\r\n3,9,Bram\r\n"


def test_another_column_called_row_id_is_kept(tmp_path: Path) -> None:
    table = table_of({"Name": ["Ada", "Bram"], "row_id": ["x", "y"]})

    write_table(table, tmp_path / "out.csv")

    written = (tmp_path / "out.csv").read_bytes()
    assert written == MARK + b"row_id,Name,row_id (2)\r\n2,Ada,x\r\n3,Bram,y\r\n"


def test_more_rows_than_a_sheet_holds_go_on_in_a_second_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "MOST_ROWS", 3)

    write_xlsx({"Ready": pd.DataFrame({"a": ["1", "2", "3"]})}, tmp_path / "out.xlsx")

    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert book.sheetnames == ["Ready", "Ready (2)"]
    assert [cell.value for cell in book["Ready (2)"]["A"]] == ["a", "3"]


def test_a_cell_too_long_for_a_workbook_goes_on_in_a_sheet_of_its_own(tmp_path: Path) -> None:
    long = "x" * 40_000 + "end"

    write_table(table_of({"Name": ["Ada"], "Note": [long]}), tmp_path / "out.xlsx")

    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    parts = list(book["Long cells"].iter_rows(min_row=2, values_only=True))
    assert "".join(str(row[3]) for row in parts) == long
    assert {row[:2] for row in parts} == {("requests", 2)}
    assert str(book["requests"]["C2"].value).startswith("xxx")


def test_a_workbook_written_aside_has_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = table_of({"Name": ["Ada", "Łucja"] * 50, "Note": ["=1", "x" * 33_000] * 50})

    write_table(table, tmp_path / "here.xlsx")
    monkeypatch.setattr(writing, "CELLS_WRITTEN_HERE", 0)
    write_table(table, tmp_path / "aside.xlsx")

    assert (tmp_path / "here.xlsx").read_bytes() == (tmp_path / "aside.xlsx").read_bytes()


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="Choose another folder"):
        write_table(table_of({"a": ["1"]}), tmp_path / "none" / "out.csv")


def test_an_unknown_ending_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"\.xlsx, \.csv, \.parquet"):
        write_table(table_of({"a": ["1"]}), tmp_path / "out.pdf")


def test_a_failed_write_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.parquet"
    path.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(pyarrow.parquet, "write_table", fail)
    with pytest.raises(TableError, match="disk may be full"):
        write_table(table_of({"a": ["1"]}), path)

    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["out.parquet"]


def test_a_workbook_holds_no_time_of_writing(tmp_path: Path) -> None:
    write_table(table_of({"a": ["1"]}), tmp_path / "out.xlsx")

    with zipfile.ZipFile(tmp_path / "out.xlsx") as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert b"2000-01-01" in archive.read("docProps/core.xml")


# Left out: signs no XML can hold (the workbook's own escape is read back, but not all control
# characters), lone surrogates, and a carriage return, which XML turns into a line feed.
CELLS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\t\n"), max_size=20
)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # an example costs a process
)
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=40))
def test_any_text_survives_the_way_through_a_file(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, rows: list[tuple[str, str, str]]
) -> None:
    columns = dict(zip(("Name", "Phone", "Note"), map(list, zip(*rows, strict=True)), strict=True))
    path = tmp_path_factory.mktemp("round") / f"out{suffix}"

    write_table(table_of(columns), path)
    frame = read_table(path, ReadOptions(header_row=1)).table.frame

    assert frame["row_id"].tolist() == [str(i + 2) for i in range(len(rows))]
    for name, cells in columns.items():
        read = frame[name].tolist() if name in frame.columns else [""] * len(cells)
        assert read == cells
