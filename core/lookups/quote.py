"""What a run will ask, know, settle and buy: counted before it, exactly."""

from dataclasses import dataclass

from core.lookups.terms import LookupTerms
from core.tables.roles import Role


@dataclass(frozen=True, slots=True)
class Quote:
    """
    Counts of addresses, all exact: `distinct` = `known` + `settled` + `to_buy`.

    `known` are answered from the cache or by the operator, `settled` on this machine; what is sent
    for the others goes to `host`, and of the row only the columns of the `sent` roles. Money is in
    units of the currency; `calls_left` is what the budget of run and day still allows, None: all.
    """

    rows: int
    blank: int
    distinct: int
    known: int
    settled: int
    to_buy: int
    terms: LookupTerms
    host: str = ""
    sent: tuple[Role, ...] = ()
    calls_left: int | None = None
    limit: str = ""

    @property
    def calls(self) -> int:
        """How many will be sent: what there is to buy, as far as the budget goes."""
        return self.to_buy if self.calls_left is None else min(self.to_buy, self.calls_left)

    @property
    def left_open(self) -> int:
        """How many addresses the budget does not reach."""
        return self.to_buy - self.calls

    @property
    def price(self) -> float:
        """What the calls cost; each further try after a fault of the service costs one more."""
        return self.terms.money(self.calls)

    @property
    def at_least_s(self) -> float:
        """The shortest possible time: the limit allows no less."""
        return self.calls / self.terms.rate_per_s
