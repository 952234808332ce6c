"""The terms of paid look-ups: limits, price, the day's budget, how long answers are kept."""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from core.errors import SettingsError
from core.store import open_store
from core.texts import say

MICRO = 1_000_000
_PREFIX = "lookups."


@dataclass(frozen=True, slots=True)
class LookupTerms:
    """
    What the operator agreed with the service; defaults as Google's pages gave them in 2025.

    `headroom` is the share of the limit that is left free, for clocks and networks are not exact.
    `day_budget` counts for all operators together, 0: none. Google's terms allow coordinates to be
    kept for 30 days, a place_id for longer; what holds for the operator is the operator's to say.
    """

    per_second: float = 50.0
    per_minute: float = 3000.0
    headroom: float = 0.02
    price_per_1000: float = 5.0
    currency: str = "$"
    day_budget: float = 0.0
    keep_days: int = 30
    keep_place_id_days: int = 365

    def __post_init__(self) -> None:
        for name, (low, high) in LIMITS.items():
            if not low <= getattr(self, name) <= high:
                raise SettingsError(
                    say("lookups.terms.out_of_range", name=name, low=low, high=high)
                )
        if not 1 <= len(self.currency) <= 4 or not all(map(_is_sign, self.currency)):
            raise SettingsError(say("lookups.terms.currency"))

    @property
    def rate_per_s(self) -> float:
        """The most calls a second, headroom left: the smaller of the two limits."""
        return min(self.per_second, self.per_minute / 60) * (1 - self.headroom)

    @property
    def price_micro(self) -> int:
        """The price of one call in millionths of the currency."""
        return round(self.price_per_1000 * MICRO / 1000)

    def money(self, calls: int) -> float:
        """What so many calls cost."""
        return calls * self.price_micro / MICRO


def _is_sign(letter: str) -> bool:
    """Whether it can stand in a line beside an amount."""
    return letter.isprintable() and not letter.isspace() and letter not in "<>`*_[]\\"


LIMITS: dict[str, tuple[float, float]] = {
    "per_second": (0.1, 10_000),
    "per_minute": (1, 600_000),
    "headroom": (0, 0.5),
    "price_per_1000": (0, 10_000),
    "day_budget": (0, 1_000_000),
    "keep_days": (0, 3_650),
    "keep_place_id_days": (0, 36_500),
}


def as_micro(amount: float) -> int:
    """An amount of money in millionths; what is more than nothing stays so, for 0 is no limit."""
    return max(1, round(amount * MICRO)) if amount else 0


def parsed(name: str, text: str) -> Any:
    """The value of a term written as text. Raises SettingsError."""
    try:
        return type(asdict(LookupTerms())[name])(text)
    except ValueError as error:
        raise SettingsError(say("lookups.terms.no_number", name=name, value=text)) from error


def load_terms(home: str) -> LookupTerms:
    """The terms that are kept in a home folder; the defaults for what was never set."""
    return terms_of(open_store(Path(home)).settings.get()) if home else LookupTerms()


def terms_of(kept: dict[str, str]) -> LookupTerms:
    """The terms written as texts, by names such as `lookups.per_second`. Raises SettingsError."""
    texts = {name: kept.get(f"{_PREFIX}{name}") for name in asdict(LookupTerms())}
    return LookupTerms(
        **{name: parsed(name, text) for name, text in texts.items() if text is not None}
    )


def save_terms(home: str, terms: LookupTerms, *, by: str) -> None:
    """Keep the terms; they hold from each run's next chunk on. Raises StoreError."""
    store = open_store(Path(home))
    before = asdict(load_terms(home))
    new = {name: value for name, value in asdict(terms).items() if value != before[name]}
    store.settings.set({f"{_PREFIX}{name}": str(value) for name, value in new.items()}, by=by)
