"""The command line as a person or a script uses it: files in, files out, exit statuses."""

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from core.cli import main
from core.sample import SAMPLE_NAME, SAMPLE_ROWS, write_sample

ROWS = [
    ("Name", "Tel.", "Land"),
    ("Ada Quill", "(212) 555-0142", "USA"),
    ("Bram Oakes", "020 7946 0958", "United Kingdom"),
    ("Wren Fable", "1.65025E+10", ""),
    ("Ivo Lantern", "=1+1", ""),
]


# As a terminal starts it: a shell's background jobs, these tests among them, may ignore Ctrl+C.
TERMINAL = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from core.cli import main
main()
"""


@dataclass(frozen=True)
class Done:
    """What a command left: its exit status and what it printed."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def rowmill(capfd: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """The command, in this process; `as_process` below is the same in one of its own."""

    def run(*words: object) -> Done:
        with pytest.raises(SystemExit) as ended:
            main([str(word) for word in words])
        printed = capfd.readouterr()
        return Done(int(str(ended.value.code)), printed.out, printed.err)

    return run


def as_process(*words: object) -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "core.cli", *map(str, words)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "requests.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(ROWS)
    return path


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def test_the_sample_gives_the_promised_lines_and_every_row_in_order(tmp_path: Path) -> None:
    """Scenario A1."""
    sample, output = tmp_path / SAMPLE_NAME, tmp_path / "checked.xlsx"
    write_sample(sample)

    done = as_process("run", sample, "phones", "-o", output, "--workers", 8, "--chunk-size", 50)

    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert "🚀 Processing 1,230 phone numbers in parallel using 8 workers..." in lines
    assert "Status: Processed 25/25 chunks (1,230 phone numbers)" in lines
    assert "✅ Phone validation complete! Processed 1,230 phone numbers" in lines
    assert "Progress: 1230/1230 (100.0%) - ETA: 0s" in lines
    sheet = openpyxl.load_workbook(output, read_only=True).worksheets[0]
    numbers = [row[0] for row in sheet.iter_rows(min_row=2, max_col=1, values_only=True)]
    assert len(numbers) == SAMPLE_ROWS
    assert [int(str(n)) for n in numbers] == sorted(int(str(n)) for n in numbers)


def test_columns_come_after_the_original_ones_which_stay_as_they_were(
    rowmill: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.parquet"

    done = rowmill("run", source, "phones", "-o", output)

    assert done.returncode == 0, done.stderr
    table = pq.read_table(output).to_pydict()
    assert list(table)[:4] == ["row_id", "Name", "Tel.", "Land"]
    assert list(table)[4] == "phone_status"
    assert list(zip(table["Name"], table["Tel."], table["Land"], strict=True)) == ROWS[1:]
    assert table["phone_status"] == ["valid", "valid", "damaged", "invalid"]
    assert table["phone_e164"] == ["+12125550142", "+442079460958", "", ""]
    assert "digits lost" in table["phone_note"][2]


def test_a_csv_holds_no_live_formula_and_full_numbers(
    rowmill: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    """Scenario N3, for csv."""
    output = tmp_path / "out.csv"

    rowmill("run", source, "phones", "-o", output)

    rows = read_csv(output)
    assert rows[3]["Tel."] == "'=1+1"
    assert rows[0]["phone_e164"] == "+12125550142"


def test_map_and_set_win_over_what_was_found(
    rowmill: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.csv"

    rowmill(
        "run", source, "phones", "-o", output,
        "--map", "phone=Name", "--set", "phones.region=GB", "--set", "phones.descriptions=no",
    )  # fmt: skip

    assert {row["phone_status"] for row in read_csv(output)} == {"invalid"}


def test_sequential_and_parallel_write_the_same_bytes(
    rowmill: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    outputs = [tmp_path / "a.xlsx", tmp_path / "b.xlsx", tmp_path / "c.xlsx"]

    rowmill("run", source, "phones", "-o", outputs[0], "--sequential")
    rowmill("run", source, "phones", "-o", outputs[1], "--workers", 16, "--chunk-size", 10)
    rowmill("run", source, "phones", "-o", outputs[2], "--executor", "processes", "--workers", 2)

    assert outputs[0].read_bytes() == outputs[1].read_bytes() == outputs[2].read_bytes()


def test_the_report_holds_the_figures_of_each_operation(
    rowmill: Callable[..., Done], source: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"

    rowmill("run", source, "phones", "-o", tmp_path / "out.csv", "--report", report)

    facts = json.loads(report.read_text())
    operation = facts["operations"][0]
    assert facts["rows"] == 4
    promised = (
        "slug, total, done, failed, chunks, workers, chunk_size, executor, elapsed_s, items_per_s,"
        " busy_s, cpu_s, speed_up, efficiency, calls, cached, cost, phases"
    )
    assert set(promised.split(", ")) <= set(operation)
    assert (operation["slug"], operation["total"], operation["done"]) == ("phones", 4, 4)
    assert 0 <= operation["efficiency"] <= 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["run", "{missing}", "phones", "-o", "{out}"], "no-such-file.xlsx"),
        (["run", "{source}", "fax", "-o", "{out}"], "operations are: phones"),
        (["run", "{source}", "phones", "-o", "{folder}/out.pdf"], ".xlsx, .csv, .parquet"),
        (["run", "{source}", "phones", "-o", "{folder}/none/out.csv"], "does not exist"),
        (["run", "{source}", "phones", "-o", "{source}"], "another name"),
        (
            ["run", "{source}", "phones", "-o", "{out}", "--report", "{folder}/no/r.json"],
            "does not exist",
        ),
        (["run", "{source}", "phones", "-o", "{out}", "--report", "{source}"], "overwrite"),
        (["run", "{source}", "phones", "-o", "{out}", "--report", "{folder}"], "another place"),
        (["run", "{source}", "phones", "-o", "{folder}/{long}.csv"], "too long"),
        (["run", "{source}", "phones", "-o", "{out}", "--workers", "17"], "between 1 and 16"),
        (["run", "{source}", "phones", "-o", "{out}", "--chunk-size", "5"], "between 10 and 200"),
        (
            ["run", "{source}", "phones", "-o", "{out}", "--executor", "dask"],
            "threads or processes",
        ),
        (["run", "{source}", "phones", "-o", "{out}", "--map", "phone=Fax"], "Name, Tel., Land"),
        (["run", "{source}", "phones", "-o", "{out}", "--map", "fax=Tel."], "roles are: name"),
        (["run", "{source}", "phones", "-o", "{out}", "--map", "phone"], "ROLE=COLUMN"),
        (["run", "{source}", "phones", "-o", "{out}", "--set", "phones.region=XX"], "XX"),
        (
            ["run", "{source}", "phones", "-o", "{out}", "--set", "phones.colour=red"],
            "phones.region",
        ),
        (["run", "{source}", "phones", "-o", "{out}", "--set", "region=US"], "SLUG.OPTION=VALUE"),
        (["run", "{source}", "phones", "-o", "{out}", "--encoding", "utf-99"], "utf-99"),
        (["run", "{source}", "phones", "-o", "{out}", "--workers", "many"], "--workers"),
        (["run", "{source}"], ""),
    ],
)
def test_what_cannot_be_used_is_one_sentence_and_exit_status_2(
    rowmill: Callable[..., Done], source: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    places = {
        "source": source,
        "out": tmp_path / "out.csv",
        "folder": tmp_path,
        "missing": tmp_path / "no-such-file.xlsx",
        "long": "x" * 300,
    }

    refused = rowmill(*(word.format(**places) for word in words))

    assert refused.returncode == 2
    assert said in refused.stderr
    assert len(refused.stderr.strip().splitlines()) == 1
    assert "Traceback" not in refused.stderr
    assert not (tmp_path / "out.csv").exists()
    assert source.read_text(encoding="utf-8").startswith("Name")


def test_a_file_that_is_named_like_the_sheet_of_left_out_rows_keeps_its_table(
    rowmill: Callable[..., Done], tmp_path: Path
) -> None:
    source, output = tmp_path / "Left out.csv", tmp_path / "out.xlsx"
    source.write_text("Name,Tel.\nAda,(212) 555-0142\nName,Tel.\nBram,(212) 555-0143\n")

    rowmill("run", source, "phones", "-o", output)

    sheets = openpyxl.load_workbook(output, read_only=True).worksheets
    assert [sheet.max_row for sheet in sheets] == [3, 2]


@pytest.mark.parametrize("executor", ["threads", "processes"])
def test_ctrl_c_stops_writes_what_is_done_and_exits_3(tmp_path: Path, executor: str) -> None:
    source, output = tmp_path / "long.csv", tmp_path / "out.csv"
    rows = (f"N {i},(212) 55{i // 10_000 % 10}-{i % 10_000:04}" for i in range(200_000))
    source.write_text("Name,Tel.\n" + "\n".join(rows) + "\n")
    words = ["run", str(source), "phones", "-o", str(output), "--executor", executor]
    command = subprocess.Popen(
        [sys.executable, "-u", "-c", TERMINAL, *words, "--workers", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert command.stdout is not None
    while not command.stdout.readline().startswith("Progress"):
        assert command.poll() is None
    os.killpg(command.pid, signal.SIGINT)

    command.communicate(timeout=60)
    assert command.returncode == 3
    assert len(read_csv(output)) == 200_000


def test_the_result_is_written_though_nobody_reads_the_lines(source: Path, tmp_path: Path) -> None:
    words = f"{sys.executable} -m core.cli run {source} phones -o {tmp_path / 'out.csv'}"

    subprocess.run(["bash", "-c", f"{words} | true"], check=True, timeout=60, capture_output=True)

    assert len(read_csv(tmp_path / "out.csv")) == 4


def test_a_terminal_without_the_signs_gets_the_lines_all_the_same(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")

    done = as_process("run", source, "phones", "-o", tmp_path / "out.csv")

    assert done.returncode == 0, done.stderr
    assert "Processing 4 phone numbers" in done.stdout


def test_doctor_finds_every_part_working(rowmill: Callable[..., Done]) -> None:
    done = rowmill("doctor")

    assert done.returncode == 0, done.stdout
    assert all(line.startswith("✓") for line in done.stdout.splitlines())
    assert "Validating phones" in done.stdout
