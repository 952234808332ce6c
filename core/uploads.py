"""The files operators have uploaded: kept on this machine, read, and found again after a reload."""

import atexit
import hashlib
import secrets
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from core.errors import TableError
from core.sample import SAMPLE_NAME, write_sample
from core.tables.reading import Reading, ReadOptions, read_table
from core.tables.roles import Role
from core.tables.table import Table
from core.texts import say

UPLOADS_KEPT = 20
COPY_BYTES = 1 << 20
DEFAULT_REGION = "US"


@dataclass(frozen=True)
class Upload:
    """A file, how it was read, and what the operator says its columns mean.

    `revision` grows with each change: with the id it names exactly one reading.
    """

    id: str
    name: str
    path: Path
    size: int
    sha256: str
    reading: Reading
    options: ReadOptions
    roles: Mapping[Role, tuple[str, ...]]
    region: str = DEFAULT_REGION
    revision: int = 0

    @property
    def table(self) -> Table:
        """The rows, with the meanings the operator chose."""
        return self.reading.table.with_roles(self.roles)


class Uploads:
    """A shelf of uploads by unguessable id; the oldest go when there are too many."""

    def __init__(self) -> None:
        self._uploads: dict[str, Upload] = {}
        self._lock = Lock()
        self._folder: Path | None = None

    def add(self, name: str, content: BinaryIO) -> Upload:
        """Keep and read a file. Raises TableError, whose sentence says what to do."""
        path = self._new_path(name)
        digest, size = hashlib.sha256(), 0
        try:
            with path.open("wb") as target:
                while block := content.read(COPY_BYTES):
                    digest.update(block)
                    size += len(block)
                    target.write(block)
            return self._read(path, name, size, digest.hexdigest())
        except OSError as error:
            path.unlink(missing_ok=True)
            raise TableError(say("uploads.no_room")) from error
        except TableError:
            path.unlink(missing_ok=True)
            raise

    def sample(self) -> Upload:
        """The built-in sample, as if it had been uploaded."""
        path = self._new_path(SAMPLE_NAME)
        write_sample(path)
        content = path.read_bytes()
        return self._read(path, SAMPLE_NAME, len(content), hashlib.sha256(content).hexdigest())

    def get(self, upload_id: str | None) -> Upload | None:
        """The upload of this id, if the server still has it."""
        with self._lock:
            return self._uploads.get(upload_id or "")

    def reread(self, upload_id: str, options: ReadOptions) -> Upload:
        """Read the same file another way; roles are found anew. Raises TableError."""
        old = self._existing(upload_id)
        reading = read_table(old.path, options, name=old.name)
        return self._change(old, reading=reading, options=options, roles=reading.table.roles)

    def remap(
        self, upload_id: str, roles: Mapping[Role, tuple[str, ...]], region: str | None = None
    ) -> Upload:
        """Take the operator's word for what the columns mean, and where phones come from."""
        old = self._existing(upload_id)
        old.reading.table.with_roles(roles)  # raises MappingError for a column that is not there
        return self._change(old, roles=dict(roles), region=region or old.region)

    def discard(self, upload_id: str) -> None:
        """Delete the file. Runs that were started from it keep their rows."""
        with self._lock:
            upload = self._uploads.pop(upload_id, None)
        if upload is not None:
            upload.path.unlink(missing_ok=True)

    def _read(self, path: Path, name: str, size: int, sha256: str) -> Upload:
        options = ReadOptions()
        reading = read_table(path, options, name=name)
        upload = Upload(
            id=secrets.token_urlsafe(16),
            name=name,
            path=path,
            size=size,
            sha256=sha256,
            reading=reading,
            options=options,
            roles=reading.table.roles,
        )
        with self._lock:
            self._uploads[upload.id] = upload
            oldest = list(self._uploads)[: max(0, len(self._uploads) - UPLOADS_KEPT)]
        for upload_id in oldest:
            self.discard(upload_id)
        return upload

    def _existing(self, upload_id: str) -> Upload:
        upload = self.get(upload_id)
        if upload is None:
            raise TableError(say("uploads.gone"))
        return upload

    def _change(self, old: Upload, **changes: object) -> Upload:
        with self._lock:
            now = self._uploads.get(old.id)  # somebody may have changed it in the meantime
            if now is None:
                raise TableError(say("uploads.gone"))
            upload = replace(now, revision=now.revision + 1, **changes)  # type: ignore[arg-type]
            self._uploads[upload.id] = upload
        return upload

    def _new_path(self, name: str) -> Path:
        """A private place; only the file's ending is taken from its name."""
        with self._lock:
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="rowmill-"))
        return self._folder / f"{secrets.token_hex(8)}{Path(name).suffix[:8].lower()}"

    def close(self) -> None:
        """Delete every file."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


UPLOADS = Uploads()
atexit.register(UPLOADS.close)
