"""The child's work: read the file of a job, write Arrow files and findings into its folder."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from core.tables.parsing import oddities
from core.tables.parsing.grid import Finding, Grid, SheetInfo, large_strings
from core.tables.parsing.layout import Layout, lay_out
from core.tables.parsing.refusal import Refused
from core.tables.roles import guess_columns, sample_positions

RAW_ROWS = 200


def main(job: Mapping[str, Any]) -> int:
    """Exit status 0 when `findings.json` is whole; a refusal is in it too."""
    folder = Path(job["folder"])
    try:
        answer = _read(job, folder)
    except Refused as refusal:
        answer = {"refused": refusal.key, "values": refusal.values}
    except (MemoryError, pa.ArrowMemoryError):
        answer = {"refused": "too_wide", "values": {}}
    except BaseException as error:  # noqa: BLE001 - the edge: a reader's panic is no Exception
        answer = {"refused": "damaged", "values": {}, "reason": _where(error)}
    (folder / "findings.json").write_text(json.dumps(answer), encoding="utf-8")
    return 0


def _where(error: BaseException) -> str:
    """The kind of error and its place in the code, without any word of the file."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    return f"{type(error).__name__} at {place}"


def _read(job: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    path = Path(job["file"])
    answer: dict[str, Any] = {"sheets": [], "sheet": None, "encoding": "", "delimiter": ""}
    if job["kind"] == "text":
        grid = _read_delimited(path, job, answer)
    else:
        grid = _read_workbook(path, job, answer)
    layout = lay_out(grid, job["header_row"])
    return answer | _write(grid, layout, folder)


def _read_delimited(path: Path, job: Mapping[str, Any], answer: dict[str, Any]) -> Grid:
    from core.tables.parsing import delimited

    file = delimited.inspect(path, job["encoding"], job["delimiter"])
    grid = delimited.read_text(file)
    answer["encoding"] = "" if file.encoding.set_by_file else file.encoding.name
    answer["decoded_as"] = file.encoding.name
    answer["encoding_confidence"] = file.encoding.confidence
    answer["delimiter"] = file.delimiter
    grid.findings += oddities.of_encoding(grid, file.encoding)
    return grid


def _read_workbook(path: Path, job: Mapping[str, Any], answer: dict[str, Any]) -> Grid:
    from core.tables.parsing import workbook

    book = workbook.Workbook(path, is_xlsx=job["kind"] == "xlsx", wanted=job["sheet"])
    sheet = workbook.choose_sheet(book, job["sheet"])
    answer["sheets"] = [asdict(info) for info in book.sheets]
    answer["sheet"] = sheet
    answer["encoding_confidence"] = 1.0
    grid = workbook.read_sheet(book, sheet)
    grid.findings += _other_sheets(book.sheets, sheet)
    return grid


def _other_sheets(sheets: list[SheetInfo], chosen: str) -> list[Finding]:
    hidden = [sheet for sheet in sheets if sheet.hidden and sheet.name != chosen]
    names = ", ".join(sheet.name for sheet in hidden)
    return [Finding("hidden_sheets", len(hidden), values={"names": names})] if hidden else []


def _write(grid: Grid, layout: Layout, folder: Path) -> dict[str, Any]:
    """The table, the rows left out and the first raw rows as Arrow files; the rest as answer."""
    cells = grid.cells.select(layout.columns)
    table, rows = cells, grid.rows
    kept = np.flatnonzero(layout.keep)
    if len(kept) and len(kept) == kept[-1] - kept[0] + 1:
        table, rows = cells.slice(kept[0], len(kept)), rows[kept[0] : kept[-1] + 1]
    else:
        table, rows = cells.filter(pa.array(layout.keep)).combine_chunks(), rows[kept]
    places = sample_positions(len(rows))
    samples = [column.take(pa.array(places)).to_pylist() for column in table.columns]
    guesses = guess_columns(layout.names, samples)
    findings = oddities.find(grid, layout, table, rows, guesses)
    _write_ipc(folder / "table.arrow", table, rows)
    left_rows, left = _left_out(grid, layout, cells)
    _write_ipc(folder / "left_out.arrow", left, left_rows)
    raw = grid.cells.slice(0, RAW_ROWS)
    _write_ipc(folder / "raw.arrow", raw, grid.rows[:RAW_ROWS])
    return {
        "names": layout.names,
        "width": grid.width,
        "header_row": int(grid.rows[layout.header[-1]]) if layout.header else 0,
        "guesses": [_guess_values(guess) for guess in guesses],
        "findings": [asdict(finding) for finding in findings],
    }


def _left_out(grid: Grid, layout: Layout, cells: pa.Table) -> tuple[Any, pa.Table]:
    """Rows of titles, repeats and totals, and the quarantined lines, in the sheet's order."""
    reasons = layout.left_out()
    table = cells.take(pa.array([row for row, _why in reasons], pa.int64()))
    count, aside = table.num_rows, grid.quarantined
    blank = pa.array([""] * len(aside), pa.large_string())
    columns = [pa.chunked_array([*column.chunks, blank]) for column in table.columns]
    whys = [why for _row, why in reasons] + [line.why for line in aside]
    numbers = [0] * count + [line.line for line in aside]
    lines = [""] * count + [line.text for line in aside]
    rows = np.array([grid.rows[row] for row, _ in reasons] + [q.row for q in aside], np.int64)
    columns += [
        pa.chunked_array([pa.array(whys, pa.large_string())]),
        pa.chunked_array([pa.array(map(str, numbers), pa.large_string())]),
        pa.chunked_array([pa.array(lines, pa.large_string())]),
    ]
    order = np.argsort(rows, kind="stable")
    whole = pa.Table.from_arrays(columns, names=[str(i) for i in range(len(columns))])
    return rows[order], whole.take(pa.array(order)).combine_chunks()


def _write_ipc(path: Path, table: pa.Table, rows: Any) -> None:
    """One batch: row numbers first (none where they just count up), then the cells."""
    names = [f"c{place}" for place in range(table.num_columns)]
    columns = [large_strings(column).chunk(0) for column in table.columns]
    arrays = [pa.array(np.asarray(rows, dtype=np.int64)), *columns]
    batch = pa.RecordBatch.from_arrays(arrays, names=["rows", *names])
    with pa.OSFile(str(path), "wb") as sink, pa.ipc.new_file(sink, batch.schema) as writer:
        writer.write_batch(batch)


def _guess_values(guess: Any) -> dict[str, Any]:
    values = asdict(guess)
    return values | {"role": guess.role.value if guess.role else None}
