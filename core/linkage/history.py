"""The history as matching sees it: segments of an index, kept in the store beside the requests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import pyarrow as pa

from core.errors import MappingError
from core.linkage.fields import days_of, folded_items, joined, records_of
from core.matching.dates import NO_DAY, day_numbers
from core.matching.normalise import normalise
from core.matching.records import FIELDS
from core.matching.segment import FORMAT, Segment, make_segment, merged
from core.matching.window import UNDATED, PastRequest
from core.store import REQUEST_COLUMNS, Register, Source, StoreError, open_store
from core.store import PastRequest as StoredRequest
from core.tables.roles import Role
from core.tables.table import Table
from core.texts import say

SEGMENTS_CACHED = 64
# A new segment is merged with the last one while that is not this much larger.
MERGE_FACTOR = 4
_KEPT_KINDS = ("name", "phone", "address", "email", "identifier", "birth_date")


@dataclass(frozen=True, slots=True)
class History:
    """The past requests a run is checked against: a register, as it was at one version."""

    home: str
    version: int

    @property
    def register(self) -> Register:
        """Where the requests are."""
        return open_store(Path(self.home)).register

    def segments(self) -> list[Segment]:
        """The index, without removed requests; segments are read once per process."""
        register = self.register
        removed = register.removed_ranges(self.version)
        entries = register.segments(self.version, kind=FORMAT)
        return [_remaining(self.home, entry.id, removed) for entry in entries]

    def content_of(self, request_id: int) -> int:
        """The content key that the index has for a request; 0 for a removed or unknown one."""
        register = self.register
        ranges = register.removed_ranges(self.version)
        if any(first <= request_id < stop for first, stop in ranges):
            return 0
        for entry in register.segments(self.version, kind=FORMAT):
            if 0 <= request_id - entry.first_request < entry.rows:
                return _content_of(_segment(self.home, entry.id), request_id)
        return 0

    def requests(self, ids: Sequence[int]) -> dict[int, StoredRequest]:
        """Past requests by their ids."""
        return {request.id: request for request in self.register.requests(sorted(set(ids)))}


def current_history(home: str, version: int | None = None) -> History | None:
    """The register in a home folder, as it is now or at a version; None when it holds nothing."""
    register = open_store(Path(home)).register
    if version is None:
        _renew(register)
        version = register.version()
    return History(home, version) if register.count(version) else None


def add_to_history(
    table: Table, home: Path, *, region: str, by: str, again: bool = False
) -> Source:
    """Keep a table's rows as past requests, with an index segment over them.

    Raises MappingError for a table whose columns say nothing that can be matched, AlreadyAdded for
    the same content, StoreError when the store cannot be used.
    """
    records = records_of(table, region)
    if not any(records.given(field) for field in FIELDS):
        columns = ", ".join(map(str, table.frame.columns))
        raise MappingError(say("history.nothing_to_match", name=table.name, columns=columns))
    register = open_store(home).register
    register.tidy()

    def segment(first: int) -> bytes:
        return make_segment(records, np.arange(first, first + len(table))).to_bytes()

    source = register.add(
        table.name, requests_of(table, region), segment, by=by, kind=FORMAT, again=again
    )
    _merge_small(register)
    return source


def requests_of(table: Table, region: str) -> pa.Table:
    """A table's rows as the register keeps them: the cells by meaning, dates in ISO form."""
    days = days_of(table, region)
    dated = np.where(days == UNDATED, 0, days).astype("datetime64[D]").astype(str)
    cells = {
        "row_id": pa.array([str(row) for row in table.frame.index], pa.large_string()),
        "name": joined(table, Role.NAME),
        "phone": joined(table, Role.PHONE, " / "),
        "address": _whole_address(table),
        "email": joined(table, Role.EMAIL, "; "),
        "item": joined(table, Role.ITEM),
        "asked": pa.array(np.where(days == UNDATED, "", dated).tolist(), pa.large_string()),
        "identifier": joined(table, Role.IDENTIFIER),
        "birth_date": joined(table, Role.BIRTH_DATE),
    }
    return pa.table({name: cells[name] for name in REQUEST_COLUMNS})


def past_requests(stored: Mapping[int, StoredRequest]) -> dict[int, PastRequest]:
    """Day and folded item of past requests, under the numbers they are given here."""
    requests = list(stored.values())
    days = day_numbers(pa.array([r.asked for r in requests], pa.large_string()), region="US")
    items = folded_items(pa.array([r.item for r in requests], pa.large_string()))
    return {
        number: PastRequest(number, UNDATED if day == NO_DAY else int(day), item)
        for number, day, item in zip(stored, days.tolist(), items, strict=True)
    }


def without(segment: Segment, removed: Sequence[tuple[int, int]]) -> Segment:
    """A segment without the requests in these ranges of ids."""
    gone = np.zeros(len(segment.requests), np.bool_)
    for first, stop in removed:
        gone |= (segment.requests >= first) & (segment.requests < stop)
    if not gone.any():
        return segment
    of_record = np.repeat(np.arange(len(segment)), np.diff(segment.starts))[~gone]
    return make_segment(segment.records.take(of_record), segment.requests[~gone])


@lru_cache(maxsize=SEGMENTS_CACHED)
def _remaining(home: str, segment_id: int, removed: tuple[tuple[int, int], ...]) -> Segment:
    return without(_segment(home, segment_id), removed)


@lru_cache(maxsize=SEGMENTS_CACHED)
def _segment(home: str, segment_id: int) -> Segment:
    return Segment.from_bytes(open_store(Path(home)).register.payload(segment_id))


def _content_of(segment: Segment, request_id: int) -> int:
    place = np.flatnonzero(segment.requests == request_id)
    if not len(place):  # nothing is known of it
        return 0
    return int(segment.keys[np.searchsorted(segment.starts, place[0], "right") - 1])


def _renew(register: Register) -> None:
    """Index anew what an earlier Rowmill indexed in another form."""
    for entry in register.segments():
        if entry.kind == FORMAT:
            continue
        ids = range(entry.first_request, entry.first_request + entry.rows)
        stored = register.requests(ids)
        cells = {kind: [getattr(request, kind) for request in stored] for kind in _KEPT_KINDS}
        segment = make_segment(normalise(cells), np.array([request.id for request in stored]))
        try:
            register.merge(
                [entry.id],
                segment.to_bytes(),
                first_request=entry.first_request,
                rows=entry.rows,
                kind=FORMAT,
            )
        except StoreError:  # another process has just done so
            return


def _merge_small(register: Register) -> None:
    """Put the newest segments together while they are of like size, so that few are searched."""
    entries = list(register.segments(kind=FORMAT))
    while len(entries) > 1 and entries[-2].rows <= MERGE_FACTOR * entries[-1].rows:
        last = entries[-2:]
        segment = merged([Segment.from_bytes(register.payload(entry.id)) for entry in last])
        try:
            joined_entry = register.merge(
                [entry.id for entry in last],
                segment.to_bytes(),
                first_request=last[0].first_request,
                rows=last[0].rows + last[1].rows,
                kind=FORMAT,
            )
        except StoreError:  # another process merged them meanwhile
            return
        entries[-2:] = [joined_entry]


def _whole_address(table: Table) -> pa.Array:
    """The address with town, region and postcode, as one text."""
    columns = [
        name
        for role in (Role.ADDRESS, Role.CITY, Role.REGION, Role.POSTCODE)
        for name in table.roles.get(role, ())
    ]
    return joined(table.with_roles({Role.ADDRESS: tuple(columns)}), Role.ADDRESS, ", ")
