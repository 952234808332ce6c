"""csv, tsv and txt: decoded, cut at the right sign, and no line lost."""

import codecs
import os
from pathlib import Path

import pytest

from core.errors import TableError
from core.tables.parsing import delimited
from core.tables.parsing.delimited import sniff_delimiter
from core.tables.reading import Reading, ReadOptions, read_table
from tests.core.tables.test_layout import codes

TEXT = "Name;Phone;Town\r\nJosé Núñez;212 555 0142;Köln\r\nZoë Ångström;212 555 0143;Łódź\r\n"


def read_bytes(
    folder: Path, content: bytes, options: ReadOptions | None = None, name: str = "a.csv"
) -> Reading:
    path = folder / name
    path.write_bytes(content)
    return read_table(path, options)


def rows(reading: Reading) -> list[list[str]]:
    return reading.table.frame.to_numpy().tolist()


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1250"]
)
def test_encodings_are_found(tmp_path: Path, encoding: str) -> None:
    text = TEXT if encoding != "cp1250" else TEXT.replace("ñ", "n").replace("Å", "A")

    reading = read_bytes(
        tmp_path,
        text.encode(encoding),
        ReadOptions(encoding="cp1250") if encoding == "cp1250" else None,
    )

    assert rows(reading)[1][2] == "Łódź"
    assert reading.table.frame.index.tolist() == [2, 3]
    assert reading.delimiter == ";"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1255", "שם,טלפון,עיר\r\nיוסף לוי,03-555-0142,חיפה\r\nרות כהן,03-555-0143,אילת\r\n"),
        (
            "cp1251",
            "Имя;Телефон;Город\r\nАда Перова;495 555 0142;Псков\r\nИван Дуб;495 555 0143;Омск\r\n",
        ),
        (
            "shift_jis",
            "氏名,電話番号,都市\r\n山田太郎,03-5550-0142,東京都\r\n佐藤花子,03-5550-0143,京都市\r\n",
        ),
        (
            "cp1252",
            "Nombre;Teléfono;Dirección\r\nJosé Núñez;915 550 142;Calle Ñandú 3\r\n"
            "Inés;915 550 143;Vía 2\r\n",
        ),
        (
            "gb18030",
            "姓名,电话,地址\r\n王小明,010 5550 0142,和平路3号\r\n李雷,010 5550 0143,人民路5号\r\n",
        ),
    ],
)
def test_older_encodings_are_guessed_from_the_words_of_the_header(
    tmp_path: Path, encoding: str, text: str
) -> None:
    reading = read_bytes(tmp_path, text.encode(encoding))

    lines = text.replace(";", ",").split("\r\n")
    assert [",".join(row) for row in rows(reading)] == lines[1:3]
    assert 0 < reading.encoding_confidence < 1


def test_a_chosen_encoding_is_used_and_an_unknown_one_refused(tmp_path: Path) -> None:
    content = "Name,Town\r\nŁucja,Łódź\r\n".encode("cp1250")

    assert rows(read_bytes(tmp_path, content, ReadOptions(encoding="cp1250"))) == [
        ["Łucja", "Łódź"]
    ]
    with pytest.raises(TableError, match="klingon"):
        read_bytes(tmp_path, content, ReadOptions(encoding="klingon"))


def test_two_encodings_in_one_file_are_both_read(tmp_path: Path) -> None:
    content = "Name,Town\r\nJosé,Köln\r\nZoë,Łódź\r\n".encode() + "Ännchen,Ulm\r\n".encode("cp1252")

    reading = read_bytes(tmp_path, content)

    assert rows(reading)[2] == ["Ännchen", "Ulm"]
    assert "mixed_encoding" in codes(reading)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_found_and_quotes_respected(tmp_path: Path, delimiter: str) -> None:
    lines = [
        ["Name", "Address", "Note"],
        ['"Quill, Ada; Dr"', '"14 Juniper Ln | Apt 3"', "a"],
        ["Bram Oakes", '"9 Millrace\r\nRoad"', 'say ""hi""'],
        ["Wren Fable", '"2 ""Heron"" Ct"', "c"],
    ]

    reading = read_bytes(tmp_path, "\r\n".join(delimiter.join(line) for line in lines).encode())

    assert reading.delimiter == delimiter
    assert rows(reading)[0][:2] == ["Quill, Ada; Dr", "14 Juniper Ln | Apt 3"]
    assert rows(reading)[1][1] == "9 Millrace\r\nRoad"
    assert rows(reading)[2][1] == '2 "Heron" Ct'
    assert reading.table.frame.index.tolist() == [2, 3, 4]


def test_a_first_line_that_names_the_delimiter_is_honoured(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, b"sep=;\r\nName;Town\r\nA,B,C;D,E,F\r\n")

    assert reading.delimiter == ";"
    assert rows(reading) == [["A,B,C", "D,E,F"]]
    assert reading.table.frame.index.tolist() == [2]


def test_decimal_commas_do_not_make_a_comma_the_delimiter() -> None:
    assert sniff_delimiter("Name;Price\nAda;1,50\nBram;2,75\n") == ";"


def test_a_line_with_too_many_cells_is_kept_aside_with_its_line(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, b'Name,Town\n"A\nB",X\nC,Y,extra\nD\nE,Z,\n')

    assert rows(reading) == [["A\nB", "X"], ["D", ""], ["E", "Z"]]
    assert reading.table.frame.index.tolist() == [2, 4, 5]
    assert reading.left_out.index.tolist() == [3]
    assert reading.left_out["line"].tolist() == ["C,Y,extra"]
    assert reading.left_out["why"].tolist() == ["Line 4 has more cells than the table has columns."]
    assert {o.code: o.rows for o in reading.oddities} == {"ragged": (3,), "short_rows": (4,)}


def test_an_unclosed_quote_costs_its_own_line_only(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, b'Name,Town\nA,X\n"B,Y\nC,Z\nD,"W"\n')

    assert rows(reading) == [["A", "X"], ["C", "Z"], ["D", "W"]]
    assert reading.left_out["line"].tolist() == ['"B,Y']
    assert codes(reading) == {"unclosed_quote"}


def test_blank_lines_count_as_rows_of_the_sheet(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, b"Name,Town\n\nA,X\n\n\nB,Y\n\n\n")

    assert reading.table.frame.index.tolist() == [3, 6]


def test_the_apostrophe_of_our_own_csv_is_taken_off(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, b"Name,Note\nA,'=1+1\nB,'+x\nC,'tis\nD,''=1\n")

    assert reading.table.frame["Note"].tolist() == ["=1+1", "+x", "'tis", "'=1"]


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_the_fast_way_reads_the_same_as_the_exact_one(
    tmp_path: Path, mark: bytes, end: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = [b"Name,Phone,Town", *(b"A%d,'=x, K\xc3\xb6ln %d " % (i, i) for i in range(500))]
    path = tmp_path / "big.csv"
    path.write_bytes(mark + end.join(lines) + end)
    file = delimited.inspect(path, None, None)
    monkeypatch.setattr(delimited, "FAST_FROM_BYTES", 0)

    fast, exact = delimited._read_fast(file), delimited._read_exactly(file)

    assert fast is not None
    assert fast.cells.equals(exact.cells)
    assert fast.rows.tolist() == exact.rows.tolist()


@pytest.mark.parametrize(
    "content",
    [
        b'Name,Town\n"A",B\n',
        b"Name,Town\nA,B\n\nC,D\n",
        b"Name,Town\nA,B\r\nC,D\n",
        b"Name,Town\nA\rB,C\nD,E\n",
        b"Name,Town\nA,B,C\nD,E\n",
        b"Name,Town\nA\nD,E\n",
        b"Name,Town\nA,\0\nD,E\n",
        b"Name,Town\nA,B",
    ],
)
def test_the_fast_way_leaves_what_is_not_plain(
    tmp_path: Path, content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    monkeypatch.setattr(delimited, "FAST_FROM_BYTES", 0)

    assert delimited._read_fast(delimited.inspect(path, None, None)) is None


def test_a_separator_line_is_no_row_whatever_ends_it(tmp_path: Path) -> None:
    reading = read_bytes(tmp_path, b"sep=;\rName;Phone\rA;1\rB;2\r")

    assert rows(reading) == [["A", "1"], ["B", "2"]]


def test_a_pipe_is_refused_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")

    with pytest.raises(TableError):
        read_table(tmp_path / "pipe.csv")
