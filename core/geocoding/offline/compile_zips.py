"""The ZIP codes of the gazetteer: a line of text for each, and where the line of each begins."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from core.geocoding.offline import layout


def write_zips(made: Path, zips: Sequence[Mapping[str, Any]]) -> None:
    """Write ZIPS and ZIP_TEXTS into `made`; `zips` are as the package zipcodes has them.

    The line of ZIP code n goes from border n to border n + 1, and is empty where there is none.
    Its parts, between tabs: state, latitude, longitude, kind, "1" if in use, then the cities.
    """
    lines = [b""] * 100_000
    for one in zips:
        parts = [one["state"], one["lat"], one["long"], one["zip_code_type"]]
        cities = [one["city"], *one["acceptable_cities"]]
        line = "\t".join([*parts, "1" if one["active"] else "", *cities])
        lines[int(one["zip_code"])] = line.encode()
    borders = np.cumsum([0, *map(len, lines)]).astype("<u4")
    (made / layout.ZIPS).write_bytes(borders.tobytes())
    (made / layout.ZIP_TEXTS).write_bytes(b"".join(lines))
