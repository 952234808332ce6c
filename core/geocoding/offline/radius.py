"""How far the true place may be from the point an offline answer gives, in 95 of 100 cases."""

from bisect import bisect_right
from typing import Final, Literal

Precision = Literal["town", "postcode"]

POPULATIONS: Final = (2_000, 10_000, 50_000, 200_000, 1_000_000)
"""Where one bucket of populations ends and the next begins."""

# benchmarks/addresses_radius.py on 2026-11-23: 95 % quantiles of 9,731 places in the United States
# and 594 in Canada, rounded; of as many others 94.8 % and 95.5 % lie within them. Canada has so few
# towns under 2,000 that they share a radius with those under 10,000. Elsewhere nothing was
# measured: the two countries together stand for the rest.
_TOWN_KM: Final = {
    "US": (7.5, 8.5, 10.5, 14.0, 20.5, 26.0),
    "CA": (17.0, 17.0, 11.0, 12.0, 11.0, 16.0),
}
_ELSEWHERE_KM: Final = (8.0, 8.5, 11.0, 14.5, 20.0, 23.5)
# Places that have one ZIP code to themselves, from its centre: 6,990 of them. Larger towns have
# many ZIP codes, each no wider than that of a town of 50,000.
_ZIP_KM: Final = (9.5, 9.0, 5.5, 5.0, 5.0, 5.0)


def radius_km(population: int, country: str, precision: Precision) -> float:
    """The 95 % radius around a town's point, or a ZIP code's (`precision` "postcode"), in km.

    `population` is that of the town, 0 where nobody counted; `country` an ISO code. The point of
    a postcode is known in the United States only: elsewhere it is the town's, and so is the radius.
    """
    known = _ZIP_KM if precision == "postcode" and country == "US" else _TOWN_KM.get(country)
    return (known or _ELSEWHERE_KM)[bisect_right(POPULATIONS, population)]
