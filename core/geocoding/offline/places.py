"""A town of the gazetteer, and how a name led to it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Town:
    """
    A locality of GeoNames: a city, a town, a village or a named part of one.

    `id` is GeoNames' own; `name` is its official name there, which for the world's best-known towns
    is the English one. `region` is the first-level division as an address writes it: its usual
    code where there is one (CA, ON, NSW), else its name, "" where it is not known; `admin1` is
    GeoNames' code of the same. `population` is 0 where nobody counted. Degrees are WGS 84.
    """

    id: int
    name: str
    country: str
    region: str
    admin1: str
    population: int
    lat: float
    lng: float


@dataclass(frozen=True, slots=True)
class Match:
    """A town that has a name, and whether the name is the official one or one of many others."""

    town: Town
    is_official: bool
