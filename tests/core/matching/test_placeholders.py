"""Placeholders and identifiers: what says nothing is blank."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.matching.folding import fold
from core.matching.identifiers import fold_identifiers
from core.matching.placeholders import blank_placeholders


def _identifiers(cells: list[str]) -> list[str]:
    found: list[str] = fold_identifiers(pa.array(cells, pa.large_string())).to_pylist()
    return found


def _blanked(cells: list[str]) -> list[str]:
    found: list[str] = blank_placeholders(fold(pa.array(cells, pa.large_string()))).to_pylist()
    return found


@pytest.mark.parametrize(
    "cell",
    [
        "N/A",
        "n.a.",
        "NONE",
        "null",
        "-",
        "--",
        "?",
        "unknown",
        "Test",
        "k.A.",
        "sin nombre",
        "inconnu",
        "неизвестно",
        "#N/A",
        " ",
        "...",
    ],
)
def test_a_word_that_says_nothing_is_blank(cell: str) -> None:
    assert _blanked([cell]) == [""]


@pytest.mark.parametrize("cell", ["Nona", "Tester Street", "Anonima 5", "12", "x1"])
def test_other_words_stay(cell: str) -> None:
    assert _blanked([cell]) == [cell.lower()]


@pytest.mark.parametrize(
    ("cell", "identifier"),
    [
        ("AB-123 4", "ab1234"),
        ("1023.0", "1023"),
        ("123456789", "123456789"),
        ("11", "11"),
        ("7", "7"),
        ("n/a", ""),
        ("N.A.", ""),
        ("none", ""),
        ("0", ""),
        ("000-00-0000", ""),
        ("1111", ""),
        ("xxxx", ""),
        ("", ""),
        ("-", ""),
    ],
)
def test_an_identifier_is_its_letters_and_digits(cell: str, identifier: str) -> None:
    assert _identifiers([cell]) == [identifier]


@given(st.lists(st.text(max_size=20), max_size=6))
def test_any_text_gives_identifiers_that_read_the_same_again(cells: list[str]) -> None:
    found = _identifiers(cells)

    assert len(found) == len(cells)
    assert _identifiers(found) == found
    assert found == [_identifiers([cell])[0] for cell in cells]
