"""Shipped weights: how often each level occurs among the same person, a household, namesakes.

Rounded from fits on generated contacts of nine countries; the fit on a file starts from them and
is held to them where the file says little (a Dirichlet prior), or altogether where it would
contradict them.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

LevelShares: TypeAlias = tuple[float, ...]


class Relation(StrEnum):
    """What two records can be to each other.

    Random: nothing. Coincidence: nothing either, although house number and street are alike, as
    in 12 Church Road here and there.
    """

    SAME_PERSON = "same_person"
    MOVED = "moved"
    HOUSEHOLD = "household"
    NAMESAKE = "namesake"
    SHARED_PHONE = "shared_phone"
    COINCIDENCE = "coincidence"
    RANDOM = "random"


RELATIONS = tuple(Relation)
DUPLICATES = (Relation.SAME_PERSON, Relation.MOVED)

# Per comparison, from "different" to "equal", in the order of its `levels`.
SAME_PERSON: Mapping[str, LevelShares] = {
    "given": (0.03, 0.065, 0.01, 0.05, 0.12, 0.725),
    "surname": (0.065, 0.005, 0.07, 0.145, 0.715),
    "phone": (0.17, 0.14, 0.69),
    "mailbox": (0.06, 0.05, 0.18, 0.17, 0.54),
    "street": (0.013, 0.005, 0.02, 0.07, 0.23, 0.012, 0.65),
    "place": (0.003, 0.03, 0.265, 0.702),
    "birth_date": (0.02, 0.05, 0.13, 0.8),
    "identifier": (0.02, 0.03, 0.15, 0.8),
}
# A household shares name, home and often its phone; given name and birth date are as by chance.
HOUSEHOLD: Mapping[str, LevelShares] = {
    "surname": (0.2, 0.001, 0.01, 0.02, 0.769),
    "phone": (0.44, 0.015, 0.545),
    "mailbox": (0.84, 0.04, 0.01, 0.005, 0.105),
    "street": (0.005, 0.001, 0.003, 0.012, 0.045, 0.034, 0.9),
    "place": (0.001, 0.004, 0.046, 0.949),
}
# Namesakes agree on the name, and on the letters of a mailbox made from it.
NAMESAKE: Mapping[str, LevelShares] = {
    "given": (0.12, 0.01, 0.001, 0.02, 0.02, 0.829),
    "surname": (0.2, 0.001, 0.01, 0.02, 0.769),
    "mailbox": (0.2, 0.1, 0.15, 0.54, 0.01),
}
# Offices share a phone, and often a mailbox.
SHARED_PHONE: Mapping[str, LevelShares] = {
    "phone": (0.01, 0.01, 0.98),
    "mailbox": (0.6, 0.1, 0.05, 0.05, 0.2),
}
COINCIDENCE: Mapping[str, LevelShares] = {"street": (0.001, 0.001, 0.001, 0.001, 0.596, 0.1, 0.3)}

FREE: Mapping[Relation, Mapping[str, LevelShares]] = {
    Relation.SAME_PERSON: SAME_PERSON,
    Relation.HOUSEHOLD: HOUSEHOLD,
    Relation.NAMESAKE: NAMESAKE,
    Relation.SHARED_PHONE: SHARED_PHONE,
    Relation.COINCIDENCE: COINCIDENCE,
}
# Somebody who moved is the same person but for these, which are as by chance.
CHANGED_BY_MOVING = ("street", "place")

# Expected pairs of each relation per record, before looking.
PER_RECORD: Mapping[Relation, float] = {
    Relation.SAME_PERSON: 0.2,
    Relation.MOVED: 0.02,
    Relation.HOUSEHOLD: 0.08,
    Relation.NAMESAKE: 0.05,
    Relation.SHARED_PHONE: 0.01,
    Relation.COINCIDENCE: 0.2,
}
