"""Duplicates as an operator sees them: rows in a file with others, a run, what each row gets."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import pandas as pd
import pytest

from benchmarks.contacts import EVERYTHING, contacts
from core.engine.chunk import Failure
from core.engine.report import State
from core.engine.settings import Settings
from core.errors import SettingsError
from core.linkage.decided import decide, sides_of
from core.linkage.fields import records_of
from core.linkage.history import add_to_history
from core.operations.duplicates import COLUMNS, FindDuplicates
from core.operations.operation import Resources, option_fields
from core.runs import Run
from core.store import Verdict, open_store
from core.tables.roles import Role
from core.tables.table import Table

Row = dict[str, str]

ROLE_OF = {
    "name": Role.NAME,
    "phone": Role.PHONE,
    "address": Role.ADDRESS,
    "email": Role.EMAIL,
    "birth_date": Role.BIRTH_DATE,
    "identifier": Role.IDENTIFIER,
    "city": Role.CITY,
    "item": Role.ITEM,
    "date": Role.DATE,
}
CONTACT = ("name", "phone", "address", "email")
PERSON = (*CONTACT, "birth_date", "identifier")

PHONE = "(201) 472-8120"
TWO_WORKERS = Settings(workers=2)
OTHER_PHONE = "(303) 861-4472"
HOME = "48 Larch Street, Apt 4, Hoboken, NJ 07030"
OTHER_HOME = "9 Heron Lane, Denver, CO 80203"
TOWNS = (
    "12 Heron Lane, Denver, CO 80203",
    "77 Kiln Road, Austin, TX 78704",
    "3 Osier Court, Miami, FL 33137",
    "450 Fuller Drive, Boston, MA 02134",
    "81 Weaver Street, Chicago, IL 60614",
    "6 Inkwell Avenue, Albany, NY 12207",
)
SIX = ("Otto", "Greta", "Silas", "Thea", "Wilf", "Romy")
SIX_FAMILIES = ("Quill", "Oakes", "Fable", "Vellum", "Sedge", "Mossop")


@cache
def usual(columns: tuple[str, ...]) -> pd.DataFrame:
    """A hundred and sixty rows as they come: some repeat, some are families."""
    return contacts(160, 5, countries=("US",), columns=EVERYTHING)[list(columns)]


@cache
def quiet(columns: tuple[str, ...]) -> pd.DataFrame:
    """A hundred and fifty rows of persons who have nothing to do with each other."""
    frame = contacts(190, 77, countries=("US",), confounders=False, columns=EVERYTHING)
    return frame[frame["kind"] == "first"].head(150)[list(columns)]


@dataclass(frozen=True)
class Found:
    """What a run said of the rows that were handed in; the first of them is row 2."""

    rows: pd.DataFrame
    pairs: pd.DataFrame
    others: pd.DataFrame

    def column(self, name: str) -> list[str]:
        return list(self.rows[f"duplicate_{name}"])

    @property
    def statuses(self) -> list[str]:
        return self.column("status")

    @property
    def joined(self) -> bool:
        """Whether all rows are one person."""
        groups = set(self.column("group"))
        return len(groups) == 1 and groups != {""}

    @property
    def apart(self) -> bool:
        """Whether no two rows are one person, nor asked about."""
        return set(self.statuses) == {"unique"}

    @property
    def asked(self) -> bool:
        """Whether one of two rows is left to the operator."""
        return sorted(self.statuses) == ["review", "unique"]

    def pair(self, row: int, other: str | int) -> pd.Series:
        wanted = {str(row), str(other)}
        return next(
            pair for _, pair in self.pairs.iterrows() if {pair["row"], pair["other"]} == wanted
        )


def table_of(rows: Sequence[Row], columns: Sequence[str], among: pd.DataFrame) -> Table:
    cells = {column: [*(row.get(column, "") for row in rows), *among[column]] for column in columns}
    index = pd.RangeIndex(2, len(rows) + len(among) + 2, name="row_id")
    frame = pd.DataFrame(cells, dtype="str", index=index)
    return Table("requests.csv", frame, {ROLE_OF[column]: (column,) for column in columns})


def result_of(
    table: Table,
    operation: FindDuplicates | None = None,
    *,
    resources: Resources | None = None,
    settings: Settings = TWO_WORKERS,
) -> Any:
    run = Run(table, [operation or FindDuplicates()], settings, resources=resources)
    run.start()
    assert run.wait(60)
    assert run.report().state == State.FINISHED, run.report().reason
    return run.result()


def found(
    rows: Sequence[Row],
    columns: Sequence[str] = CONTACT,
    among: pd.DataFrame | None = None,
    resources: Resources | None = None,
    **options: Any,
) -> Found:
    """The rows among a usual file, or another one, after a run."""
    among = usual(tuple(columns)) if among is None else among
    operation = FindDuplicates(**options)
    result = result_of(table_of(rows, columns, among), operation, resources=resources)
    frame = result.table.frame[list(COLUMNS)]
    pairs = result.sheets["Pairs"]
    return Found(frame.head(len(rows)), pairs, frame.iloc[len(rows) :])


def together(
    one: Row, other: Row, columns: Sequence[str] = CONTACT, among: pd.DataFrame | None = None
) -> Found:
    return found([one, other], columns, among)


class TestHouseholds:
    """Families and others behind one door."""

    def test_two_of_a_family_in_one_flat_are_a_household_and_not_merged(self) -> None:
        """Scenario H1."""
        cohens = found(
            [
                {"name": "Miriam Cohen", "phone": PHONE, "address": HOME},
                {"name": "Avi Cohen", "address": "48 Larch St #4, Hoboken NJ 07030"},
            ]
        )

        assert cohens.apart
        assert cohens.column("relation") == ["household", "household"]
        assert len(set(cohens.column("household"))) == 1
        assert cohens.column("household")[0] != ""

    def test_a_phone_shared_by_a_family_of_six_makes_no_duplicate(self) -> None:
        """Scenario H3."""
        six = found([{"name": f"{n} Thistle", "phone": PHONE, "address": HOME} for n in SIX])

        assert six.apart
        assert len(set(six.column("household"))) == 1
        assert six.column("household")[0] != ""

    def test_six_strangers_with_one_phone_are_no_duplicates_and_no_household(self) -> None:
        strangers = zip(SIX, SIX_FAMILIES, TOWNS, strict=True)

        six = found([{"name": f"{g} {s}", "phone": PHONE, "address": a} for g, s, a in strangers])

        assert six.apart
        assert set(six.column("household")) == {""}

    def test_one_phone_of_six_strangers_is_shown_as_shared(self) -> None:
        strangers = zip(SIX, SIX_FAMILIES, TOWNS, strict=True)

        six = found([{"name": f"{g} {s}", "phone": PHONE, "address": a} for g, s, a in strangers])

        assert set(six.column("relation")) == {"shared_phone"}

    def test_colleagues_with_the_phone_and_address_of_an_office_are_not_joined(self) -> None:
        office = "500 Harbor Plaza, Boston, MA 02134"
        names = zip(SIX, SIX_FAMILIES, strict=True)

        six = found([{"name": f"{g} {s}", "phone": PHONE, "address": office} for g, s in names])

        assert six.apart

    def test_neighbours_in_the_flats_of_a_building_are_not_joined_and_no_household(self) -> None:
        flats = [
            {"name": "Nell Piper", "phone": PHONE, "address": "48 Larch St Apt 4, Hoboken, NJ"},
            {"name": "Zeno Umber", "phone": "", "address": "48 Larch St Apt 9, Hoboken, NJ"},
            {"name": "Basil Drake", "phone": "", "address": "48 Larch St Apt 12, Hoboken, NJ"},
        ]

        neighbours = found(flats)

        assert neighbours.apart
        assert set(neighbours.column("household")) == {""}

    def test_neighbours_in_other_flats_are_not_called_a_household(self) -> None:
        flats = [
            {"name": "Nell Piper", "phone": PHONE, "address": "48 Larch St Apt 4, Hoboken, NJ"},
            {"name": "Zeno Umber", "phone": "", "address": "48 Larch St Apt 9, Hoboken, NJ"},
        ]

        assert "household" not in found(flats).column("relation")

    def test_a_household_over_its_limit_is_noted_on_each_of_its_rows(self) -> None:
        rows = [{"name": f"{n} Thistle", "phone": PHONE, "address": HOME} for n in SIX[:4]]

        four, within = found(rows, household_limit=3), found(rows, household_limit=4)

        assert all("4 requests" in note and "3 are" in note for note in four.column("note"))
        assert within.column("note") == [""] * 4


class TestMoving:
    """One person, two homes."""

    MOVED = (
        {"name": "Wanda Quarry", "phone": PHONE, "address": HOME},
        {"name": "Wanda Quarry", "phone": "+1 201 472 8120", "address": OTHER_HOME},
    )

    def test_same_name_and_phone_with_a_new_address_moved(self) -> None:
        """Scenario H2."""
        wanda = together(*self.MOVED)

        assert wanda.joined
        assert wanda.column("relation") == ["moved", "moved"]
        assert sorted(wanda.statuses) == ["duplicate", "kept"]

    def test_who_moved_is_found_in_a_file_without_any_other_duplicate(self) -> None:
        wanda = together(*self.MOVED, among=quiet(CONTACT))

        assert wanda.joined
        assert wanda.column("relation") == ["moved", "moved"]

    @pytest.mark.parametrize("among", [usual, quiet])
    def test_a_name_after_marriage_joins_or_is_asked_about(self, among: Any) -> None:
        same = {"phone": PHONE, "email": "esme.g@post.example", "birth_date": "1990-04-05"}
        one = {"name": "Esme Gantry", "address": HOME} | same
        other = {"name": "Esme Kestrel", "address": OTHER_HOME} | same

        esme = together(one, other, PERSON, among(PERSON))

        assert esme.joined or esme.asked


class TestAddresses:
    """Scenario H4."""

    @pytest.mark.parametrize(
        "written",
        [
            "48 Larch St, Apt 4, Hoboken, NJ 07030",
            "48 Larch Street #4, Hoboken, NJ 07030",
            "48 larch st., unit 4, hoboken nj",
        ],
    )
    @pytest.mark.parametrize("among", [usual, quiet])
    def test_one_address_in_two_spellings_joins(self, written: str, among: Any) -> None:
        one = {"name": "Nell Piper", "address": HOME}

        nell = together(
            one, {"name": "Nell Piper", "address": written}, CONTACT, among=among(CONTACT)
        )

        assert nell.joined

    @pytest.mark.parametrize("other", ["Zeno Umber", "Zeno Piper"])
    def test_transposed_house_numbers_do_not_join_two_persons(self, other: str) -> None:
        one = {"name": "Nell Piper", "address": "214 Larch Street, Hoboken, NJ 07030"}

        assert together(one, {"name": other, "address": "241 Larch St, Hoboken, NJ 07030"}).apart

    def test_transposed_house_numbers_are_no_household(self) -> None:
        one = {"name": "Nell Piper", "address": "214 Larch Street, Hoboken, NJ 07030"}
        other = {"name": "Zeno Umber", "address": "241 Larch Street, Hoboken, NJ 07030"}

        assert set(together(one, other).column("household")) == {""}

    def test_one_name_in_two_flats_of_a_building_is_not_joined_unasked(self) -> None:
        one = {"name": "Nell Piper", "address": "214 Larch Street, Apt 4, Hoboken, NJ 07030"}
        other = {"name": "Nell Piper", "address": "214 Larch Street, Apt 9, Hoboken, NJ 07030"}

        assert not together(one, other).joined

    def test_the_reasons_name_the_other_flat(self) -> None:
        one = {"name": "Nell Piper", "phone": PHONE, "address": "214 Larch St Apt 4, Hoboken, NJ"}
        other = {"name": "Nell Piper", "phone": PHONE, "address": "214 Larch St Apt 9, Hoboken, NJ"}

        assert "other flat number" in found([one, other]).pair(2, 3)["street"]


class TestFamiliesOfOneName:
    """Twins, Jr and Sr, father and son: rule 7."""

    TWINS = (
        {"name": "Ada Vellum", "phone": PHONE, "address": HOME, "birth_date": "1990-04-05"},
        {"name": "Bram Vellum", "phone": PHONE, "address": HOME, "birth_date": "1990-04-05"},
    )
    FATHER_AND_SON = (
        {"name": "Silas Oakes", "phone": PHONE, "address": HOME, "birth_date": "1950-04-05"},
        {"name": "Silas Oakes", "phone": PHONE, "address": HOME, "birth_date": "1981-11-20"},
    )

    def test_twins_are_not_joined_without_asking(self) -> None:
        assert not together(*self.TWINS, columns=PERSON).joined

    def test_the_only_twins_of_a_file_are_not_joined_without_asking(self) -> None:
        assert not together(*self.TWINS, columns=PERSON, among=quiet(PERSON)).joined

    @pytest.mark.parametrize("among", [usual, quiet])
    @pytest.mark.parametrize("father", ["Silas Oakes Sr", "Silas Oakes", "Silas Oakes, Senior"])
    def test_junior_and_senior_are_asked_about(self, father: str, among: Any) -> None:
        home = {"phone": PHONE, "address": HOME}

        oakes = together(
            {"name": "Silas Oakes Jr."} | home, {"name": father} | home, CONTACT, among(CONTACT)
        )

        assert oakes.asked
        assert any(reasons.startswith("Jr or Sr") for reasons in oakes.column("reasons"))

    def test_two_of_one_suffix_are_one_person(self) -> None:
        home = {"phone": PHONE, "address": HOME}

        oakes = together({"name": "Silas Oakes Jr."} | home, {"name": "Oakes, Silas Jr"} | home)

        assert oakes.joined

    def test_one_name_with_two_birth_dates_in_one_home_is_asked_about(self) -> None:
        assert together(*self.FATHER_AND_SON, columns=PERSON).asked

    def test_the_only_father_and_son_of_a_file_are_asked_about(self) -> None:
        assert together(*self.FATHER_AND_SON, columns=PERSON, among=quiet(PERSON)).asked


class TestNames:
    """One person, two spellings."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Thea Quarry", "QUARRY, Thea"),
            ("Thea Quarry", "Quarry Thea"),
            ("Thea Quarry", "T. Quarry"),
            ("Thea Quarry", "Mrs. Thea M. Quarry"),
            ("Thea Quarry", "Tehea Quarry"),
            ("Robert Quarry", "Bob Quarry"),
            ("Иванов Иван Иванович", "Ivan Ivanov"),
            ("Ольга Петрова", "Olga Petrova"),
            ("משה כהן", "משה  כהן"),
            ("José García", "Jose Garcia"),
            ("王小明", "王小明"),
        ],
    )
    def test_two_spellings_of_a_name_at_one_home_and_phone_join(self, one: str, other: str) -> None:
        home = {"phone": PHONE, "address": HOME}

        assert together({"name": one} | home, {"name": other} | home).joined

    def test_first_and_last_name_in_two_columns_are_one_name(self) -> None:
        among = usual(("phone", "address"))
        people = usual(("name",))["name"].str.split(" ", n=1)
        cells = {
            "First": ["Thea", "Quarry, Thea", *people.str[0]],
            "Last": ["Quarry", "", *people.str[-1]],
            "phone": [PHONE, "", *among["phone"]],
            "address": [HOME, HOME, *among["address"]],
        }
        roles = {Role.NAME: ("First", "Last"), Role.PHONE: ("phone",), Role.ADDRESS: ("address",)}

        frame = result_of(Table("t", pd.DataFrame(cells, dtype="str"), roles)).table.frame

        groups = frame["duplicate_group"].head(2)
        assert groups[0] == groups[1] != ""

    def test_two_persons_of_one_home_are_not_joined_by_a_common_initial(self) -> None:
        home = {"phone": PHONE, "address": HOME}

        assert together({"name": "Thea Quarry"} | home, {"name": "Tobin Quarry"} | home).apart


class TestNothingToGoBy:
    """Cells that say nothing."""

    NOTHING: ClassVar[Row] = {
        "phone": "0000000000",
        "address": "unknown",
        "email": "test@test.com",
        "identifier": "N/A",
    }

    @pytest.mark.parametrize("among", [usual, quiet])
    def test_placeholders_never_join_two_persons(self, among: Any) -> None:
        rows = [{"name": name} | self.NOTHING for name in ("Thea Quarry", "Otto Umber")]

        assert found(rows, PERSON, among(PERSON)).apart

    def test_a_placeholder_beside_another_phone_is_no_counter_evidence(self) -> None:
        one = {"name": "Thea Quarry", "phone": "0000000000", "address": HOME}
        other = {"name": "Thea Quarry", "phone": PHONE, "address": HOME}

        thea = together(one, other)

        assert thea.joined
        assert thea.pair(2, 3)["phone"] == ""

    @pytest.mark.parametrize("name", ["", "N/A", "test", "---"])
    def test_rows_that_say_nothing_are_unique_with_a_note(self, name: str) -> None:
        empty = found([{"name": name} | self.NOTHING, {"name": name} | self.NOTHING], PERSON)

        assert empty.apart
        assert all(note.startswith("nothing to compare") for note in empty.column("note"))


class TestColumns:
    """Whatever a file has."""

    @pytest.mark.parametrize("among", [usual, quiet])
    def test_phones_alone_are_told_where_they_repeat(self, among: Any) -> None:
        columns = ("phone",)

        one = together({"phone": PHONE}, {"phone": "201-472-8120"}, columns, among(columns))

        assert not one.apart or set(one.column("relation")) == {"shared_phone"}

    @pytest.mark.parametrize("among", [usual, quiet])
    def test_mailboxes_alone_are_enough(self, among: Any) -> None:
        rows = [{"email": "thea.quarry@gmail.com"}, {"email": " Thea.Quarry@GMAIL.com"}]

        assert found(rows, ("email",), among(("email",))).joined

    @pytest.mark.parametrize("among", [usual, quiet])
    def test_another_mailbox_with_mailboxes_alone_is_another_person(self, among: Any) -> None:
        rows = [{"email": "thea.quarry@gmail.com"}, {"email": "otto.umber@post.example"}]

        assert found(rows, ("email",), among(("email",))).apart

    @pytest.mark.parametrize("among", [usual, quiet])
    def test_name_and_address_are_enough(self, among: Any) -> None:
        one = {"name": "Thea Quarry", "address": HOME}
        other = {"name": "Thea Quarri", "address": "48 Larch St. #4 Hoboken NJ"}

        assert together(one, other, ("name", "address"), among=among(("name", "address"))).joined

    @pytest.mark.parametrize("among", [usual, quiet])
    def test_name_birth_date_town_and_number_are_enough(self, among: Any) -> None:
        columns = ("name", "birth_date", "city", "identifier")
        one = {"name": "Thea Quarry", "birth_date": "1990-04-05", "city": "Hoboken"}
        other = one | {"name": "Quarry, Thea", "birth_date": "04/05/1990"}

        thea = found(
            [one | {"identifier": "X1928374"}, other | {"identifier": "x-1928347"}],
            columns,
            among(columns),
        )

        assert thea.joined

    def test_every_column_at_once_joins_a_person_and_her_misspelt_self(self) -> None:
        columns = tuple(ROLE_OF)
        one = {"name": "Thea Quarry", "phone": PHONE, "address": HOME, "email": "tq@post.example"}
        one |= {"birth_date": "1990-04-05", "identifier": "X1928374", "city": "Hoboken"}
        other = one | {"name": "Tea Quarry", "phone": "(201) 472-8102", "email": ""}

        assert found([one, other], columns).joined

    def test_an_earlier_check_of_phones_is_believed(self) -> None:
        among = usual(("name", "phone"))
        cells = {
            "name": ["Thea Quarry", "Thea Quarry", *among["name"]],
            "phone": ["ask her brother", PHONE, *among["phone"]],
            "phone_e164": ["+12014728120", "+12014728120", *[""] * len(among)],
            "phone_other": [""] * (len(among) + 2),
        }
        roles = {Role.NAME: ("name",), Role.PHONE: ("phone",)}

        frame = result_of(Table("t", pd.DataFrame(cells, dtype="str"), roles)).table.frame

        assert frame["duplicate_group"][0] == frame["duplicate_group"][1] != ""

    def test_twenty_rows_of_one_person_are_one_group(self) -> None:
        names = ("Thea Quarry", "QUARRY, Thea", "T. Quarry", "Thea M Quarry")
        phones = (PHONE, "2014728120", "", "(201) 472-8102", "+1 201-472-8120")
        homes = (HOME, "48 Larch St #4 Hoboken", "48 Larch Street Apt 4, Hoboken NJ 07030")
        mails = ("thea.quarry@post.example", "", "theaquarry@post.example")
        rows = [
            {
                "name": names[n % 4],
                "phone": phones[n % 5],
                "address": homes[n % 3],
                "email": mails[n // 7],
            }
            for n in range(20)
        ]

        thea = found(rows)

        assert thea.joined
        assert sorted(set(thea.statuses)) == ["duplicate", "kept"]

    @pytest.mark.parametrize("among", [usual, quiet])
    def test_identical_rows_collapse(self, among: Any) -> None:
        row = {"name": "Thea Quarry", "phone": PHONE, "address": HOME}

        three = found([row] * 3, CONTACT, among(CONTACT))

        assert three.joined
        assert three.statuses == ["kept", "duplicate", "duplicate"]
        assert three.column("of") == ["", "2", "2"]


SAME_PERSON = {"name": "Thea Quarry", "phone": PHONE, "address": HOME}
ASKING = (*CONTACT, "item", "date")


def asking(date: str = "", item: str = "", **more: str) -> Row:
    return SAME_PERSON | {"date": date, "item": item} | more


class TestWhichRowIsKept:
    """Options of the survivor and the window."""

    ROWS = (
        asking("2026-02-01", phone=""),
        asking("2026-01-01", address="", phone=PHONE, email="thea.quarry@post.example"),
        asking("2026-03-01", email="thea.quarry@post.example"),
        asking("", email="thea.quarry@post.example", address="48 Larch Street, Hoboken, NJ 07030"),
    )

    @pytest.mark.parametrize(("keep", "kept"), [("first", 1), ("latest", 2), ("most_complete", 2)])
    def test_the_rule_decides_which_row_is_kept(self, keep: str, kept: int) -> None:
        thea = found(self.ROWS, ASKING, keep=keep)

        assert thea.joined
        assert [at for at, status in enumerate(thea.statuses) if status == "kept"] == [kept]

    def test_of_equal_rows_the_first_of_the_sheet_is_kept(self) -> None:
        for keep in ("first", "latest", "most_complete"):
            statuses = found([asking("2026-02-01")] * 2, ASKING, keep=keep).statuses
            assert statuses == ["kept", "duplicate"]

    def test_a_rule_nobody_knows_is_refused(self) -> None:
        with pytest.raises(SettingsError, match="prettiest"):
            FindDuplicates(keep="prettiest")

    def test_a_request_after_the_window_is_allowed_and_says_so(self) -> None:
        days = ("2026-01-01", "2026-01-20", "2026-03-15")

        thea = found([asking(day) for day in days], ASKING, window_days=30, keep="first")

        assert thea.joined
        assert thea.statuses == ["kept", "duplicate", "kept"]
        assert "allowed" in thea.column("note")[2]
        assert "allowed" not in thea.column("note")[0]

    def test_a_window_is_as_wide_as_it_says(self) -> None:
        rows = [asking("2026-01-01"), asking("2026-01-31"), asking("2026-02-01")]

        thea = found(rows, ASKING, window_days=30, keep="first")

        assert thea.statuses == ["kept", "duplicate", "kept"]

    def test_a_request_without_a_date_falls_into_every_window(self) -> None:
        thea = found([asking("2026-01-01"), asking("")], ASKING, window_days=1, keep="first")

        assert thea.statuses == ["kept", "duplicate"]

    def test_another_item_is_allowed_where_only_the_same_counts(self) -> None:
        items = ("The Miller's Ledger", "Salt and Paper", "the millers  LEDGER")
        rows = [asking("2026-01-01", item) for item in items]

        strict, loose = found(rows, ASKING, same_item=True), found(rows, ASKING)

        assert strict.statuses[:2] == ["kept", "kept"]
        assert loose.statuses == ["kept", "duplicate", "duplicate"]

    def test_an_item_in_another_spelling_is_the_same_item(self) -> None:
        rows = [asking("", "Salt and Paper"), asking("", " SALT  and-paper ")]

        assert found(rows, ASKING, same_item=True).statuses == ["kept", "duplicate"]

    def test_asking_below_the_joining_threshold_only(self) -> None:
        with pytest.raises(SettingsError, match="Ask me"):
            FindDuplicates(match_from=0.5, review_from=0.6)

    @pytest.mark.parametrize(
        ("option", "word", "value"),
        [
            ("match_from", "careful", 0.95),
            ("match_from", "Strict", 0.99),
            ("review_from", "much", 0.1),
        ],
    )
    def test_a_threshold_may_be_a_word(self, option: str, word: str, value: float) -> None:
        field = next(each for each in option_fields(FindDuplicates) if each.name == option)

        assert field.parse(word) == value

    def test_a_stricter_threshold_leaves_a_likely_pair_to_the_operator(self) -> None:
        one = {"name": "T. Quarry", "phone": PHONE}
        other = {"name": "Thea Quarry", "phone": PHONE, "address": HOME}
        likely = together(one, other)
        assert likely.joined
        assert 0.8 < float(likely.column("probability")[0]) < 0.999

        assert found([one, other], match_from=0.999).asked


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def keep_past(home: Path, rows: Sequence[Row], columns: Sequence[str] = ASKING) -> None:
    among = quiet(tuple(columns))
    add_to_history(table_of(rows, columns, among), home, region="US", by="Ada")


class TestPastRequests:
    """Rows against the register."""

    def test_a_row_that_is_in_the_history_is_a_duplicate_of_that_request(self, home: Path) -> None:
        keep_past(home, [asking("2026-01-01", "Salt and Paper")])

        thea = found([asking("2026-05-01")], ASKING, resources=Resources(str(home)))

        assert thea.statuses == ["duplicate"]
        assert thea.column("of")[0].startswith("history:")
        note = thea.column("note")[0]
        assert all(word in note for word in ("requests.csv", "2026-01-01", "Salt and Paper"))

    def test_all_rows_of_a_person_in_the_history_repeat_it(self, home: Path) -> None:
        keep_past(home, [asking("2026-01-01")])

        thea = found([asking(), asking(name="T. Quarry")], ASKING, resources=Resources(str(home)))

        assert thea.statuses == ["duplicate", "duplicate"]

    def test_a_past_request_outside_the_window_allows_the_row(self, home: Path) -> None:
        keep_past(home, [asking("2026-01-01")])
        rows = [asking("2026-05-01"), asking("2026-05-02")]

        thea = found(rows, ASKING, resources=Resources(str(home)), window_days=30, keep="first")

        assert thea.statuses == ["kept", "duplicate"]
        assert thea.column("of") == ["", "2"]
        assert "allowed" in thea.column("note")[0]

    def test_of_several_past_requests_in_the_window_the_latest_is_named(self, home: Path) -> None:
        keep_past(home, [asking("2026-04-20"), asking("2026-04-25"), asking("2026-01-01")])

        thea = found([asking("2026-05-01")], ASKING, None, Resources(str(home)), window_days=30)

        assert thea.statuses == ["duplicate"]
        assert "2026-04-25" in thea.column("note")[0]

    def test_a_past_request_for_another_item_allows_the_row(self, home: Path) -> None:
        keep_past(home, [asking("", "Salt and Paper")])
        rows = [asking("", "A Row of Lamps"), asking("", "salt and paper")]

        thea = found(rows, ASKING, resources=Resources(str(home)), same_item=True)

        assert thea.statuses == ["kept", "duplicate"]

    def test_the_history_can_be_left_out(self, home: Path) -> None:
        keep_past(home, [asking("2026-01-01")])

        thea = found([asking()], ASKING, resources=Resources(str(home)), history=False)

        assert thea.apart

    def test_a_history_for_one_run_counts_beside_the_register(
        self, home: Path, tmp_path: Path
    ) -> None:
        keep_past(home, [asking("2026-01-01")])
        keep_past(tmp_path / "partner", [{"name": "Otto Umber", "phone": OTHER_PHONE}])
        rows = [asking(), {"name": "Otto Umber", "phone": OTHER_PHONE}]
        resources = Resources(str(home), (str(tmp_path / "partner"),))

        both = found(rows, ASKING, resources=resources)

        assert both.statuses == ["duplicate", "duplicate"]

    def test_the_file_that_was_added_is_known_row_by_row(self, home: Path) -> None:
        """Scenario H6, as far as duplicates go."""
        among = quiet(CONTACT)
        add_to_history(table_of([], CONTACT, among), home, region="US", by="Ada")

        again = found([], CONTACT, among, Resources(str(home))).others

        assert set(again["duplicate_status"]) == {"duplicate"}

    def test_a_family_in_the_history_is_a_household_and_no_duplicate(self, home: Path) -> None:
        keep_past(home, [{"name": "Miriam Cohen", "phone": PHONE, "address": HOME}], CONTACT)

        avi = found(
            [{"name": "Avi Cohen", "phone": PHONE, "address": HOME}],
            resources=Resources(str(home)),
        )

        assert avi.apart
        assert avi.column("relation") == ["household"]


class TestDecisions:
    """The operator's word, by way of the store. Scenario H5."""

    SAME = (
        {"name": "Nils Overhaven", "phone": PHONE, "address": HOME},
        {"name": "Petra Sandrock", "phone": OTHER_PHONE, "address": OTHER_HOME},
    )
    ALIKE = (
        {"name": "Thea Quarry", "phone": PHONE, "address": HOME},
        {"name": "T. Quarry", "phone": PHONE, "address": HOME},
    )

    def decided(self, home: Path, rows: Sequence[Row], verdict: Verdict) -> Found:
        table = table_of(rows, CONTACT, usual(CONTACT))
        one, other = sides_of(table, [2, 3], "US")
        decide(home, one, other, verdict, by="Ada")
        return found(rows, resources=Resources(str(home)))

    def test_same_joins_two_rows_that_share_nothing(self, home: Path) -> None:
        nils = self.decided(home, self.SAME, Verdict.SAME)

        assert nils.joined
        assert nils.column("reasons")[0].startswith("decided")

    def test_not_keeps_two_rows_apart(self, home: Path) -> None:
        assert found(self.ALIKE).joined
        assert self.decided(home, self.ALIKE, Verdict.NOT).apart

    def test_unsure_asks_again(self, home: Path) -> None:
        assert self.decided(home, self.ALIKE, Verdict.UNSURE).asked

    def test_an_undone_decision_has_no_effect(self, home: Path) -> None:
        self.decided(home, self.ALIKE, Verdict.NOT)
        open_store(home).decisions.undo_last(by="Ada")

        assert found(self.ALIKE, resources=Resources(str(home))).joined

    def test_a_decision_outlives_the_file_it_was_made_on(self, home: Path) -> None:
        self.decided(home, self.ALIKE, Verdict.NOT)

        next_week = found(self.ALIKE[::-1], among=quiet(CONTACT), resources=Resources(str(home)))

        assert next_week.apart


class TestRunsThatEndEarly:
    """Cancelled runs, and workers that are processes."""

    def test_rows_whose_pairs_were_not_compared_have_the_status_error_and_the_reason(self) -> None:
        table = table_of([asking(), asking(name="T. Quarry")], CONTACT, usual(CONTACT))
        operation = FindDuplicates()
        plan = operation.plan(table, Resources())

        result = operation.gather(table, plan, [Failure("cancelled", "why")] * len(plan.items))

        frame = result.table.frame
        assert frame["duplicate_status"].head(2).tolist() == ["error", "error"]
        assert frame["duplicate_note"].head(2).tolist() == ["why", "why"]

    def test_rows_without_candidates_are_unique_even_so(self) -> None:
        table = table_of([asking(), asking(name="T. Quarry"), {}], CONTACT, quiet(CONTACT))
        operation = FindDuplicates()
        plan = operation.plan(table, Resources())

        result = operation.gather(table, plan, [Failure("cancelled", "why")] * len(plan.items))

        assert result.table.frame["duplicate_status"].iloc[2] == "unique"

    def test_a_cancelled_run_keeps_what_was_compared(self) -> None:
        class Cancelling(FindDuplicates):
            """Cancels its run in its first chunk."""

            def work(self, items: Any, shared: Any, resources: Any) -> Any:
                run.cancel()
                return super().work(items, shared, resources)

        sheet = contacts(3_000, 8, confounders=False, columns=("name", "phone"))
        offices = [f"201472{number // 40:04}" for number in range(len(sheet))]
        table = table_of([], ("name", "phone"), sheet.assign(phone=offices))
        run = Run(table, [Cancelling()], Settings(parallel=False, chunk_size=10))
        run.start()
        assert run.wait(60)

        result = run.result()
        assert run.report().state == State.CANCELLED
        assert result is not None
        frame = result.table.frame
        failed = frame["duplicate_status"] == "error"
        assert 0 < failed.sum() < len(frame)
        assert (frame.loc[failed, "duplicate_note"] != "").all()
        assert (frame.loc[~failed, "duplicate_note"] == "").all()

    def test_worker_processes_map_one_file_that_is_gone_afterwards(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
        table = table_of(TestDecisions.ALIKE, CONTACT, contacts(4_000, 9, columns=CONTACT))
        threads = result_of(table, settings=Settings(workers=2, chunk_size=10))

        processes = result_of(table, settings=Settings(True, 2, 10, "processes"))

        pd.testing.assert_frame_equal(processes.table.frame, threads.table.frame)
        assert list(tmp_path.glob("rowmill-*.arrow")) == []


class TestSpreading:
    """Scenario A3 on a generated sheet: however the work is spread, and however the rows stand."""

    SHEET = contacts(2_000, 71, columns=CONTACT)

    @cache  # noqa: B019 -- one sheet, one result
    def alone(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        result = result_of(table_of([], CONTACT, self.SHEET), settings=Settings(parallel=False))
        return result.table.frame, result.sheets["Pairs"]

    @pytest.mark.parametrize(
        "settings",
        [
            Settings(True, 2, 10),
            Settings(True, 8, 50),
            Settings(True, 16, 200),
            Settings(True, 2, 10, "processes"),
        ],
        ids=str,
    )
    def test_rows_and_pairs_are_those_of_the_sequential_run(self, settings: Settings) -> None:
        result = result_of(table_of([], CONTACT, self.SHEET), settings=settings)

        rows, pairs = self.alone()
        pd.testing.assert_frame_equal(result.table.frame, rows)
        pd.testing.assert_frame_equal(result.sheets["Pairs"], pairs)

    @pytest.mark.parametrize("seed", [1])
    def test_shuffled_rows_give_the_same_groups_statuses_and_kept_rows(self, seed: int) -> None:
        shuffled = self.SHEET.sample(frac=1.0, random_state=seed)

        frame = result_of(table_of([], CONTACT, shuffled)).table.frame

        content = records_of(table_of([], CONTACT, self.SHEET), "US").content()
        rows, _ = self.alone()
        back = frame.set_axis(shuffled.index + 2).sort_index()
        for number, straight in rows[rows["duplicate_group"] != ""].groupby("duplicate_group"):
            again = back.loc[straight.index]
            assert again["duplicate_group"].nunique() == 1, number
            kept = [
                set(content[side.index[side["duplicate_status"] != "duplicate"] - 2])
                for side in (straight, again)
            ]
            assert kept[0] == kept[1]
        assert sorted(back["duplicate_status"]) == sorted(rows["duplicate_status"])

    def test_the_statuses_of_a_sheet_are_consistent(self) -> None:
        rows, _ = self.alone()

        for _, group in rows[rows["duplicate_group"] != ""].groupby("duplicate_group"):
            standing = group[group["duplicate_status"] != "duplicate"]
            assert len(group) > 1
            assert len(standing) == 1
            repeats = group[group["duplicate_status"] == "duplicate"]
            assert set(repeats["duplicate_of"]) == {str(standing.index[0])}
        alone = rows[rows["duplicate_group"] == ""]
        assert set(alone["duplicate_status"]) == {"unique", "review"}
