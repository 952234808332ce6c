"""The comparisons there are, in the order in which they are told."""

from core.matching.comparison import NULL, Comparison
from core.matching.contact_comparisons import BirthDate, Identifier, Mailbox, Phone
from core.matching.name_comparisons import Given, Surname
from core.matching.place_comparisons import Place, Street
from core.matching.records import Records

__all__ = [
    "ALL",
    "NULL",
    "BirthDate",
    "Comparison",
    "Given",
    "Identifier",
    "Mailbox",
    "Phone",
    "Place",
    "Street",
    "Surname",
    "comparisons_for",
]

ALL: tuple[type[Comparison], ...] = (
    Given,
    Surname,
    Phone,
    Mailbox,
    Street,
    Place,
    BirthDate,
    Identifier,
)


def comparisons_for(records: Records) -> tuple[type[Comparison], ...]:
    """Those for which the records have something to compare."""
    return tuple(kind for kind in ALL if any(map(records.given, kind.needed)))
