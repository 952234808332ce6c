"""Every note there can be has its sentence in the catalogue, and every sentence its note."""

import re
from pathlib import Path

import core.phones
from core.phones import Note, describe_note
from core.texts import catalogue

SOURCE = "".join(path.read_text("utf-8") for path in Path(core.phones.__file__).parent.glob("*.py"))
CODES = {key.removeprefix("phones.") for key in catalogue("en") if key.startswith("phones.")}


def test_every_shape_of_junk_has_its_words() -> None:
    assert set(re.findall(r'"(looks_like_[a-z]+(?:_[a-z]+)*)"', SOURCE)) <= CODES


def test_every_code_used_has_its_words() -> None:
    used = set(re.findall(r'note\(\s*"([a-z_]+)"', SOURCE))
    used |= set(re.findall(r'_(?:one|doubtful)\((?:PhoneStatus\.\w+, )?"([a-z_]+)"', SOURCE))

    assert len(used) > 15
    assert used <= CODES


def test_no_sentence_is_left_over() -> None:
    assert {code for code in CODES if f'"{code}"' not in SOURCE} == set()


def test_values_are_filled_in() -> None:
    assert describe_note(Note("trunk_restored", (("prefix", "0"),))) == "leading 0 restored"
