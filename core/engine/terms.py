"""What an execution may assume of its work, and who is told of its progress."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Literal

from core.engine.chunk import ChunkDone
from core.engine.executors import make_executor
from core.engine.memory import MemoryWatch
from core.engine.settings import Bound, Settings
from core.pacing import Gate, Meter

CHUNK_LIMIT_S = 600.0

EventKind = Literal["memory", "overdue", "rebuilt", "degraded", "paused"]


@dataclass(frozen=True, slots=True)
class Terms:
    """What an execution may assume of its work, and what it may use.

    `repeatable` is False for work that pays or sends: an item whose worker died is then reported
    as uncertain, never done again.
    """

    bound: Bound = "python"
    repeatable: bool = True
    gate: Gate | None = None
    chunk_limit_s: float = CHUNK_LIMIT_S
    make_executor: Callable[[Settings], Executor] = make_executor
    memory: MemoryWatch = field(default_factory=MemoryWatch)


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told: of each finished chunk, of an event in a sentence, and twice a second of the
    number of chunks that workers have begun and not finished, with the meters of those in flight
    in this process."""

    on_chunk: Callable[[ChunkDone], None]
    on_event: Callable[[EventKind, str], None] = lambda kind, words: None
    on_tick: Callable[[int, Sequence[Meter]], None] = lambda running, meters: None
