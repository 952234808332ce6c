"""A real dashboard server on a free loopback port, as a process of its own."""

import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parents[2]
START_S = 90


@dataclass(frozen=True, slots=True)
class Server:
    """Where it answers, where its log goes, and which process it is."""

    url: str
    log: Path
    pid: int

    def is_alive(self) -> bool:
        """Whether it still answers."""
        return _answers(self.url)


@contextmanager
def serve(home: Path, settings: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Start the dashboard with its state in `home`; it is ended when the block is left."""
    port = _free_port()
    url, log = f"http://127.0.0.1:{port}", home / "server.log"
    words = f"-m streamlit run app.py --server.address 127.0.0.1 --server.port {port}"
    command = [sys.executable, *words.split(), "--server.headless", "true"]
    environment = {**os.environ, "ROWMILL_HOME": str(home), **(settings or {})}
    with (
        log.open("wb") as out,
        subprocess.Popen(
            command, cwd=PROJECT, env=environment, stdout=out, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            _wait(process, url, log)
            yield Server(url, log, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait(process: "subprocess.Popen[bytes]", url: str, log: Path) -> None:
    for _ in range(10 * START_S):
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            if _answers(url):
                return
        else:
            break
    raise RuntimeError(f"the dashboard did not start:\n{log.read_text(errors='replace')}")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
