"""What a run may buy: from whom, at which price, within which budget. Picklable, and no key."""

from dataclasses import dataclass
from hashlib import blake2b

from core.errors import StopRun
from core.lookups.terms import LookupTerms, as_micro
from core.store import Allowance, Pace, Spent
from core.texts import say


def mark_of(key: str) -> str:
    """A fingerprint of an API key: 16 hex digits that tell keys apart and give nothing away."""
    return blake2b(key.encode(), digest_size=8, person=b"rowmill key").hexdigest()


@dataclass(frozen=True, slots=True)
class Purchase:
    """One run's terms of buying. `run_calls` and `run_micro` are its budget, 0: no limit.

    `key_mark` is a fingerprint of the API key: what shares it shares the limit.
    """

    home: str
    base_url: str
    key_mark: str
    run_id: str
    terms: LookupTerms
    run_calls: int = 0
    run_micro: int = 0

    @property
    def allowance(self) -> Allowance:
        """What each call is reserved against."""
        return Allowance(
            run_id=self.run_id,
            price_micro=self.terms.price_micro,
            run_calls=self.run_calls,
            run_micro=self.run_micro,
            day_micro=as_micro(self.terms.day_budget),
        )

    @property
    def pace(self) -> Pace:
        """The limit that all share who use this key."""
        terms = self.terms
        return Pace(self.key_mark, terms.per_second, terms.per_minute, terms.headroom)


class BudgetSpent(StopRun):
    """Nothing more may be bought; what is reserved already may still be sent."""


def budget_spent(spent: Spent, purchase: Purchase) -> BudgetSpent:
    """Which budget is used up, and how to go on."""
    terms = purchase.terms
    if spent.limit == "run_calls":
        return BudgetSpent(say("lookups.spent.run_calls", limit=purchase.run_calls))
    if spent.limit == "run":
        money = f"{terms.currency}{purchase.run_micro / 1_000_000:,.2f}"
        return BudgetSpent(say("lookups.spent.run", money=money))
    day = f"{terms.currency}{terms.day_budget:,.2f}"
    return BudgetSpent(say("lookups.spent.day", money=day))
