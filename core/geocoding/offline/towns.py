"""Which of the towns of one name is meant, and which others it might be."""

from collections.abc import Sequence

from core.geocoding.offline.distance import towns_apart_km
from core.geocoding.offline.places import Match, Town

FAR_KM = 50.0
_FAR_SMALLER = 10.0
_CITY = 150_000
_NOBODY_COUNTED = 300
# A town is seldom written by one of its other names where another is called so officially.
_BY_ANOTHER_NAME = 0.2
_MOST_RIVALS = 4
_MOST_LOOKED_AT = 40


def weight(match: Match) -> float:
    """How likely a town is meant by a name: its people, fewer if the name is not the official."""
    people = max(match.town.population, _NOBODY_COUNTED)
    return people if match.is_official else people * _BY_ANOTHER_NAME


def best_and_rivals(matches: Sequence[Match]) -> tuple[Match, list[Town]]:
    """The likeliest town of a name, and those far from it that are not far less likely."""
    looked_at = matches[:_MOST_LOOKED_AT]
    best = max(looked_at, key=weight)
    least = weight(best) / _FAR_SMALLER
    # A smaller town may rival one of which the name is not the first, if it is its own.
    least_official = least if best.is_official else least * _BY_ANOTHER_NAME
    rivals = [
        one.town
        for one in looked_at
        if weight(one) >= min(_CITY, least_official if one.is_official else least)
        and towns_apart_km(one.town, best.town) > FAR_KM
    ]
    return best, rivals[:_MOST_RIVALS]
