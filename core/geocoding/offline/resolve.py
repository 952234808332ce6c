"""Which country an address is in and which town it means: its readings against each other."""

from collections.abc import Iterator

from core.geocoding.offline.countries import country_name
from core.geocoding.offline.evidence import Evidence
from core.geocoding.offline.gazetteer import Gazetteer
from core.geocoding.offline.judge import judge
from core.geocoding.offline.judged import How, Judged, Spelled
from core.geocoding.offline.parse import has_digit, written
from core.geocoding.offline.places import Match
from core.geocoding.offline.reader import read
from core.geocoding.offline.reading import Reading
from core.geocoding.offline.region_signs import countries_of_region
from core.geocoding.offline.scripts import countries_by_script
from core.geocoding.offline.spelling import respelled
from core.geocoding.offline.spots import Trust, likely_names
from core.geocoding.offline.stated import stated
from core.geocoding.offline.towns import weight
from core.geocoding.query import Query

_MOST_REGIONS = 3
_MOST_OF_REGION = 4
_MOST_PARTS = 5
_MOST_INFERRED = 2
_MOST_NAMES = 4


class _Case:
    """One query under way: its evidence, and the readings judged so far."""

    def __init__(self, query: Query, gazetteer: Gazetteer) -> None:
        address = written(query)
        self.judged: list[Judged] = []
        self.evidence = Evidence(
            address,
            stated(address.parts),
            query.default,
            gazetteer,
            countries_by_script(address.line),
        )

    def is_settled(self, country: str, how: How) -> bool:
        """Whether the address, read as one of `country`, may be taken."""
        evidence = self.evidence
        said = evidence.said
        words = said.words if said.country == country else ""
        parts = evidence.parts(country)
        reading = read(evidence.address, parts, country, evidence.gazetteer, words)
        if reading.town is None and words:
            reading = self._with_its_name(country) or reading
        self.judged.append(judge(reading, how, evidence))
        return self.judged[-1].is_accepted

    def _with_its_name(self, country: str) -> Reading | None:
        """Read with the country's words left in, for a town called so: Ciudad de México."""
        evidence = self.evidence
        reading = read(evidence.address, evidence.address.parts, country, evidence.gazetteer)
        named = reading.name and reading.name != evidence.said.words
        return reading if named and reading.trust >= Trust.WHOLE else None


def resolve(query: Query, gazetteer: Gazetteer) -> Judged | None:
    """The best reading of a query; None where it names no town that is known."""
    case = _Case(query, gazetteer)
    for signs in (_signs, _further_signs):
        for country, how in signs(case):
            if case.is_settled(country, how):
                return case.judged[-1]
        if signs is _signs and (righted := _righted(case)):
            return righted
    placed = [one for one in case.judged if one.reading.town is not None]
    placed = placed or _respelled(case) or _elsewhere(case)
    return max(placed, key=Judged.merit) if placed else None


def _signs(case: _Case) -> Iterator[tuple[str, How]]:
    """The countries there are signs of in the address itself, the clearest sign first."""
    said = case.evidence.said
    if said.is_sure:
        yield said.country, How.STATED
        return
    seen = set()
    listed = []
    if said.country and said.country == case.evidence.default:
        listed.append((said.country, How.CODE))
    listed += [(country, How.SHAPE) for country in case.evidence.shapes]
    listed += [(country, How.REGION) for country in _by_region(case)]
    if len(case.evidence.scripts) == 1:
        listed.append((case.evidence.scripts[0], How.SCRIPT))
    if case.evidence.default:
        listed.append((case.evidence.default, How.DEFAULT))
    for country, how in listed:
        if country not in seen:
            seen.add(country)
            yield country, how
    if said.country and said.country not in seen:
        is_region = any(one.reading.region_agrees for one in case.judged)
        yield said.country, How.INFERRED if is_region else How.CODE


def _further_signs(case: _Case) -> Iterator[tuple[str, How]]:
    """The countries whose best-known towns are called like something in the address."""
    if case.evidence.said.is_sure:
        return
    # A country whose region turned out to be the town is not done with.
    by_town = {
        one.reading.country
        for one in case.judged
        if one.how == How.REGION
        and one.reading.town is not None
        and not one.reading.region_agrees
        and one.reading.country != case.evidence.default
    }
    tried = {one.reading.country for one in case.judged} - by_town
    is_known = any(
        one.reading.town is not None and one.reading.country not in by_town for one in case.judged
    )
    found: dict[str, float] = {}
    for name in likely_names(case.evidence.said.parts, big_first=case.evidence.address.big_first)[
        :_MOST_NAMES
    ]:
        for match in case.evidence.gazetteer.find(name)[:_MOST_NAMES]:
            country = match.town.country
            if country not in tried:
                found[country] = max(found.get(country, 0.0), _fitting(case, match))
    best = sorted(found, key=lambda country: (-found[country], country))
    for country in best[:_MOST_INFERRED]:
        yield country, How.INFERRED if is_known else How.ELSEWHERE


def _fitting(case: _Case, match: Match) -> float:
    fits = not case.evidence.scripts or match.town.country in case.evidence.scripts
    return weight(match) if fits else weight(match) / 100.0


def _by_region(case: _Case) -> list[str]:
    """The countries with a region of a name that the address ends with or has between commas."""
    found: list[str] = []
    for part in reversed(case.evidence.address.parts[-_MOST_PARTS:]):
        norms = part.norms
        while len(norms) > 1 and has_digit(norms[-1]):
            norms = norms[:-1]
        for count in range(1, min(_MOST_OF_REGION, len(norms)) + 1):
            for country in countries_of_region(norms[-count:]):
                if country not in found:
                    found.append(country)
    if case.evidence.default in found:
        found.remove(case.evidence.default)
        found.insert(0, case.evidence.default)
    return found[:_MOST_REGIONS]


def _elsewhere(case: _Case) -> list[Judged]:
    """The reading as an address of another country than it states, which is never sure."""
    if not case.evidence.said.is_sure:
        return []
    found = []
    for country in (*case.evidence.shapes[:1], *_by_region(case)[:1]):
        evidence = case.evidence
        reading = read(evidence.address, evidence.said.parts, country, evidence.gazetteer)
        if reading.town is not None:
            stated_name = country_name(evidence.said.country)
            reading.doubt("geocoding.offline.not_in_country", country=stated_name)
            found.append(judge(reading, How.INFERRED, evidence))
    return found


def _righted(case: _Case) -> Judged | None:
    """The reading in the country that a postcode or the row itself names, a name put right."""
    first = case.judged[0] if case.judged else None
    if first is None or first.reading.town is not None or not first.reading.postcode:
        return None
    if first.how not in (How.STATED, How.SHAPE, How.DEFAULT):
        return None
    return next((one for one in _respelled(case) if one.is_accepted), None)


def _respelled(case: _Case) -> list[Judged]:
    """The readings with one letter of one name put right, in the likeliest country."""
    country = case.judged[0].reading.country if case.judged else ""
    how = case.judged[0].how if case.judged else How.INFERRED
    if not country:
        return []
    for parts, wrong, is_clear in respelled(
        case.evidence.parts(country), country, case.evidence.gazetteer
    ):
        reading = read(case.evidence.address, parts, country, case.evidence.gazetteer)
        if reading.town is not None and (
            reading.trust >= Trust.BESIDE
            or (reading.trust == Trust.RUN and reading.postcode_agrees)
        ):
            return [judge(reading, how, case.evidence, Spelled(wrong, is_clear))]
    return []
