"""The client: one address in, Google's results out, whatever the network does in between."""

from collections.abc import Callable
from typing import Any

import googlemaps

from core.errors import ItemError, PauseRun, RowmillError, StopRun
from core.geocoding.google.clearance import Clearance
from core.geocoding.google.errors import FOREIGN, Transient, mapped
from core.geocoding.google.key import checked_key
from core.geocoding.google.keyed import STAND_IN
from core.geocoding.google.results import trimmed
from core.geocoding.google.retries import Patience, Tries
from core.geocoding.google.service import checked_url, host_of
from core.geocoding.google.session import ServiceSession
from core.geocoding.query import Query
from core.phones.regions import region_of
from core.texts import say

LONGEST_LINE = 1000
"""Characters; Google takes URLs of 16,384, and no address has as many."""
# googlemaps would pace by itself, after the fact: so many a second that it never does.
_UNPACED = 100_000


class GoogleClient:
    """One per process, key and service; threads share it. It shows and pickles no key."""

    def __init__(
        self,
        key: str,
        base_url: str,
        *,
        connections: int = 16,
        connect_s: float = 3.0,
        read_s: float = 10.0,
        patience: Patience | None = None,
    ) -> None:
        """Raises RequestError for what cannot be a key or a service's address."""
        url = checked_url(base_url)
        self.host = host_of(url)
        real = checked_key(key)
        self._session = ServiceSession(real, connections)
        self._hidden: Callable[[str], str] = lambda text: text.replace(real, "…")
        self._patience = patience or Patience()
        self._is_known = False  # set once the service has answered, by whichever thread
        self._maps = googlemaps.Client(
            STAND_IN,
            base_url=url,
            connect_timeout=connect_s,
            read_timeout=read_s,
            queries_per_second=_UNPACED,
            queries_per_minute=None,
            retry_over_query_limit=False,
            requests_session=self._session,
        )

    def ask(self, query: Query, clearance: Clearance) -> tuple[dict[str, Any], ...]:
        """Google's results as `results.trimmed` keeps them, the best first; () for none.

        Raises ItemError when this address fails for good, StopRun when the key is refused or the
        service cannot be reached at all, PauseRun when a limit of the day is reached, and whatever
        the clearance raises.
        """
        if len(query.line) > LONGEST_LINE:
            raise ItemError("too_long", say("geocoding.google.too_long", longest=LONGEST_LINE))
        tries = Tries(self._patience, clearance, is_known=self._is_known)
        try:
            results = tries.until_answered(lambda: self._once(query))
        except Transient as trouble:
            self._is_known |= tries.is_known
            failed = self._given_up(trouble, tries)
        else:
            self._is_known = True
            return results
        raise failed

    def _once(self, query: Query) -> tuple[dict[str, Any], ...]:
        try:
            return trimmed(self._maps.geocode(query.line, **where(query)))
        except FOREIGN as error:
            ours = mapped(error)
            self._hide_key(ours)
        # Outside of the handler, so that no foreign exception hangs on ours.
        raise ours

    def _hide_key(self, error: Exception) -> None:
        """A service may have said the key back to us."""
        error.args = tuple(self._hidden(str(arg)) for arg in error.args)
        if isinstance(error, ItemError):
            error.message = self._hidden(error.message)

    def _given_up(self, trouble: Transient, tries: Tries) -> RowmillError:
        if not tries.is_known:
            return StopRun(say("geocoding.google.stranger", host=self.host, why=trouble.words))
        if (trouble.retry_after_s or 0.0) > self._patience.within_s:
            minutes = round((trouble.retry_after_s or 0.0) / 60)
            return PauseRun(say("geocoding.google.later", host=self.host, minutes=minutes))
        text = say("geocoding.google.given_up", count=tries.made, why=trouble.words)
        return ItemError(trouble.kind, text)

    def __repr__(self) -> str:
        return f"GoogleClient({self.host})"

    def __reduce__(self) -> str:
        raise TypeError("a client holds the key and cannot be pickled")


def where(query: Query) -> dict[str, Any]:
    """What is sent beside the line: the stated country as a filter, else the default as a bias.

    The bias is a top-level domain: Google's word for Great Britain is uk.
    """
    country = region_of(query.country) if query.country else None
    if country:
        return {"components": {"country": country}, "language": "en"}
    domain = {"GB": "uk"}.get(query.default.upper(), query.default.lower())
    return {"region": domain or None, "language": "en"}
