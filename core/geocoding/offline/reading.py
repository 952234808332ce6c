"""What an address says if it is one of a given country, and what is amiss with that."""

from dataclasses import dataclass, field

from core.geocoding.offline.places import Town
from core.geocoding.offline.regions import Region
from core.geocoding.offline.spots import Trust
from core.geocoding.offline.zips import Zip


@dataclass(slots=True)
class Reading:
    """What an address says if it is one of `country`.

    `name` is the town's as written, in normal form, `is_official` whether that is its first name;
    `rivals` are the towns that fit as well;
    `doubts` are keys of the catalogue with their values, the gravest first. `street` is what is
    left when the rest is taken away, as written, `unread` what nothing accounts for. `by_zip` says
    that the place is the ZIP code's, `is_region` that the town's name is the only region's as well.
    `skipped` is what stands in a town's place, before the town, and is neither street nor house;
    `around` is the municipality, in normal form, of a village that is the town.
    """

    country: str
    postcode: str = ""
    zip: Zip | None = None
    region: Region | None = None
    town: Town | None = None
    name: str = ""
    is_official: bool = True
    trust: Trust = Trust.NONE
    rivals: list[Town] = field(default_factory=list)
    doubts: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    street: tuple[str, ...] = ()
    unread: str = ""
    has_street: bool = False
    by_zip: bool = False
    is_region: bool = False
    skipped: str = ""
    around: str = ""
    region_agrees: bool = False
    postcode_agrees: bool = False

    def doubt(self, key: str, **values: str) -> None:
        """Note that something is amiss."""
        self.doubts.append((key, values))
