"""Phone keys: the same national digits for every way to write a number."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.matching.phone_keys import phone_keys

AMERICAN = """+1 (201) 555-0142|1-201-555-0142|201.555.0142|2015550142.0|tel:+1-201-555-0142
|00 1 201 555 0142|12015550142|2015550142|2015550142x12|201-555-0142 ext. 4|(201) 555 0142 #33
|201-555-0142 (mom)|cell: 201 555 0142|2015550142 extension 12|+1 201 555 0142 home
""".replace("\n", "").split("|")
AUSTRALIAN = """+61 412 345 678|0412 345 678|61412345678|(0)412 345 678|+61 (0)412 345 678
|0061412345678|0011 61 412 345 678|412345678|٠٤١٢٣٤٥٦٧٨|+６１ ４１２ ３４５ ６７８
""".replace("\n", "").split("|")
NO_NUMBER = """N/A|none|0000000000|1234567890|0123456789|5555555555|9999999999
|+1 555 555 5555|1.65E+10|1,65e+10|12345|1234567890123456789012|-|call me
|000-000-0000|+|++++|9999999999999999999999999
""".replace("\n", "").split("|")


def _keys(cells: list[str], region: str = "US") -> list[tuple[str, str]]:
    found = phone_keys(pa.array(cells, pa.large_string()), region=region)
    return list(zip(found.phone.to_pylist(), found.other.to_pylist(), strict=True))


@pytest.mark.parametrize("region", ["US", "AU", "GB", "DE", "", "XX"])
def test_a_number_has_one_key_in_every_region(region: str) -> None:
    assert set(_keys(AMERICAN, region)) == {("2015550142", "")}
    assert set(_keys(AUSTRALIAN, region)) == {("412345678", "")}


@pytest.mark.parametrize(
    ("cell", "region", "key"),
    [
        ("07700 900123", "GB", "7700900123"),
        ("+44 (0)7700 900123", "US", "7700900123"),
        ("011 44 7700 900123", "US", "7700900123"),
        ("015112345678", "DE", "15112345678"),
        ("15112345678", "DE", "15112345678"),
        ("+49 151 12345678", "US", "15112345678"),
        ("030/1234567", "DE", "301234567"),
        ("8 (912) 345-67-89", "RU", "9123456789"),
        ("+7 912 345-67-89", "US", "9123456789"),
        ("555-0142", "US", "5550142"),
        ("138 1234 5678", "CN", "13812345678"),
    ],
)
def test_a_number_is_read_by_its_region(cell: str, region: str, key: str) -> None:
    assert _keys([cell], region) == [(key, "")]


@pytest.mark.parametrize(
    "cell",
    [
        "201-555-0142 / 201-555-0143",
        "201-555-0142\n201-555-0143",
        "2015550142 or 2015550143",
        "home 2015550142 work 2015550143",
        "+12015550142 +12015550143",
        "(201) 555-0142; (201) 555-0143",
        "201 555 0142, 201 555 0143",
    ],
)
def test_of_two_numbers_the_second_is_the_other(cell: str) -> None:
    assert _keys([cell]) == [("2015550142", "2015550143")]


@pytest.mark.parametrize("cell", NO_NUMBER)
def test_what_is_no_number_is_blank(cell: str) -> None:
    assert _keys([cell]) == [("", "")]


@given(st.lists(st.text(max_size=40), max_size=6), st.sampled_from(["US", "AU", "DE", "RU", "?"]))
def test_any_text_gives_keys_of_digits(cells: list[str], region: str) -> None:
    found = _keys(cells, region)

    assert len(found) == len(cells)
    assert all(
        key == "" or (key.isdigit() and 7 <= len(key) <= 15) for pair in found for key in pair
    )


_PIECES = st.sampled_from(
    ["0", "00", "61", "201", "555", "0142", "+", "(", ")", " ", "x", "/", "e"]
)


@given(st.lists(st.lists(_PIECES, max_size=14).map("".join), max_size=5))
def test_a_cell_does_not_depend_on_the_others(cells: list[str]) -> None:
    assert _keys(cells) == [_keys([cell])[0] for cell in cells]
