"""What a phone cell was found to say: a status, the number in every form, and notes."""

from dataclasses import dataclass
from enum import StrEnum

from core.texts import say


class PhoneStatus(StrEnum):
    """The five answers a phone cell can get."""

    VALID = "valid"
    AMBIGUOUS = "ambiguous"
    INVALID = "invalid"
    DAMAGED = "damaged"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Note:
    """A reason or a repair: a stable code, and the values its sentence is filled with."""

    code: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """One cell as read. Only a valid reading has a number; `other` holds further ones, E.164.

    A reading that is not valid has at least one note, and so has every repair.
    """

    status: PhoneStatus
    e164: str = ""
    national: str = ""
    international: str = ""
    region: str = ""
    type: str = ""
    extension: str = ""
    carrier: str = ""
    location: str = ""
    timezone: str = ""
    other: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


def note(code: str, /, **values: str) -> Note:
    """A note from its code and the values of its sentence."""
    return Note(code, tuple(values.items()))


def describe_note(note: Note) -> str:
    """The note in words for an operator, from the catalogue."""
    return say(f"phones.{note.code}", **dict(note.values))
