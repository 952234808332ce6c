"""
A workbook of 1,000,000 rows x 12 text cells: time to its preview, and the server's memory.

First `read_table` alone, in a process of its own, beside fastexcel without our safeguards. Then the
real server: the file is chosen in Chromium, and the clock stops when the preview is visible. Memory
is the server process's resident set before, at its highest, and once the preview stands; the
children that read the file are processes of their own and have ended by then.
"""

import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import psutil
from playwright.sync_api import expect, sync_playwright

from benchmarks.data import big_xlsx
from benchmarks.figures import arguments, tell
from tests.browser import operating
from tests.browser.chromium import FLAGS, find
from tests.browser.server import serve

TARGET_S, TARGET_MB = 10.0, 100.0
MB = 1_000_000
_READ = {
    "read_table": """
from pathlib import Path
from core.tables.reading import read_table
read = lambda path: len(read_table(Path(path)).table)
""",
    "fastexcel, no safeguards": """
import fastexcel
read = lambda path: len(fastexcel.read_excel(path).load_sheet(0, dtypes="string").to_arrow())
""",
}
_CLOCK = """
import sys, time
began = time.perf_counter()
rows = read(sys.argv[1])
print(rows, time.perf_counter() - began)
"""


class Highest(threading.Thread):
    """Follows a process's resident set until told to stop."""

    def __init__(self, process: psutil.Process) -> None:
        super().__init__(daemon=True)
        self._process, self._over = process, threading.Event()
        self.bytes = 0

    def run(self) -> None:
        """Look twenty times a second."""
        while not self._over.wait(0.05):
            self.bytes = max(self.bytes, self._process.memory_info().rss)

    def stop(self) -> int:
        """The most there was."""
        self._over.set()
        self.join()
        return self.bytes


def read_alone(name: str, path: Path) -> tuple[int, float]:
    """Rows and seconds of one reader in a process of its own."""
    command = [sys.executable, "-c", _READ[name] + _CLOCK, str(path)]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    rows, seconds = answer.stdout.split()
    return int(rows), float(seconds)


def upload(path: Path, home: Path) -> dict[str, float]:
    """Seconds from the choice of the file to its preview, and the server's memory in MB."""
    with serve(home) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.goto(server.url)
        operating.take_sample(page)  # what every session needs once is there before the clock
        page.goto(server.url)
        expect(page.locator("input[type=file]")).to_be_attached(timeout=30_000)
        operating.quiet(page)
        process = psutil.Process(server.pid)
        before, highest = process.memory_info().rss, Highest(process)
        highest.start()
        began = time.perf_counter()
        operating.give(page, path)
        expect(page.get_by_test_id("stDataFrame").first).to_be_visible(timeout=120_000)
        seconds = time.perf_counter() - began
        operating.quiet(page)
        after = process.memory_info().rss
        figures = {"s": seconds, "before": before / MB, "peak": highest.stop() / MB}
        browser.close()
        return {**figures, "after": after / MB}


def main() -> None:
    """Measure, tell, and record when asked."""
    parser = arguments(__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="rowmill-bench-") as folder:
        path = big_xlsx(Path(folder) / "big.xlsx", asked.rows)
        size = path.stat().st_size / MB
        rows = [["what", "seconds", "server before MB", "peak MB", "with the preview MB"]]
        for name in _READ:
            count, seconds = read_alone(name, path)
            rows.append([f"{name}, {count:,} rows", f"{seconds:.1f}", "", "", ""])
        home = Path(folder) / "home"
        home.mkdir()
        seen = upload(path, home)
    memory = (f"{seen[name]:.0f}" for name in ("before", "peak", "after"))
    rows.append(["chosen in the browser to preview", f"{seen['s']:.1f}", *memory])
    growth = seen["after"] - seen["before"] - 2 * size
    worst = seen["peak"] - seen["before"] - 2 * size
    tell(
        f"{asked.rows:,} x 12 xlsx of {size:.0f} MB to the preview",
        rows,
        verdict=(
            f"{seen['s']:.1f} s (to reach: {TARGET_S:g}); beyond twice the file the server grew "
            f"by {growth:.0f} MB, at its highest {worst:.0f} MB (to reach: {TARGET_MB:g})."
        ),
        record=asked.record,
    )


if __name__ == "__main__":
    main()
