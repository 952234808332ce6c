"""The most memory a piece of work takes, sampled while it runs."""

import gc
import threading
from types import TracebackType

import psutil

GB = 1e9


class PeakMemory:
    """Follows this process's resident set inside a `with`; `grown_gb` is the most it grew by."""

    def __init__(self) -> None:
        self._process, self._over = psutil.Process(), threading.Event()
        self._sampler = threading.Thread(target=self._sample, daemon=True)
        self._before = self._highest = 0

    @property
    def grown_gb(self) -> float:
        """Highest minus what there was at the start, in 10^9 bytes."""
        return (self._highest - self._before) / GB

    def __enter__(self) -> "PeakMemory":
        gc.collect()
        self._before = self._highest = self._process.memory_info().rss
        self._sampler.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._sampler.join()

    def _sample(self) -> None:
        while not self._over.wait(0.02):
            self._highest = max(self._highest, self._process.memory_info().rss)
