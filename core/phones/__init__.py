"""What a phone cell says: read, repaired where that is certain, doubted where it is not."""

from core.phones.answer import Note, PhoneReading, PhoneStatus, describe_note
from core.phones.reading import clear_memo, read_phone, read_phones
from core.phones.regions import region_of

__all__ = [
    "Note",
    "PhoneReading",
    "PhoneStatus",
    "clear_memo",
    "describe_note",
    "read_phone",
    "read_phones",
    "region_of",
]
