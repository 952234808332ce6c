"""`rowmill history` and `run --history`: past requests kept, or there for one run only."""

import csv
import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.commands import Rowmill, rowmill

__all__ = ["rowmill"]


HEADERS = ("Name", "Tel.", "Address", "Book", "Asked on")
NEW = [
    ("Marta Quillfeather", "(212) 555-0181", "12 Alder Lane, New York, NY 10003", "Tides", ""),
    ("Ivo Lanternback", "(212) 555-0182", "5 Cedar Court, New York, NY 10005", "Tides", ""),
    ("Odo Brackenfield", "(212) 555-0183", "6 Elm Court, New York, NY 10006", "Tides", ""),
]
PAST = [
    ("Wren Fable", "(212) 555-0190", "40 Gorse Row, Albany, NY 12207", "Salt", "2026-09-01"),
    ("Ivo Lanternback", "212.555.0182", "5 Cedar Ct, New York, NY 10005", "Salt", "2026-09-02"),
]
TERMINAL = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from core.cli import main
main()
"""


def write_csv(path: Path, rows: Sequence[Sequence[str]], headers: Sequence[str] = HEADERS) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([headers, *rows])
    return path


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "new.csv", NEW)


@pytest.fixture
def past(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "past.csv", PAST)


def test_a_row_that_repeats_a_past_request_names_it_its_date_and_its_item(
    rowmill: Rowmill, new: Path, past: Path, tmp_path: Path
) -> None:
    rowmill("history", "add", past)

    done = rowmill("run", new, "duplicates", "-o", tmp_path / "out.csv")

    assert done.returncode == 0, done.stderr
    rows = read_csv(tmp_path / "out.csv")
    assert [row["duplicate_status"] for row in rows] == ["unique", "duplicate", "unique"]
    assert rows[1]["duplicate_of"] == "history:2"
    for words in ("past.csv", "2026-09-02", "Salt"):
        assert words in rows[1]["duplicate_note"]


def test_the_history_of_one_run_gives_the_same_and_is_kept_nowhere(
    rowmill: Rowmill, new: Path, past: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))

    done = rowmill("run", new, "duplicates", "--history", past, "-o", tmp_path / "out.csv")

    assert done.returncode == 0, done.stderr
    assert "2 past requests of “past.csv”" in done.stdout
    rows = read_csv(tmp_path / "out.csv")
    assert [row["duplicate_status"] for row in rows] == ["unique", "duplicate", "unique"]
    assert rows[1]["duplicate_of"] == "history:3"  # the row of the file
    assert list(temporary.iterdir()) == []
    assert "holds 0 requests" in rowmill("history", "list").stdout


def test_several_history_files_count_beside_the_one_that_is_kept(
    rowmill: Rowmill, new: Path, past: Path, tmp_path: Path
) -> None:
    rowmill("history", "add", past)
    older = write_csv(tmp_path / "older.csv", [(*NEW[0][:3], "Salt", "")])
    oldest = write_csv(tmp_path / "oldest.csv", [(*NEW[2][:3], "Salt", "")])

    rowmill(
        *("run", new, "duplicates", "-o", tmp_path / "out.csv"),
        *("--history", older, "--history", oldest),
    )

    rows = read_csv(tmp_path / "out.csv")
    assert [row["duplicate_status"] for row in rows] == ["duplicate"] * 3


def test_history_map_says_what_the_columns_of_the_history_hold(
    rowmill: Rowmill, new: Path, tmp_path: Path
) -> None:
    odd = write_csv(tmp_path / "odd.csv", [row[:3] for row in PAST], ("A", "B", "C"))
    words = ("--history-map", "name=A", "--history-map", "phone=B", "--history-map", "address=C")

    done = rowmill("run", new, "duplicates", "-o", tmp_path / "o.csv", "--history", odd, *words)

    assert done.returncode == 0, done.stderr
    assert read_csv(tmp_path / "o.csv")[1]["duplicate_of"] == "history:3"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["phones", "--history", "{past}"], "--history"),
        (["duplicates", "--history-map", "phone=Tel."], "--history-map"),
        (["duplicates", "--history", "{folder}/none.csv"], "none.csv"),
        (["duplicates", "--history", "{past}", "--history-map", "phone=Fax"], "Name, Tel."),
        (["duplicates", "--history", "{mute}"], "Book, Asked on"),
        (["duplicates", "--history", "{blank}"], "Name, Tel., Address"),
    ],
)
def test_a_history_that_cannot_be_used_is_one_sentence_and_exit_status_2(
    rowmill: Rowmill, new: Path, past: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    places = {
        "past": past,
        "folder": tmp_path,
        "mute": write_csv(tmp_path / "mute.csv", [("Salt", "2026-09-01")], ("Book", "Asked on")),
        "blank": write_csv(tmp_path / "blank.csv", [("-", "n/a", "?", "Salt", "")]),
    }

    done = rowmill("run", new, *(w.format(**places) for w in words), "-o", tmp_path / "out.csv")

    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "out.csv").exists()


def test_other_operations_neither_make_nor_need_a_home(
    rowmill: Rowmill, new: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ROWMILL_HOME", str(tmp_path / "file" / "home"))

    done = rowmill("run", new, "phones", "-o", tmp_path / "out.csv")
    refused = rowmill("run", new, "duplicates", "-o", tmp_path / "out2.csv")

    assert done.returncode == 0, done.stderr
    assert refused.returncode == 2
    assert "ROWMILL_HOME" in refused.stderr
    assert not (tmp_path / "out2.csv").exists()


def test_a_list_is_added_once_listed_removed_and_restored(rowmill: Rowmill, past: Path) -> None:
    added = rowmill("history", "add", past, "--name", "Week 36")
    again = rowmill("history", "add", past)

    assert added.returncode == 0, added.stderr
    assert "list number 1: 2 requests in" in added.stdout
    assert "holds 2 requests" in added.stdout
    assert again.returncode == 2
    assert "“Week 36”" in again.stderr
    assert rowmill("history", "add", past, "--again").returncode == 0
    assert "holds 2 requests" in rowmill("history", "remove", 2).stdout
    lines = rowmill("history", "list").stdout.splitlines()
    assert lines[0].startswith("1: “Week 36”, 2 requests, added on")
    assert "removed on" in lines[1]
    assert "holds 4 requests" in rowmill("history", "restore", 2).stdout


def test_a_removed_list_is_checked_against_no_longer(
    rowmill: Rowmill, new: Path, past: Path, tmp_path: Path
) -> None:
    rowmill("history", "add", past)
    rowmill("history", "remove", 1)

    rowmill("run", new, "duplicates", "-o", tmp_path / "out.csv")

    assert {row["duplicate_status"] for row in read_csv(tmp_path / "out.csv")} == {"unique"}


def test_the_list_as_json_is_for_scripts(rowmill: Rowmill, past: Path) -> None:
    assert json.loads(rowmill("history", "list", "--json").stdout) == []
    rowmill("history", "add", past)

    (source,) = json.loads(rowmill("history", "list", "--json").stdout)

    assert (source["id"], source["name"], source["rows"]) == (1, "past.csv", 2)
    assert source["added_by"]
    assert source["removed_at"] is None


@pytest.mark.parametrize(
    "words", [("remove", "7"), ("restore", "7"), ("remove", "x"), ("remove", str(2**70)), ("add",)]
)
def test_a_list_that_is_not_there_is_one_sentence(rowmill: Rowmill, words: Sequence[str]) -> None:
    done = rowmill("history", *words)

    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_file_with_nothing_to_match_is_refused_with_its_columns(
    rowmill: Rowmill, tmp_path: Path
) -> None:
    mute = write_csv(tmp_path / "mute.csv", [("Salt", "2026-09-01")], ("Book", "Asked on"))

    done = rowmill("history", "add", mute)

    assert done.returncode == 2
    assert "Book, Asked on" in done.stderr
    assert "holds 0 requests" in rowmill("history", "list").stdout


def test_the_history_of_one_run_goes_after_ctrl_c_too(new: Path, tmp_path: Path) -> None:
    rows = [
        (f"Nell Quay{n}", f"(212) 55{n % 10}-{n % 10_000:04}", "", "", "") for n in range(60_000)
    ]
    large = write_csv(tmp_path / "large.csv", rows)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    words = ["run", str(new), "duplicates", "--history", str(large), "-o", str(tmp_path / "o.csv")]
    environment = {"TMPDIR": str(temporary), "ROWMILL_HOME": str(tmp_path / "home")}
    command = subprocess.Popen(
        [sys.executable, "-u", "-c", TERMINAL, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **environment},
        start_new_session=True,
    )
    while not list(temporary.glob("rowmill-history-*/*")):
        assert command.poll() is None
    os.killpg(command.pid, signal.SIGINT)

    command.communicate(timeout=60)
    assert command.returncode == 3
    assert list(temporary.iterdir()) == []
