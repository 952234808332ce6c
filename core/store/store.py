"""The store: everything that must outlive the process, in one file of the home folder."""

from dataclasses import dataclass
from pathlib import Path

from core.store.answers import Answers
from core.store.corrections import Corrections
from core.store.database import Database, engine_of
from core.store.decisions import Decisions
from core.store.paid_calls import PaidCalls
from core.store.place import home_folder, made_folder
from core.store.register import Register
from core.store.settings import StoredSettings

FILE_NAME = "rowmill.sqlite3"


@dataclass(frozen=True, slots=True)
class Store:
    """A handle on the store, for any thread or process: it can be pickled."""

    path: Path

    @property
    def register(self) -> Register:
        """The register of past requests."""
        return Register(Database(self.path))

    @property
    def decisions(self) -> Decisions:
        """What operators decided about pairs of records."""
        return Decisions(Database(self.path))

    @property
    def answers(self) -> Answers:
        """What a paid service answered, for as long as it may be kept."""
        return Answers(Database(self.path))

    @property
    def corrections(self) -> Corrections:
        """The places operators chose for addresses themselves."""
        return Corrections(Database(self.path))

    @property
    def paid_calls(self) -> PaidCalls:
        """The calls to a paid service: claims, budgets, and the limiter of each key."""
        return PaidCalls(Database(self.path))

    @property
    def settings(self) -> StoredSettings:
        """The settings operators chose."""
        return StoredSettings(Database(self.path))


def open_store(home: Path | None = None) -> Store:
    """The store in a folder, by default `home_folder()`; made or upgraded when need be.

    Raises StoreError with a sentence if it is locked, read-only, full, damaged or too new.
    """
    folder = home_folder() if home is None else made_folder(home)
    path = folder.resolve() / FILE_NAME
    engine_of(path)
    return Store(path)
