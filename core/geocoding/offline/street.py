"""House number and street, where they are plain to see in what is left of an address."""

import re
from collections.abc import Sequence

from core.geocoding.offline import words
from core.geocoding.offline.names import normal_name

_NUMBER = re.compile(r"\d{1,5}(?:[-/]\d{1,4})?\s?[A-Za-z]?")
_ENDS = re.compile(rf"(.+?)[ ,]+({_NUMBER.pattern})")
_BEGINS = re.compile(rf"({_NUMBER.pattern})[ ,]+(.+)")
_MOST_WORDS = 7


def street_of(stretches: Sequence[str]) -> tuple[str, str]:
    """(house number, street) of the first stretch that has both and says street; else ("", "")."""
    for place, stretch in enumerate(stretches):
        norms = [normal_name(word) for word in stretch.split()]
        if len(norms) > _MOST_WORDS or not any(map(words.is_street_word, norms)):
            continue
        found = _BEGINS.fullmatch(stretch)
        if found:
            return found[1], found[2]
        found = _ENDS.fullmatch(stretch)
        if found:
            return found[2], found[1]
        near = stretches[place - 1] if place else ""
        behind = stretches[place + 1] if place + 1 < len(stretches) else ""
        number = next((one for one in (behind, near) if _NUMBER.fullmatch(one)), "")
        return number, stretch
    return "", ""
