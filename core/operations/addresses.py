"""Geocode addresses: where each address is, how sure that is, and what it cost to know."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar, Literal

from core.engine.chunk import Failure
from core.engine.settings import Bound
from core.errors import SettingsError
from core.geocoding.answer import Answer
from core.geocoding.google.key import google_key
from core.geocoding.google.service import base_url, checked_url
from core.geocoding.query import Query
from core.lookups.asked import PARTS, Asked, asked_of
from core.lookups.buying import bought
from core.lookups.corrected import corrections
from core.lookups.counting import free_quote, known_keys, quote_of, settled_by
from core.lookups.free import Free, answered_free, make_gazetteer_ready
from core.lookups.purchase import Purchase, mark_of
from core.lookups.quote import Quote
from core.lookups.shared import Before, Shared
from core.lookups.sources import sources
from core.lookups.terms import as_micro, load_terms
from core.lookups.told import (
    OPEN,
    cells_before,
    doubtful_rows,
    improved_rows,
    only,
    rows_of,
    with_kept,
)
from core.lookups.written import COLUMNS, PROVIDER, STATUS, as_columns, sheets
from core.operations.operation import (
    AnyStep,
    Operation,
    Plan,
    Resources,
    Result,
    Tell,
    earlier_columns,
    option,
    with_columns,
)
from core.phones.region_names import supported_regions
from core.store import home_folder
from core.tables.roles import Role
from core.tables.table import Table
from core.texts import say

PROVIDERS = ("offline", "ladder", "google")
ASKS = tuple(OPEN)


@dataclass(frozen=True)
class GeocodeAddresses(Operation[Query, Answer]):
    """Items are distinct addresses. A ladder is two steps: what is free, then Google's."""

    slug: ClassVar[str] = "addresses"
    title: ClassVar[str] = say("operations.addresses.title")
    activity: ClassVar[str] = say("operations.addresses.activity")
    noun: ClassVar[str] = say("operations.addresses.noun")
    prefix: ClassVar[str] = "address_"
    needs: ClassVar[tuple[Role, ...]] = ()
    needs_one_of: ClassVar[tuple[Role, ...]] = (Role.ADDRESS, Role.CITY, Role.POSTCODE)
    uses: ClassVar[tuple[Role, ...]] = (Role.REGION, Role.COUNTRY)
    stores: ClassVar[bool] = True
    position: ClassVar[int] = 20

    provider: str = option(
        say("operations.addresses.provider"),
        PROVIDERS[0],
        help=say("operations.addresses.provider_help"),
        choices=PROVIDERS,
    )
    country: str = option(
        say("operations.addresses.country"),
        "US",
        help=say("operations.addresses.country_help"),
        choices=supported_regions(),
    )
    budget: float = option(
        say("operations.addresses.budget"),
        50.0,
        help=say("operations.addresses.budget_help"),
        minimum=0.0,
        maximum=1_000_000.0,
    )
    budget_calls: int = option(
        say("operations.addresses.budget_calls"),
        0,
        help=say("operations.addresses.budget_calls_help"),
        minimum=0,
        maximum=100_000_000,
    )
    asks: str = option(
        say("operations.addresses.asks"),
        ASKS[0],
        help=say("operations.addresses.asks_help"),
        choices=ASKS,
    )
    rung: Literal["", "free", "paid"] = field(default="")

    def __post_init__(self) -> None:
        if self.provider not in PROVIDERS:
            raise SettingsError(_no_such("provider", self.provider, PROVIDERS))
        if self.asks not in ASKS:
            raise SettingsError(_no_such("asks", self.asks, ASKS))
        if self.country not in supported_regions():
            raise SettingsError(say("operations.phones.no_such_region", value=self.country))
        if self.rung:  # the two steps of a ladder have lines of their own
            object.__setattr__(self, "activity", say(f"operations.addresses.activity_{self.rung}"))
        object.__setattr__(self, "repeatable", not self._pays)

    @property
    def bound(self) -> Bound:
        """Google is waited for; the gazetteer is computing in Python."""
        return "python" if self.provider == "offline" or self.rung == "free" else "io"

    @property
    def added_columns(self) -> tuple[str, ...]:
        """Sixteen columns, status first and note last."""
        return COLUMNS

    def steps(self) -> tuple[AnyStep, ...]:
        """A ladder has two rungs."""
        if self.provider == "ladder" and not self.rung:
            return replace(self, rung="free"), replace(self, rung="paid")
        return (self,)

    def check(self, table: Table) -> None:
        """Raises MappingError for a table without addresses, RequestError without an API key."""
        super().check(table)
        if self.provider != "offline":
            google_key()
            checked_url(base_url())

    def prepare(self, resources: Resources, tell: Tell) -> None:
        """Build the gazetteer if it is not there yet; Google needs none."""
        if not self._pays:
            make_gazetteer_ready(_home(resources), tell)

    def quote(self, table: Table, resources: Resources, tell: Tell) -> Quote:
        """Exact counts of what a run would ask, know, settle here and buy."""
        columns = self._columns(table)
        asked = asked_of(table, columns, self.country)
        if self.provider == "offline":
            return free_quote(asked, given=len(corrections(resources.home, asked.queries)))
        known = known_keys(resources.home, asked.queries)
        open_ = [query for query in asked.queries if query.key not in known]
        settled = 0
        if self.provider == "ladder":
            words = say("operations.addresses.counting")
            settled = settled_by(
                open_, self._free(resources), lambda part: tell(words, part), self.asks
            )
        return quote_of(
            asked,
            columns=columns,
            known=len(known),
            settled=settled,
            base_url=base_url(),
            home=resources.home,
            terms=load_terms(resources.home),
            run_calls=self.budget_calls,
            run_micro=as_micro(self.budget),
        )

    def plan(self, table: Table, resources: Resources) -> Plan[Query]:
        """One item per distinct address; on the paid rung, of those still open."""
        self.check(table)
        whole = asked_of(table, self._columns(table), self.country)
        asked = only(whole, self._open_rows(table)) if self.rung == "paid" else whole
        way: Free | Purchase = self._purchase(resources) if self._pays else self._free(resources)
        limit_per_s = way.terms.rate_per_s if isinstance(way, Purchase) else 0.0
        given = corrections(resources.home, asked.queries)
        before = Before(whole, self._free(resources)) if self.rung == "paid" else None
        return Plan(asked.queries, Shared(way, given, asked, before), limit_per_s=limit_per_s)

    def work(
        self, items: Sequence[Query], shared: Shared, resources: Resources
    ) -> Iterable[Answer | Failure]:
        """One answer per address; what was bought is kept before it is told."""
        if isinstance(shared.way, Purchase):
            return bought(items, shared.corrections, shared.way)
        return answered_free(items, shared.corrections, shared.way)

    def gather(
        self, table: Table, plan: Plan[Query], outcomes: Sequence[Answer | Failure]
    ) -> Result:
        """Sixteen columns, a sheet of the places to choose from, and one of the sources."""
        asked: Asked = plan.shared.asked
        if isinstance(plan.shared.way, Purchase):
            outcomes = with_kept(plan.shared.way, asked, plan.shared.corrections, outcomes)
        written = earlier_columns(table.frame, COLUMNS) if self.rung == "paid" else []
        if written:
            before = cells_before(table.frame, written, plan.shared.before.whole)
            rows = improved_rows(before, asked, outcomes)
        else:
            rows = rows_of(asked, outcomes)
        result = with_columns(table, COLUMNS, as_columns(rows), replacing=written)
        row_ids = table.frame.index.to_list()
        doubtful = doubtful_rows(row_ids, rows, plan.shared, outcomes)
        providers = {row[PROVIDER] for row in rows}
        return Result(result, sheets(doubtful, sources(providers)))

    @property
    def _pays(self) -> bool:
        return self.provider == "google" or self.rung == "paid"

    def _columns(self, table: Table) -> dict[Role, tuple[str, ...]]:
        return {part: self.columns_of(part, table) for part in PARTS}

    def _open_rows(self, table: Table) -> list[bool]:
        """Which rows the free rung left open, as far as the operator wants them asked for."""
        written = earlier_columns(table.frame, COLUMNS)
        wanted = OPEN[self.asks]
        return [status in wanted for status in table.frame[written[STATUS]]]

    def _free(self, resources: Resources) -> Free:
        kept_too = self.provider == "ladder" and bool(resources.home)
        return Free(_home(resources), kept_too)

    def _purchase(self, resources: Resources) -> Purchase:
        home = _home(resources)
        return Purchase(
            home=home,
            base_url=base_url(),
            key_mark=mark_of(google_key()),
            run_id=resources.run_id,
            terms=load_terms(home),
            run_calls=self.budget_calls,
            run_micro=as_micro(self.budget),
        )


def _home(resources: Resources) -> str:
    return resources.home or str(home_folder())


def _no_such(name: str, value: str, known: Sequence[str]) -> str:
    return say("operations.addresses.no_such", name=name, value=value, known=", ".join(known))
