"""The key of the Geocoding API: where it is kept, and what one looks like."""

import os
import re
import tomllib
from contextlib import suppress
from pathlib import Path

from core.errors import RequestError
from core.texts import say

NAME = "GOOGLE_MAPS_API_KEY"
_SECRETS = Path(".streamlit") / "secrets.toml"
# Most begin with AIza, newer ones do not; a proxy of the operator's has keys of its own.
_SHAPE = re.compile(r"[\w.~+/=-]{8,}", re.ASCII)
# Google's keys, and whatever else is long enough to be somebody's secret.
_SECRET = re.compile(r"AIza[\w-]*|[\w~+=-]{20,}", re.ASCII)


def google_key() -> str:
    """The key: from the environment, else secrets.toml of the working, then of the home folder.

    Raises RequestError, which never holds the key, when there is none or it cannot be one.
    """
    written = os.environ.get(NAME, "").strip()
    for folder in (Path.cwd, Path.home) if not written else ():
        with suppress(RuntimeError):  # a user without a home
            written = written or _kept_in(folder() / _SECRETS)
    if not written:
        raise RequestError(say("geocoding.google.no_key", name=NAME))
    return checked_key(written)


def checked_key(written: str) -> str:
    """The key without blanks and quotes around it. Raises RequestError if it cannot be one."""
    key = written.strip(" \t\r\n\"'")
    if not _SHAPE.fullmatch(key):
        raise RequestError(say("geocoding.google.not_a_key", name=NAME))
    return key


def without_secrets(text: str) -> str:
    """A text of the service's, with whatever looks like a key taken out."""
    return _SECRET.sub("…", text)


def _kept_in(file: Path) -> str:
    try:
        kept = tomllib.loads(file.read_text(encoding="utf-8")).get(NAME, "")
    except FileNotFoundError:
        return ""
    except (OSError, ValueError):
        # Not chained: the parser's own message may quote the line with the key.
        raise RequestError(say("geocoding.google.secrets_file", file=file)) from None
    return str(kept).strip()
