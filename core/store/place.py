"""Where Rowmill keeps what must outlive it: one folder, for its user's eyes only."""

import os
from pathlib import Path

import platformdirs

from core.store.errors import StoreError
from core.texts import say


def home_folder() -> Path:
    """ROWMILL_HOME, else the platform's folder for user data; made when it is not there yet.

    Raises StoreError if it cannot be made.
    """
    named = os.environ.get("ROWMILL_HOME")
    return made_folder(Path(named) if named else platformdirs.user_data_path("rowmill"))


def made_folder(folder: Path) -> Path:
    """The folder itself, made with its parents if need be. Raises StoreError."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(say("store.no_home", home=folder)) from error
    return folder
