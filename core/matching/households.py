"""Households: persons who share a home, or name and phone; shown, never merged."""

import numpy as np

from core.matching.cluster import components
from core.matching.columns import Mask, Positions
from core.matching.comparisons import Phone, Street, Surname
from core.matching.matches import Matches
from core.matching.weights import RELATIONS, Relation

LIKELY = 0.5
MOST_SURNAMES = 3


def households(matches: Matches) -> tuple[Positions, Positions]:
    """Per row the number of its household, -1 for none, and how many requests are in it.

    Persons of one surname, or with one phone, in pairs that are likeliest a household; past
    requests count. Flats of one building do not, they differ in surname and phone; nor do the
    colleagues of an office, whose phone serves more than MOST_SURNAMES. Numbers follow the order
    of the rows.
    """
    new, cluster_of = matches.candidates.new, matches.cluster_of
    count = int(cluster_of.max(initial=-1)) + 1
    pairs = _pairs(matches)
    one, other = cluster_of[matches.one[pairs]], cluster_of[matches.other[pairs]]
    home = components(count, one, other)
    persons = np.bincount(home, minlength=count)
    content_home = home[cluster_of]
    requests = np.r_[new.times, [len(ids) for ids in matches.candidates.past]]
    size = np.bincount(content_home, weights=requests, minlength=count).astype(np.int64)
    known = np.flatnonzero(new.of_row >= 0)
    of_row = content_home[new.of_row[known]]
    shared = persons[of_row] > 1
    known, of_row = known[shared], of_row[shared]
    number, sizes = np.full(len(new.of_row), -1), np.zeros(len(new.of_row), np.int64)
    _, first, inverse = np.unique(of_row, return_index=True, return_inverse=True)
    rank = np.empty(len(first), np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    number[known], sizes[known] = rank[inverse], size[of_row]
    return number, sizes


def _pairs(matches: Matches) -> Positions:
    place = RELATIONS.index(Relation.HOUSEHOLD)
    likely = (matches.relation == place) & (matches.probabilities[:, place] >= LIKELY)
    names = matches.level(Surname) >= Surname.levels.index("alike")
    phones = matches.level(Phone) == Phone.levels.index("equal")
    home = matches.level(Street) >= Street.levels.index("near")
    of_family = phones & home & ~_serves_many(matches)
    return np.flatnonzero(likely & ((names & (home | phones)) | of_family))


def _serves_many(matches: Matches) -> Mask:
    """Pairs whose phone belongs to persons of too many surnames for a family."""
    records = matches.candidates.records
    phone, surname = records.columns["phone"].codes, records.columns["surname"].codes
    known = (phone >= 0) & (surname >= 0)
    together = np.unique(np.column_stack([phone[known], surname[known]]), axis=0)
    surnames = np.bincount(together[:, 0], minlength=len(records.columns["phone"].values) + 1)
    many: Mask = surnames[phone[matches.one]] > MOST_SURNAMES
    return many
