"""What chunks share: pairs in batches, and records that worker processes map from one file."""

import gc
import pickle
import tempfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.linkage.shared import PAIRS_PER_BATCH, PairBatches, SharedRecords
from core.matching.candidates import find_candidates
from core.matching.normalise import normalise
from core.matching.records import FIELDS, Records


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def people() -> Records:
    names = ["Thea Quarry", "T Quarry", "Otto Umber", ""]
    return normalise({"name": names, "phone": ["2014728120", "201 472 8102", "", "3038614472"]})


def batches(pairs: int) -> PairBatches:
    return PairBatches(np.arange(pairs), np.arange(pairs) + 1)


@given(st.integers(0, 5 * PAIRS_PER_BATCH))
def test_batches_hold_every_pair_once_in_order(pairs: int) -> None:
    made = batches(pairs)

    assert len(made) == max(1, -(-pairs // PAIRS_PER_BATCH))
    assert np.concatenate([one for one, _ in made]).tolist() == list(range(pairs))
    assert np.concatenate([other for _, other in made]).tolist() == list(range(1, pairs + 1))


def test_a_slice_of_batches_is_those_batches() -> None:
    made = batches(3_500)

    assert [one[0] for one, _ in made[1:3]] == [1_000, 2_000]
    assert [len(one) for one, _ in made[2:99]] == [1_000, 500]


def test_beyond_the_last_batch_there_is_none() -> None:
    with pytest.raises(IndexError):
        batches(10)[1]


def test_threads_share_one_comparer() -> None:
    shared = SharedRecords(people())

    assert shared.comparer is shared.comparer


def test_records_come_through_pickle_as_they_were(folder: Path) -> None:
    records = people()

    shared = SharedRecords(records)
    again = pickle.loads(pickle.dumps(shared))

    for name in FIELDS:
        assert again.comparer.records.columns[name].cells() == records.columns[name].cells()
    pairs = find_candidates(records)
    expected = shared.comparer.levels(pairs.one, pairs.other)
    assert (again.comparer.levels(pairs.one, pairs.other) == expected).all()


def test_records_are_written_once_however_often_they_are_pickled(folder: Path) -> None:
    shared = SharedRecords(people())

    sizes = {len(pickle.dumps(shared)) for _ in range(3)}

    assert len(list(folder.iterdir())) == 1
    assert max(sizes) < 1_000


def test_a_process_maps_the_records_once(folder: Path) -> None:
    shared = SharedRecords(people())
    pickled = pickle.dumps(shared)

    assert pickle.loads(pickled) is pickle.loads(pickled)


def test_what_only_gather_needs_is_not_sent(folder: Path) -> None:
    shared = SharedRecords(people(), beside=lambda: "cannot be pickled")

    assert pickle.loads(pickle.dumps(shared)).beside is None


def test_the_file_goes_with_the_records(folder: Path) -> None:
    shared = SharedRecords(people())
    pickle.dumps(shared)
    assert list(folder.iterdir())

    del shared
    gc.collect()

    assert list(folder.iterdir()) == []


def test_without_pickling_nothing_is_written(folder: Path) -> None:
    assert SharedRecords(people()).comparer.kinds

    assert list(folder.iterdir()) == []


def test_records_of_nobody_come_through_pickle(folder: Path) -> None:
    shared = SharedRecords(normalise({"name": [], "phone": []}))

    assert len(pickle.loads(pickle.dumps(shared)).comparer.records) == 0
