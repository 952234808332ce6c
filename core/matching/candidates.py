"""What to compare: the different records of a file, the past ones they meet, and the pairs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from core.matching.blocking import candidate_pairs, union
from core.matching.columns import Hashes, Mask, Positions, value_counts
from core.matching.keys import Key, key_hashes, keys_for
from core.matching.records import Distinct, Records, distinct, together
from core.matching.segment import KeyIndex, Segment, index_of, lookup
from core.pacing import checkpoint

FAIR_PER_SEGMENT = 300
COUNTED = ("given", "surname", "birth_date")  # fields in which many agree by chance


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """How common things are beyond the records at hand.

    `fair` are positions of records that did not come because they resemble others: random pairs
    are drawn from them. `extra[field]` counts, per value of that field's column, past records that
    have it; `agreeing[field]` are pairs of past records that agree, and all pairs of them.
    """

    fair: Positions
    own: int  # records of the file: they come first
    past_records: int = 0
    extra: Mapping[str, Positions] = field(default_factory=dict)
    agreeing: Mapping[str, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs of positions in `records`: first the file's distinct records, then past ones.

    `one[k] < other[k]`, or equal: a pair of a record with itself stands for rows that say the
    same. `past` holds the ids of the past requests of each position from `fixed` on.
    """

    new: Distinct
    records: Records
    keys: Hashes
    one: Positions
    other: Positions
    past: tuple[tuple[int, ...], ...]
    background: Background

    def __len__(self) -> int:
        return len(self.one)

    def only(self, chosen: Mask) -> "Candidates":
        """The same records with some of the pairs."""
        return replace(self, one=self.one[chosen], other=self.other[chosen])

    @property
    def fixed(self) -> int:
        """The first position of a past record."""
        return len(self.new.keys)


def find_candidates(
    records: Records,
    segments: Sequence[Segment] = (),
    decided: Iterable[tuple[int, int]] = (),
) -> Candidates:
    """Join equal records, block them, and look them up in the history.

    `decided` are pairs of content keys on which there is a decision: they are compared too.
    """
    new = distinct(records)
    count = len(new.keys)
    keys = keys_for(new.records)
    decided = list(decided)
    within = candidate_pairs(new.records, keys)
    if decided:
        within = union([within, _told(new.keys, decided)])
    one, other = np.divmod(within, max(1, count))
    itself = np.flatnonzero(new.times > 1)
    one, other = np.r_[one, itself], np.r_[other, itself]
    if not segments:
        alone = Background(np.arange(count), count)
        return Candidates(new, new.records, new.keys, one, other, (), alone)
    met = [_met(new, keys, segment, decided) for segment in segments]
    parts, content = [new.records], [new.keys]
    past: list[tuple[int, ...]] = []
    taken: list[Positions] = []
    first, second, start = [one], [other], count
    fair = [np.arange(count)]
    for segment, (of_new, of_past) in zip(segments, met, strict=True):
        sampled = np.arange(min(FAIR_PER_SEGMENT, len(segment)))
        touched, place = np.unique(np.r_[of_past, sampled], return_inverse=True)
        first.append(of_new)
        second.append(start + place[: len(of_past)])
        fair.append(start + place[len(of_past) :])
        parts.append(segment.records.take(touched).compact())
        taken.append(touched)
        content.append(segment.keys[touched])
        past += [segment.requests_of(record) for record in touched.tolist()]
        start += len(touched)
    together_records = together(parts)
    background = _background(together_records, count, segments, taken, np.concatenate(fair))
    return Candidates(
        new,
        together_records,
        np.concatenate(content),
        np.concatenate(first),
        np.concatenate(second),
        tuple(past),
        background,
    )


def _background(
    records: Records,
    start: int,
    segments: Sequence[Segment],
    taken: Sequence[Positions],
    fair: Positions,
) -> Background:
    """How often the whole history has each name, told in the codes of the joined records."""
    extra, agreeing = {}, {}
    for name in COUNTED:
        counts = np.zeros(len(records.columns[name].values), np.int64)
        agree, pairs, at = 0.0, 0.0, start
        for segment, touched in zip(segments, taken, strict=True):
            column = segment.records.columns[name]
            whole = value_counts(column)
            codes, first = np.unique(column.codes[touched], return_index=True)
            here = records.columns[name].codes[at : at + len(touched)][first]
            counts[here[codes >= 0]] += whole[codes[codes >= 0]]
            agree += float((whole * (whole - 1.0)).sum())
            pairs += float(whole.sum()) ** 2
            at += len(touched)
        extra[name], agreeing[name] = counts, (agree, pairs)
    return Background(fair, start, sum(len(segment) for segment in segments), extra, agreeing)


def _told(keys: Hashes, decided: Sequence[tuple[int, int]]) -> Positions:
    """The decided pairs among the file's own records, as first * n + second."""
    pairs = np.array(decided, np.uint64).reshape(-1, 2)
    at = [np.searchsorted(keys, side) for side in pairs.T]
    there = np.ones(len(pairs), np.bool_)
    for place, side in zip(at, pairs.T, strict=True):
        there &= np.append(keys, np.uint64(0))[place] == side
    one, other = at[0][there], at[1][there]
    codes: Positions = np.minimum(one, other) * len(keys) + np.maximum(one, other)
    return codes


def _told_of_past(
    new: Hashes, past: Hashes, decided: Sequence[tuple[int, int]]
) -> tuple[Positions, Positions]:
    """The decided pairs of a record of the file and a past one."""
    pairs = np.array(decided, np.uint64).reshape(-1, 2)
    pairs = np.vstack([pairs, pairs[:, ::-1]])
    one, other = np.searchsorted(new, pairs[:, 0]), np.searchsorted(past, pairs[:, 1])
    there = np.append(new, np.uint64(0))[one] == pairs[:, 0]
    there &= np.append(past, np.uint64(0))[other] == pairs[:, 1]
    return one[there], other[there]


def _met(
    new: Distinct, keys: Sequence[Key], segment: Segment, decided: Sequence[tuple[int, int]]
) -> tuple[Positions, Positions]:
    """Pairs of a new record and a past one that share a key or say the same."""
    stride = max(1, len(segment))
    found = []
    for key, hashes in zip(keys, key_hashes(new.records, keys), strict=True):
        checkpoint()
        for index in _index(segment, key):
            one, other = lookup(index, hashes, key)
            found.append(one * stride + other)
    found.append(_equal(new.keys, segment.keys, stride))
    one, other = _told_of_past(new.keys, segment.keys, decided)
    found.append(one * stride + other)
    pairs = np.divmod(union(found), stride)
    return pairs[0], pairs[1]


def _equal(new: Hashes, past: Hashes, stride: int) -> Positions:
    """Records that say the same, as new * stride + past; both key columns ascend."""
    place = np.searchsorted(past, new)
    same = np.flatnonzero(np.append(past, np.uint64(0))[place] == new)
    pairs: Positions = same * stride + place[same]
    return pairs


def _index(segment: Segment, key: Key) -> Iterator[KeyIndex]:
    """The segment's index of a key; made on the way for the keys that are seldom needed."""
    if key.name in segment.index:
        yield segment.index[key.name]
    elif all(segment.records.given(part.field) for part in key.parts):
        yield index_of(next(iter(key_hashes(segment.records, [key]))))
