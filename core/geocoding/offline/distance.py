"""How far two points are apart."""

from math import asin, cos, radians, sin, sqrt

from core.geocoding.offline.places import Town

_EARTH_KM = 12_742.0


def apart_km(lat: float, lng: float, other_lat: float, other_lng: float) -> float:
    """Kilometres between two points in degrees, on a sphere (haversine formula)."""
    up = sin(radians(other_lat - lat) / 2)
    over = sin(radians(other_lng - lng) / 2)
    square = up * up + cos(radians(lat)) * cos(radians(other_lat)) * over * over
    return _EARTH_KM * asin(sqrt(min(1.0, square)))


def towns_apart_km(town: Town, other: Town) -> float:
    """Kilometres between two towns."""
    return apart_km(town.lat, town.lng, other.lat, other.lng)
