"""Names: their parts, whatever the order, the titles and the script."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.matching.names import split_names
from core.matching.nicknames import BASE_FORMS

PARTS = [
    ("John Smith", "john||smith|"),
    ("JOHN SMITH", "john||smith|"),
    ("Smith, John", "john||smith|"),
    ("smith,john", "john||smith|"),
    ("Smith, John Allan", "john|allan|smith|"),
    ("Dr. John A. Smith MD", "john|a|smith|"),
    ("Smith, Dr. John", "john||smith|"),
    ("Smith MD, John", "john||smith|"),
    ("John Smith, Ph.D.", "john||smith|"),
    ("Rev. Dr. Martin Luther Kong, Jr.", "martin|luther|kong|jr"),
    ("Smith, Jr", "||smith|jr"),
    ("John Smith, Jr.", "john||smith|jr"),
    ("Smith, John, Jr", "john||smith|jr"),
    ("Smith Jr., John", "john||smith|jr"),
    ("John Smith Sr.", "john||smith|sr"),
    ("Sr. Juan Smith", "juan||smith|"),
    ("Robert Downer Junior", "robert||downer|jr"),
    ("Junior Smith", "junior||smith|"),
    ("John Smith III", "john||smith|iii"),
    ("John Smith 2nd", "john||smith|ii"),
    ("Bob Jones", "robert||jones|"),
    ("Paco Ruiz", "francisco||ruiz|"),
    ("Mary Bob", "mary||bob|"),
    ("Sr. Juan de la Cruz", "juan||delacruz|"),
    ("de la Cruz, Juan", "juan||delacruz|"),
    ("DE LA CRUZ Juan", "juan||delacruz|"),
    ("Anna van der Berg", "ann||vanderberg|"),
    ("van Loon", "||vanloon|"),
    ("Van Loon", "van||loon|"),
    ("Van Loon, Dick", "richard||vanloon|"),
    ("Al Smith", "albert||smith|"),
    ("Smith, Al", "albert||smith|"),
    ("Ahmed Ben Salah", "ahmed||bensalah|"),
    ("Al-Hassan", "||alhassan|"),
    ("Liz O'Brien", "elizabeth||obrien|"),
    ("Liz O Brien", "elizabeth||obrien|"),
    ("Liz O’Brien", "elizabeth||obrien|"),
    ("Liz O' Brien", "elizabeth||obrien|"),
    ("John O Smith", "john|o|smith|"),
    ("Ann Mc Donald", "ann||mcdonald|"),
    ("Mary St. John", "mary||stjohn|"),
    ("Mary Smith-Jones", "mary|smith|jones|"),
    ("Mary Smith Jones", "mary|smith|jones|"),
    ("Smith-Jones, Mary", "mary|smith|jones|"),
    ("Smith-Jones", "|smith|jones|"),
    ("Jean-Pierre Dupont", "jean|pierre|dupont|"),
    ("J. R. R. Tolken", "j|r r|tolken|"),
    ("J.R.R. Tolken", "j|r r|tolken|"),
    ("JR Smith", "j|r|smith|"),
    ("j.smith", "j||smith|"),
    ("Smith", "||smith|"),
    ("John & Mary Smith", "john||smith|"),
    ("John and Mary Smith", "john||smith|"),
    ("Smith, John & Mary", "john||smith|"),
    ("John Smith & Mary Jones", "john||smith|"),
    ("Mr. & Mrs. John Smith", "john||smith|"),
    ("Mr and Mrs Smith", "||smith|"),
    ("The Smith Family", "||smith|"),
    ("Mary (mom) Smith", "mary||smith|"),
    ('William "Bill" Smith', "william||smith|"),
    ("William 'Bill' Smith", "william||smith|"),
    ('"John Smith"', "john||smith|"),
    ("c/o Ann Lee", "ann||lee|"),
    ("John Smith c/o Ann Lee", "john||smith|"),
    ("Mary Smith née Jones", "mary||smith|"),
    ("John 123 Smith", "john||smith|"),
    ("SMITH John", "john||smith|"),
    ("JOHN Smith", "john||smith|"),
    ("MARTIN Paul", "paul||martin|"),
    ("John/Mary Smith", "john||smith|"),
    ("Mr J Smith & Mrs M Smith", "j||smith|"),
    ("John A. & Mary Smith", "john|a|smith|"),
    ("John Smith - do not call", "john||smith|"),
    ("Mary Smith - Jones", "mary|smith|jones|"),
    ("Prof. Dr. med. Anna Schmidt", "ann||schmidt|"),
    ("Unknown Smith", "||smith|"),
    ("Na Li", "na||li|"),
    ("Wu", "||wu|"),
    ("D'", "||d|"),
    ("MRS Jane Smith", "jane||smith|"),
    ("Don Carlos Perez", "carlos||perez|"),
    ("Don Smith", "donald||smith|"),
    ("M. Pierre Dupont", "pierre||dupont|"),
    ("M. Smith", "m||smith|"),
    ("Md. Rahman", "mohammed||rahman|"),
    ("José García López", "jose|garcia|lopez|"),
    ("Иванов Иван Иванович", "ivan|ivanovich|ivanov|"),
    ("王小明", "xiaoming||wang|"),
    ("김민수", "minsu||kim|"),
    ("Kim Min-su", "kimberly|min|su|"),
    ("ジョン・スミス", "jiyon||sumisu|"),
    ("Mr.", "|||"),
    (", John", "||john|"),
]
NOBODY = """n/a|N/A|test|Test Test|anonymous|unknown|UNKNOWN UNKNOWN|xxx|asdf|none|No Name|-|?||,|a
|customer|---|...|(none)|12345|x x""".replace("\n", "").split("|")


def _names(cells: list[str]) -> list[str]:
    names = split_names(pa.array(cells, pa.large_string()))
    columns = (names.given, names.middle, names.surname, names.suffix)
    return ["|".join(parts) for parts in zip(*(c.to_pylist() for c in columns), strict=True)]


@pytest.mark.parametrize(("cell", "parts"), PARTS)
def test_a_name_has_its_parts(cell: str, parts: str) -> None:
    assert _names([cell]) == [parts]


def test_a_column_gives_what_its_cells_give() -> None:
    cells, parts = zip(*PARTS, strict=True)

    assert _names(list(cells)) == list(parts)


@pytest.mark.parametrize("cell", NOBODY)
def test_a_name_that_is_none_is_blank(cell: str) -> None:
    assert _names([cell]) == ["|||"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Bob Smith", "Robert Smith"),
        ("Alex Smith", "Alexander Smith"),
        ("Саша Иванов", "Alexander Ivanov"),
        ("Moshe Levin", "Moishe Levin"),
        ("Pepe Ruiz", "José Ruiz"),
        ("SMITH-JONES Mary", "Mary Smith Jones"),
        ("田中 太郎", "田中太郎"),
        ("Müller, Hans", "Hans Müller"),
    ],
)
def test_two_spellings_of_a_name_agree(left: str, right: str) -> None:
    first, second = _names([left, right])

    assert first == second


def test_father_and_son_differ_by_the_suffix_alone() -> None:
    father, son = _names(["John Smith Sr", "John Smith Jr"])

    assert (father, son) == ("john||smith|sr", "john||smith|jr")


def test_a_base_form_has_no_other_base_form() -> None:
    assert [form for form in BASE_FORMS.values() if form in BASE_FORMS] == []


@given(st.lists(st.text(max_size=40), max_size=6))
def test_any_text_gives_names_of_letters(cells: list[str]) -> None:
    names = split_names(pa.array(cells, pa.large_string()))

    for column in (names.given, names.middle, names.surname, names.suffix):
        assert len(column) == len(cells)
        assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz ") for name in column.to_pylist())


_WORDS = """Mr. Dr Sr Jr & and , , de la van O' o brien Ben Al Md abdul Smith Smith-Jones J.
J.R. ( ) " / c/o née II family the Don Maria John test n/a - '' '' SMITH 王 김 . ; Major"""
_PIECES = st.sampled_from(_WORDS.split())


@given(st.lists(st.lists(_PIECES, max_size=7).map(" ".join), min_size=1, max_size=5))
def test_a_cell_does_not_depend_on_the_others(cells: list[str]) -> None:
    assert _names(cells) == [_names([cell])[0] for cell in cells]


@given(st.lists(_PIECES, max_size=7).map(" ".join))
def test_a_name_with_a_given_name_reads_the_same_again(cell: str) -> None:
    names = split_names(pa.array([cell], pa.large_string()))
    given_, surname = names.given[0].as_py(), names.surname[0].as_py()

    if len(given_) > 2 and len(surname) > 6:
        assert _names([f"{given_} {surname}"]) == [f"{given_}||{surname}|"]
