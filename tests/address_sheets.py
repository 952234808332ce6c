"""Sheets of addresses of which some are clear, some could be several towns, some are of no town."""

from pathlib import Path

CLEAR = ("Columbus,OH,43215", "Atlanta,GA,30307", "Seattle,WA,98109")
DOUBTFUL = ("Springfield,,", "Portland,,")
UNKNOWN = ("Zzyxgrove,,", "Qwopton,,")


def addresses_csv(path: Path, rows: int = 300) -> Path:
    """Write different addresses: of ten, six are clear, two doubtful, two of no town there is."""
    towns = (*CLEAR, *CLEAR, *DOUBTFUL, *UNKNOWN)
    lines = [f"Person {row},{row + 1} Quarry Lane,{towns[row % 10]}" for row in range(rows)]
    path.write_text("\n".join(["Name,Street,Town,State,ZIP", *lines]) + "\n", encoding="utf-8")
    return path
