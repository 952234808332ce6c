"""The Table: text cells in the order of the sheet, and what its columns mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from core.errors import MappingError
from core.tables.roles import Role
from core.texts import say


@dataclass(frozen=True, eq=False)
class Table:
    """A name and a frame of text cells, never null, in upload order.

    The frame's index is named `row_id` and holds the sheet's row numbers, counted from 1, so that
    an operator finds a row again. Columns are `str` (Arrow large_string), unique and never blank.
    `roles` says which columns hold what; several columns of one role are read in their order.
    """

    name: str
    frame: pd.DataFrame
    roles: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for role, columns in self.roles.items():
            for column in columns:
                if column not in self.frame.columns:
                    raise MappingError(
                        say(
                            "mapping.no_such_column",
                            role=role.value,
                            column=column,
                            columns=", ".join(map(str, self.frame.columns)),
                        )
                    )

    def __len__(self) -> int:
        return len(self.frame)

    def with_roles(self, roles: Mapping[Role, tuple[str, ...]]) -> "Table":
        """The same cells, with other meanings."""
        return replace(self, roles=dict(roles))
