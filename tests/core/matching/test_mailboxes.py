"""Mailboxes: one spelling for one box, none for placeholders."""

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.matching.mailboxes import mailboxes


def _boxes(cells: list[str]) -> list[tuple[str, str]]:
    found = mailboxes(pa.array(cells, pa.large_string()))
    return list(zip(found.mailbox.to_pylist(), found.letters.to_pylist(), strict=True))


@pytest.mark.parametrize(
    ("cell", "mailbox", "letters"),
    [
        ("Jane.Roe@Acme.ORG", "jane.roe@acme.org", "janeroe"),
        ("mailto:jane@acme.org", "jane@acme.org", "jane"),
        ("Jane Roe <jane@acme.org>", "jane@acme.org", "jane"),
        ("'jane@acme.org'", "jane@acme.org", "jane"),
        ("jane@acme.org.", "jane@acme.org", "jane"),
        ("jane @ acme.org", "jane@acme.org", "jane"),
        ("jane [at] acme [dot] org", "jane@acme.org", "jane"),
        ("jane@acme.org; john@acme.org", "jane@acme.org", "jane"),
        ("none, jane@acme.org", "jane@acme.org", "jane"),
        ("jane+books@acme.org", "jane@acme.org", "jane"),
        ("j.a.n.e+x@gmail.com", "jane@gmail.com", "jane"),
        ("jane.roe@googlemail.com", "janeroe@gmail.com", "janeroe"),
        ("jane.roe@gmial.com", "jane.roe@gmial.com", "janeroe"),
        ("jörg.müller@web.de", "jorg.muller@web.de", "jorgmuller"),
        ("j2@acme.co.uk", "j2@acme.co.uk", ""),
        ("jane_91@acme.org", "jane_91@acme.org", "jane"),
        ("info@acme.org", "info@acme.org", ""),
        ("test@example.com", "test@example.com", "test"),
        ("jane@example.com", "jane@example.com", "jane"),
    ],
)
def test_an_address_has_its_mailbox(cell: str, mailbox: str, letters: str) -> None:
    assert _boxes([cell]) == [(mailbox, letters)]


@pytest.mark.parametrize(
    "cell",
    """|N/A|none|test@test.com|none@none.com|no@email.com|noreply@acme.org|na@na.com|a@a.com|@|jane@
|@acme.org|jane@acme|jane.acme.org|unknown@unknown.org|email@email.com|test@gmail.com|+x@gmail.com
""".replace("\n", "").split("|"),
)
def test_what_is_nobodys_mailbox_is_blank(cell: str) -> None:
    assert _boxes([cell]) == [("", "")]


@given(st.lists(st.text(max_size=30), max_size=6))
def test_any_text_gives_mailboxes(cells: list[str]) -> None:
    found = _boxes(cells)

    assert len(found) == len(cells)
    assert all(box.count("@") == (1 if box else 0) for box, _ in found)


_PIECES = st.sampled_from(
    [
        "jane",
        "test",
        ".",
        "+",
        "@",
        "@",
        "gmail.com",
        "acme.org",
        " ",
        "<",
        ">",
        ";",
        "é",
        "mailto:",
    ]
)


@given(st.lists(st.lists(_PIECES, max_size=8).map("".join), max_size=5))
def test_a_mailbox_is_its_own_mailbox_whatever_stands_beside_it(cells: list[str]) -> None:
    found = _boxes(cells)

    assert found == [_boxes([cell])[0] for cell in cells]
    assert [box for box, _ in _boxes([box for box, _ in found])] == [box for box, _ in found]
