"""The catalogue of every sentence an operator reads, by key; a second language is a second file."""

import os
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

DEFAULT_LANGUAGE = "en"


def language() -> str:
    """The language in use: ROWMILL_LANGUAGE where a catalogue of that name exists, else English."""
    wanted = os.environ.get("ROWMILL_LANGUAGE", DEFAULT_LANGUAGE)
    return wanted if wanted in languages() else DEFAULT_LANGUAGE


@cache
def languages() -> tuple[str, ...]:
    """The languages there are catalogues for, by their ISO 639-1 codes."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def catalogue(code: str) -> dict[str, str]:
    """Every text of one language, by dotted key."""
    content = files(__name__).joinpath(f"{code}.toml").read_text(encoding="utf-8")
    return _flat("", tomllib.loads(content))


def say(key: str, /, **values: object) -> str:
    """The text under `key`, its {placeholders} filled.

    A key that ends in `.one` / `.other` is asked for without that ending: `count` chooses.
    Raises KeyError for a key that is not in the catalogue.
    """
    texts = catalogue(language())
    fallback = catalogue(DEFAULT_LANGUAGE)
    if "count" in values and f"{key}.other" in fallback:
        key = f"{key}.one" if values["count"] == 1 else f"{key}.other"
    text = texts.get(key) or fallback[key]
    return text.format(**values) if values else text


def _flat(prefix: str, tree: dict[str, Any]) -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, value in tree.items():
        key = f"{prefix}{name}"
        flat.update(_flat(f"{key}.", value) if isinstance(value, dict) else {key: str(value)})
    return flat
