"""The catalogue: whatever the code says is in it, and every language says the same."""

import ast
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.texts import catalogue, languages, say

ROOT = Path(__file__).parents[2]
SOURCES = [path for folder in ("core", "pages") for path in (ROOT / folder).rglob("*.py")]


def spoken(path: Path) -> Iterator[str]:
    """The literal keys a file asks for."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if named and node.func.id == "say" and node.args:  # type: ignore[attr-defined]
            key = node.args[0]  # type: ignore[attr-defined]
            if isinstance(key, ast.Constant):
                yield str(key.value)


def placeholders(text: str) -> set[str]:
    """The names a text has to be given."""
    names = (name for _, name, _, _ in string.Formatter().parse(text) if name)
    return {name.split("[")[0].split(".")[0] for name in names}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_key_a_file_asks_for_is_in_the_catalogue(path: Path) -> None:
    texts = catalogue("en")

    missing = [key for key in spoken(path) if key not in texts and f"{key}.other" not in texts]

    assert not missing


def test_the_scan_finds_keys_at_all() -> None:
    assert sum(1 for path in SOURCES for _ in spoken(path)) > 50


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_keys_and_placeholders(language: str) -> None:
    english, texts = catalogue("en"), catalogue(language)

    assert set(texts) == set(english)
    differing = [k for k in english if placeholders(texts[k]) != placeholders(english[k])]
    assert not differing


def test_count_chooses_the_singular() -> None:
    assert say("cli.left_out", count=1).startswith("1 row ")
    assert say("cli.left_out", count=1_200).startswith("1,200 rows ")


def test_a_key_nobody_wrote_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("no.such.key")
