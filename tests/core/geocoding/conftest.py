"""For tests of the world's towns: the whole gazetteer, built once for a working copy."""

import os
from pathlib import Path

import pytest

from core.geocoding.offline.building import build_now
from core.geocoding.offline.gazetteer import Gazetteer, open_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The gazetteer in the folder that ROWMILL_GAZETTEER names; half a minute if it is new."""
    build_now(Path(os.environ["ROWMILL_GAZETTEER"]), lambda fraction, words: None)
    return open_gazetteer()
