"""Pools of invented words that persons and addresses are drawn from, and towns with postcodes."""

import random
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from benchmarks import contacts_places as places
from benchmarks import contacts_words as words

LANGUAGES = {
    "US": "en",
    "GB": "en",
    "AU": "en",
    "CA": "en",
    "IN": "in",
    "DE": "de",
    "FR": "fr",
    "ES": "es",
    "NL": "nl",
}


class Pool:
    """Words drawn by Zipf-like weights 1 / (rank + flatness)."""

    def __init__(self, *tiers: tuple[Sequence[str], float, float]) -> None:
        """Tiers of (words in order of popularity, share of the draws, flatness)."""
        self.words: list[str] = []
        weights: list[float] = []
        for tier, share, flatness in tiers:
            raw = [1 / (rank + flatness) for rank in range(len(tier))]
            self.words += tier
            weights += [share * weight / sum(raw) for weight in raw]
        self._up_to = list(accumulate(weights))

    def draw(self, rng: random.Random) -> str:
        """One word."""
        place = bisect(self._up_to, rng.random() * self._up_to[-1], hi=len(self.words) - 1)
        return self.words[place]


@dataclass(frozen=True, slots=True)
class Town:
    """A town and what is drawn with an address in it."""

    name: str
    state: str
    postcodes: Sequence[str]
    areas: Sequence[str]


def _composed(stems: str, ends: str, rng: random.Random) -> list[str]:
    made = [stem + end for stem in stems.split() for end in ends.split()]
    rng.shuffle(made)
    return list(dict.fromkeys(made))


def given_pool(language: str, sex: str, rng: random.Random) -> Pool:
    """Given names of a language: 86 % of the draws from the usual ones."""
    head = (words.MALE if sex == "m" else words.FEMALE)[language].split()
    tail = _composed(words.GIVEN_STEMS[language], words.GIVEN_ENDS[language], rng)
    if language in ("fr", "es", "de"):
        joint = {"fr": "-", "es": " ", "de": "-"}[language]
        firsts = {
            "fr": "Jean Marie Anne Pierre",
            "es": "José María Juan Ana",
            "de": "Karl Hans Anna Eva",
        }
        tail = [f"{one}{joint}{two}" for one in firsts[language].split() for two in head] + tail
        rng.shuffle(tail)
    half = [word for place, word in enumerate(tail) if place % 2 == (sex == "m")]
    return Pool((head, 0.86, 15.0), (half, 0.14, 40.0))


def _surnames(language: str) -> list[str]:
    split = "|" if language == "nl" else None
    return words.SURNAMES[language].split(split)


def _surname_tail(language: str, rng: random.Random) -> list[str]:
    bare = _composed(words.SURNAME_STEMS[language], words.SURNAME_ENDS[language], rng)
    tail = list(bare)
    for prefix in words.PREFIXED.get(language, "").split("|" if language == "nl" else None):
        joint = " " if language in ("nl", "fr") else ""
        tail += [f"{prefix.strip()}{joint}{name}" for name in rng.sample(bare, 150)]
    rng.shuffle(tail)
    return tail


def surname_pool(language: str, rng: random.Random, *, mixed: bool) -> Pool:
    """Surnames, most of them composed; `mixed` adds those of the other languages."""
    head, tail = _surnames(language), _surname_tail(language, rng)
    if not mixed:
        return Pool((head, 0.42, 25.0), (tail, 0.58, 90.0))
    others, other_tails = [], []
    for other in ("es", "de", "in", "fr", "nl"):
        others += _surnames(other)
        other_tails += _surname_tail(other, rng)
    other_tails += _composed(words.SLAVIC_STEMS, words.SLAVIC_ENDS, rng)
    rng.shuffle(others)
    rng.shuffle(other_tails)
    tiers = (
        (head, 0.34, 25.0),
        (tail, 0.36, 90.0),
        (others, 0.15, 60.0),
        (other_tails, 0.15, 200.0),
    )
    return Pool(*tiers)


def street_pool(code: str, language: str, rng: random.Random) -> Pool:
    """Streets with their type, in the long form."""
    split = "|" if language in ("fr", "es", "in") else None
    names = places.STREET_WORDS[language].split(split)
    kinds = places.STREET_TYPES[code].split("|" if "|" in places.STREET_TYPES[code] else None)
    if code == "IN":
        kinds = ["Road", "Road", "Street", "Cross Road", "Main Road", "Marg"]
    surnames = [name for name in _surname_tail(language, rng)[:900] if " " not in name]
    given = (words.MALE[language] + " " + words.FEMALE[language]).split()

    def full(name: str) -> str:
        return _street(code, name, rng.choice(kinds), rng)

    head = [full(name) for name in names for _ in range(3)]
    tail = [full(name) for name in [*surnames, *given] for _ in range(2)]
    rng.shuffle(tail)
    return Pool((list(dict.fromkeys(head)), 0.45, 12.0), (list(dict.fromkeys(tail)), 0.55, 400.0))


def _street(code: str, name: str, kind: str, rng: random.Random) -> str:
    if code in ("DE", "NL"):
        return f"{name}{kind}"
    if code == "FR":
        return f"{kind} {name}"
    if code == "ES":
        return f"{kind} {name}"
    if code in ("US", "CA"):
        if rng.random() < 0.12:
            number = rng.randint(1, 98)
            ending = (
                "th" if 10 < number < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
            )
            name = f"{number}{ending}"
        way = rng.random()
        if way < 0.12:
            return f"{rng.choice(('North', 'South', 'East', 'West'))} {name} {kind}"
        if way < 0.18 and code == "CA":
            return f"{name} {kind} {rng.choice(('East', 'West'))}"
    return f"{name} {kind}"


def towns(code: str, language: str, rng: random.Random) -> list[Town]:
    """Cities, then invented small towns near them."""
    made = []
    for line in places.CITIES[code].split(";"):
        name, state, codes, areas = line.split("|")
        pool = sorted({_postcode(code, start, rng) for start in codes.split() for _ in range(14)})
        made.append(Town(name, state, pool, areas.split()))
    invented = _composed(places.TOWN_STEMS[language], places.TOWN_ENDS[language], rng)[:320]
    for name in invented:
        near = rng.choice(made[:20])
        here = _postcode(code, near.postcodes[0][: _KEPT[code]], rng)
        made.append(Town(name.replace("- ", "-"), near.state, [here], near.areas))
    return made


# How much of a city's postcode a small town nearby shares.
_KEPT = {"US": 2, "GB": 1, "AU": 1, "CA": 1, "IN": 2, "DE": 1, "FR": 2, "ES": 2, "NL": 1}


def _postcode(code: str, start: str, rng: random.Random) -> str:
    """The part of a postcode a town's quarter shares."""
    if code == "GB":
        return f"{start}{rng.randint(1, 28)}"
    if code == "CA":
        digit = rng.randint(1, 9) if len(start) == 1 else ""
        return f"{start}{digit}{rng.choice('ABCEGHJKLMNPRSTVXY')}"
    length = {"AU": 4, "IN": 6, "NL": 4}.get(code, 5)
    rest = length - len(start)
    return start + (f"{rng.randrange(10**rest):0{rest}}" if rest else "")


def full_postcode(code: str, start: str, rng: random.Random) -> str:
    """A postcode of the quarter, with the part of its own that some countries give to few doors."""

    def pick(alphabet: str) -> str:
        return rng.choice(alphabet)

    if code == "GB":
        return f"{start} {rng.randint(1, 9)}{pick('ABDEFGHJLN')}{pick('PQRSTUWXYZ')}"
    if code == "CA":
        return f"{start} {rng.randint(1, 9)}{pick('ABCEGHJ')}{rng.randint(1, 9)}"
    if code == "NL":
        return f"{start} {pick('ABCDEGH')}{pick('JKLMNPR')}"
    return start
