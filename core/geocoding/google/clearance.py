"""What is asked before the service is, and told what became of it."""

from typing import Protocol


class Clearance(Protocol):
    """Leave to send: pace, budget and breaker, as whoever runs the work sees them."""

    def wait(self) -> None:
        """Block until the try may be sent. Raises StopRun when no further one may be."""

    def rejected(self, retry_after_s: float | None) -> None:
        """The service said: too fast; and, if it did, when to come again."""

    def unsent(self) -> None:
        """The try just cleared never left this machine: it is not paid."""
