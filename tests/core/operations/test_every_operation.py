"""What holds for every operation there is, and for those to come."""

import pickle
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as rounds
from hypothesis import strategies as st

from core.engine.settings import Settings
from core.errors import MappingError, SettingsError
from core.operations import AnyOperation, all_operations
from core.operations.operation import Resources, option_fields
from core.results import write_result
from core.runs import Run
from core.tables.roles import Role
from core.tables.table import Table

OPERATIONS = list(all_operations().values())
ENDINGS = (".csv", ".parquet", ".xlsx")

CELLS = st.one_of(
    st.sampled_from(
        [
            "+1 212 555 0142",
            "(212) 555-0142",
            "0044 20 7946 0958",
            "1.65025E+10",
            "=1+1",
            "N/A",
            "",
            "212-555-0142 / 212-555-0143",
        ]
    ),
    st.text(max_size=20),
)


def table(cells: list[str]) -> Table:
    """A table in which every role has a column; phones and addresses hold the cells."""
    given = {
        Role.PHONE: cells,
        Role.ADDRESS: [f"{cell}, Springfield, IL 62704" if cell else "" for cell in cells],
    }
    frame = pd.DataFrame(
        {role.value: given.get(role, [""] * len(cells)) for role in Role},
        index=pd.RangeIndex(2, len(cells) + 2, name="row_id"),
        dtype="str",
    )
    return Table("requests.csv", frame, {role: (role.value,) for role in Role})


def finished(operation: AnyOperation, of: Table, settings: Settings) -> Run:
    run = Run(of, [operation], settings)
    run.start()
    assert run.wait(60)
    return run


@pytest.fixture(params=OPERATIONS, ids=lambda cls: cls.slug)
def operation(request: Any) -> AnyOperation:
    return request.param()  # type: ignore[no-any-return]


def test_it_has_words_a_prefix_and_needs(operation: AnyOperation) -> None:
    assert operation.title
    assert operation.activity
    assert operation.noun
    assert operation.prefix.endswith("_")
    assert operation.needs or operation.needs_one_of


def test_its_columns_carry_its_prefix_status_first_and_note_last(operation: AnyOperation) -> None:
    columns = operation.added_columns

    assert all(column.startswith(operation.prefix) for column in columns)
    assert columns[0] == f"{operation.prefix}status"
    assert columns[-1] == f"{operation.prefix}note"


def test_its_options_have_labels_and_defaults(operation: AnyOperation) -> None:
    for field in option_fields(type(operation)):
        assert field.label
        assert field.parse(str(field.default)) == field.default
        if field.choices:
            assert field.default in field.choices


def test_a_wrong_option_is_refused(operation: AnyOperation) -> None:
    for field in option_fields(type(operation)):
        if field.kind in ("bool", "int", "float"):
            with pytest.raises(SettingsError, match=field.name):
                field.parse("a few")


def test_it_can_be_sent_to_another_process(operation: AnyOperation) -> None:
    assert pickle.loads(pickle.dumps(operation)) == operation


def test_without_its_column_it_says_which_columns_there_are(operation: AnyOperation) -> None:
    bare = Table("bare", pd.DataFrame({"Colour": ["red"]}, dtype="str"))

    with pytest.raises(MappingError, match="Colour"):
        operation.plan(bare, Resources())


def test_an_empty_table_gives_an_empty_result(operation: AnyOperation) -> None:
    run = finished(operation, table([]), Settings())

    result = run.result()
    assert result is not None
    assert len(result.table) == 0
    assert set(operation.added_columns) <= set(result.table.frame.columns)


def test_a_second_run_replaces_the_columns_of_the_first(operation: AnyOperation) -> None:
    first = finished(operation, table(["(212) 555-0142", "N/A"]), Settings()).result()
    assert first is not None

    second = finished(operation, first.table, Settings()).result()

    assert second is not None
    pd.testing.assert_frame_equal(second.table.frame, first.table.frame)


def test_a_column_of_the_operators_own_is_never_overwritten(operation: AnyOperation) -> None:
    own = table(["(212) 555-0142"])
    name = operation.added_columns[0]
    own = Table(own.name, own.frame.assign(**{name: "my own"}), own.roles)

    result = finished(operation, own, Settings()).result()

    assert result is not None
    assert result.table.frame[name].tolist() == ["my own"]
    assert f"{name} (2)" in result.table.frame.columns


@rounds(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(CELLS, min_size=1, max_size=450),
    workers=st.sampled_from([1, 2, 8, 16]),
    chunk_size=st.sampled_from([10, 50, 200]),
    executor=st.sampled_from(["threads", "threads", "threads", "processes"]),
)
def test_the_bytes_are_those_of_the_sequential_run(
    operation: AnyOperation,
    tmp_path: Path,
    cells: list[str],
    workers: int,
    chunk_size: int,
    executor: Any,
) -> None:
    """Scenario A3, for any cells."""
    spread = Settings(workers=workers, chunk_size=chunk_size, executor=executor)

    written = [
        _bytes(finished(operation, table(cells), settings), tmp_path / name)
        for name, settings in (("alone", Settings(parallel=False)), ("spread", spread))
    ]

    assert written[0] == written[1]


WIDTHS = [("threads", w, c) for w in (1, 2, 8, 16) for c in (10, 50, 200)]


@pytest.mark.parametrize(("executor", "workers", "chunk_size"), [*WIDTHS, ("processes", 2, 50)])
def test_the_sample_comes_out_the_same_however_it_is_spread(
    operation: AnyOperation, tmp_path: Path, executor: Any, workers: int, chunk_size: int
) -> None:
    """Scenario A3, for every width."""
    messy = [f"(212) 555-{100 + i % 100:04d}" if i % 5 else f"x{i}" for i in range(1_230)]
    expected = _bytes(finished(operation, table(messy), Settings(parallel=False)), tmp_path / "a")

    run = finished(operation, table(messy), Settings(True, workers, chunk_size, executor))

    assert _bytes(run, tmp_path / "b") == expected


def _bytes(run: Run, stem: Path) -> list[bytes]:
    result = run.result()
    assert result is not None
    assert run.report().step.done == run.report().step.total
    contents = []
    for ending in ENDINGS:
        path = stem.with_suffix(ending)
        write_result(result, path)
        contents.append(path.read_bytes())
    return contents
