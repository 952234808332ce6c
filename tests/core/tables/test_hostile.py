"""Every bad or odd file gives a table or one or two plain sentences: scenarios N2 and N4."""

import re
import time
from pathlib import Path

import pytest

from core.errors import TableError
from core.tables import guard
from core.tables.reading import read_table
from tests.hostile import KINDS, build

MOST_SECONDS = 30.0
JARGON = re.compile(r"Error|Exception|Traceback|calamine|fastexcel|pyarrow|None|core\.|\{|\}")


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_read_or_refused_in_plain_words(kind: str, tmp_path: Path) -> None:
    path = build(kind, tmp_path)
    expected = KINDS[kind][2]
    started = time.monotonic()

    try:
        reading = read_table(path)
    except TableError as refusal:
        outcome = "refused"
        assert_plain(str(refusal))
    else:
        outcome = "rows"
        assert len(reading.table) > 0
        for oddity in reading.oddities:
            assert not JARGON.search(oddity.sentence + oddity.consequence)

    assert expected in (outcome, "either")
    assert time.monotonic() - started < MOST_SECONDS


def test_there_are_at_least_36_kinds() -> None:
    assert len(KINDS) >= 36


def assert_plain(sentence: str) -> None:
    """One or two sentences for a person, without a word of the machinery."""
    assert 1 <= len(re.findall(r"[.!?](?:\s|$)", sentence)) <= 2, sentence
    assert not JARGON.search(sentence), sentence
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert len(sentence) < 300


def test_a_file_over_the_limit_is_refused_by_its_size_before_it_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_bytes(b"Name,Phone\n" + b"x,1\n" * 500_000)

    with pytest.raises(TableError, match="2 MB, and 1 MB is the most"):
        guard.check(path, most_bytes=1024**2)
