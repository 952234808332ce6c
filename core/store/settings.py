"""The settings operators chose; every value a setting ever had is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from core.store.database import Database, hold_counter
from core.store.schema_lookups import SETTINGS

_ALL = select(*SETTINGS.c["name", "value", "set_at", "set_by"]).order_by(SETTINGS.c.id)


class SettingChange(NamedTuple):
    """The value that a setting was given, when (UTC) and by whom."""

    name: str
    value: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class StoredSettings:
    """Settings by name, as text; what they mean is the caller's. All methods raise StoreError."""

    database: Database

    def get(self) -> dict[str, str]:
        """The settings as they are now; one that was never set is not among them."""
        with self.database.reading() as connection:
            return _now(connection)

    def set(self, values: Mapping[str, str], *, by: str) -> None:
        """Change settings, all or none; a value that is the same already leaves no trace."""
        with self.database.writing() as connection:
            hold_counter(connection, "settings")
            before, at = _now(connection), datetime.now(UTC)
            rows = [
                {"name": name, "value": value, "set_at": at, "set_by": by}
                for name, value in values.items()
                if before.get(name) != value
            ]
            if rows:
                connection.execute(insert(SETTINGS), rows)

    def history(self) -> list[SettingChange]:
        """Every change there was, the newest first."""
        with self.database.reading() as connection:
            return [SettingChange(*row) for row in connection.execute(_ALL)][::-1]


def _now(connection: Connection) -> dict[str, str]:
    return {name: value for name, value, *_ in connection.execute(_ALL)}
