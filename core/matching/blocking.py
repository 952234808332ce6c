"""Candidate pairs: records that share a key; at most linear in the number of records."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np

from core.matching.columns import Column, Hashes, Positions, head_numbers, spread
from core.matching.keys import Key, Near, key_hashes
from core.matching.records import Records
from core.pacing import checkpoint

Pairs: TypeAlias = Positions  # first * n + second, first < second, ascending, no pair twice

WINDOW = 6


def candidate_pairs(records: Records, keys: Sequence[Key]) -> Pairs:
    """The pairs of positions that share at least one key.

    All pairs of a block of up to `key.cap` records; of larger blocks only neighbours within
    `WINDOW` in the order of name or place (sorted neighbourhood, Hernández and Stolfo 1995). A
    record is thus in at most cap or 2 x WINDOW pairs per key, whatever the file holds.
    """
    order = {near: _order(records, near) for near in {key.near for key in keys}}
    found = []
    for key, hashes in zip(keys, key_hashes(records, keys), strict=True):
        checkpoint()
        found.append(block_pairs(hashes, order[key.near], key.cap))
    return union(found)


def block_pairs(hashes: Hashes, order: Positions, cap: int) -> Positions:
    """Pairs within blocks of equal hashes, as first * n + second; `order` ranks the records."""
    count = len(hashes)
    sorted_hashes, members = _sorted_blocks(hashes, order)
    if len(members) < 2:
        return np.empty(0, np.int64)
    starts = np.flatnonzero(np.r_[True, sorted_hashes[1:] != sorted_hashes[:-1]])
    sizes = np.diff(np.r_[starts, len(members)])
    busy = sizes > 1
    starts, sizes = starts[busy], sizes[busy]
    size = np.repeat(sizes, sizes)
    inside = np.arange(len(size)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    at = np.repeat(starts, sizes) + inside
    reach = size - 1 - inside
    reach = np.where(size <= cap, reach, np.minimum(min(WINDOW, cap), reach))
    first = np.repeat(at, reach)
    second = first + 1 + np.arange(len(first)) - np.repeat(np.cumsum(reach) - reach, reach)
    one, other = members[first], members[second]
    pairs: Positions = np.minimum(one, other) * count + np.maximum(one, other)
    return pairs


def union(parts: Iterable[Positions]) -> Pairs:
    """All pairs once, ascending."""
    pairs = np.concatenate([np.empty(0, np.int64), *parts])
    pairs.sort()
    fresh = np.r_[True, pairs[1:] != pairs[:-1]] if len(pairs) else np.empty(0, np.bool_)
    return pairs[fresh]


def _sorted_blocks(hashes: Hashes, order: Positions) -> tuple[Hashes, Positions]:
    """Hashes in ascending order and whose they are; within a hash in the order of `order`.

    The low bits of each hash give way to the record's rank, so that one plain sort, much faster
    than an indirect one, does both.
    """
    count = len(hashes)
    bits = np.uint64(max(1, int(count - 1).bit_length())) if count else np.uint64(1)
    low = (np.uint64(1) << bits) - np.uint64(1)
    rank = np.empty(count, np.uint64)
    rank[order] = np.arange(count, dtype=np.uint64)
    given = hashes != 0
    packed = (hashes[given] & ~low) | rank[given]
    packed.sort()
    return packed & ~low, order[(packed & low).astype(np.int64)]


def _order(records: Records, near: Near) -> Positions:
    """Record positions sorted by the beginnings of names or of places; ties as they come."""
    fields = {"name": (("surname", 5), ("given", 3)), "place": (("postcode", 5), ("street", 3))}
    total = np.zeros(len(records), np.uint64)
    for field, letters in fields[near]:
        heads = _heads(records.columns[field], letters)
        total = (total << np.uint64(8 * letters)) | (heads >> np.uint64(64 - 8 * letters))
    return np.argsort(total, kind="stable").astype(np.int64)


def _heads(column: Column, letters: int) -> Hashes:
    return spread(head_numbers(column.values, letters), column.codes)
