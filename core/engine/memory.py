"""What a run does when the machine's memory fills: note it, hold back chunks, use fewer workers."""

from collections.abc import Callable
from dataclasses import dataclass, field

from core.engine.machine import memory_percent
from core.texts import say

NOTE_AT, HOLD_AT, HALVE_AT = 75.0, 85.0, 90.0


@dataclass(slots=True)
class MemoryWatch:
    """Memory use in percent: 75 is noted, 85 holds back new chunks, 90 halves the workers.

    Halving is for the rest of the run, down to one worker at the least.
    """

    read: Callable[[], float] = memory_percent
    percent: float = 0.0
    peak: float = 0.0
    notes: list[str] = field(default_factory=list)

    def look(self, workers: int) -> int:
        """Read the level and return the workers to go on with."""
        before, self.percent = self.percent, self.read()
        self.peak = max(self.peak, self.percent)
        for level, key in ((NOTE_AT, "note"), (HOLD_AT, "hold"), (HALVE_AT, "halve")):
            if before < level <= self.percent:
                self._note(say(f"engine.memory_{key}", percent=self.percent))
        if before < HALVE_AT <= self.percent:
            return max(1, workers // 2)
        return workers

    @property
    def holds(self) -> bool:
        """Whether new chunks wait until memory is freed."""
        return self.percent >= HOLD_AT

    def _note(self, words: str) -> None:
        if words not in self.notes:
            self.notes.append(words)
