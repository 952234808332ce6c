"""The past requests of one run: several histories under one numbering, and what they are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from core.linkage.history import History, current_history, past_requests
from core.matching.segment import Segment
from core.matching.window import PastRequest
from core.store import PastRequest as StoredRequest

# Requests of the second and further histories of a run are numbered from here on, and so forth.
APART = 1 << 40
HISTORY = "history:"


@dataclass(frozen=True)
class Past:
    """The histories a run is checked against; the first is the register that is kept."""

    histories: tuple[History | None, ...]

    @classmethod
    def of(cls, home: str, more: Sequence[str], version: int | None = None) -> "Past":
        """The register in `home`, if one is given, and those in further folders."""
        kept = current_history(home, version) if home else None
        return cls((kept, *(current_history(folder) for folder in more)))

    @cached_property
    def segments(self) -> list[Segment]:
        """All segments; their requests numbered apart by history."""
        return [
            replace(segment, requests=segment.requests + place * APART)
            for place, history in enumerate(self.histories)
            if history is not None
            for segment in history.segments()
        ]

    def stored(self, ids: Sequence[int]) -> dict[int, StoredRequest]:
        """Past requests as they were written, by their numbers in this run."""
        found: dict[int, StoredRequest] = {}
        for place, history in enumerate(self.histories):
            own = [number % APART for number in ids if number // APART == place]
            if history is not None and own:
                stored = history.requests(own).items()
                found |= {place * APART + number: request for number, request in stored}
        return found

    def described(self, ids: Sequence[int]) -> Mapping[int, PastRequest]:
        """Day and item of past requests, by their numbers in this run."""
        return past_requests(self.stored(ids))

    def name(self, number: int, request: StoredRequest) -> str:
        """What a past request is called: its number in the register, its row in another file."""
        return f"{HISTORY}{request.id}" if number < APART else f"{HISTORY}{request.row_id}"
