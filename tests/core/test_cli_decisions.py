"""`rowmill decide` and `decisions`: the operator's word wins in later runs, until taken back."""

import csv
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from core.sample.words import FAMILY, GIVEN, STREETS
from tests.commands import Rowmill, rowmill

__all__ = ["rowmill"]

HEADERS = ("Name", "Tel.", "Address")
OTHERS = [
    (
        f"{GIVEN[n % len(GIVEN)]} {FAMILY[(n * 7 + n // len(GIVEN)) % len(FAMILY)]}",
        f"(212) 555-01{n:02}",
        f"{n * 13 + 5} {STREETS[n * 3 % len(STREETS)]} Road, New York, NY 1000{n % 10}",
    )
    for n in range(78)
]
DOUBTED = [  # row 80 may be the father of 81 and 82, which are one person
    ("Ivo Lanternback Sr", "(212) 555-0182", "5 Cedar Court, New York, NY 10005"),
    ("Ivo Lanternback", "", "5 Cedar Court, New York, NY 10005"),
    ("Ivo Lanternback", "(212) 555-0182", "5 Cedar Court, New York, NY 10005"),
]
ALIKE = [  # rows 83 and 84: one person
    ("Marta Quillfeather", "(212) 555-0181", "12 Alder Lane, New York, NY 10003"),
    ("M. Quillfeather", "", "12 Alder Lane, New York, NY 10003"),
]
APART = [  # rows 85 and 86: nothing says that they are one
    ("Nils Overhaven", "(212) 555-0185", "9 Gorse Row, New York, NY 10009"),
    ("Petra Sandrock", "(212) 555-0186", "31 Heath Hill, Rochester, NY 14604"),
]
ROWS = [*OTHERS, *DOUBTED, *ALIKE, *APART]


def write_csv(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([HEADERS, *rows])
    return path


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return write_csv(tmp_path / "requests.csv", ROWS)


@dataclass(frozen=True)
class Found:
    """What a run said: its rows by their numbers in the sheet, its pairs, and its bytes."""

    rows: dict[str, dict[str, str]]
    pairs: list[dict[str, str]]
    content: bytes

    def together(self, *rows: int) -> bool:
        groups = {self.rows[str(row)]["duplicate_group"] for row in rows}
        return len(groups) == 1 and groups != {""}

    def pair(self, row: object, other: object) -> dict[str, str]:
        wanted = {str(row), str(other)}
        return next(each for each in self.pairs if {each["row"], each["other"]} == wanted)


@pytest.fixture
def run(rowmill: Rowmill, tmp_path: Path) -> Callable[..., Found]:
    def found(source: Path, *words: str) -> Found:
        output = tmp_path / "out.csv"
        done = rowmill("run", source, *(words or ("duplicates",)), "-o", output)
        assert done.returncode == 0, done.stderr
        rows = {row["row_id"]: row for row in read_csv(output)}
        pairs = read_csv(tmp_path / "out.pairs.csv")
        return Found(rows, pairs, output.read_bytes())

    return found


def decided(rowmill: Rowmill) -> dict[str, object]:
    """The last decision."""
    found: dict[str, object] = json.loads(rowmill("decisions", "--json").stdout)[0]
    return found


def test_the_same_joins_a_pair_in_review_until_it_is_undone(
    rowmill: Rowmill, run: Callable[..., Found], source: Path
) -> None:
    before = run(source)
    assert before.rows["80"]["duplicate_status"] == "review"

    done = rowmill("decide", source, 82, 80, "same")

    assert done.returncode == 0, done.stderr
    assert "Decision 1, the same person: Ivo Lanternback" in done.stdout
    after = run(source)
    assert after.together(80, 82)
    assert after.pair(80, 82)["status"] == "duplicate"
    assert "decided: the same" in after.pair(80, 82)["reasons"]
    rowmill("decisions", "undo")
    assert run(source).content == before.content


def test_not_the_same_never_joins_even_through_a_third_row(
    rowmill: Rowmill, run: Callable[..., Found], source: Path
) -> None:
    assert run(source).together(81, 82)
    rowmill("decide", source, 80, 82, "same")
    rowmill("decide", source, 80, 81, "not")

    after = run(source)

    assert after.together(80, 82)
    assert not after.together(80, 81)
    assert after.pair(80, 81)["status"] == "apart"


def test_not_the_same_is_lasting_for_a_pair_the_model_would_join(
    rowmill: Rowmill, run: Callable[..., Found], source: Path, tmp_path: Path
) -> None:
    """Scenario H5: the decision holds in next week's file, where the rows stand elsewhere."""
    assert run(source).together(83, 84)
    next_week = write_csv(tmp_path / "next.csv", [*reversed(ALIKE), *OTHERS[:50]])
    assert run(next_week).together(2, 3)

    rowmill("decide", source, 83, 84, "not")

    assert not run(source).together(83, 84)
    assert not run(next_week).together(2, 3)
    rowmill("decisions", "undo", 1)
    assert run(next_week).together(2, 3)


def test_unsure_stays_in_review(rowmill: Rowmill, run: Callable[..., Found], source: Path) -> None:
    rowmill("decide", source, 80, 82, "unsure")

    after = run(source)

    assert after.rows["80"]["duplicate_status"] == "review"
    assert after.pair(80, 82)["status"] == "review"
    assert "unsure" in after.pair(80, 82)["reasons"]


def test_the_same_joins_rows_that_share_nothing(
    rowmill: Rowmill, run: Callable[..., Found], source: Path
) -> None:
    rowmill("decide", source, 85, 86, "same")

    assert run(source).together(85, 86)


@pytest.mark.parametrize("operations", [("duplicates",), ("phones", "duplicates")])
def test_a_decision_has_the_keys_of_the_pairs_sheet(
    rowmill: Rowmill, run: Callable[..., Found], source: Path, operations: Sequence[str]
) -> None:
    pair = run(source, *operations).pair(80, 82)

    rowmill("decide", source, 80, 82, "unsure")

    keys = {decided(rowmill)[key] for key in ("key_a", "key_b")}
    assert keys == {pair["key"], pair["other_key"]}


def test_a_past_request_is_decided_on_under_the_key_of_its_index(
    rowmill: Rowmill, run: Callable[..., Found], tmp_path: Path
) -> None:
    past = write_csv(
        tmp_path / "past.csv",
        [*OTHERS[:2], ("Quillfeather, Marta", "212 555 0181", "12 Alder Ln, New York 10003")],
    )
    rowmill("history", "add", past)
    source = write_csv(tmp_path / "once.csv", [*ALIKE[:1], *OTHERS])
    before = run(source)
    assert before.rows["2"]["duplicate_of"] == "history:3"

    done = rowmill("decide", source, 2, "history:3", "not")

    assert done.returncode == 0, done.stderr
    pair = before.pair(2, "history:3")
    keys = {decided(rowmill)[key] for key in ("key_a", "key_b")}
    assert keys == {pair["key"], pair["other_key"]}
    after = run(source)
    assert after.pair(2, "history:3")["status"] == "apart"
    assert after.rows["2"]["duplicate_status"] == "unique"


def test_a_past_request_of_one_run_is_decided_on_with_its_file(
    rowmill: Rowmill, run: Callable[..., Found], source: Path, tmp_path: Path
) -> None:
    past = write_csv(tmp_path / "past.csv", [*OTHERS[:2], *ALIKE[:1]])
    words = ("duplicates", "--history", str(past))
    before = run(source, *words)
    assert before.rows["84"]["duplicate_of"] == "history:4"

    rowmill("decide", source, 84, "history:4", "not", "--history", past)

    pair = before.pair(84, "history:4")
    keys = {decided(rowmill)[key] for key in ("key_a", "key_b")}
    assert keys == {pair["key"], pair["other_key"]}
    assert not run(source, *words).together(83, 84)


def test_decisions_are_listed_newest_first_and_undone_ones_on_demand(
    rowmill: Rowmill, source: Path
) -> None:
    assert "no decision" in rowmill("decisions").stdout
    rowmill("decide", source, 80, 82, "same")
    rowmill("decide", source, 83, 84, "not")
    rowmill("decisions", "undo", 1)

    standing = rowmill("decisions").stdout.splitlines()
    everything = rowmill("decisions", "--all").stdout.splitlines()

    assert len(standing) == 1
    assert standing[0].startswith("2: not the same person: ")
    assert [line[0] for line in everything] == ["2", "1"]
    assert "taken back on" in everything[1]
    (listed,) = json.loads(rowmill("decisions", "--json").stdout)
    assert listed["verdict"] == "not"
    assert {listed["cells_a"]["name"], listed["cells_b"]["name"]} == {row[0] for row in ALIKE}


def test_another_word_on_a_pair_takes_the_place_of_the_first(
    rowmill: Rowmill, run: Callable[..., Found], source: Path
) -> None:
    rowmill("decide", source, 83, 84, "not")
    rowmill("decide", source, 84, 83, "same")

    assert run(source).together(83, 84)
    assert len(rowmill("decisions").stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["decide", "{source}", "1", "82", "same"], "2 to 86"),
        (["decide", "{source}", "82", "999", "same"], "999"),
        (["decide", "{source}", "82", "history:1", "same"], "past request 1"),
        (["decide", "{source}", "82", "row 80", "same"], "history:57"),
        (["decide", "{source}", "82", "80", "perhaps"], "perhaps"),
        (["decide", "{source}", "80", "80", "same"], "nothing to decide"),
        (["decide", "{source}", "82", "80", "same", "--region", "XX"], "XX"),
        (["decide", "{source}", "82", "80", "same", "--map", "phone=Fax"], "Name, Tel., Address"),
        (["decide", "{missing}", "82", "80", "same"], "missing.csv"),
        (["decisions", "undo"], "no decision"),
        (["decisions", "undo", "7"], "number 7"),
        (["decisions", "undo", str(2**70)], "--help"),
        (["decisions", "forget"], "forget"),
    ],
)
def test_what_cannot_be_decided_is_one_sentence_and_exit_status_2(
    rowmill: Rowmill, source: Path, tmp_path: Path, words: list[str], said: str
) -> None:
    places = {"source": source, "missing": tmp_path / "missing.csv"}

    done = rowmill(*(word.format(**places) for word in words))

    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "no decision" in rowmill("decisions").stdout


def test_a_row_that_says_nothing_cannot_be_decided_on(rowmill: Rowmill, tmp_path: Path) -> None:
    source = write_csv(tmp_path / "mute.csv", [*ALIKE, ("-", "n/a", "?")])

    done = rowmill("decide", source, 2, 4, "same")

    assert done.returncode == 2
    assert "Row 4" in done.stderr


def test_no_sign_in_a_cell_reaches_the_terminal_as_a_command(
    rowmill: Rowmill, tmp_path: Path
) -> None:
    names = [("Ada [bold]Quill[/bold]", "(212) 555-0142", ""), ("Bram Oakes", "", "1 Elm St")]
    source = write_csv(tmp_path / "odd.csv", [*names, *OTHERS[:5]])

    done = rowmill("decide", source, 2, 3, "not")

    assert "[bold]" in done.stdout
    assert "\x1b" not in done.stdout
