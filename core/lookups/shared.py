"""What all workers of a run read of its addresses; the rows themselves stay with the run."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.lookups.asked import Asked
from core.lookups.free import Free
from core.lookups.purchase import Purchase


@dataclass(frozen=True, slots=True)
class Before:
    """What a free rung has looked at before the paid one: all queries, and in which way."""

    whole: Asked
    free: Free


@dataclass(frozen=True, slots=True)
class Shared:
    """How queries are answered, and the places operators gave, by query key.

    `asked` and `before` are for gather only: a worker process gets the rest.
    """

    way: Free | Purchase
    corrections: Mapping[str, Mapping[str, Any]]
    asked: Asked | None = None
    before: Before | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return Shared, (self.way, self.corrections)
