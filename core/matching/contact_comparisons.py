"""Comparisons of what belongs to one person: phone, mailbox, birth date, number of identity."""

import numpy as np

from core.matching.columns import Codes, Positions
from core.matching.comparison import NULL, Comparison, Values, crosses, same_text
from core.matching.digits import Digits
from core.matching.records import Records
from core.matching.similar import Grades, Similarity


class Phone(Comparison):
    """Telephone numbers, the other number of a row included; near: a digit or two differ."""

    name = "phone"
    levels = ("different", "near", "equal")
    fields = ("phone", "other_phone")
    needed = ("phone",)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._digits = Digits(records.columns["phone"].values)
        self._in_other = same_text(records.columns["other_phone"], records.columns["phone"])

    def grade(self, one: Positions, other: Positions) -> Grades:
        """Equal also where one row's second number is the other's first."""
        first, second = self._codes("phone", one), self._codes("phone", other)
        grades = _apart(self._digits, first, second, (2,))
        grades[crosses(self._in_other, first, second, one, other)] = 2
        return grades


class Mailbox(Comparison):
    """E-mail addresses; the letters before the @ outlive a change of provider."""

    name = "mailbox"
    levels = ("different", "alike", "close", "letters", "equal")
    fields = ("mailbox", "letters")
    needed = ("mailbox",)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._letters = Values(records.columns["letters"], (0.85, 0.92))

    def grade(self, one: Positions, other: Positions) -> Grades:
        """Not given only where neither mailbox nor letters can be compared."""
        first, second = self._codes("mailbox", one), self._codes("mailbox", other)
        known = (first >= 0) & (second >= 0)
        letters = self._letters.grade(one, other)
        grades = np.where(known, np.maximum(letters, 0), np.int8(NULL)).astype(np.int8)
        grades[known & (first == second)] = 4
        return grades


class BirthDate(Comparison):
    """Dates of birth, eight digits."""

    name = "birth_date"
    levels = ("different", "alike", "near", "equal")
    fields = ("birth_date",)
    needed = ("birth_date",)
    counted = "birth_date"

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._digits = Digits(records.columns["birth_date"].values)

    def grade(self, one: Positions, other: Positions) -> Grades:
        """Near: one digit, or two neighbours swapped; alike: two digits."""
        first, second = self._codes("birth_date", one), self._codes("birth_date", other)
        return _apart(self._digits, first, second, (2, 1))


class Identifier(Comparison):
    """Customer numbers, social security numbers and the like."""

    name = "identifier"
    levels = ("different", "alike", "near", "equal")
    fields = ("identifier",)
    needed = ("identifier",)

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        self._likeness = Values(records.columns["identifier"], (0.7, 0.8), Similarity)

    def grade(self, one: Positions, other: Positions) -> Grades:
        """Near: about one sign in five."""
        return self._likeness.grade(one, other)


def _apart(digits: Digits, first: Codes, second: Codes, within: tuple[int, ...]) -> Grades:
    """-1 not given, 0 further apart, then a grade per number of digits in `within`, then equal."""
    known = (first >= 0) & (second >= 0)
    grades = np.where(first == second, np.int8(len(within) + 1), np.int8(0))
    grades[~known] = NULL
    unequal = np.flatnonzero(known & (first != second))
    apart = digits.apart(first[unequal], second[unequal])
    grades[unequal] = np.sum([apart <= limit for limit in within], axis=0, dtype=np.int8)
    return grades
