"""What the machine has and does: usable cores, processor and memory use."""

import time

import loky
import psutil


def cores() -> int:
    """Cores this process may use: affinity and container limits counted, at least 1."""
    return max(1, int(loky.cpu_count()))


def memory_percent() -> float:
    """Memory of the machine in use, 0 to 100."""
    return float(psutil.virtual_memory().percent)


class ProcessorMeter:
    """Processor use of this process and its workers since the last look."""

    def __init__(self) -> None:
        self._process = psutil.Process()
        self._at, self._used_s = time.perf_counter(), self._processor_s()

    def percent(self) -> float:
        """Percent of `cores()`, 0 to 100; 0 within 50 ms of the last look, which would be noise."""
        now, used_s = time.perf_counter(), self._processor_s()
        span_s, spent_s = now - self._at, used_s - self._used_s
        if span_s < 0.05:
            return 0.0
        self._at, self._used_s = now, used_s
        return min(100.0, max(0.0, 100 * spent_s / span_s / cores()))

    def _processor_s(self) -> float:
        times = [self._process.cpu_times()]
        for child in self._process.children(recursive=True):
            try:
                times.append(child.cpu_times())
            except psutil.Error:  # the child ended between the two looks
                continue
        return sum(spent.user + spent.system for spent in times)
