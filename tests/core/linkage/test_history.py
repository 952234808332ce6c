"""The history as matching sees it, and the keys under which decisions know its requests."""

from pathlib import Path

import pandas as pd
import pytest

from core.errors import MappingError, RequestError
from core.linkage.decided import key_of, side_of_past, sides_of
from core.linkage.fields import records_of
from core.linkage.history import add_to_history, current_history
from core.sample.words import FAMILY, GIVEN
from core.store import open_store
from core.tables.roles import Role
from core.tables.table import Table

ROLES = {
    Role.NAME: ("Name",),
    Role.PHONE: ("Tel.",),
    Role.BIRTH_DATE: ("Born",),
    Role.DATE: ("Asked",),
    Role.ITEM: ("Book",),
}


def requests(rows: int, start: int = 0) -> Table:
    """Invented requests; only the last birth date shows that days come first."""
    numbers = range(start, start + rows)
    frame = pd.DataFrame(
        {
            "Name": [f"{FAMILY[n % 31]}, {GIVEN[n % 37]}" for n in numbers],
            "Tel.": [f"(212) 555-01{n % 100:02}" for n in numbers],
            "Born": [*(f"{n % 9 + 1}/{n % 11 + 1}/1980" for n in numbers[:-1]), "25/03/1981"],
            "Asked": [f"2026-09-{n % 28 + 1:02}" for n in numbers],
            "Book": ["Salt"] * rows,
        },
        index=pd.RangeIndex(2, rows + 2, name="row_id"),
        dtype="str",
    )
    return Table(f"from {start}", frame, ROLES)


def test_a_past_request_has_the_key_its_row_had(tmp_path: Path) -> None:
    first, second = requests(40), requests(40, start=40)
    for table in (first, second):  # the second is put into the segment of the first
        add_to_history(table, tmp_path, region="US", by="Ada")
    assert len(open_store(tmp_path).register.segments()) == 1

    keys = [side_of_past(tmp_path, number).key for number in range(1, 81)]

    content = [*records_of(first, "US").content(), *records_of(second, "US").content()]
    assert keys == [key_of(int(key)) for key in content]


def test_a_row_has_the_key_that_a_run_on_the_whole_table_gives_it() -> None:
    table = requests(60)

    keys = [side.key for side in sides_of(table, (2, 17, 33), "US")]

    content = records_of(table, "US").content()
    assert keys == [key_of(int(content[place])) for place in (0, 15, 31)]


def test_the_cells_that_are_decided_on_are_kept_as_they_were_written(tmp_path: Path) -> None:
    table = requests(3)
    add_to_history(table, tmp_path, region="US", by="Ada")

    (row,), past = sides_of(table, (3,), "US"), side_of_past(tmp_path, 2)

    assert dict(row.cells) == dict(past.cells)
    assert row.cells["phone"] == "(212) 555-0101"
    assert row.cells["asked"] == "2026-09-02"


@pytest.mark.parametrize("number", [0, 4, 10**15])
def test_a_request_that_is_not_there_is_a_sentence(tmp_path: Path, number: int) -> None:
    add_to_history(requests(3), tmp_path, region="US", by="Ada")

    with pytest.raises(RequestError, match="no past request"):
        side_of_past(tmp_path, number)


def test_a_request_of_a_removed_list_cannot_be_decided_on(tmp_path: Path) -> None:
    add_to_history(requests(3), tmp_path, region="US", by="Ada")
    open_store(tmp_path).register.remove(1, by="Ada")

    with pytest.raises(RequestError, match="removed"):
        side_of_past(tmp_path, 2)


def test_a_table_that_says_nothing_is_not_added(tmp_path: Path) -> None:
    blank = Table(
        "blank", requests(3).frame.assign(**{"Name": "", "Tel.": "n/a", "Born": "-"}), ROLES
    )

    with pytest.raises(MappingError, match=r"Name, Tel\., Born, Asked, Book"):
        add_to_history(blank, tmp_path, region="US", by="Ada")

    assert current_history(str(tmp_path)) is None
