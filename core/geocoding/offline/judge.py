"""Whether a reading of an address may be taken: what supports it, and what speaks against it."""

from core.geocoding.offline.countries import country_name
from core.geocoding.offline.distance import towns_apart_km
from core.geocoding.offline.evidence import Evidence
from core.geocoding.offline.judged import How, Judged, Spelled
from core.geocoding.offline.reading import Reading
from core.geocoding.offline.spots import Trust
from core.geocoding.offline.towns import FAR_KM
from core.geocoding.offline.weigh_country import weigh_country
from core.geocoding.offline.weigh_words import weigh_name, weigh_words


def judge(reading: Reading, how: How, evidence: Evidence, spelled: Spelled | None = None) -> Judged:
    """The reading judged; what speaks against it is added to its doubts."""
    if reading.town is None:
        return Judged(reading, how, False)
    weigh_words(reading, how, evidence)
    weigh_country(reading, how, evidence)
    _weigh_town(reading, how)
    weigh_name(reading, how)
    if spelled and not _is_borne_out(reading, how, spelled):
        right = reading.town.name
        reading.doubt("geocoding.offline.spelling", wrong=spelled.wrong.title(), right=right)
    is_named = evidence.said.is_sure or evidence.said.country == reading.country
    is_default = evidence.default == reading.country
    return Judged(reading, how, not reading.doubts, is_named, is_default, spelled)


def _is_borne_out(reading: Reading, how: How, spelled: Spelled) -> bool:
    """Whether more than its spelling speaks for a name put right."""
    if reading.by_zip:
        return True
    by_country = bool(reading.postcode) and how in (How.STATED, How.SHAPE)
    if reading.postcode_agrees and (by_country or how == How.DEFAULT):
        return True
    return spelled.is_clear and (by_country or reading.region_agrees)


def _weigh_town(reading: Reading, how: How) -> None:
    """Other towns of the same name, words around the name, a postcode of another town."""
    town = reading.town
    assert town is not None
    if reading.zip is not None and not reading.by_zip:
        place = reading.zip
        reading.doubt(
            "geocoding.offline.zip_of_town", zip=place.zip5, city=place.city, town=town.name
        )
    far = [one for one in reading.rivals if towns_apart_km(one, town) > FAR_KM]
    if far and not reading.by_zip and not _has(reading, "geocoding.offline.better_known"):
        reading.doubt(
            "geocoding.offline.several", town=town.name, country=country_name(town.country)
        )
    is_loose = reading.trust == Trust.MIXED or (
        reading.trust == Trust.RUN and _is_alone(reading, how)
    )
    if is_loose and not _has(reading, "geocoding.offline.unread"):
        words = reading.unread or ", ".join(reading.street) or reading.name
        reading.doubt("geocoding.offline.unread", words=words[:60])


def _is_alone(reading: Reading, how: How) -> bool:
    """Whether only its place before a street speaks for a town."""
    if reading.postcode_agrees or reading.region_agrees or reading.by_zip:
        return False
    return how not in (How.STATED, How.SHAPE, How.DEFAULT, How.CODE)


def _has(reading: Reading, key: str) -> bool:
    return any(one == key for one, _ in reading.doubts)
