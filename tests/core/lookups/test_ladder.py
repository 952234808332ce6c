"""The ladder: what is known, then the gazetteer, then Google for what stays open."""

from pathlib import Path

import pandas as pd
import pytest

from core.engine.report import State
from core.engine.settings import Settings
from core.operations.addresses import GeocodeAddresses
from core.operations.operation import Resources
from core.quoting import Quotes
from core.runs import Run
from core.tables.roles import Role
from core.tables.table import Table
from tests.geocoding_service import Service
from tests.lookups import cells, finished, table_of

SURE = [f"{number} Church Road, Springfield, IL 62704" for number in range(1, 21)]
OPEN = [f"{number} Church Road, Qwxzzton" for number in range(1, 11)]
NEVER = ["1 nowhere, Nulltown Xq"]
ROWS = [*SURE, *OPEN, *NEVER, ""]


def climb(
    addresses: list[str], home: Path, settings: Settings | None = None, **options: object
) -> Run:
    operation = GeocodeAddresses(provider="ladder", **options)  # type: ignore[arg-type]
    resources = Resources(home=str(home))
    run = Run(
        table_of(addresses), [operation], settings or Settings(True, 8, 10), resources=resources
    )
    run.start()
    assert run.wait(120)
    return run


def test_only_what_stays_open_is_bought(service: Service, paid_home: Path) -> None:
    run = climb(ROWS, paid_home)

    free, paid = run.report().steps
    assert run.report().state == State.FINISHED
    assert (free.total, free.calls) == (31, 0)
    assert (paid.total, paid.calls) == (11, 11)
    assert free.activity != paid.activity
    assert service.counts().arrivals == 11
    assert not any("Springfield" in asked for asked in service.counts().asked)
    assert cells(run, "provider") == ["offline"] * 20 + ["google"] * 10 + ["offline", ""]
    assert cells(run) == ["accepted"] * 30 + ["unresolved", "missing"]


def test_what_nobody_found_says_so_of_both(service: Service, paid_home: Path) -> None:
    note = cells(climb(NEVER, paid_home), "note")[0]

    assert "Google" in note
    assert ";" in note


def test_a_second_climb_costs_nothing_and_is_the_same(service: Service, paid_home: Path) -> None:
    first = climb(ROWS, paid_home)
    second = climb(ROWS, paid_home, Settings(False))

    assert service.counts().arrivals == 11
    assert sum(step.calls for step in second.report().steps) == 0
    results = [run.result() for run in (first, second)]
    frames = [result.table.frame for result in results if result is not None]
    pd.testing.assert_frame_equal(frames[0], frames[1])


def test_without_a_network_every_row_keeps_its_offline_answer(
    service: Service, paid_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROWMILL_GOOGLE_BASE_URL", "http://127.0.0.1:9")

    run = climb(ROWS, paid_home)

    assert run.report().state == State.STOPPED
    assert "cannot be reached" in run.report().reason
    assert cells(run)[:20] == ["accepted"] * 20
    assert set(cells(run)[20:31]) <= {"review", "unresolved"}
    assert all("not looked up" in note for note in cells(run, "note")[20:31])


def test_the_budget_leaves_the_rest_as_the_gazetteer_has_it(
    service: Service, paid_home: Path
) -> None:
    run = climb(ROWS, paid_home, Settings(False), budget_calls=4)

    assert service.counts().arrivals == 4
    assert run.report().state == State.STOPPED
    assert cells(run, "provider").count("google") == 4
    assert "error" not in cells(run)


def test_the_ladder_may_ask_only_for_what_was_not_found(service: Service, paid_home: Path) -> None:
    doubtful = ["12 Oak Street, Springfield", "12 Church Road, Qwxzzton"]

    run = climb(doubtful, paid_home, asks="unresolved")

    assert list(service.counts().asked) == ["12 Church Road, Qwxzzton"]
    assert cells(run) == ["review", "accepted"]
    result = run.result()
    assert result is not None
    choices = result.sheets["Places to choose from"]
    assert set(choices["row_id"]) == {"2"}
    assert len(choices) >= 2


def test_the_quote_is_what_the_climb_then_does(service: Service, paid_home: Path) -> None:
    operation = GeocodeAddresses(provider="ladder", budget_calls=6)
    climb(OPEN[:3], paid_home)
    quoting = Quotes({}).of("once", table_of(ROWS), operation, Resources(home=str(paid_home)))
    assert quoting.wait(60)
    quote = quoting.quote
    assert quote is not None
    before = service.counts().arrivals

    climb(ROWS, paid_home)

    assert (quote.rows, quote.blank, quote.distinct) == (32, 1, 31)
    assert (quote.known, quote.settled, quote.to_buy) == (3, 20, 8)
    assert (quote.calls, quote.left_open) == (6, 2)
    assert service.counts().arrivals - before == quote.to_buy
    assert quote.host == service.url.removeprefix("http://")
    assert quote.sent == (Role.ADDRESS,)


def test_a_file_with_a_column_of_our_name_keeps_it(service: Service, paid_home: Path) -> None:
    own = table_of(ROWS)
    own = Table(own.name, own.frame.assign(address_note="my own"), own.roles)
    operation = GeocodeAddresses(provider="ladder")
    run = Run(own, [operation], Settings(), resources=Resources(home=str(paid_home)))
    run.start()
    assert run.wait(60)

    result = run.result()
    assert result is not None
    assert set(result.table.frame["address_note"]) == {"my own"}
    assert sum(name.startswith("address_note (") for name in result.table.frame.columns) == 1
    assert service.counts().arrivals == 11


def test_only_the_columns_of_the_address_leave(service: Service, paid_home: Path) -> None:
    rows = pd.RangeIndex(2, 3, name="row_id")
    cells_ = {"Name": "Ivo Lantern", "Tel": "+1 212 555 0142", "Mail": "ivo@example.org"}
    place = {"Street": "12 Church Road", "Town": "Qwxzzton", "ZIP": "00000"}
    frame = pd.DataFrame([{**cells_, **place}], index=rows, dtype="str")
    roles = {
        Role.NAME: ("Name",),
        Role.PHONE: ("Tel",),
        Role.EMAIL: ("Mail",),
        Role.ADDRESS: ("Street",),
        Role.CITY: ("Town",),
        Role.POSTCODE: ("ZIP",),
    }
    table = Table("requests.csv", frame, roles)
    operation = GeocodeAddresses(provider="google")
    run = Run(table, [operation], Settings(), resources=Resources(home=str(paid_home)))
    run.start()
    assert run.wait(60)

    assert list(service.counts().asked) == ["12 Church Road, Qwxzzton, 00000"]


def test_what_google_doubted_before_keeps_its_places_to_choose_from(
    service: Service, paid_home: Path
) -> None:
    doubted = "2 almost Street, Qwxzzton"
    finished([doubted], paid_home)

    run = climb([doubted], paid_home, asks="unresolved")

    assert service.counts().arrivals == 1
    assert (cells(run), cells(run, "provider")) == (["review"], ["google"])
    result = run.result()
    assert result is not None
    assert set(result.sheets["Places to choose from"]["provider"]) == {"google"}
