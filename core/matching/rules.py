"""What a person must decide whatever the score says: twins, father and son, Jr and Sr."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from core.matching.columns import Mask, Positions, head_numbers, spread, value_counts
from core.matching.comparisons import (
    BirthDate,
    Given,
    Identifier,
    Mailbox,
    Phone,
    Street,
    Surname,
)
from core.matching.estimate import Levels, Model
from core.matching.nicknames import BASE_FORMS
from core.matching.records import Records

OFTEN = 3  # rows
KNOWN_GIVEN_NAMES = pa.array(sorted({*BASE_FORMS, *BASE_FORMS.values()}), pa.large_string())


class Rule(StrEnum):
    """Why a pair is left to the operator although its score would make it a duplicate."""

    SUFFIX = "suffix"  # Jr against Sr, or against none
    GENERATION = "generation"  # one name, two birth dates
    TWINS = "twins"  # two given names, one surname and birth date
    FLATS = "flats"  # one name, one house, two flats, and nothing else to tell
    HOUSES = "houses"  # one name, one street, two house numbers, and nothing else to tell
    NAME_ONLY = "name_only"  # only names to go by
    OTHER_NAMES = "other_names"  # neither name agrees: colleagues, not one person


@dataclass(frozen=True, slots=True)
class Ruled:
    """The pairs a rule holds for."""

    rule: Rule
    pairs: Mask
    asked: bool = True  # else the pair is not even asked about


def rules_for(
    records: Records,
    model: Model,
    levels: Levels,
    pairs: tuple[Positions, Positions],
    *,
    families: bool,
) -> tuple[Ruled, ...]:
    """Each rule with the pairs it holds for; `levels` is pairs x comparisons.

    Without `families` in the file, one name with two birth dates or homes is a slip of the pen.
    """
    at = {
        kind: levels[:, place]
        for place, kind in enumerate(model.comparisons)
        if kind.name not in model.silent
    }
    nowhere = np.full(len(levels), -1, np.int8)
    given, surname = at.get(Given, nowhere), at.get(Surname, nowhere)
    born, number = at.get(BirthDate, nowhere), at.get(Identifier, nowhere)
    top = {kind: len(kind.levels) - 1 for kind in (Identifier, BirthDate, Mailbox, Phone)}
    proven = (number == top[Identifier]) | (born == top[BirthDate])
    suffix = records.columns["suffix"].codes
    one, other = suffix[pairs[0]], suffix[pairs[1]]
    clash = (one >= 0) & (other >= 0) & (one != other)
    one_sided = ((one >= 0) != (other >= 0)) & (at.get(Mailbox, nowhere) != top[Mailbox])
    contact = (at.get(Phone, nowhere) == top[Phone]) | (at.get(Mailbox, nowhere) == top[Mailbox])
    nearly = (number >= Identifier.levels.index("near")) | (born >= BirthDate.levels.index("near"))
    more = contact | (number > 0) | (born > 0)
    street = at.get(Street, nowhere)
    other_flat = street == Street.levels.index("other_unit")
    other_house = (street == Street.levels.index("street")) & _both_given(records, "number", pairs)
    beside = [level for kind, level in at.items() if kind not in (Given, Surname)]
    only_names = np.all([level < 0 for level in beside], axis=0) if beside else given >= -1
    always = (
        Ruled(Rule.SUFFIX, clash | (one_sided & ~proven)),
        Ruled(Rule.NAME_ONLY, only_names),
        Ruled(Rule.OTHER_NAMES, (given <= 0) & (surname == 0) & ~nearly, asked=False),
    )
    if not families:
        return always
    alike = given >= Given.levels.index("alike")
    own_names = _other_initial(records, pairs) | _both_established(records, pairs)
    twins = (given == 0) | (alike & (given < len(Given.levels) - 1) & own_names)
    of_one_birth = (surname >= Surname.levels.index("close")) & (born == top[BirthDate])
    return (
        *always,
        Ruled(Rule.FLATS, other_flat & ~more),
        Ruled(Rule.HOUSES, other_house & ~more),
        Ruled(Rule.GENERATION, (born == 0) & alike & (number <= 0)),
        Ruled(Rule.TWINS, twins & of_one_birth & (number <= 0)),
    )


def _both_given(records: Records, field: str, pairs: tuple[Positions, Positions]) -> Mask:
    codes = records.columns[field].codes
    both: Mask = (codes[pairs[0]] >= 0) & (codes[pairs[1]] >= 0)
    return both


def _both_established(records: Records, pairs: tuple[Positions, Positions]) -> Mask:
    """Whether both given names are names that are known, or that others here have too."""
    column = records.columns["given"]
    known = pc.is_in(column.values, KNOWN_GIVEN_NAMES).to_numpy(zero_copy_only=False)
    established = np.append(known | (value_counts(column) >= OFTEN), False)[column.codes]
    both: Mask = established[pairs[0]] & established[pairs[1]]
    return both


def _other_initial(records: Records, pairs: tuple[Positions, Positions]) -> Mask:
    """Whether given names begin differently: a slip of the pen seldom strikes there."""
    column = records.columns["given"]
    initials = spread(head_numbers(column.values, 1), column.codes)
    other: Mask = initials[pairs[0]] != initials[pairs[1]]
    return other
