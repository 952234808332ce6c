"""Blocking keys: what two records must share to be compared at all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.columns import Column, Hashes, hash_values, joined, spread
from core.matching.records import Records

Cut = Literal["whole", "first", "last"]
Near = Literal["name", "place"]

# A block of a strong key names few persons; one of a weak key may name a whole town.
STRONG_CAP, WEAK_CAP = 40, 10


@dataclass(frozen=True, slots=True)
class Part:
    """A field, or the first or last `letters` of its texts."""

    field: str
    cut: Cut = "whole"
    letters: int = 0

    @property
    def name(self) -> str:
        """The part in words."""
        return self.field if self.cut == "whole" else f"{self.cut}{self.letters}({self.field})"

    def of(self, values: pa.Array) -> pa.Array:
        """The part of each text; "" where the text is shorter than the part."""
        if self.cut == "whole":
            return values
        stop = None if self.cut == "last" else self.letters
        start = -self.letters if self.cut == "last" else 0
        cut = pc.utf8_slice_codeunits(values, start, stop)
        return pc.if_else(pc.greater_equal(pc.utf8_length(values), self.letters), cut, "")


@dataclass(frozen=True, slots=True)
class Key:
    """Records that agree on all parts are candidates.

    In a block of more than `cap` records only neighbours are compared, in the order of `near`.
    """

    parts: tuple[Part, ...]
    cap: int = WEAK_CAP
    near: Near = "name"

    @property
    def name(self) -> str:
        """The key in words; the index of the history is stored under it."""
        return "+".join(part.name for part in self.parts)


def _key(*parts: str | Part, cap: int = WEAK_CAP, near: Near = "name") -> Key:
    whole = tuple(part if isinstance(part, Part) else Part(part) for part in parts)
    return Key(whole, cap, near)


def _first(field: str, letters: int) -> Part:
    return Part(field, "first", letters)


def _last(field: str, letters: int) -> Part:
    return Part(field, "last", letters)


KEYS = (
    _key("phone", cap=STRONG_CAP),
    _key("mailbox", cap=STRONG_CAP),
    _key("identifier", cap=STRONG_CAP),
    _key("letters"),
    _key("given", "surname", near="place"),
    _key("surname", "postcode"),
    _key("given", "postcode"),
    _key("number", _first("street", 6)),
    _key("street", _first("given", 2)),
    _key(_first("surname", 4), _first("given", 1), _first("town", 3), near="place"),
    _key(_first("phone", 5), _first("given", 2)),
    _key(_last("phone", 5), _first("given", 2)),
    _key("surname", _first("given", 1), "number", near="place"),
    _key("birth_date"),
    _key("birth_date", _first("surname", 2)),
    _key("birth_date", _first("given", 2)),
    _key(_first("identifier", 5)),
    _key(_last("identifier", 5)),
)
# Where neither phone nor mailbox is known, names and places have to find everybody.
KEYS_WITHOUT_CONTACT = (
    _key("surname", "town"),
    _key("given", "town"),
    _key("number", "postcode"),
    _key("street"),
    _key(_first("given", 4), _first("surname", 3)),
    _key(_first("surname", 5), "postcode"),
)


def keys_for(records: Records) -> tuple[Key, ...]:
    """The keys whose fields the records have."""
    contact = records.given("phone") or records.given("mailbox")
    wanted = KEYS if contact else (*KEYS, *KEYS_WITHOUT_CONTACT)
    return tuple(key for key in wanted if all(records.given(p.field) for p in key.parts))


def key_hashes(records: Records, keys: Sequence[Key]) -> Iterator[Hashes]:
    """For each key one array of n hashes; 0 where a record lacks a part. Equal in every process."""
    parts: dict[Part, Hashes] = {}
    for key in keys:
        total: Hashes | None = None
        complete = np.ones(len(records), np.bool_)
        for part in key.parts:
            if part not in parts:
                parts[part] = _part_hashes(part, records.columns[part.field])
            complete &= parts[part] != 0
            total = parts[part] if total is None else joined(total, parts[part])
        assert total is not None
        yield np.where(complete, total, np.uint64(0))


def _part_hashes(part: Part, column: Column) -> Hashes:
    texts = part.of(column.values)
    hashed = np.where(pc.equal(texts, "").to_numpy(zero_copy_only=False), 0, hash_values(texts))
    return spread(hashed.astype(np.uint64), column.codes)
