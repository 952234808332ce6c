"""From cells as written to records: every field in one normal form, once per distinct cell."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from core.matching.addresses import fold_postcodes, fold_states, fold_towns, split_addresses
from core.matching.columns import Column, encode, text_array
from core.matching.dates import fold_dates
from core.matching.identifiers import fold_identifiers
from core.matching.mailboxes import mailboxes
from core.matching.names import split_names
from core.matching.phone_keys import phone_keys
from core.matching.records import FIELDS, Records, empty_column
from core.pacing import checkpoint

Cells: TypeAlias = Sequence[str] | pa.Array | pa.ChunkedArray

# What may be known of a row; all are text.
KINDS = (
    "name",
    "phone",
    "address",
    "email",
    "city",
    "region",
    "postcode",
    "birth_date",
    "identifier",
)


def normalise(cells: Mapping[str, Cells], *, region: str = "US") -> Records:
    """One record per row; `cells` has columns of equal length under some of KINDS.

    `region` (ISO 3166 code) is where doubtful addresses, dates and postcodes are taken to be from.
    """
    raw = {kind: encode(text_array(cells[kind])) for kind in KINDS if kind in cells}
    count = len(next(iter(raw.values()))) if raw else 0
    columns = {field: empty_column(count) for field in FIELDS}
    for kind, column in raw.items():
        checkpoint()
        found = _FIELDS_OF[kind](column, region)
        for field, cells_of_field in found.items():
            columns[field] = _first_given(cells_of_field, columns[field])
    return Records(columns)


def _names(cells: Column, region: str) -> dict[str, Column]:
    found = split_names(cells.values)
    return {
        "given": cells.mapped(found.given),
        "middle": cells.mapped(found.middle),
        "surname": cells.mapped(found.surname),
        "suffix": cells.mapped(found.suffix),
    }


def _phones(cells: Column, region: str) -> dict[str, Column]:
    found = phone_keys(cells.values, region=region)
    return {"phone": cells.mapped(found.phone), "other_phone": cells.mapped(found.other)}


def _mailboxes(cells: Column, region: str) -> dict[str, Column]:
    found = mailboxes(cells.values)
    return {"mailbox": cells.mapped(found.mailbox), "letters": cells.mapped(found.letters)}


def _addresses(cells: Column, region: str) -> dict[str, Column]:
    found = split_addresses(cells.values, region=region)
    return {
        name: cells.mapped(getattr(found, name))
        for name in ("unit", "number", "street", "town", "state", "postcode")
    }


def _one(field: str, fold: Callable[[pa.Array, str], pa.Array]) -> Callable[..., dict[str, Column]]:
    def folded(cells: Column, region: str) -> dict[str, Column]:
        return {field: cells.mapped(fold(cells.values, region))}

    return folded


def _birth_dates(cells: pa.Array, region: str) -> pa.Array:
    """Eight digits; of eight digits that are no date those digits, for one of them is a slip."""
    dates = fold_dates(cells, region=region)
    slips = pc.and_(pc.equal(dates, ""), pc.match_substring_regex(cells, r"^\s*[12]\d{7}\s*$"))
    return pc.if_else(slips, pc.utf8_trim_whitespace(cells), dates)


_FIELDS_OF: Mapping[str, Callable[[Column, str], dict[str, Column]]] = {
    "name": _names,
    "phone": _phones,
    "email": _mailboxes,
    "address": _addresses,
    "city": _one("town", lambda cells, region: fold_towns(cells)),
    "region": _one("state", lambda cells, region: fold_states(cells)),
    "postcode": _one("postcode", lambda cells, region: fold_postcodes(cells, region=region)),
    "birth_date": _one("birth_date", _birth_dates),
    "identifier": _one("identifier", lambda cells, region: fold_identifiers(cells)),
}


def _first_given(column: Column, otherwise: Column) -> Column:
    """A column of its own says town, state or postcode; the address where that is blank."""
    if not len(otherwise.values):
        return column
    both = encode(pa.concat_arrays([column.values, otherwise.values]))
    place = len(column.values)
    codes = column.codes.copy()
    blank = (codes < 0) & (otherwise.codes >= 0)
    own = both.codes[:place]
    joined = codes.copy()
    joined[codes >= 0] = own[codes[codes >= 0]]
    joined[blank] = both.codes[place:][otherwise.codes[blank]]
    return Column(joined, both.values)
