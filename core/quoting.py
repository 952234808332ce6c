"""Quotes made in the background while the operator looks at the settings."""

import logging
from collections import OrderedDict
from collections.abc import Hashable, Mapping
from contextlib import nullcontext
from threading import Event, Lock, Thread

from core.engine.settings import Bound
from core.errors import Cancelled, RequestError
from core.lookups.quote import Quote
from core.operations import AnyOperation
from core.operations.operation import Resources
from core.pacing import Gate, cancellable
from core.tables.table import Table
from core.texts import say

QUOTES_KEPT = 30

log = logging.getLogger(__name__)


class Quoting:
    """One quote on its way: what is being done, how much of it, and the quote at the end."""

    def __init__(self) -> None:
        self.words, self.fraction = "", 0.0
        self.quote: Quote | None = None
        self.error = ""
        self._over, self._abandoned = Event(), Event()

    @property
    def done(self) -> bool:
        """Whether there is a quote, or a reason why there is none."""
        return self._over.is_set()

    def wait(self, timeout_s: float | None = None) -> bool:
        """Whether it was done within the time."""
        return self._over.wait(timeout_s)

    def abandon(self) -> None:
        """Nobody wants it any more."""
        self._abandoned.set()

    def make(
        self, table: Table, operation: AnyOperation, resources: Resources, gate: Gate | None
    ) -> None:
        """Make the quote in this thread; never raises, the reason is in `error`."""
        try:
            with cancellable(self._abandoned.is_set):
                operation.prepare(resources, self._tell)
                with gate.turn() if gate else nullcontext():
                    self.quote = operation.quote(table, resources, self._tell)
        except Cancelled:
            pass
        except RequestError as error:
            self.error = str(error)
        except Exception as error:  # noqa: BLE001 -- the edge of a thread: the page shows it
            log.error("a quote failed: %s", type(error).__name__)
            self.error = say("runs.no_quote")
        finally:
            self._over.set()

    def _tell(self, words: str, fraction: float) -> None:
        self.words, self.fraction = words, fraction


class Quotes:
    """The quotes of this server, each made once."""

    def __init__(self, gates: Mapping[Bound, Gate]) -> None:
        self._gates = gates
        self._made: OrderedDict[Hashable, Quoting] = OrderedDict()
        self._lock = Lock()

    def of(
        self, what: Hashable, table: Table, operation: AnyOperation, resources: Resources
    ) -> Quoting:
        """The quote for an operation on a table; begun now if it is the first time.

        `what` names the table's content and whatever else the counts depend on.
        """
        name = (what, operation, resources)
        with self._lock:
            quoting = self._made.get(name)
            if quoting is None:
                quoting = self._made[name] = Quoting()
                Thread(
                    target=quoting.make,
                    args=(table, operation, resources, self._gates.get("python")),
                    name="quote",
                    daemon=True,
                ).start()
            self._made.move_to_end(name)
            while len(self._made) > QUOTES_KEPT:
                self._made.popitem(last=False)[1].abandon()
            return quoting
