"""What goes wrong with the service, mapped once to what we shall do about it."""

import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime

import requests
from googlemaps.exceptions import ApiError, Timeout, TransportError
from urllib3.exceptions import HTTPError, MaxRetryError, NewConnectionError

from core.errors import ItemError, PauseRun, RowmillError, StopRun
from core.geocoding.google.denials import denial
from core.texts import say


class Transient(Exception):
    """
    A try that failed, though the next one may not.

    `kind` is unreachable, untrusted, cut_off, timeout or unreadable, where the service itself gave
    no answer, and unavailable or over_limit where it did.
    """

    def __init__(
        self, kind: str, *, retry_after_s: float | None = None, unsent: bool = False
    ) -> None:
        super().__init__(kind)
        self.kind = kind
        self.retry_after_s = retry_after_s
        self.unsent = unsent

    @property
    def is_answer(self) -> bool:
        """Whether the service itself said so."""
        return self.kind in ("unavailable", "over_limit")

    @property
    def words(self) -> str:
        """The kind in words."""
        return say(f"geocoding.google.trouble.{self.kind}")


# What googlemaps, requests and urllib3 raise, and what reading an answer of another shape does.
_SHAPES = (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError)
FOREIGN = (ApiError, TransportError, Timeout, requests.RequestException, HTTPError, *_SHAPES)

Ours = RowmillError | Transient
_UNREACHABLE = (requests.ConnectTimeout, requests.exceptions.ProxyError)
LONGEST_REST_S = 7 * 24 * 3600.0
# In this order: the first row whose type fits.
_BY_TYPE: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Callable[[], Ours]], ...] = (
    (_UNREACHABLE, lambda: Transient("unreachable", unsent=True)),
    (requests.exceptions.SSLError, lambda: Transient("untrusted")),
    (requests.Timeout, lambda: Transient("timeout")),
    ((requests.ConnectionError, HTTPError), lambda: Transient("cut_off")),
    (requests.exceptions.ChunkedEncodingError, lambda: Transient("cut_off")),
    (requests.JSONDecodeError, lambda: Transient("unreadable")),
    (requests.exceptions.ContentDecodingError, lambda: Transient("unreadable")),
    (requests.RequestException, lambda: Transient("unreachable", unsent=True)),
    (_SHAPES, lambda: Transient("unreadable")),
)
# https://developers.google.com/maps/documentation/geocoding/requests-geocoding#StatusCodes
_BY_STATUS: Mapping[str, Callable[[str], Ours]] = {
    "REQUEST_DENIED": lambda message: StopRun(denial(message)),
    "OVER_DAILY_LIMIT": lambda message: PauseRun(denial(message, "daily")),
    "OVER_QUERY_LIMIT": lambda message: (
        PauseRun(denial(message, "daily")) if "daily" in message else Transient("over_limit")
    ),
    "UNKNOWN_ERROR": lambda message: Transient("unavailable"),
    "INVALID_REQUEST": lambda message: ItemError("invalid", say("geocoding.google.invalid")),
}


def mapped(error: Exception) -> Exception:
    """What a foreign exception means to us; one that is nobody's comes back as it is."""
    cause = _cause(error)
    if isinstance(cause, RowmillError | Transient):
        return cause
    if isinstance(cause, ApiError):
        return _of_status(str(cause.status), str(cause.message or ""))
    if _is_unconnected(cause):
        return Transient("unreachable", unsent=True)
    if isinstance(cause, (requests.RequestException, HTTPError)) or cause is error:
        return next((ours() for types, ours in _BY_TYPE if isinstance(cause, types)), cause)
    return cause  # raised by the clearance: no fault of the service's


def refusal(response: requests.Response) -> Ours:
    """What an HTTP status other than 200 means to us."""
    code = response.status_code
    retry_after_s = _seconds(response.headers.get("Retry-After", ""))
    if code == requests.codes.too_many_requests:
        return Transient("over_limit", retry_after_s=retry_after_s)
    if code >= requests.codes.server_error or code == requests.codes.request_timeout:
        return Transient("unavailable", retry_after_s=retry_after_s)
    if code in (requests.codes.unauthorized, requests.codes.forbidden):
        return StopRun(denial(response.text[:1000]))
    if code in (requests.codes.bad_request, requests.codes.request_uri_too_large):
        return ItemError("invalid", say("geocoding.google.invalid"))
    return StopRun(say("geocoding.google.no_such_service", code=code))


def _of_status(status: str, message: str) -> Ours:
    if status in _BY_STATUS:
        return _BY_STATUS[status](message)
    return ItemError("unexpected", say("geocoding.google.unexpected"))


def _cause(error: Exception) -> Exception:
    """What lies under googlemaps' wrapping: it keeps one as an attribute, one as the context."""
    if isinstance(error, TransportError) and isinstance(error.base_exception, Exception):
        return error.base_exception
    if isinstance(error, Timeout) and isinstance(error.__context__, Exception):
        return error.__context__
    return error


def _is_unconnected(error: Exception) -> bool:
    """Whether no connection could be made: refused, no such host, no route."""
    below = error.args[0] if error.args else None
    reason = below.reason if isinstance(below, MaxRetryError) else below
    return isinstance(reason, NewConnectionError)


def _seconds(retry_after: str) -> float | None:
    """The header's value, seconds or a date, in seconds from now; None for anything else."""
    try:
        return min(LONGEST_REST_S, max(0.0, float(retry_after)))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(retry_after).timestamp() - time.time())
    except ValueError:
        return None
