"""Downloads: each file is made when its button is clicked, away from the page."""

from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from core.results import Result
from core.runs import Run
from core.tables.table import Table
from core.tables.writing import write_table
from core.texts import say
from pages.widgets import summary

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator


def card(run: Run, result: Result) -> None:
    """The files beside the workbook, and what is in them."""
    doubtful = summary.doubtful(run, result)
    with st.container(border=True, height="stretch", gap="small"):
        st.markdown(say("pages.downloads.title"))
        row = st.container(horizontal=True, gap="xsmall")
        for kind in ("csv", "parquet"):
            _button(row, kind, _name(run, f"_checked.{kind}"), lambda: result.table)
        about = [say("pages.downloads.help", count=len(result.table))]
        about.append(say("pages.downloads.csv_safe"))
        if count := int(doubtful.sum()):
            about.append(say("pages.downloads.help_doubtful"))
            name = _name(run, "_doubtful.xlsx")
            _button(row, "doubtful", name, lambda: _part(result.table, doubtful), count=count)
        if count := len(result.left_out):
            about.append(say("pages.downloads.help_left_out"))
            name = _name(run, "_left_out.xlsx")
            _button(row, "left_out", name, lambda: _left_out(result), count=count)
        st.caption(" ".join(about))


def workbook(bar: "DeltaGenerator", run: Run, result: Result) -> None:
    """The screen's primary button: all rows, and the other sheets, as a workbook."""
    name = _name(run, "_checked.xlsx")
    sheets = dict(result.sheets)
    if len(result.left_out):
        sheets[say("results.left_out_sheet")] = result.left_out
    bar.download_button(
        say("pages.downloads.workbook"),
        data=lambda: _made(result.table, name, sheets),
        file_name=name,
        icon=":material/download:",
        on_click="ignore",
        type="primary",
        shortcut="Ctrl+Enter",
        key="download_workbook",
    )


def _button(
    row: "DeltaGenerator",
    kind: str,
    file_name: str,
    table: Callable[[], Table],
    *,
    count: int = 0,
) -> None:
    row.download_button(
        say(f"pages.downloads.{kind}", count=count),
        data=lambda: _made(table(), file_name, {}),
        file_name=file_name,
        icon=":material/download:",
        on_click="ignore",
        key=f"download_{kind}",
    )


def _made(table: Table, file_name: str, sheets: Mapping[str, pd.DataFrame]) -> bytes:
    with TemporaryDirectory(prefix="rowmill-") as folder:
        path = Path(folder) / f"table{Path(file_name).suffix}"
        write_table(table, path, extra_sheets=sheets)
        return path.read_bytes()


def _name(run: Run, ending: str) -> str:
    return f"{Path(run.file_name).stem}{ending}"


def _part(table: Table, rows: summary.Rows) -> Table:
    return Table(table.name, table.frame[rows], table.roles)


def _left_out(result: Result) -> Table:
    return Table(result.table.name, result.left_out.fillna(""))
