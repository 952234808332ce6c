"""The cells of a table that tell of a person or a request, by what they mean."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.columns import Positions, text_array
from core.matching.dates import NO_DAY, day_numbers
from core.matching.folding import fold
from core.matching.normalise import normalise
from core.matching.records import Records
from core.matching.window import UNDATED
from core.tables.roles import Role
from core.tables.table import Table

# Which kind of cell each role gives to matching, and what stands between several columns of one.
KIND_OF = {
    Role.NAME: ("name", " "),
    Role.PHONE: ("phone", " / "),
    Role.ADDRESS: ("address", ", "),
    Role.EMAIL: ("email", "; "),
    Role.CITY: ("city", " "),
    Role.REGION: ("region", " "),
    Role.POSTCODE: ("postcode", " "),
    Role.BIRTH_DATE: ("birth_date", " "),
    Role.IDENTIFIER: ("identifier", " "),
}
_FAMILY_WORDS = ("last", "surname", "family", "nachname", "apellido", "nom de famille", "cognome")
_CHECKED = ("phone_e164", "phone_other")


def records_of(table: Table, region: str) -> Records:
    """A record per row from the columns whose roles matching knows."""
    cells = {
        kind: joined(table, role, between)
        for role, (kind, between) in KIND_OF.items()
        if table.roles.get(role)
    }
    if "phone" in cells and set(_CHECKED) <= set(table.frame.columns):
        cells["phone"] = _checked_phones(table, cells["phone"])
    return normalise(cells, region=region)


def joined(table: Table, role: Role, between: str = " ") -> pa.Array:
    """The cells of a role's columns, one text per row; blank ones leave no gap."""
    names = table.roles.get(role, ())
    if not names:
        return pa.array([""] * len(table), pa.large_string())
    if role == Role.NAME:
        names = _given_name_first(names)
    columns = [pc.utf8_trim_whitespace(text_array(pa.array(table.frame[name]))) for name in names]
    whole = columns[0]
    for column in columns[1:]:
        both = pc.binary_join_element_wise(whole, column, pa.scalar(between, pa.large_string()))
        whole = pc.if_else(
            pc.equal(column, ""), whole, pc.if_else(pc.equal(whole, ""), column, both)
        )
    return whole


def days_of(table: Table, region: str) -> Positions:
    """The day of each row's request, UNDATED where none can be read."""
    days = day_numbers(joined(table, Role.DATE), region=region)
    return np.where(days == NO_DAY, UNDATED, days)


def items_of(table: Table) -> list[str]:
    """What each row asks for, folded; "" where it does not say."""
    return folded_items(joined(table, Role.ITEM))


def folded_items(cells: pa.Array) -> list[str]:
    """Items in one spelling: lower-case letters and digits, single spaces."""
    words = pc.replace_substring_regex(fold(cells), r"[^a-z0-9]+", " ")
    items: list[str] = pc.utf8_trim_whitespace(words).to_pylist()
    return items


def _given_name_first(names: tuple[str, ...]) -> tuple[str, ...]:
    """Two columns of names whose first is headed as the family name change places."""
    says_family = [any(word in name.lower() for word in _FAMILY_WORDS) for name in names]
    return names[::-1] if len(names) == 2 and says_family == [True, False] else names


def _checked_phones(table: Table, written: pa.Array) -> pa.Array:
    """Numbers a phone check has read; as written where it could not."""
    first, others = (text_array(pa.array(table.frame[name])) for name in _CHECKED)
    both = pc.binary_join_element_wise(first, others, pa.scalar(" / ", pa.large_string()))
    read = pc.if_else(pc.equal(others, ""), first, both)
    return pc.if_else(pc.equal(first, ""), written, read)
