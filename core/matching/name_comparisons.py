"""Comparisons of given names and surnames; each knows that the other may stand in its place."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz import fuzz, process

from core.matching.columns import Codes, Mask, Positions
from core.matching.comparison import Comparison, Values, crosses, same_text
from core.matching.letters import letters_of
from core.matching.records import Records
from core.matching.similar import Grades

NAME_ALIKE = 88.0  # token sort ratio, of 100, of whole names
LETTERS_OF_A_SLIP = 2


class Given(Comparison):
    """Given names; an initial agrees with what it begins, another name may stand here."""

    name = "given"
    levels = ("different", "initial", "elsewhere", "alike", "close", "equal")
    fields = ("given", "middle", "surname")
    needed = ("given",)
    frequent = counted = "given"

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        given = records.columns["given"]
        self._likeness = Values(given, (0.8, 0.92))
        self._initial = _initials(given.values)
        self._is_initial = pc.equal(pc.utf8_length(given.values), 1).to_numpy(zero_copy_only=False)
        self._in_middle = same_text(records.columns["middle"], given, _first_word)
        self._in_surname = same_text(records.columns["surname"], given)
        self._whole = _WholeName(records)

    def grade(self, one: Positions, other: Positions) -> Grades:
        """Likeness counts from "alike" upward."""
        grades = self._likeness.grade(one, other)
        grades[grades > 0] += 2
        first, second = self._codes("given", one), self._codes("given", other)
        unequal = np.flatnonzero((grades >= 0) & (grades < 5))
        a, b = first[unequal], second[unequal]
        initial = (self._is_initial[a] | self._is_initial[b]) & (
            self._initial[a] == self._initial[b]
        )
        grades[unequal[initial]] = 1
        elsewhere = crosses(self._in_surname, first, second, one, other)
        elsewhere |= crosses(self._in_middle, first, second, one, other)
        grades[elsewhere & (grades < 2)] = 2
        different = np.flatnonzero(grades == 0)
        grades[different[self._whole.same(one[different], other[different])]] = 2
        return grades


class Surname(Comparison):
    """Family names."""

    name = "surname"
    levels = ("different", "elsewhere", "alike", "close", "equal")
    fields = ("surname", "given")
    needed = ("surname",)
    frequent = counted = "surname"

    def __init__(self, records: Records) -> None:
        super().__init__(records)
        surname = records.columns["surname"]
        self._likeness = Values(surname, (0.8, 0.92))
        self._in_given = same_text(records.columns["given"], surname)
        self._whole = _WholeName(records)

    def grade(self, one: Positions, other: Positions) -> Grades:
        """A family name that the other row has as its given name is "elsewhere"."""
        grades = self._likeness.grade(one, other)
        grades[grades > 0] += 1
        first, second = self._codes("surname", one), self._codes("surname", other)
        elsewhere = crosses(self._in_given, first, second, one, other)
        grades[elsewhere & (grades < 1)] = 1
        different = np.flatnonzero(grades == 0)
        grades[different[self._whole.same(one[different], other[different])]] = 1
        return grades


class _WholeName:
    """Whether two rows have the same words for a name, but for a slip, in another order."""

    def __init__(self, records: Records) -> None:
        self._columns = [records.columns[name] for name in ("given", "middle", "surname")]
        self._kinds = np.zeros(len(records), np.uint64)
        for column in self._columns:
            of_values = letters_of(column.values).kinds
            self._kinds |= np.append(of_values, np.uint64(0))[column.codes]

    def same(self, one: Positions, other: Positions) -> Mask:
        """Names of at least two words whose words in alphabetical order are nearly equal."""
        apart = np.bitwise_count(self._kinds[one] ^ self._kinds[other])
        near = np.flatnonzero(apart <= LETTERS_OF_A_SLIP)
        whole = process.cpdist(
            self._texts(one[near]),
            self._texts(other[near]),
            scorer=fuzz.token_sort_ratio,
            score_cutoff=NAME_ALIKE,
        )
        same = np.zeros(len(one), np.bool_)
        same[near[whole >= NAME_ALIKE]] = True
        return same

    def _texts(self, records: Positions) -> list[str]:
        parts = [column.take(records).cells() for column in self._columns]
        between = pa.scalar(" ", pa.large_string())
        texts: list[str] = pc.binary_join_element_wise(*parts, between).to_pylist()
        return texts


def _initials(values: pa.Array) -> Codes:
    """The code of each text's first letter."""
    first = pc.utf8_slice_codeunits(values, 0, 1)
    codes: Codes = pc.dictionary_encode(first).indices.to_numpy(zero_copy_only=False)
    return codes.astype(np.int32)


def _first_word(values: pa.Array) -> pa.Array:
    return pc.replace_substring_regex(values, " .*$", "")
