"""Numbers with letters in them: vanity numbers, and letters typed where a digit belongs."""

import re
from dataclasses import replace

from phonenumbers import PhoneNumberType

from core.phones.answer import PhoneStatus, note
from core.phones.found import Outcome
from core.phones.plan import international_form
from core.phones.readings import read_digits
from core.phones.spans import written_of

_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_VANITY = re.compile(r"\+?[\d\s().-]*\d[\s().-]*(?=[A-Z0-9 .-]*[A-Z]{3})[A-Z0-9][A-Z0-9 .-]*")
_LOOKALIKES = {
    "O": "0",
    "o": "0",
    "Q": "0",
    "D": "0",
    "l": "1",
    "I": "1",
    "i": "1",
    "|": "1",
    "S": "5",
    "s": "5",
    "B": "8",
    "Z": "2",
    "z": "2",
}
_LOOKALIKE = re.compile(r"(?=(?:\D*\d){5})\+?[\dOoQDlIi|SsBZz\s().\-/]+")
_WORD_AT_THE_END = re.compile(r"[\s(][^\W\d_]{2,}\)?$")
_FREE = (PhoneNumberType.TOLL_FREE, PhoneNumberType.SHARED_COST, PhoneNumberType.UAN)


def read_with_letters(text: str, region: str) -> Outcome | None:
    """The outcome for a number with letters in it, or None if the cell is not one."""
    if text.isascii() and not any(map(str.isalpha, text)) and "|" not in text:
        return None
    if _VANITY.fullmatch(text) and (outcome := _vanity(text, region)):
        return outcome
    if _LOOKALIKE.fullmatch(text) and not _WORD_AT_THE_END.search(text):
        return _lookalike(text, region)
    return None


def _vanity(text: str, region: str) -> Outcome | None:
    dialled = text.translate(_KEYPAD)
    outcome = read_digits(written_of(dialled), region)
    letters = set(filter(str.isalpha, text))
    if not outcome.found or outcome.found.type not in _FREE or len(letters) < 2:
        return None
    repair = note("vanity", number=international_form(outcome.found.number))
    return replace(outcome, found=replace(outcome.found, notes=(*outcome.found.notes, repair)))


def _lookalike(text: str, region: str) -> Outcome | None:
    meant = "".join(_LOOKALIKES.get(character, character) for character in text)
    strange = "”, “".join(dict.fromkeys(c for c in text if c in _LOOKALIKES))
    if not strange:
        return None
    outcome = read_digits(written_of(meant), region)
    if not outcome.found:
        return None
    number = international_form(outcome.found.number)
    reason = note("letter_for_digit", letters=strange, number=number)
    return Outcome(PhoneStatus.AMBIGUOUS, notes=(reason,), candidates=(number,))
