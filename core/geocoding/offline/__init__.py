"""Geocoding without a network: the town of an address, from data that comes with the program."""

from core.geocoding.offline.attribution import attributions
from core.geocoding.offline.building import Building, build_in_background, build_now
from core.geocoding.offline.gazetteer import GazetteerMissing, open_gazetteer
from core.geocoding.offline.geocoder import answer, answers
from core.geocoding.offline.layout import gazetteer_folder, is_built

__all__ = [
    "Building",
    "GazetteerMissing",
    "answer",
    "answers",
    "attributions",
    "build_in_background",
    "build_now",
    "gazetteer_folder",
    "is_built",
    "open_gazetteer",
]
